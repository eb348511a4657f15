using System.Text;
using Bulletin.Build;
using Bulletin.Content.Linking;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>What a published document says of days to come is in no byte of the output until then.</summary>
public sealed class DayToComeSpecs
{
    private const string Canary = "CANARY";

    private const string Dataset = """
        title: 水价
        description: 居民用水的价格。
        publisher: 测试市水务局
        licence: CC-BY-4.0
        published: 2024-01-01
        disclosure: 主动公开
        reviewed: 2024-01-01
        files: [{file: water.csv, title: 水价, columns: [{name: price, title: 价格, type: number}]}]
        versions: [{version: v1, on: 2024-03-01, what: CANARY1}, {version: v0, on: 2023-12-01, what: 旧版}]
        """;

    private const string Settings = "\ndata: CC-BY-4.0\nlucene: true\n";

    [Theory]
    [InlineData("as_of: 2024-02-29\n")]
    [InlineData("")]
    public void No_file_holds_it_and_each_is_named(string asOf)
    {
        using var site = Site(asOf);
        var report = site.Publish();
        Assert.Equal(
            [
                "content/data/water/dataset.yml:9 versions 2024-03-01",
                "content/news/a.md:6 corrections 2024-03-01",
                "content/responses/b.md:6 updates 2024-03-01",
            ],
            report.Omitted.Select(other => $"{other.Path}:{other.Entry!.Line} {other.Entry.Key.English} {other.Entry.On:yyyy-MM-dd}"));
        Assert.Empty(report.Diagnostics);
        Assert.All(site.Tree(), file => Assert.True(
            file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) < 0
                && file.Value.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Canary)) < 0
                && !file.Key.Contains("/v1/", StringComparison.Ordinal),
            file.Key));
        Assert.Contains("到场", site.Read("responses/b.html"));
        Assert.Contains("<lastmod>2024-02-01T06:00:00+08:00", site.Read("sitemap.xml"));
        Assert.DoesNotContain("2024-03-01", site.Read("sitemap.xml") + site.Read("feed.xml"));
    }

    [Fact]
    public void It_is_there_on_its_day_as_in_a_clean_build_and_gone_the_day_before()
    {
        using var site = Site("as_of: 2024-02-29\n");
        site.Publish();
        var before = site.Tree();
        site.Replace("site.yml", "as_of: 2024-02-29", "as_of: 2024-03-01");
        Assert.Empty(site.Publish().Omitted);
        Assert.Contains("CANARY2", site.Read("news/a.html"));
        Assert.Contains("CANARY3", site.Read("responses/b.json"));
        using var clean = TestSite.Copy(site.Root);
        Directory.Delete(clean.Cache, recursive: true);
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
        site.Replace("site.yml", "as_of: 2024-03-01", "as_of: 2024-02-29");
        site.Publish();
        TestSite.Same(before, site.Tree());
    }

    [Fact]
    public void It_is_named_again_when_nothing_has_changed()
    {
        using var site = Site("as_of: 2024-02-29\n");
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        var first = site.Publish();
        var second = site.Publish();
        Assert.Equal(BuildOutcome.Unchanged, second.Outcome);
        Assert.Equal(first.Omitted, second.Omitted);
    }

    [Theory]
    [InlineData("2024-03-01", Omission.ReviewedLater)]
    [InlineData("2024-02-29", null)]
    public void A_review_of_a_day_to_come_is_none(string reviewed, Omission? reason)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\nas_of: 2024-02-29\n"),
            ("content/news/a.md", Sound.Reviewed(reviewed, "")));
        var report = site.Publish();
        Assert.Equal(reason is null ? [] : [reason.Value], report.Omitted.Select(other => other.Reason));
        Assert.Equal(reason is null, site.Has("news/a.html"));
        site.Publish(options => options with { WithDrafts = true });
        Assert.Equal(reason is not null, site.Read("news/a.html").Contains("【未审核】", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-03-01", false)]
    [InlineData("2024-02-29", true)]
    public void A_secrecy_review_of_a_day_to_come_is_none_where_one_is_required(string reviewed, bool isPublished)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\nas_of: 2024-02-29\nrequire: {secrecy_review: true}\n"),
            ("content/news/a.md", Sound.NewsWith($"secrecy_reviewed: {reviewed}")));
        site.Publish();
        Assert.Equal(isPublished, site.Has("news/a.html"));
    }

    private static TestSite Site(string asOf) => TestSite.With(
        ("site.yml", TestSite.Settings + Settings + asOf),
        ("content/news/a.md", Sound.Reviewed("2024-02-01", "corrections: [{on: 2024-02-01, what: 错字}, {on: 2024-03-01, what: CANARY2}]")),
        (
            "content/responses/b.md",
            Sound.Reviewed("2024-02-01", "updates: [{on: 2024-02-01 06:00, what: 到场}, {on: 2024-03-01 09:00, what: CANARY3}]")),
        ("content/data/water/dataset.yml", Dataset),
        ("content/data/water/water.csv", "price\n3.05\n"),
        ("content/data/water/versions/v0/water.csv", "price\n3.01\n"),
        ("content/data/water/versions/v1/water.csv", "price\n3.04\n"));
}
