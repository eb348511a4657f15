using AngleSharp.Dom;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Sites;

/// <summary>The lists of the sample city: how they narrow, and the index of a year.</summary>
public class ListPageSpecs
{
    [Fact]
    public void A_count_beside_a_facet_is_the_length_of_its_list()
    {
        var column = SampleOutput.Pages["policies/index.html"];
        var facets = column.QuerySelectorAll(".facets li");
        Assert.True(facets.Length > 20);
        foreach (var facet in facets)
        {
            var list = "policies/"
                + Uri.UnescapeDataString(facet.QuerySelector("a")!.GetAttribute("href")!.Replace(
                    "../policies/", "", StringComparison.Ordinal));
            Assert.Equal(int.Parse(facet.QuerySelector(".n .vh")!.TextContent.TrimEnd('件'), null), Rows(list));
        }

        Assert.Equal(["按有效性", "按年份", "按主题分类", "按发文机关"], column.QuerySelectorAll(".facets h3").Select(heading => heading.TextContent));
    }

    [Fact]
    public void A_narrowed_list_holds_documents_of_its_column_alone() => Assert.All(
        SampleOutput.Pages["policies/by/year/2023/index.html"].QuerySelectorAll(".rows a"),
        link => Assert.StartsWith("policies/", Target("policies/by/year/2023/index.html", link), StringComparison.Ordinal));

    [Fact]
    public void The_index_of_a_year_names_all_that_its_issues_carry_in_three_orders()
    {
        const string Index = "issues/2023/index.html";
        var carried = SampleOutput.Pages.Where(page => page.Key.StartsWith("issues/2023/", StringComparison.Ordinal) && page.Key != Index)
            .SelectMany(page => page.Value.QuerySelectorAll(".toc a").Select(link => Target(page.Key, link)))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(49, carried.Count);
        var parts = SampleOutput.Pages[Index].QuerySelectorAll("section");
        Assert.Equal(["按主题分类", "按发文机关", "按发文字号"], parts.Select(part => part.QuerySelector("h2")!.TextContent));
        Assert.Equal(carried, Named(Index, parts[0]));
        Assert.Equal(
            carried.Where(path => SampleOutput.Pages[path].QuerySelector("meta[name=citation_title]") is not null && HasIssuer(path)),
            Named(Index, parts[1]));
        Assert.Equal(
            ["云政发〔2023〕18号", "云政发〔2023〕21号", "云政发〔2023〕26号"],
            parts[2].QuerySelectorAll("h3").First(heading => heading.TextContent == "云政发").NextElementSibling!
                .QuerySelectorAll(".no")
                .Select(number => number.TextContent.Trim('（', '）')));
        Assert.Equal(
            "第9期 第12页",
            parts[2]
                .QuerySelectorAll("li")
                .First(row => row.TextContent.Contains("云政发〔2023〕21号", StringComparison.Ordinal))
                .QuerySelector(".at")!.TextContent);
    }

    [Fact]
    public void Every_year_of_the_archive_leads_to_its_index() => Assert.Equal(
        ["issues/2024/index.html", "issues/2023/index.html"],
        SampleOutput.Pages["issues/index.html"].QuerySelectorAll("section > p > a").Select(link => Target("issues/index.html", link)));

    [Fact]
    public void The_index_of_a_year_of_many_documents_has_a_page_for_each_order()
    {
        using var site = TestSite.With();
        site.Write(
            "content/issues/2024/01.md",
            "---\nyear: 2024\nnumber: 1\npublished: 2024-01-31\ndisclosure: 主动公开\nreviewed: 2024-01-31\n---\n");
        for (var i = 1; i <= 501; i++)
        {
            site.Write(
                $"content/policies/{i}.md",
                $"---\ntitle: 第{i}件\nnumber: 测政发〔2024〕{i}号\npublished: 2024-01-02\ndisclosure: 主动公开\nreviewed: 2024-01-02\n"
                    + $"issuer: 测试市人民政府\nwritten: 2024-01-01\ncategory: 综合政务\nstatus: 有效\nissue: 2024/01\n---\n正文。\n");
        }

        site.Build();
        foreach (var page in (string[])["issues/2024/index.html", "issues/2024/by/issuer.html", "issues/2024/by/number.html"])
        {
            Assert.True(site.Has(page), page);
            Assert.Contains("第501件", site.Read(page), StringComparison.Ordinal);
            Assert.Contains($"https://gazette.example/{page}", site.Read("sitemap.xml"), StringComparison.Ordinal);
        }
    }

    private static bool HasIssuer(string path) =>
        SampleOutput.Pages[path].QuerySelectorAll(".facts dt").Any(label => label.TextContent == "发文机关");

    private static List<string> Named(string page, IElement part) =>
        [.. part.QuerySelectorAll("li > span:first-child > a").Select(link => Target(page, link)).Distinct().Order(StringComparer.Ordinal)];

    private static int Rows(string list)
    {
        var rows = SampleOutput.Pages[list].QuerySelectorAll(".rows li").Length;
        var older = SampleOutput.Pages[list].QuerySelector(".pager a[rel=next]");
        return older is null ? rows : rows + Rows(Target(list, older));
    }

    private static string Target(string page, IElement link) =>
        Uri.UnescapeDataString(new Uri(new Uri("https://x/" + page), link.GetAttribute("href")!).AbsolutePath[1..]);
}
