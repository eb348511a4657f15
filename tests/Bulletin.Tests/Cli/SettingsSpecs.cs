using Bulletin.Build;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Cli;

/// <summary>What stands beside content/ may be saved at any moment, also while a build runs.</summary>
public class SettingsSpecs
{
    private static readonly DateTime Past = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Comments_of_the_style_sheet_are_not_published()
    {
        using var site = Site();
        const string rule = "a::after { content: '/* 甲 */' }";
        site.Write("own.css", $"/*! MIT */\n/* 张三 CANARY */\n{rule}/* CANARY");
        site.Publish();
        Assert.Equal($"/*! MIT */\n \n{rule} ", site.Read("assets/site.css"));
        Assert.DoesNotContain("CANARY", site.Read("404.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.yml", "测试公报", "新的名称", "index.html")]
    [InlineData("issuers.yml", "甲市水务局", "甲市水利局", "by/issuer/water/index.html")]
    [InlineData("own.css", "red", "tan", "assets/site.css")]
    [InlineData("own.svg", "M0", "M9", "assets/logo.svg")]
    public void A_file_that_changes_while_a_build_runs_is_seen_by_the_next(string file, string from, string to, string page)
    {
        foreach (var stage in (string[])["bodies", "exchange"])
        {
            using var site = Site();
            site.Build(progress: new Meanwhile(stage, () => Change(site, file, from, to)));
            Assert.DoesNotContain(to, site.Read(page));
            site.Publish();
            Assert.Contains(to, site.Read(page));
        }
    }

    [Fact]
    public void A_promise_that_is_made_while_a_build_runs_is_kept_by_the_next()
    {
        using var site = Site();
        Assert.Equal(
            BuildOutcome.Published,
            site.Build(progress: new Meanwhile("bodies", () => Change(site, "permalinks.txt", "news/a", "news/b"))).Outcome);
        Assert.Equal("BLT6101", Assert.Single(site.Build().Diagnostics).Code);
    }

    [Fact]
    public void A_file_behind_a_symbolic_link_is_seen_to_change()
    {
        using var site = Site();
        File.Move(site.FullPath("site.yml"), site.FullPath("shared"));
        File.CreateSymbolicLink(site.FullPath("site.yml"), "shared");
        File.SetLastWriteTimeUtc(site.FullPath("site.yml"), Past);
        File.SetLastWriteTimeUtc(site.FullPath("shared"), Past);
        site.Publish();
        Change(site, "site.yml", "测试公报", "新的名称");
        site.Publish();
        Assert.Contains("新的名称", site.Read("index.html"));
    }

    // Everything is long past, so that files are trusted by their time.
    private static TestSite Site()
    {
        var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\nstylesheet: own.css\nlogo: own.svg\n"),
            ("issuers.yml", "- {name: 甲市水务局, slug: water, formerly: 甲市水电局}\n"),
            ("permalinks.txt", "news/a\t2024-01-01\n"),
            ("own.css", "p{color:red}"),
            ("own.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"),
            ("content/news/a.md", Sound.NewsWith("issuer: 甲市水电局")));
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, Past);
        return site;
    }

    private static void Change(TestSite site, string file, string from, string to)
    {
        site.Replace(file, from, to);
        var real = new FileInfo(site.FullPath(file)).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? site.FullPath(file);
        File.SetLastWriteTimeUtc(real, Past.AddDays(1));
    }
}
