using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Bulletin.Content;
using Bulletin.Editions.Feeds;

namespace Bulletin.Tests.Editions.Feeds;

/// <summary>The two forms of a feed: what a reader's program finds in them.</summary>
public class FeedSpecs
{
    private const string Columns = "columns: [{title: 政策文件, folder: policies}]";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Shown Site = Shown.Of(
        """
        policies/供水  title: 关于“供水” & <节水>的通知; number: 测〔2024〕1号; issuer: [测试市水务局, 测试市财政局]; topics: [供水, 节水]; status: 已废止
        policies/2     title: 废止决定; published: 2024-03-01 09:30; written: 2024-03-01; number: 测〔2024〕2号; repeals: policies/供水
        policies/gone  withdrawn: {on: 2024-02-01, reason: 有误}
        """,
        Columns);

    [Fact]
    public void Atom_tells_of_the_feed_and_where_it_belongs()
    {
        var feed = XDocument.Parse(AtomOf(Site, 1)).Root!;
        Assert.Equal("zh-CN", feed.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal("https://gazette.example/policies/index.html", feed.Element(Atom + "id")?.Value);
        Assert.Equal("测试公报：政策文件", feed.Element(Atom + "title")?.Value);
        Assert.Equal("2024-03-01T09:30:00+08:00", feed.Element(Atom + "updated")?.Value);
        Assert.Equal(
            ["self https://gazette.example/columns/policies/feed.xml", "alternate https://gazette.example/policies/index.html"],
            feed.Elements(Atom + "link").Select(link => $"{link.Attribute("rel")?.Value} {link.Attribute("href")?.Value}"));
        Assert.Equal("测试市人民政府办公室", feed.Element(Atom + "author")?.Element(Atom + "name")?.Value);
    }

    [Fact]
    public void Atom_tells_of_each_change()
    {
        var entries = XDocument.Parse(AtomOf(Site)).Root!.Elements(Atom + "entry");
        Assert.Equal(
            [
                """
                id https://gazette.example/policies/2.html
                title 废止决定
                published 2024-03-01T09:30:00+08:00
                updated 2024-03-01T09:30:00+08:00
                link https://gazette.example/policies/2.html
                author 测试市人民政府
                category new urn:bulletin:reason 新发布
                category 综合政务
                summary 正文。
                """,
                """
                id https://gazette.example/policies/%E4%BE%9B%E6%B0%B4.html
                title 【已废止】关于“供水” & <节水>的通知
                published 2024-01-01T00:00:00+08:00
                updated 2024-03-01T09:30:00+08:00
                link https://gazette.example/policies/%E4%BE%9B%E6%B0%B4.html
                author 测试市水务局、测试市财政局
                category repealed urn:bulletin:reason 已废止
                category 综合政务
                summary 自2024年3月1日 09:30起被《废止决定》（测〔2024〕2号）废止。正文。
                """,
                """
                id https://gazette.example/policies/gone.html
                title 【已撤回】一件文件
                updated 2024-02-01T00:00:00+08:00
                link https://gazette.example/policies/gone.html
                author 测试市人民政府办公室
                category withdrawn urn:bulletin:reason 已撤回
                summary 2024年2月1日撤回：有误
                """,
            ],
            entries.Select(entry => string.Join('\n', entry.Elements().Select(Described))));
    }

    [Fact]
    public void Archives_are_chained_from_the_feed_back_to_the_oldest()
    {
        var site = Shown.Of(
            "news/1 published: 2021-05-01\nnews/2 published: 2022-05-01; summary: 摘要。\n"
            + string.Join('\n', Enumerable.Range(0, 50).Select(i => $"news/a{i} published: 2024-05-01")));
        XNamespace history = "http://purl.org/syndication/history/1.0";
        Assert.Equal(
            [
                "self feed.xml prev-archive feed-2022.xml",
                "self feed-2022.xml current feed.xml archive prev-archive feed-2021.xml",
                "self feed-2021.xml current feed.xml archive",
            ],
            Enumerable.Range(0, 3).Select(i => string.Join(' ', XDocument.Parse(AtomOf(site, i, archive: i > 0)).Root!.Elements().Select(
                one => one.Name == history + "archive" ? "archive"
                    : one.Name == Atom + "link" && one.Attribute("rel")!.Value is var rel and not "alternate"
                        ? $"{rel} {one.Attribute("href")!.Value["https://gazette.example/".Length..]}" : null).OfType<string>())));
        Assert.Equal(
            ["feed-2022.json", "feed-2021.json", null],
            Enumerable.Range(0, 3).Select(i => JsonDocument.Parse(JsonOf(site, i, archive: i > 0)).RootElement
                .TryGetProperty("next_url", out var next) ? next.GetString()!["https://gazette.example/".Length..] : null));
        Assert.Equal("摘要。", XDocument.Parse(AtomOf(site, 1, archive: true)).Descendants(Atom + "summary").Single().Value);
        Assert.Equal("文件1", JsonDocument.Parse(JsonOf(site, 2, archive: true)).RootElement
            .GetProperty("items")[0].GetProperty("content_text").GetString());
    }

    [Fact]
    public void An_empty_feed_is_as_old_as_the_date_of_the_site()
    {
        var feed = XDocument.Parse(AtomOf(Shown.Of("", asOf: "2024-06-01"))).Root!;
        Assert.Equal("2024-06-01T00:00:00+08:00", feed.Element(Atom + "updated")?.Value);
    }

    [Fact]
    public void JSON_tells_the_same()
    {
        using var json = JsonDocument.Parse(JsonOf(Site, 1));
        var feed = json.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("测试公报：政策文件", feed.GetProperty("title").GetString());
        Assert.Equal("https://gazette.example/columns/policies/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("https://gazette.example/policies/index.html", feed.GetProperty("home_page_url").GetString());
        Assert.Equal(
            """
            {
              "id": "https://gazette.example/policies/%E4%BE%9B%E6%B0%B4.html",
              "url": "https://gazette.example/policies/%E4%BE%9B%E6%B0%B4.html",
              "title": "【已废止】关于“供水” & <节水>的通知",
              "content_text": "自2024年3月1日 09:30起被《废止决定》（测〔2024〕2号）废止。正文。",
              "date_published": "2024-01-01T00:00:00+08:00",
              "date_modified": "2024-03-01T09:30:00+08:00",
              "authors": [{ "name": "测试市水务局、测试市财政局" }],
              "tags": ["供水", "节水"],
              "_bulletin": { "reason": "repealed", "by": "https://gazette.example/policies/2.html" }
            }
            """.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal),
            feed.GetProperty("items")[1].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("news/1 summary: 摘要。", "摘要。")]
    [InlineData("news/1", "正文。")]
    [InlineData("news/1 corrections: [{on: 2024-02-01, what: 一处}]; reviewed: 2024-02-01", "更正（2024年2月1日）：一处 正文。")]
    [InlineData("responses/1 updates: [{on: 2024-02-01 06:00, what: 到场}]; reviewed: 2024-02-01", "进展（2024年2月1日 06:00）：到场 正文。")]
    public void A_change_is_summed_up_by_what_happened_and_what_the_document_says(string document, string summary)
    {
        using var json = JsonDocument.Parse(JsonOf(Shown.Of(document)));
        Assert.Equal(summary, json.RootElement.GetProperty("items")[0].GetProperty("content_text").GetString());
    }

    [Fact]
    public void The_key_of_a_feed_changes_with_each_thing_that_it_tells()
    {
        var keys = ((string[])
        [
            "news/1", "news/2", "news/1 title: 乙", "news/1 updated: 2024-02-01", "news/1\nnews/2",
            "news/1 withdrawn: {on: 2024-01-01, reason: 甲}",
            "news/1 withdrawn: {on: 2024-01-01, reason: 乙}", "news/1 summary: 摘要。",
        ]).Select(KeyOf).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(KeyOf("news/1"), KeyOf("news/1"));

        static Sha256 KeyOf(string documents) =>
            FeedEntries.All(Shown.Of(documents).Index)[0].Key(default, new("feed.xml"), new(2024, 1, 1));
    }

    private static string Described(XElement element)
    {
        var attributes = element.Attributes().Where(one => one.Name != "rel").Select(one => one.Value);
        return string.Join(' ', [element.Name.LocalName, .. attributes, element.Value]).TrimEnd();
    }

    private static string AtomOf(Shown site, int feed = 0, bool archive = false)
    {
        using var output = new StringWriter();
        AtomFeed.Write(output, site.Chrome, site.Site.AsOf, FeedEntries.All(site.Index)[feed], archive ? null : site);
        return output.ToString();
    }

    private static string JsonOf(Shown site, int feed = 0, bool archive = false)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonFeed.Write(output, site.Chrome, FeedEntries.All(site.Index)[feed], archive ? null : site);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
