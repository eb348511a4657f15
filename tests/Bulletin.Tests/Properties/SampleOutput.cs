using Bulletin.Cli.Building;

namespace Bulletin.Tests.Properties;

/// <summary>The sample city as the real theme shows it: built once for all who look at it.</summary>
internal static class SampleOutput
{
    private static readonly Lazy<(BuildReport Report, SortedDictionary<string, byte[]> Tree)> Built = new(() =>
    {
        using var site = SampleCity.Copy();
        var report = site.Build();
        return (report, site.Tree());
    });

    public static BuildReport Report => Built.Value.Report;

    public static SortedDictionary<string, byte[]> Tree => Built.Value.Tree;
}
