using System.Diagnostics;
using System.Globalization;
using Bulletin.Build;
using Bulletin.Cli.Composition;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests;

/// <summary>The test assembly as a program: builds one site, as the tool does, under the environment it was started with.</summary>
public static class ChildProcess
{
    public const string Verb = "build-a-site";

    /// <summary>Builds a site in a process of its own.</summary>
    /// <param name="site">The site.</param>
    /// <param name="culture">The culture of the process.</param>
    /// <param name="environment">Further variables of its environment.</param>
    /// <param name="isPowerless">Whether permissions bind it, also when the tests run as root.</param>
    /// <returns>0 when it was published, and the diagnostics in English.</returns>
    internal static (int Code, string Error) Build(
        TestSite site,
        string culture,
        Dictionary<string, string> environment,
        bool isPowerless = false)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (isPowerless && Environment.IsPrivilegedProcess)
        {
            start.FileName = "setpriv";
            start.ArgumentList.Add("--bounding-set=-dac_override,-dac_read_search");
            start.ArgumentList.Add(Environment.ProcessPath!);
        }

        if (!Path.GetFileName(Environment.ProcessPath!).StartsWith("Bulletin.Tests", StringComparison.Ordinal))
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in (string[])[Verb, site.Root, site.Output, culture])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    public static int Main(string[] arguments)
    {
        if (arguments is not [Verb, var site, var output, var culture])
        {
            Console.Error.WriteLine("Run the tests with: dotnet test");
            return 2;
        }

        Headroom.Reserve();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo(culture);
        var report = new Builder(new BuildOptions(site, output), SiteComposition.Instance, NoProgress.Instance, default).Run();
        foreach (var diagnostic in report.Diagnostics)
            Console.Error.WriteLine($"{diagnostic.Location} {diagnostic.Code} {diagnostic.Message.English}");
        return report.Outcome == BuildOutcome.Published ? 0 : 1;
    }
}
