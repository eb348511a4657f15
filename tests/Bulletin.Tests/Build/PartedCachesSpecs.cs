using Bulletin.Build;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>A build with caches in parts writes those that it touches, and does without any of them.</summary>
public sealed class PartedCachesSpecs
{
    private const int FirstYear = 2019;

    private DateTime time = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_edit_of_a_body_writes_the_parts_of_its_year()
    {
        using var site = Site();
        Publish(site);
        // Times of the output are trusted from now on.
        Age(site.Output);
        Edit(site, "甲");
        var before = Parts(site);
        Assert.Contains(before, part => part.Contains("files-news-2019", StringComparison.Ordinal));
        Assert.Contains(before, part => part.Contains("bodies-news-2019", StringComparison.Ordinal));
        Assert.Contains(before, part => part.Contains("documents-news-2019", StringComparison.Ordinal));
        Edit(site, "乙");
        var written = Parts(site).Except(before).Where(part => part.Contains("news-", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, written.Length);
        Assert.All(written, part => Assert.Contains("news-2020.", part, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_part_may_be_damaged_or_gone()
    {
        using var site = Site();
        Publish(site);
        using var clean = Site();
        Publish(clean);
        var parts = Parts(site);
        for (var i = 0; i < parts.Length; i++)
        {
            var isGone = i % 2 == 0;
            // By their names: the content, and so the end of the name, has changed since.
            var name = Path.GetFileNameWithoutExtension(parts[i]);
            var file = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(parts[i])!, name + ".*"));
            if (isGone) File.Delete(file);
            else File.WriteAllText(file, "damaged");
            Edit(site, name);
            Edit(clean, name);
            TestSite.Same(clean.Tree(), site.Tree(), name);
        }
    }

    [Fact]
    public void Many_damaged_parts_are_one_note()
    {
        using var site = Site();
        Publish(site);
        foreach (var part in Parts(site)) File.WriteAllText(part, "damaged");
        site.Replace("content/news/2020/a.md", "正文。", "改。");
        Assert.Equal("BLT7001", Assert.Single(Publish(site).Diagnostics).Code);
        Assert.Empty(Publish(site).Diagnostics);
    }

    [Fact]
    public void The_parts_of_a_year_go_with_it()
    {
        using var site = Site();
        Publish(site);
        Directory.Delete(site.FullPath("content/news/2021"), recursive: true);
        Publish(site);
        Assert.DoesNotContain(Parts(site), part => part.Contains("news-2021", StringComparison.Ordinal));
        using var clean = Site();
        Directory.Delete(clean.FullPath("content/news/2021"), recursive: true);
        Publish(clean);
        TestSite.Same(clean.Tree(), site.Tree());
    }

    [Fact]
    public void A_small_site_has_a_file_for_each_cache()
    {
        using var site = Site();
        site.Publish();
        Assert.Empty(Parts(site));
        // One that has become large or small again, too.
        site.Replace("content/news/2020/a.md", "正文。", "改了。");
        Publish(site);
        Assert.NotEmpty(Parts(site));
        site.Replace("content/news/2020/a.md", "改了。", "又改了。").Publish();
        Assert.Empty(Parts(site));
    }

    private static BuildReport Publish(TestSite site) => site.Publish(options => options with { MostInOne = 0 });

    private void Edit(TestSite site, string text)
    {
        site.Write("content/news/2020/a.md", Content.Diagnostics.Sound.Body(text));
        File.SetLastWriteTimeUtc(site.FullPath("content/news/2020/a.md"), time = time.AddDays(1));
        Publish(site);
    }

    private static string[] Parts(TestSite site) =>
    [
        .. Directory.GetDirectories(site.Cache, "*.parts").SelectMany(Directory.GetFiles).Order(StringComparer.Ordinal),
    ];

    private static void Age(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
    }

    private static TestSite Site()
    {
        var site = TestSite.With(Enumerable.Range(FirstYear, 3).SelectMany(year => new[]
        {
            ($"content/news/{year}/a.md", Content.Diagnostics.Sound.News),
            ($"content/news/{year}/b.md", Content.Diagnostics.Sound.News),
        }));
        Age(site.Root);
        return site;
    }
}
