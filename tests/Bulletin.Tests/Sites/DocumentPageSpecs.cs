using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Editions.Rendering;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Sites;

/// <summary>What a document's page of the sample city gives readers, reference managers and search engines.</summary>
public class DocumentPageSpecs
{
    private const string Base = "https://gazette.yunchuan.example/";

    private static readonly IDocument Regulation = SampleOutput.Pages["policies/2024/ling-58.html"];

    private static IEnumerable<KeyValuePair<string, IDocument>> Documents =>
        SampleOutput.PagesOf(Edition.Standard).Where(page => page.Value.QuerySelector("article[data-text]") is not null);

    [Fact]
    public void What_an_issue_carries_is_cited_with_issue_and_page() => Assert.Equal(
        "云川市人民政府. 云川市城市供水和节约用水管理办法: 云川市人民政府令第58号[J/OL]. 云川市人民政府公报, 2024(1): 3. "
            + "https://gazette.yunchuan.example/policies/2024/ling-58.html.",
        Citation(Regulation, 0));

    [Fact]
    public void What_no_issue_carries_is_cited_with_its_day() => Assert.Equal(
        "云川市发展和改革委员会. 关于“居民水价7月起翻倍”传言的说明[EB/OL]. (2024-03-27). https://gazette.yunchuan.example/responses/2024/shuijia-shuoming.html.",
        Citation(SampleOutput.Pages["responses/2024/shuijia-shuoming.html"], 0));

    [Fact]
    public void BibTeX_names_joint_issuers_one_by_one() => Assert.Equal(
        """
        @article{policies-2024-fgg-1,
          author = {{云川市发展和改革委员会} and {云川市财政局} and {云川市水务局}},
          title = {{关于完善城镇居民生活用水阶梯价格制度的通知}},
          journal = {云川市人民政府公报},
          volume = {2024},
          number = {3},
          pages = {14},
          year = {2024},
          date = {2024-03-20},
          note = {云发改规〔2024〕1号},
          langid = {chinese},
          url = {https://gazette.yunchuan.example/policies/2024/fgg-1.html}
        }
        """.ReplaceLineEndings("\n"),
        Citation(SampleOutput.Pages["policies/2024/fgg-1.html"], 1).Trim());

