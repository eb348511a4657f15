using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Bulletin.Build;
using Bulletin.Build.Parts;
using Bulletin.Cli.Composition;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>A site in a folder of its own that vanishes with the test, and what a build makes of it.</summary>
internal sealed partial class TestSite : IDisposable
{
    [GeneratedRegex("(theme|主题): test\\b")]
    private static partial Regex NamesTestTheme { get; }

    /// <summary>A site.yml that is complete and names the test theme.</summary>
    public const string Settings = """
        title: 测试公报
        organisation: 测试市人民政府办公室
        base_url: https://gazette.example/
        theme: test
        """;

    private readonly string place = Directory.CreateTempSubdirectory("bulletin-test-").FullName;

    public TestSite(string name = "site")
    {
        Root = Path.Combine(place, name);
        Directory.CreateDirectory(Root);
    }

    /// <summary>The repository, where content/ and tests/sites/ lie.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The compiled templates of tests/TestTheme.</summary>
    public static string Theme { get; } = Path.Combine(AppContext.BaseDirectory, "Bulletin.TestTheme.dll");

    public string Root { get; }

    public string Output => Path.Combine(place, "output");

    /// <summary>The work folder of the output.</summary>
    public string Work => Path.Combine(place, ".output.bulletin");

    /// <summary>What makes the site: the parts of the tool, unless a test adds one of its own.</summary>
    public IComposition Composition { get; set; } = SiteComposition.Instance;

    public string Cache => Path.Combine(Root, ".bulletin");

    /// <summary>A site with these files; site.yml is added when it is not among them.</summary>
    public static TestSite With(params IEnumerable<(string Path, string Text)> files)
    {
        var site = new TestSite();
        site.Write("site.yml", Settings);
        foreach (var (path, text) in files)
            site.Write(path, text);
        return site;
    }

    /// <summary>A copy of a folder.</summary>
    public static TestSite Copy(string folder, string name = "site")
    {
        var site = new TestSite(name);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!path.StartsWith("expected/", StringComparison.Ordinal))
                site.Write(path, File.ReadAllBytes(file));
        }

        return site;
    }

    public string FullPath(string path) => Path.Combine(Root, path);

    public TestSite Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file; <c>theme: test</c> in site.yml becomes the path of the test theme.</summary>
    public TestSite Write(string path, byte[] bytes)
    {
        if (path == "site.yml")
            bytes = Encoding.UTF8.GetBytes(NamesTestTheme.Replace(Encoding.UTF8.GetString(bytes), $"$1: '{Theme}'"));
        return WriteRaw(path, bytes);
    }

    public TestSite WriteRaw(string path, byte[] bytes)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public TestSite Replace(string path, string from, string to)
    {
        var text = File.ReadAllText(FullPath(path));
        Assert.Contains(from, text);
        return Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Makes what was written since then so old that its time stands for its content.</summary>
    /// <param name="day">Of January 2024: another one for each version of a file.</param>
    public TestSite Age(int day = 1)
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            if (!file.StartsWith(Cache, StringComparison.Ordinal) && File.GetLastWriteTimeUtc(file) > new DateTime(2025, 1, 1))
                File.SetLastWriteTimeUtc(file, new(2024, 1, day));
        }

        return this;
    }

    public void Delete(string path) => File.Delete(FullPath(path));

    public BuildReport Build(Func<BuildOptions, BuildOptions>? change = null, IBuildProgress? progress = null)
    {
        var options = new BuildOptions(Root, Output);
        return new Builder(change is null ? options : change(options), Composition, progress ?? NoProgress.Instance, default).Run();
    }

    /// <summary>Builds a site that must be published without errors.</summary>
    public BuildReport Publish(Func<BuildOptions, BuildOptions>? change = null)
    {
        var report = Build(change);
        Assert.True(
            report.Outcome is BuildOutcome.Published or BuildOutcome.Unchanged,
            report.Outcome + "\n" + string.Join('\n', report.Diagnostics.Select(Line)));
        return report;
    }

    /// <summary>Reports without writing anything.</summary>
    public BuildReport Check() => Build(options => options with { Output = null });

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public bool Has(string path) => File.Exists(Path.Combine(Output, path));

    /// <summary>Every file of the output by path.</summary>
    public SortedDictionary<string, byte[]> Tree() => Tree(Output);

    public static SortedDictionary<string, byte[]> Tree(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return files;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        return files;
    }

    /// <summary>Fails with the first file that differs, and how.</summary>
    public static void Same(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual, string because = "")
    {
        Assert.True(
            expected.Keys.SequenceEqual(actual.Keys),
            $"{because} missing: {string.Join(", ", expected.Keys.Except(actual.Keys))}; "
                + $"unexpected: {string.Join(", ", actual.Keys.Except(expected.Keys))}");
        foreach (var (path, bytes) in expected)
        {
            if (!bytes.AsSpan().SequenceEqual(actual[path]))
                Assert.Fail($"{because} {path}: {FirstDifference(bytes, actual[path])}");
        }
    }

    /// <summary>A diagnostic as expected files hold it.</summary>
    public static string Line(Diagnostic diagnostic) => $"{diagnostic.Location} {diagnostic.Code} {diagnostic.Message.Chinese}";

    public void Dispose() => Directory.Delete(place, recursive: true);

    private static string FirstDifference(byte[] expected, byte[] actual)
    {
        var (one, other) = (Encoding.UTF8.GetString(expected).Split('\n'), Encoding.UTF8.GetString(actual).Split('\n'));
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            var (left, right) = (one.ElementAtOrDefault(i), other.ElementAtOrDefault(i));
            if (left != right)
                return $"line {i + 1}\n  expected: {left}\n  actual:   {right}";
        }

        return "only in its bytes";
    }

    private static string FindRepository([CallerFilePath] string here = "")
    {
        // The compiler may map paths (PathMap), so the way up starts from the test assembly as well.
        foreach (var start in (string[])[here, AppContext.BaseDirectory])
        {
            for (var folder = Path.GetDirectoryName(start); folder is { Length: > 1 }; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Bulletin.sln")))
                    return folder;
            }
        }

        throw new InvalidOperationException("The repository was not found above the test assembly.");
    }
}
