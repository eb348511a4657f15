using Bulletin.Editions.Models;

namespace Bulletin.Tests.Editions.Pages;

/// <summary>The header of a document in the order of the portal: what is said, and where it leads.</summary>
public class DocumentFieldsSpecs
{
    [Fact]
    public void A_policy_says_everything_that_is_known_of_it() => Assert.Equal(
        """
        索引号: 000014349/2024-00110
        主题分类: 综合政务\政务公开 → by/category/general-affairs
        发文机关: 测试市水利局 → by/issuer/water、测试市财政局 → by/issuer/测试市财政局
        成文日期: 2024年3月1日
        发文字号: 测〔2024〕1号
        发布日期: 2024年3月5日 09:30
        更新日期: 2024年3月6日
        施行日期: 2024年4月1日
        有效期至: 2029年3月31日
        主题词: 供水 → by/topic/供水、C++ → by/topic/c
        有效性: 有效 → by/status/in-force (in-force)
        来源: 测试日报
        作者: 张三
        """,
        Fields(
            "policies/1",
            "index: 000014349/2024-00110; category: 综合政务\\政务公开; issuer: [测试市水利局, 测试市财政局]; written: 2024-03-01; number: 测〔2024〕1号; "
            + "published: 2024-03-05 09:30; updated: 2024-03-06; effective: 2024-04-01; expires: 2029-03-31; topics: [供水, C++]; "
            + "source: 测试日报; author: 张三",
            "2024-06-01"));

    [Fact]
    public void What_is_not_known_has_no_row() => Assert.Equal("发布日期: 2024年1月1日\n类别: 通知公告", Fields("news/1", "kind: 通知公告"));

    [Theory]
    [InlineData("policies/1", "status: 尚未生效; effective: 2024-04-01", "有效性: 尚未生效 → by/status/not-yet-effective (not-yet-effective)")]
    [InlineData("policies/1", "status: 已失效", "有效性: 已失效 → by/status/expired (expired)")]
    [InlineData("policies/1", "status: 已废止", "有效性: 已废止 → by/status/repealed (repealed)")]
    public void Validity_is_that_of_the_day(string id, string keys, string row) => Assert.Contains(row, Fields(id, keys).Split('\n'));

    [Fact]
    public void News_has_no_validity_even_where_it_says_so() =>
        Assert.DoesNotContain("有效性", Fields("news/1", "status: 有效"), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_is_in_no_list_links_to_none()
    {
        Assert.Equal("发文机关: 测试市水务局\n发布日期: 2024年1月1日\n主题词: 供水", Fields("pages/about", "issuer: 测试市水务局; topics: 供水"));
        Assert.Equal(
            "期号: 2024年第3期\n总期号: 7\n发布日期: 2024年1月1日\nISSN: 1234-5679\n国内统一连续出版物号: CN 11-1234/D",
            Fields("issues/2024/03", "total: 7; issn: 1234-5679; cn: CN 11-1234/D"));
    }

    private static string Fields(string id, string keys, string? asOf = null)
    {
        var site = Shown.Of($"{id} {keys}", asOf: asOf, issuers: "- {name: 测试市水务局, slug: water, formerly: 测试市水利局}\n- {name: 测试市财政局}");
        return string.Join('\n', site.Page(id).Fields.Select(Described));
    }

    private static string Described(Field field) =>
        $"{field.Label}: {string.Join('、', field.Values.Select(Described))}{(field.Status is null ? "" : $" ({field.Status})")}";

    private static string Described(Link link) =>
        link.Target is { } target ? $"{link.Text} → {target.Path[..^"/index.html".Length]}" : link.Text;
}