    [Fact]
    public void RIS_begins_with_the_type_and_ends_with_the_end()
    {
        foreach (var (page, document) in Documents)
        {
            var lines = Citation(document, 2).Trim('\n').Split('\n');
            Assert.True(lines[0].StartsWith("TY  - ", StringComparison.Ordinal) && lines[^1] == "ER  - ", page);
            Assert.All(lines, line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
            Assert.Contains($"TI  - {document.QuerySelector("h1")!.TextContent.Trim()}", lines);
        }
    }

    [Fact]
    public void The_history_of_an_amended_document_says_when_and_by_what() => Assert.Equal(
        [
            "2023年6月12日 成文", "2023年6月19日 发布", "2023年7月15日 施行",
            "2024年3月15日 被修改《云川市人民政府办公室关于修改《云川市既有住宅加装电梯实施办法》的决定》（云政办规〔2024〕1号）", "2028年7月14日 有效期届满",
        ],
        History("policies/2023/zbg-4.html"));

    [Fact]
    public void The_history_of_a_repealed_document_ends_with_the_repeal() =>
        Assert.Equal("2023年11月20日 被废止《云川市人民政府关于中心城区载货汽车限制通行的通告》（云政通〔2023〕5号）", History("policies/2022/zt-3.html")[^1]);

    [Fact]
    public void The_history_names_the_issue_and_the_consultation()
    {
        Assert.Contains("2024年3月29日 刊登于公报2024年第3期", History("policies/2024/fgg-1.html"));
        Assert.Contains(History("policies/2024/fgg-1.html"), step => step.Contains("公开征求意见", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_article_is_a_heading_below_its_chapter_and_no_clause_is_a_link()
    {
        var articles = Regulation.QuerySelectorAll("article [role=heading]");
        Assert.True(articles.Length > 40);
        Assert.All(articles, article => Assert.Equal("3", article.GetAttribute("aria-level")));
        Assert.Equal("第二十一条", Regulation.QuerySelector("#t21 [role=heading]")!.TextContent);
        Assert.True(Regulation.QuerySelectorAll(".clause[id] .clause-no").Length > 60);
        Assert.Empty(Regulation.QuerySelectorAll(".clause-no[href], .clause-no [href]"));
    }

    [Fact]
    public void A_notice_is_signed_where_it_ends_before_what_it_issues()
    {
        var page = SampleOutput.Pages["policies/2023/jtg-2.html"];
        var signed = page.QuerySelector("article .signed")!;
        Assert.Equal("现印发给你们，请遵照执行。", signed.PreviousElementSibling!.TextContent[^13..]);
        Assert.Equal("云川市网络预约出租汽车经营服务管理实施细则", signed.NextElementSibling!.TextContent);
        Assert.Single(page.QuerySelectorAll(".signed"));
        var text = Encoding.UTF8.GetString(SampleOutput.Tree["policies/2023/jtg-2.txt"]);
        Assert.Contains("请遵照执行。\n\n云川市交通运输局\n云川市公安局\n2023年9月20日\n\n云川市网络预约出租汽车经营服务管理实施细则\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decree_is_signed_before_what_it_promulgates()
    {
        var signed = Regulation.QuerySelector("article .signed")!;
        Assert.Contains("现予公布", signed.PreviousElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("第一章", signed.NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云川市人民政府关于废止和修改部分市政府规章的决定", "云川市人民政府关于|废止和修改部分市政府规章的决定", "phrased-wide")]
    [InlineData("关于规范临时用地管理有关事项的通知", "关于规范临时用地管理有关事项的通知", "phrased-wide")]
    [InlineData("云川市人民政府办公室关于修改《云川市既有住宅加装电梯实施办法》的决定", "云川市人民政府办公室关于|修改|《云川市既有住宅加装电梯实施办法》|的决定", "phrased-wide")]
    [InlineData("云川市人民政府关于公布第六批市级非物质文化遗产代表性项目名录的通知", "云川市人民政府关于|公布第六批市级非物质文化遗产代表性项目名录的通知", "")]
    [InlineData("短", "短", "phrased")]
    public void A_title_is_broken_where_its_sense_allows(string title, string parts, string expected)
    {
        var output = new PageWriter();
        TitleText.Write(output, title);
        Assert.Equal(
            parts,
            output.Written
                .ToString()
                .Replace("<wbr>", "|", StringComparison.Ordinal)
                .Replace("<span class=\"keep\">", "", StringComparison.Ordinal)
                .Replace("</span>", "", StringComparison.Ordinal));
        Assert.Equal(expected, TitleText.Class(title));
    }

    [Fact]
    public void A_download_is_named_with_its_true_size()
    {
        foreach (var (page, document) in Documents)
        {
            var sizes = document.QuerySelectorAll(".formats .no").Select(size => size.TextContent.Trim('（', '）')).ToList();
            Assert.Equal([Size(Path.ChangeExtension(page, ".txt")), Size(Path.ChangeExtension(page, ".json"))], sizes);
        }

        static string Size(string path) => FileSize.ForPeople(SampleOutput.Tree[path].Length);
    }

    [Fact]
    public void Reference_managers_find_title_day_and_issue()
    {
        foreach (var (page, document) in Documents)
        {
            Assert.Equal(document.QuerySelector("h1")!.TextContent.Trim(), Meta(document, "citation_title"));
            Assert.Equal(Meta(document, "PubDate")![..10].Replace('-', '/'), Meta(document, "citation_publication_date"));
            Assert.Equal(
                Base + Uri.EscapeDataString(page).Replace("%2F", "/", StringComparison.Ordinal),
                Meta(document, "citation_public_url"));
            Assert.NotNull(Meta(document, "DC.creator"));
        }

        Assert.Equal(
            "云川市人民政府公报 2024 1 9990-053X 3",
            string.Join(
                ' ',
                ((string[])[
                    "journal_title", "volume", "issue", "issn", "firstpage",
                ]).Select(name => Meta(Regulation, "citation_" + name))));
    }

    [Fact]
    public void Structured_data_says_what_each_page_is_and_where_it_stands()
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (page, document) in SampleOutput.PagesOf(Edition.Standard))
        {
            if (document.QuerySelector("meta[name=robots]") is not null)
                continue;
            using var data = JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
            foreach (var node in data.RootElement.GetProperty("@graph").EnumerateArray())
            {
                types.Add(node.GetProperty("@type").GetString()!);
                foreach (var address in Addresses(node))
                {
                    Assert.True(
                        !address.StartsWith(Base, StringComparison.Ordinal) || SampleOutput.Tree.ContainsKey(Local(address)),
                        $"{page}: {address}");
                }
            }
        }

        Assert.Equal(
            ["Article", "BreadcrumbList", "Dataset", "Event", "Legislation", "NewsArticle", "Periodical", "PublicationIssue", "WebSite"],
            types);
    }

    [Fact]
    public void Legislation_is_told_with_number_dates_force_and_what_it_repeals()
    {
        using var data = JsonDocument.Parse(Regulation.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var law = data.RootElement.GetProperty("@graph")[0];
        Assert.Equal(
            "云川市人民政府令第58号 2024-01-08 2024-03-01 https://schema.org/InForce",
            string.Join(
                ' ',
                ((string[])[
                    "legislationIdentifier", "legislationDate", "legislationDateOfApplicability",
                    "legislationLegalForce",
                ]).Select(name => law.GetProperty(name).GetString())));
        Assert.Equal("云川市人民政府令第27号", law.GetProperty("legislationRepeals")[0].GetProperty("name").GetString());
        using var repealed = JsonDocument.Parse(
            SampleOutput.Pages["policies/2022/zt-3.html"].QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(
            "https://schema.org/NotInForce",
            repealed.RootElement.GetProperty("@graph")[0].GetProperty("legislationLegalForce").GetString());
    }

    private static IEnumerable<string> Addresses(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element
            .EnumerateObject()
            .SelectMany(member =>
                member.Name is "@id" or "item" or "url" or "image" && member.Value.ValueKind == JsonValueKind.String
                    ? [member.Value.GetString()!]
                    : Addresses(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Addresses),
        _ => [],
    };

    private static string Local(string address) =>
        Uri.UnescapeDataString(address[Base.Length..]) is { Length: > 0 } path ? path : "index.html";

    private static string Citation(IDocument document, int form) => document.QuerySelectorAll(".take [data-copy]")[form].TextContent;

    private static string? Meta(IDocument document, string name) => document.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");

    private static List<string> History(string page) =>
        [.. SampleOutput.Pages[page]
            .QuerySelectorAll("[aria-labelledby=page-history] li")
            .Select(step =>
                (step.QuerySelector("time")?.TextContent + " "
                    + step.QuerySelector("span")!.TextContent + step.QuerySelector("p")?.TextContent.Trim()).Trim())];
}
