using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bulletin.Tests.Sites;

/// <summary>How documents of one title are told apart wherever they are listed.</summary>
public class HeardTwinSpecs(HeardTwinSpecs.Published site) : IClassFixture<HeardTwinSpecs.Published>
{
    public static TheoryData<string> Pages =>
    [
        "index.html", "news/index.html", "interpretations/index.html", "issues/2024/index.html", "issues/2024/01.html", "by/index.html",
        "policies/1.html", "specials/1.html", "by/topic/index.html",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_one_name_lead_to_one_place(string path) => Assert.All((string[])["", "m/", "wza/"], edition =>
    {
        var page = site.Page(edition + path);
        Assert.All(
            page.QuerySelectorAll("a[href]").Where(link => link.Closest("[aria-hidden]") is null).GroupBy(NameOf),
            name => Assert.True(name.Select(AddressOf).Distinct().Count() == 1, $"{edition}{path}: {name.Key}"));
    });

    [Fact]
    public void Where_the_day_is_not_enough_the_last_part_of_the_address_is_said() => Assert.Equal(
        ["停水通知，2024-01-09", "停水通知，2024-01-05，chengxi", "停水通知，2024-01-05，chengdong"],
        Names("news/index.html", "停水通知"));

    [Fact]
    public void An_annual_index_says_the_day_and_whether_it_still_holds() => Assert.Equal(
        ["停电公告，2024-01-05", "停电公告，2024-01-07", "停电公告，测〔2023〕1号，已废止", "停电公告，测〔2024〕1号"],
        Names("issues/2024/index.html", "停电公告").Order(StringComparer.Ordinal).Distinct());

    [Fact]
    public void Dates_in_names_are_said_as_dates() => Assert.Contains("停水通知，2024年1月9日", Names("wza/news/index.html", "停水通知"));

    [Fact]
    public void Attachments_of_one_title_are_told_apart_by_their_place() =>
        Assert.Equal(["附表，附件1", "附表，附件2"], Names("policies/1.html", "附表"));

    private static string NameOf(IElement link) => (link.GetAttribute("aria-label") ?? link.TextContent).Trim();

    private static string AddressOf(IElement link) => link.GetAttribute("href")!.Split('#')[0];

    private IEnumerable<string> Names(string path, string text) =>
        site.Page(path).QuerySelectorAll("main a").Where(link => link.TextContent == text).Select(NameOf);

    public sealed class Published : IDisposable
    {
        private const string Common = "disclosure: 主动公开\nreviewed: 2024-01-01\nissuer: 测试市人民政府";

        private readonly TestSite site = TestSite.With(
            ("site.yml", $"""
                {TestSite.Settings.Replace("theme: test", "theme: gazette", StringComparison.Ordinal)}
                columns:
                  - {"{"}title: 新闻, folder: news, column_type: 工作动态, keywords: [新闻], description: 新闻{"}"}
                  - {"{"}title: 解读, folder: interpretations, column_type: 政策解读, keywords: [解读], description: 解读{"}"}
                home: [news, interpretations]
                """),
            Document("news/chengxi", "停水通知", "2024-01-05"),
            Document("news/chengdong", "停水通知", "2024-01-05"),
            Document("news/later", "停水通知", "2024-01-09"),
            Document("interpretations/a", "停水通知", "2024-01-05", "interprets: policies/1"),
            Document("interpretations/b", "停水通知", "2024-01-05", "interprets: policies/1"),
            Document("news/dian1", "停电公告", "2024-01-05"),
            Document("news/dian2", "停电公告", "2024-01-07"),
            Document("policies/old", "停电公告", "2023-01-05", "number: 测〔2023〕1号", Policy("2023-01-01", "已废止")),
            Document("policies/new", "停电公告", "2024-01-05", "number: 测〔2024〕1号\nrepeals: policies/old", Policy("2024-01-01", "有效")),
            Document(
                "policies/1",
                "用水办法",
                "2024-01-05",
                "topics: [新闻]\nattachments:\n  - {file: a.csv, title: 附表}\n  - {file: b.csv, title: 附表}",
                Policy("2024-01-01", "有效")),
            ("content/policies/a.csv", "甲\n1\n"),
            ("content/policies/b.csv", "甲\n2\n"),
            Document("specials/1", "停水专题", "2024-01-10", "documents: [news/chengxi, news/chengdong, interpretations/a]"),
            ("content/issues/2024/01.md", """
                ---
                published: 2024-01-31
                disclosure: 主动公开
                reviewed: 2024-01-31
                contents:
                  - {title: 动态, items: [news/dian1, news/dian2, news/chengxi, news/chengdong]}
                  - {title: 文件, items: [policies/old, policies/new]}
                ---
                """));

        public Published() => site.Publish();

        public IDocument Page(string path) => new HtmlParser().ParseDocument(site.Read(path));

        public void Dispose() => site.Dispose();

        private static string Policy(string written, string status) => $"written: {written}\ncategory: 综合政务\nstatus: {status}";

        private static (string Path, string Text) Document(string id, string title, string published, params string[] more) =>
            ($"content/{id}.md", $"---\ntitle: {title}\npublished: {published}\n{Common}\n{string.Join('\n', more)}\n---\n{title}的内容。\n");
    }
}
