using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.Permalinks;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>What editors read in Chinese is Chinese, names the keys that they write, and says the real cause.</summary>
public class WordingSpecs
{
    public static TheoryData<string, string, string> Reasons => new()
    {
        { "draft: true", "草稿", "删去它的“草稿”" },
        { "disclosure: 依申请公开", "依申请公开", "删去这处引用" },
        { "disclosure: 不予公开", "不予公开", "删去这处引用" },
        { "reviewed:", "没有发布审核记录", "写上“发布审核”" },
        { "published: 2030-01-01", "晚于基准日期", "基准日期" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reference_to_what_is_not_published_says_why_and_what_helps(string key, string reason, string remedy)
    {
        var name = key.Split(':')[0];
        var other = string.Join(
            '\n',
            Sound.News.Split('\n').Select(line => line.StartsWith(name + ":", StringComparison.Ordinal) ? key : line));
        if (!other.Contains(key, StringComparison.Ordinal))
            other = Sound.NewsWith(key);
        using var site = TestSite.With(("content/news/a.md", Sound.NewsWith("amends: news/b")), ("content/news/b.md", other));
        var found = Assert.Single(site.Build(options => options with { AsOf = new(2024, 6, 1) }).Diagnostics);
        Assert.Equal("BLT4003", found.Code);
        Assert.Contains(reason, found.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains(remedy, found.Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secrecy_review_that_is_missing_is_the_reason_when_the_site_demands_it()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\nrequire: {secrecy_review: true}\n"),
            ("content/news/a.md", Sound.NewsWith("secrecy_reviewed: 2024-01-01\namends: news/b")),
            ("content/news/b.md", Sound.News));
        Assert.Contains("保密审查", Assert.Single(site.Build().Diagnostics).Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_code_that_begins_with_zeros_needs_no_quotes()
    {
        using var site = TestSite.With(("site.yml", TestSite.Settings + "\nsite_code: 0053000001\n"), ("content/news/a.md", Sound.News));
        Assert.Empty(site.Publish().Diagnostics);
        Assert.Contains("0053000001", site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_is_broken_is_kept_by_an_old_URL_or_a_withdrawal_in_the_document()
    {
        var hint = PermalinkProblems.Broken(new("permalinks.txt", 1, 1), new("news/a", new(2024, 1, 1))).Hint;
        Assert.Contains("旧网址: [news/a]", hint.Chinese, StringComparison.Ordinal);
        Assert.Contains("撤回: {", hint.Chinese, StringComparison.Ordinal);
        Assert.Contains("aliases: [news/a]", hint.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_causes_that_the_system_gives_stand_in_brackets_behind_Chinese_ones()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings.Replace("theme: test", "theme: site.yml", StringComparison.Ordinal)),
            ("content/news/a.md", Sound.NewsWith("attachments: a.svg")),
            ("content/news/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<g></svg>"));
        Assert.Contains("不是 .NET 程序集（", Message(site, "BLT5007"), StringComparison.Ordinal);
        Assert.Contains("第 2 行", Message(site, "BLT4019"), StringComparison.Ordinal);
        var denied = Bulletin.Content.Sources.SourceProblems.Unreadable("a.md", new UnauthorizedAccessException("Access denied."));
        Assert.Contains("没有读写的权限（", denied.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_news_is_not_called_a_notice() =>
        Assert.DoesNotContain(
            "通知公告",
            Provoked("BLT4023").First(one => one.Message.Chinese.Contains("专题", StringComparison.Ordinal)).Message.Chinese,
            StringComparison.Ordinal);

    [Fact]
    public void The_warning_of_an_earlier_day_keeps_a_strict_build_from_removing_pages_and_is_said_once()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Sound.News),
            ("content/news/b.md", Sound.News.Replace("published: 2024-01-01", "published: 2024-01-20", StringComparison.Ordinal)));
        site.Publish();
        Assert.Equal(
            ["BLT6017"],
            site.Build(options => options with { AsOf = new(2024, 1, 2), Strict = true }).Diagnostics
                .Select(diagnostic => diagnostic.Code));
        Assert.True(site.Has("news/b.html"));
        Assert.Equal(
            ["BLT6017"],
            site.Publish(options => options with { AsOf = new(2024, 1, 2) }).Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.False(site.Has("news/b.html"));
        Assert.Empty(site.Publish(options => options with { AsOf = new(2024, 1, 2) }).Diagnostics);
        Assert.Empty(site.Publish().Diagnostics);
    }

    [Fact]
    public void The_warning_of_a_served_place_is_repeated_until_it_is_over()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.News));
        site.Publish();
        site.Write("../index.html", "x");
        foreach (var _ in (int[])[1, 2]) Assert.Equal(["BLT6019"], site.Publish().Diagnostics.Select(diagnostic => diagnostic.Code));
        site.Delete("../index.html");
        Assert.Empty(site.Publish().Diagnostics);
    }

    [Theory]
    [InlineData("as_of: 2024-12-01\n")]
    [InlineData("")]
    public void A_date_that_moves_nothing_may_lie_anywhere(string settings)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\n" + settings),
            (
                "content/news/a.md",
                settings.Length > 0
                    ? Sound.News.Replace("published: 2024-01-01", "published: 2024-06-01", StringComparison.Ordinal)
                    : Sound.Reviewed("2024-11-01", "updated: 2024-11-01")),
            ("content/news/b.md", Sound.News));
        Assert.Empty(site.Build().Diagnostics);
    }

    [Fact]
    public void No_Chinese_hint_sends_to_an_English_page_while_there_is_one_in_Chinese()
    {
        foreach (var diagnostic in Provoked("BLT2010").Concat(Provoked("BLT4014")))
            Assert.DoesNotContain("docs/front-matter.md", diagnostic.Hint.Chinese, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Provoked(string code) =>
        EveryRuleSpecs.Mistakes.Where(mistake => mistake.Code == code).SelectMany(mistake => mistake.Provoke());

    private static string Message(TestSite site, string code) =>
        site.Check().Diagnostics.First(diagnostic => diagnostic.Code == code).Message.Chinese;
}
