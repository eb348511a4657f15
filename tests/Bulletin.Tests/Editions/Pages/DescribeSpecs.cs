using Bulletin.Editions.Pages;
using Bulletin.Editions.Rendering;

namespace Bulletin.Tests.Editions.Pages;

/// <summary>A document as a row of a list.</summary>
public class DescribeSpecs
{
    [Theory]
    [InlineData(
        "policies/1 title: 通知; number: 测〔2024〕1号; published: 2024-03-05 09:30",
        "通知|policies/1.html|政策文件|测试市人民政府|测〔2024〕1号|2024-03-05|")]
    [InlineData("policies/1 title: 通知; issuer: [甲局, 乙局]; status: 已失效", "通知|policies/1.html|政策文件|甲局、乙局||2024-01-01|已失效 expired")]
    [InlineData("news/1 title: 消息", "消息|news/1.html|通知公告|||2024-01-01|")]
    public void It_says_what_is_remarkable(string document, string expected)
    {
        var site = Shown.Of(document);
        var row = Describe.Row(site.Site, site.Site.Documents[0]);
        var status = row.Status is { } known ? $"{known.Word} {known.Slug}" : "";
        Assert.Equal(expected, string.Join('|', row.Title, row.Target, row.Type, row.Issuers, row.Number, row.Date, status));
    }

    [Fact]
    public void A_column_has_the_page_tags_that_the_rules_demand()
    {
        var site = Shown.Of("policies/1", "columns: [{title: 文件, folder: policies, keywords: [政策, 文件], description: 市政府文件}]");
        var tags = Describe.Tags(site.Site.Settings.Columns[0]);
        Assert.Equal(("文件", "市政府文件", "政策,文件", "政策文件", "policies"), (tags.Name, tags.Description, tags.Keywords, tags.Type, tags.Slug));
    }

    [Theory]
    [InlineData(0, "0 字节")]
    [InlineData(999, "999 字节")]
    [InlineData(1000, "1 KB")]
    [InlineData(1234, "1.2 KB")]
    [InlineData(9949, "9.9 KB")]
    [InlineData(9950, "10 KB")]
    [InlineData(12_345, "12 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(3_450_000, "3.5 MB")]
    [InlineData(999_500_000, "1 GB")]
    [InlineData(12_000_000_000, "12 GB")]
    public void A_size_has_at_most_three_digits_before_its_unit(long bytes, string expected) =>
        Assert.Equal(expected, FileSize.ForPeople(bytes));
}
