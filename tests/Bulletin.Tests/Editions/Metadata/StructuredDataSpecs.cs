using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bulletin.Content;
using Bulletin.Editions.Metadata;
using Bulletin.Editions.Models;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Editions.Metadata;

/// <summary>The JSON-LD for search engines.</summary>
public class StructuredDataSpecs
{
    private const string Open = "<script type=\"application/ld+json\">";
    private const string Close = "</script>\n";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Signs = ["甲", "<", ">", "</script>", "<!--", "-->", "&", "\"", "'", "\\", "/", "𠮷", "\u2028", " "];

    private static readonly Shown Site = Shown.Of("""
        policies/1 title: 通知; number: 测〔2024〕1号; summary: 摘要。; topics: 供水; effective: 2024-02-01; expires: 2029-01-31; repeals: 测〔1999〕9号
        policies/2      title: 办法; status: 已修改; amended_by: policies/1
        news/3          title: 消息; updated: 2024-01-05 09:30
        issues/2024/06  published: 2024-03-31; issn: 1234-5679; contents: [{title: 文件, items: [{id: policies/1, page: 7}]}]
        """);

    [Fact]
    public void A_policy_is_legislation() => Assert.Equal(
        Json("""
            {
              "@type": "Legislation",
              "@id": "https://gazette.example/policies/1.html",
              "url": "https://gazette.example/policies/1.html",
              "name": "通知",
              "inLanguage": "zh-CN",
              "description": "摘要。",
              "keywords": ["供水"],
              "legislationIdentifier": "测〔2024〕1号",
              "legislationDate": "2024-01-01",
              "legislationDateOfApplicability": "2024-02-01",
              "legislationDateVersion": "2024-01-01",
              "temporalCoverage": "2024-02-01/2029-01-31",
              "legislationLegalForce": "https://schema.org/InForce",
              "about": "综合政务",
              "legislationPassedBy": [{ "@type": "GovernmentOrganization", "name": "测试市人民政府" }],
              "legislationChanges": [{ "@type": "Legislation", "name": "办法", "@id": "https://gazette.example/policies/2.html" }],
              "legislationRepeals": [{ "@type": "Legislation", "name": "测〔1999〕9号" }],
              "datePublished": "2024-01-01",
              "dateModified": "2024-01-01T00:00:00+08:00",
              "publisher": [{ "@type": "GovernmentOrganization", "name": "测试市人民政府办公室" }],
              "isPartOf": { "@type": "PublicationIssue", "@id": "https://gazette.example/issues/2024/06.html", "issueNumber": 6 },
              "pageStart": 7
            }
            """),
        Work("policies/1"));

    [Fact]
    public void News_is_an_article() => Assert.Equal(
        Json("""
            {
              "@type": "NewsArticle",
              "@id": "https://gazette.example/news/3.html",
              "url": "https://gazette.example/news/3.html",
              "name": "消息",
              "inLanguage": "zh-CN",
              "headline": "消息",
              "author": [{ "@type": "GovernmentOrganization", "name": "测试市人民政府办公室" }],
              "datePublished": "2024-01-01",
              "dateModified": "2024-01-05T09:30:00+08:00",
              "publisher": [{ "@type": "GovernmentOrganization", "name": "测试市人民政府办公室" }]
            }
            """),
        Work("news/3"));

    [Fact]
    public void An_issue_is_part_of_a_periodical() => Assert.Equal(
        Json("""
            {
              "@type": "PublicationIssue",
              "@id": "https://gazette.example/issues/2024/06.html",
              "url": "https://gazette.example/issues/2024/06.html",
              "name": "2024年第6期",
              "inLanguage": "zh-CN",
              "issueNumber": 6,
              "datePublished": "2024-03-31",
              "isPartOf": { "@type": "Periodical", "name": "测试公报", "issn": "1234-5679" },
              "publisher": [{ "@type": "GovernmentOrganization", "name": "测试市人民政府办公室" }]
            }
            """),
        Work("issues/2024/06"));

    [Theory]
    [InlineData("有效", "InForce")]
    [InlineData("已失效", "NotInForce")]
    [InlineData("已废止", "NotInForce")]
    [InlineData("尚未生效", "NotInForce")]
    [InlineData("已修改", "InForce")]
    public void A_policy_tells_whether_it_is_in_force(string status, string force)
    {
        var page = Shown.Of($"policies/1 status: {status}").Page("policies/1");
        Assert.Equal($"https://schema.org/{force}", Graph(page)[0]!["legislationLegalForce"]!.GetValue<string>());
    }

    [Fact]
    public void The_way_from_the_home_page_ends_at_the_page_itself() => Assert.Equal(
        Json("""
            {
              "@type": "BreadcrumbList",
              "itemListElement": [
                { "@type": "ListItem", "position": 1, "name": "首页", "item": "https://gazette.example/index.html" },
                { "@type": "ListItem", "position": 2, "name": "政策文件", "item": "https://gazette.example/policies/index.html" },
                { "@type": "ListItem", "position": 3, "name": "通知" }
              ]
            }
            """),
        Graph(Site.Page("policies/1"))[1]!.ToJsonString(Indented));

    [Fact]
    public void A_page_that_is_hidden_from_search_engines_tells_them_nothing() =>
        Assert.Equal("", Written(Site.Page("news/3") with { IsHidden = true }));

    [Fact]
    public void No_title_ends_the_script_and_every_title_comes_back() => Law.ForAll(Pieces.Of(Signs, 0, 10), title =>
    {
        var page = Site.Page("news/3") with { Title = title };
        var written = Written(page);
        Assert.DoesNotContain('<', written[Open.Length..^Close.Length]);
        Assert.Equal(title, Graph(page)[0]!["name"]!.GetValue<string>());
    });

    private static string Work(string id) => Graph(Site.Page(id))[0]!.ToJsonString(Indented);

    private static string Json(string text) => JsonNode.Parse(text)!.ToJsonString(Indented);

    private static JsonArray Graph(Page page) => JsonNode.Parse(Written(page)[Open.Length..^Close.Length])!["@graph"]!.AsArray();

    private static string Written(Page page)
    {
        using var output = new PageWriter();
        StructuredData.Write(output, page);
        return output.Written.ToString();
    }
}
