using AngleSharp.Dom;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Sites;

/// <summary>What who hears the pages of the sample city is told, in every edition.</summary>
public class HeardSpecs
{
    private static readonly IEnumerable<(string Path, IDocument Page)> All =
        SampleOutput.Pages.Where(page => page.Value.QuerySelector("main") is not null).Select(page => (page.Key, page.Value));

    [Fact]
    public void Every_table_has_a_name_and_names_its_rows() => Assert.All(All, page => Assert.All(
        page.Page.QuerySelectorAll("table"),
        table =>
        {
            var name = table.GetAttribute("aria-label") ?? table.QuerySelector("caption")?.TextContent;
            Assert.False(string.IsNullOrWhiteSpace(name), page.Path);
            if (table.QuerySelectorAll("tbody td").Length > 0)
                Assert.True(table.QuerySelector("th[scope=row]") is not null, page.Path);
        }));

    [Theory]
    [InlineData("")]
    [InlineData("m/")]
    [InlineData("wza/")]
    public void A_price_is_heard_with_its_tier(string edition)
    {
        var rows = SampleOutput.Pages[edition + "policies/2024/fgg-1.html"].QuerySelectorAll("tbody tr");
        Assert.Equal(["居民一户一表", "第一级"], Names(rows[0]));
        Assert.Equal(["第二级"], Names(rows[1]));
        Assert.Equal("居民合表及学校等", Names(rows[3])[0]);
        Assert.Equal("3.35", rows[3].QuerySelectorAll("td")[^1].TextContent);
    }

    [Fact]
    public void Links_of_one_name_lead_to_one_place() => Assert.All(All, page => Assert.All(
        page.Page.QuerySelectorAll("a[href]").Where(link => link.Closest("[aria-hidden]") is null)
            .GroupBy(link => (link.GetAttribute("aria-label") ?? link.TextContent).Trim()),
        name => Assert.True(name.Select(AddressOf).Distinct().Count() == 1, $"{page.Path}: {name.Key}")));

    [Fact]
    public void A_repealed_notice_is_told_from_the_one_that_replaced_it_by_its_name() => Assert.Contains(
        SampleOutput.Pages["policies/index.html"].QuerySelectorAll(".rows a"),
        link => link.GetAttribute("aria-label") is { } name && name.Contains("号，已废止", StringComparison.Ordinal));

    [Fact]
    public void Drawings_and_pinyin_are_hidden() => Assert.All(All, page =>
    {
        Assert.All(
            page.Page.QuerySelectorAll("svg[role=img] text"),
            text => Assert.True(text.Closest("[aria-hidden=true]") is not null, page.Path));
        Assert.All(page.Page.QuerySelectorAll("rt"), reading => Assert.Equal("true", reading.GetAttribute("aria-hidden")));
    });

    [Fact]
    public void The_accessible_edition_writes_dates_as_they_are_said() => Assert.All(
        All.Where(page => page.Path.StartsWith("wza/", StringComparison.Ordinal)),
        page => Assert.All(
            page.Page.QuerySelectorAll("time, .meta span, .statistics dd, .set th, .set td"),
            date => Assert.DoesNotMatch(@"(?<!\d)\d{4}-\d\d(?:-\d\d)?(?:T[\d:+]+)?(?!\d)", date.TextContent)));

    [Fact]
    public void Subject_words_are_a_list_and_the_page_of_an_issue_is_one_piece()
    {
        var words = SampleOutput.Pages["policies/2024/fgg-1.html"].QuerySelectorAll(".facts .inline")[^1];
        Assert.Equal(["居民用水", "阶梯水价", "价格管理", "困难群众优惠"], words.QuerySelectorAll("li > a").Select(word => word.TextContent));
        Assert.DoesNotContain("、", words.TextContent, StringComparison.Ordinal);
        Assert.Equal("第3页", SampleOutput.Pages["issues/2024/04.html"].QuerySelector(".toc-page .vh")!.TextContent);
    }

    private static string AddressOf(IElement link) => link.GetAttribute("href")!.Split('#')[0];

    private static string[] Names(IElement row) => [.. row.QuerySelectorAll("th[scope=row]").Select(cell => cell.TextContent)];
}
