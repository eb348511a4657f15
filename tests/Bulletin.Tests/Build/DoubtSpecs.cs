using Bulletin.Build;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>
/// A file whose content was lost while its length and time were kept is found after the next start of the system, on request, and when a
/// build is refused.
/// </summary>
public sealed class DoubtSpecs
{
    [Fact]
    public void After_a_start_of_the_system_every_file_is_read_once()
    {
        using var site = Site();
        PublishTwice(site);
        var whole = site.Tree();
        Lose(site, "news/a.html");
        Assert.Equal(BuildOutcome.Unchanged, site.Build(Started("first")).Outcome);
        var report = site.Publish(Started("second"));
        Assert.Equal(["BLT6012"], report.Diagnostics.Select(one => one.Code));
        Assert.Contains("news/a.html", report.Diagnostics[0].Message.Chinese, StringComparison.Ordinal);
        TestSite.Same(whole, site.Tree());
        Assert.Equal(BuildOutcome.Unchanged, site.Build(Started("second")).Outcome);
    }

    [Fact]
    public void Parts_of_a_manifest_are_read_as_well()
    {
        using var site = Site();
        site.Publish(options => Started("first")(options) with { MostInOne = 0 });
        var whole = site.Tree();
        var report = site.Build(options => Started("second")(options) with { MostInOne = 0 });
        Assert.True(report.Outcome is BuildOutcome.Unchanged && report.Diagnostics.Count == 0);
        TestSite.Same(whole, site.Tree());
    }

    [Fact]
    public void On_request_all_is_read_and_nothing_is_taken_from_caches()
    {
        using var site = Site();
        PublishTwice(site);
        var whole = site.Tree();
        Lose(site, "news/a.html");
        var report = site.Publish(options => options with { Verify = true });
        Assert.Equal(["BLT6012"], report.Diagnostics.Select(one => one.Code));
        TestSite.Same(whole, site.Tree());
    }

    [Fact]
    public void A_build_that_is_refused_names_what_is_damaged()
    {
        using var site = Site();
        PublishTwice(site);
        Lose(site, "news/a.html");
        File.Delete(Path.Combine(site.Output, "news/b.html"));
        site.Write("content/news/c.md", "---\n---\n");
        var report = site.Build(Started("second"));
        Assert.Equal(BuildOutcome.Refused, report.Outcome);
        var broken = Assert.Single(report.Diagnostics, one => one.Code == "BLT6021");
        Assert.Contains("news/a.html、news/b.html", broken.Message.Chinese, StringComparison.Ordinal);
    }

    private static TestSite Site()
    {
        var site = TestSite.With(
            ("content/news/a.md", Content.Diagnostics.Sound.News),
            ("content/news/b.md", Content.Diagnostics.Sound.News));
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        return site;
    }

    private static Func<BuildOptions, BuildOptions> Started(string start) => options => options with { SystemStart = start };

    // The second time files are old enough to be trusted by their times.
    private static void PublishTwice(TestSite site)
    {
        site.Publish(Started("first"));
        Thread.Sleep(100);
        site.Replace("content/news/b.md", "正文。", "改过的正文。").Publish(Started("first"));
        File.SetLastWriteTimeUtc(site.FullPath("content/news/b.md"), new(2024, 1, 2));
        site.Publish(Started("first"));
    }

    private static void Lose(TestSite site, string path)
    {
        var file = Path.Combine(site.Output, path);
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllBytes(file, new byte[new FileInfo(file).Length]);
        File.SetLastWriteTimeUtc(file, time);
    }
}
