using System.Globalization;
using Bulletin.Build;

namespace Bulletin.Tests.Sites;

/// <summary>
/// Every folder of tests/sites/ is a whole site with what must come of it.
/// <c>UPDATE_EXPECTED=1</c> rewrites the expected files; read the diff.
/// </summary>
public class SiteSpecs
{
    private static readonly string Folder = Path.Combine(TestSite.Repository, "tests", "sites");

    public static TheoryData<string> Behaviours => [.. Directory.GetDirectories(Folder)
        .Select(folder => Path.GetFileName(folder)!)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void Becomes_what_is_expected(string behaviour)
    {
        var folder = Path.Combine(Folder, behaviour);
        using var site = TestSite.Copy(folder);
        var report = site.Build(options => WithOptions(options, Path.Combine(folder, "options.txt")));
        var expected = Path.Combine(folder, "expected");
        Compare(Path.Combine(expected, "files.txt"), string.Concat(site.Tree().Keys.Select(path => path + "\n")), isOptional: false);
        Compare(Path.Combine(expected, "diagnostics.txt"), Said(report), isOptional: true);
        foreach (var file in Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(expected, file);
            if (path is "files.txt" or "diagnostics.txt")
                continue;
            Assert.True(site.Has(path), $"{path} was not built.\n{Said(report)}");
            Compare(file, site.Read(path), isOptional: false);
        }
    }

    // Diagnostics, then what was left out and why.
    private static string Said(BuildReport report) =>
        string.Concat(report.Diagnostics.Select(diagnostic => TestSite.Line(diagnostic) + "\n"))
        + string.Concat(report.Omitted.Select(other => $"{other.Path} left out: {other.Text.Chinese}\n"))
        + (report.Outcome is BuildOutcome.Published ? "" : $"{report.Outcome}\n");

    private static BuildOptions WithOptions(BuildOptions options, string file)
    {
        if (!File.Exists(file))
            return options;
        foreach (var line in File.ReadAllLines(file))
        {
            var words = line.Split(' ');
            options = words[0] switch
            {
                "--as-of" => options with { AsOf = DateOnly.ParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                "--base-url" => options with { BaseUrl = words[1] },
                "--strict" => options with { Strict = true },
                "--drafts" => options with { WithDrafts = true },
                _ => throw new InvalidOperationException($"{file}: {line}"),
            };
        }

        return options;
    }

    private static void Compare(string file, string actual, bool isOptional)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (isOptional && actual.Length == 0)
                File.Delete(file);
            else
                File.WriteAllText(file, actual);
            return;
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", actual);
    }
}
