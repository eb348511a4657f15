using System.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>A site with data, search and a Lucene index after three builds: all that they have left, as often as it is needed.</summary>
internal sealed class KeptBuilds : IDisposable
{
    public const string Page = "content/news/a0.md";

    private readonly string copy = Directory.CreateTempSubdirectory("bulletin-kept-").FullName;
    private readonly Dictionary<string, byte[]> earlier = new(StringComparer.Ordinal);

    public KeptBuilds()
    {
        Site.Write("site.yml", Settings(Site));
        Directory.Delete(Site.FullPath("content/data/huai"), recursive: true);
        Site.Delete("content/news/a.md");
        for (var i = 0; i < 3; i++) Site.Write($"content/news/a{i}.md", Content.Diagnostics.Sound.Body($"正文。第{i}篇，第一版。"));
        Site.Age();
        Site.Publish();
        Site.Replace(Page, "第一版", "另一版");
        Site.Publish();
        foreach (var file in FilesOf(Site)) earlier[file] = File.ReadAllBytes(file);
        Site.Replace(Page, "另一版", "第二版");
        Site.Age();
        Site.Publish();
        Files = [.. FilesOf(Site)];
        Copy(Folder, copy);
    }

    public TestSite Site { get; } = TestSite.Copy(Path.Combine(TestSite.Repository, "tests", "sites", "datasets"));

    /// <summary>Every file that builds keep for themselves.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>What holds all of them.</summary>
    public string Folder => Path.GetDirectoryName(Site.Output)!;

    /// <summary>What a file held after the build before.</summary>
    public byte[] Earlier(string file) => earlier.GetValueOrDefault(file, []);

    /// <summary>Site, output, caches and work folder as the last build left them.</summary>
    public void Restore()
    {
        Directory.Delete(Folder, recursive: true);
        Copy(copy, Folder);
    }

    /// <summary>The same site, changed, built from nothing.</summary>
    public TestSite Clean(Action<TestSite> change)
    {
        var clean = new TestSite();
        Copy(Site.FullPath("content"), clean.FullPath("content"));
        clean.Write("site.yml", File.ReadAllText(Site.FullPath("site.yml")));
        change(clean);
        clean.Publish();
        return clean;
    }

    public void Dispose()
    {
        Site.Dispose();
        Directory.Delete(copy, recursive: true);
    }

    private static string Settings(TestSite site) =>
        File.ReadAllText(site.FullPath("site.yml")).Replace("search: false\n", "", StringComparison.Ordinal);

    private static IEnumerable<string> FilesOf(TestSite site) =>
        Directory.EnumerateFiles(site.Cache, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(site.Work));

    // With times and second names, without which nothing would be trusted.
    private static void Copy(string from, string to)
    {
        using var process = Process.Start("cp", ["-a", "-T", from, to]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
