using Bulletin.Editions.Models;

namespace Bulletin.Tests.Editions.Pages;

/// <summary>The links of a document beside its text.</summary>
public class RelatedGroupsSpecs
{
    private const string Documents = """
        policies/1         title: 甲; number: 测〔2024〕1号; amends: [policies/2, 测〔1999〕9号]; repeals: policies/3; specials: specials/1
        policies/2         title: 乙; status: 已修改
        policies/3         title: 丙; status: 已废止
        policies/4         title: 丁; amends: policies/gone
        policies/gone      withdrawn: {on: 2024-01-02, reason: 有误}
        interpretations/1  title: 问答; interprets: policies/1
        specials/1         title: 专题
        issues/2024/01     contents: [{title: 文件, items: [policies/1, news/1]}]
        news/1             title: 消息
        """;

    // The history of a policy shows already by what it was amended and where it was carried.
    [Theory]
    [InlineData(
        "policies/1",
        """
        修改的文件
          乙 policies/2.html  2024-01-01 已修改
          测〔1999〕9号
        废止的文件
          丙 policies/3.html  2024-01-01 已废止
        政策解读
          问答 interpretations/1.html  2024-01-01
        收入专题
          专题 specials/1.html  2024-01-01
        """)]
    [InlineData("policies/2", "")]
    [InlineData("policies/4", "修改的文件\n  （已撤回的文件） policies/gone.html")]
    [InlineData("interpretations/1", "解读的文件\n  甲 policies/1.html 测〔2024〕1号 2024-01-01")]
    [InlineData("news/1", "刊登于\n  2024年第1期 issues/2024/01.html  2024-01-01")]
    [InlineData("issues/2024/01", "")]
    [InlineData("specials/1", "")]
    public void They_stand_by_kind_with_what_must_be_known_of_each(string id, string expected) => Assert.Equal(
        expected,
        string.Join('\n', GroupsOf(id).SelectMany(group => group.Items
            .Select(item => item.Row is { } row
                ? $"  {row.Title} {row.Target} {row.Number} {row.Date} {row.Status?.Word}".TrimEnd()
                : $"  {item.Other!.Text} {item.Other.Target}".TrimEnd())
            .Prepend(group.Label))));

    private static IEnumerable<RelatedGroup> GroupsOf(string id) =>
        Shown.Of(Documents).Page(id).Find<RelatedSection>()?.Groups ?? [];
}
