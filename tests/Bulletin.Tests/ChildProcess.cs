using System.Globalization;
using Bulletin.Build;
using Bulletin.Cli.Composition;

namespace Bulletin.Tests;

/// <summary>The test assembly as a program: builds one site, as the tool does, under the environment it was started with.</summary>
public static class ChildProcess
{
    public const string Verb = "build-a-site";

    public static int Main(string[] arguments)
    {
        if (arguments is not [Verb, var site, var output, var culture])
        {
            Console.Error.WriteLine("Run the tests with: dotnet test");
            return 2;
        }

        Headroom.Take();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo(culture);
        var report = new Builder(new BuildOptions(site, output), SiteComposition.Instance, NoProgress.Instance, default).Run();
        foreach (var diagnostic in report.Diagnostics)
            Console.Error.WriteLine($"{diagnostic.Location} {diagnostic.Code} {diagnostic.Message.English}");
        return report.Outcome == BuildOutcome.Published ? 0 : 1;
    }
}
