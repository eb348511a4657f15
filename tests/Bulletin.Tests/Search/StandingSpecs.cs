using Bulletin.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>What is in force, what is not, and what only lists others.</summary>
public class StandingSpecs
{
    [Fact]
    public void Of_several_versions_the_one_in_force_stands_for_all()
    {
        using var site = TestSite.With(
            (
                "content/policies/old.md",
                SmallSite.Policy("停车收费办法", "测发改〔2023〕1号", "停车每小时二元。停车收费。")
                    .Replace("status: 有效", "status: 已废止", StringComparison.Ordinal)),
            (
                "content/policies/new.md",
                SmallSite.Policy("停车收费办法", "测发改〔2022〕1号", "停车每小时三元。", "2023-03-05")),
            ("content/policies/other.md", SmallSite.Policy("停车场管理办法", "测政发〔2024〕2号", "停车收费另行规定。")));
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("停车收费办法"));
        Assert.Equal("policies/new", answer.Hits[0].Id);
        Assert.Equal("policies/old", answer.Hits[0].Older.Single());
        Assert.DoesNotContain("policies/old", answer.Hits.Select(hit => hit.Id));
        Assert.Equal(answer.Hits.Length, answer.Total);
    }

    [Theory]
    [InlineData("噪声污染防治", false)]
    [InlineData("“噪声污染防治”", false)]
    [InlineData("2024年第3期", true)]
    [InlineData("2024年第3期公报", true)]
    public void The_contents_of_an_issue_stand_below_what_it_lists_unless_it_is_asked_for(string typed, bool isFirst)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("噪声污染防治管理规定", "测政发〔2024〕1号", "夜间施工应当公告。")),
            ("content/policies/b.md", SmallSite.Policy("夜间施工管理规定", "测政发〔2024〕2号", "噪声污染防治由生态环境主管部门负责，夜间施工应当公告。")),
            ("content/policies/c.md", SmallSite.Policy("娱乐场所管理规定", "测政发〔2024〕3号", "娱乐场所按照噪声污染防治的规定管理，不得扰民。")),
            ("content/issues/2024/03.md", """
                ---
                发布日期: 2024-03-29
                公开属性: 主动公开
                发布审核: 2024-03-28
                目录:
                  - 标题: 市政府文件
                    篇目: [{文件: policies/a, 页码: 3}, {文件: policies/b, 页码: 5}, {文件: policies/c, 页码: 7}]
                ---
                噪声污染防治专刊：噪声污染防治。
                """));
        site.Publish();
        var found = SearchIndex.Open(site.Output).Search(new(typed)).Hits.Select(hit => hit.Id).ToList();
        Assert.Equal(isFirst ? 0 : found.Count - 1, found.IndexOf("issues/2024/03"));
        Assert.True(isFirst || found.Count == 4);
    }

    [Theory]
    [InlineData("第三期公报", "issues/2024/03", "issues/2023/03")]
    [InlineData("2023年第三期", "issues/2023/03", null)]
    [InlineData("三月份公报", "issues/2024/03", null)]
    [InlineData("四月公报", "issues/2024/04", "issues/2023/03")]
    [InlineData("2023年公报", "issues/2023/03", null)]
    [InlineData("最新一期公报", "issues/2024/04", null)]
    public void An_issue_is_found_by_number_year_and_month(string typed, string first, string? second)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("公报工作办法", "测政发〔2024〕1号", "公报三月份第三期刊登，最新一期公报。")),
            ("content/policies/b.md", SmallSite.Policy("公报发行办法", "测政发〔2024〕2号", "公报三月发行。")),
            ("content/policies/c.md", SmallSite.Policy("公报赠阅办法", "测政发〔2024〕3号", "公报四月赠阅。")),
            ("content/issues/2023/03.md", Issue("a", "2023-04-29")),
            ("content/issues/2024/03.md", Issue("b", "2024-03-29")),
            ("content/issues/2024/04.md", Issue("c", "2024-04-29")));
        site.Publish();
        var found = SearchIndex.Open(site.Output).Search(new(typed)).Hits.Select(hit => hit.Id).ToList();
        Assert.Equal(first, found[0]);
        if (second is not null) Assert.Equal(second, found[1]);

        static string Issue(string policy, string published) => $"""
            ---
            发布日期: {published}
            公开属性: 主动公开
            发布审核: 2023-03-28
            目录:
              - 标题: 市政府文件
                篇目: [policies/{policy}]
            ---
            """;
    }

    [Fact]
    public void Only_what_is_in_force_is_found_where_that_is_asked_for()
    {
        using var site = Standing();
        var index = SearchIndex.Open(site.Output);
        var all = index.Search(new("停车收费"));
        Assert.Equal((9, (0, 0)), (all.Total, all.LeftOut));
        var answer = index.Search(new("停车收费", InForce: true));
        Assert.Equal(
            ["interpretations/both", "interpretations/valid", "news/1", "policies/amended", "policies/valid"],
            answer.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.Equal((2, 2), answer.LeftOut);
        Assert.All(index.Search(new("停车收费", Status: "已废止")).Hits, hit => Assert.Equal("policies/repealed", hit.Id));
        Assert.Equal((0, (1, 0)), (index.Search(new("夜间减半", InForce: true)).Total, index.Search(new("夜间减半", InForce: true)).LeftOut));
    }

    [Theory]
    [InlineData("停车收费 区块链", "区块链")]
    [InlineData("停车收费 BlockChains", "BlockChains")]
    [InlineData("区块链 停车收费 元宇宙", "区块链、元宇宙")]
    [InlineData("停车收费 我家怎么办", "")]
    [InlineData("停车收费 5000元", "")]
    [InlineData("停车收费", "")]
    [InlineData("区块链", "")]
    public void A_word_that_leads_nowhere_is_told_where_others_find_something(string typed, string expected)
    {
        using var site = Standing();
        Assert.Equal(expected, string.Join('、', SearchIndex.Open(site.Output).Search(new(typed)).Missing));
    }

    [Theory]
    [InlineData("测政发2024 99", true)]
    [InlineData("测政发2024 1", false)]
    [InlineData("停车收费", false)]
    public void A_number_that_nobody_bears_is_told(string typed, bool expected)
    {
        using var site = Standing();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.NotEmpty(answer.Hits);
        Assert.Equal(expected, answer.IsUnknownNumber);
    }

    [Fact]
    public void What_is_repealed_names_what_repealed_it()
    {
        using var site = Standing();
        var hits = SearchIndex.Open(site.Output).Search(new("停车收费")).Hits.ToDictionary(hit => hit.Id, StringComparer.Ordinal);
        Assert.Equal(("《停车收费管理办法》（测政发〔2024〕1号）", "policies/valid"), hits["policies/repealed"].RepealedBy.Single());
        Assert.All(hits.Values.Where(hit => hit.Id != "policies/repealed"), hit => Assert.Empty(hit.RepealedBy));
        Assert.Equal(
            ["已修改", "已废止", "尚未生效"],
            new[] { "amended", "repealed", "later" }.Select(name => hits[$"policies/{name}"].Status));
        Assert.Null(hits["policies/valid"].Status);
    }

    private static TestSite Standing()
    {
        var site = TestSite.With(
            (
                "content/policies/valid.md",
                SmallSite.Policy("停车收费管理办法", "测政发〔2024〕1号", "停车收费按时计。")
                    .Replace("status: 有效", "status: 有效\nrepeals: [policies/repealed]", StringComparison.Ordinal)),
            (
                "content/policies/repealed.md",
                SmallSite.Policy("停车收费暂行规定", "测政发〔2022〕2号", "停车收费按次计。", "2022-03-05")
                    .Replace("status: 有效", "status: 已废止", StringComparison.Ordinal)
                    .Replace("2023-03-01", "2022-03-01", StringComparison.Ordinal)),
            (
                "content/policies/amended.md",
                SmallSite.Policy("停车场停车收费细则", "测政发〔2024〕3号", "停车收费另计。").Replace("status: 有效", "status: 已修改", StringComparison.Ordinal)),
            (
                "content/policies/later.md",
                SmallSite.Policy("夜间停车收费规定", "测政发〔2024〕4号", "停车收费减半。")
                    .Replace("status: 有效", "effective: 2099-01-01\nstatus: 尚未生效", StringComparison.Ordinal)),
            ("content/interpretations/valid.md", Interpretation("[policies/valid]")),
            ("content/interpretations/both.md", Interpretation("[policies/valid, policies/repealed]")),
            ("content/interpretations/repealed.md", Interpretation("[policies/repealed]")),
            ("content/interpretations/later.md", Interpretation("[policies/later]")),
            ("content/news/1.md", """
                ---
                标题: 停车收费通知
                发布日期: 2024-03-05
                公开属性: 主动公开
                发布审核: 2024-03-04
                ---
                停车收费有变化。
                """));
        site.Publish();
        return site;
    }

    private static string Interpretation(string interprets) => $"""
        ---
        标题: {interprets.Trim('[', ']')}停车收费问答
        发布日期: 2024-03-05
        公开属性: 主动公开
        发布审核: 2024-03-04
        解读对象: {interprets}
        ---
        停车收费怎么计？
        """;
}
