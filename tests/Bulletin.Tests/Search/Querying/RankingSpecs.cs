using Bulletin.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Querying;

/// <summary>Which document comes first, and at which of its articles it opens.</summary>
public class RankingSpecs
{
    [Theory]
    [InlineData("今年 燃气")]
    [InlineData("回来 燃气")]
    [InlineData("里面 燃气")]
    public void A_word_of_every_day_does_not_outweigh_the_subject(string typed)
    {
        var fillers = Enumerable.Range(0, 40).Select(i => ($"content/policies/f{i}.md", Policy($"关于第{i}号工程的批复", "同意开工建设。")));
        using var site = TestSite.With([
            ("content/policies/a.md", Policy("用气登记规则", "燃气应当登记，登记后可以使用燃气。")),
            ("content/policies/b.md", Policy("关于用气的意见", "单位燃气应当报装。")),
            ("content/policies/c.md", Policy("关于免疫的意见", "人员应当免疫。")),
            ("content/policies/d.md", Policy("关于水库的意见", "今年水库里面应当蓄水，人员回来值守。")),
            .. fillers,
        ]);
        site.Publish();
        Assert.Equal("policies/a", SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Id);
    }

    [Theory]
    [InlineData("停车场备案要多久", "t3")]
    [InlineData("停车场备案找哪个部门", "t2")]
    [InlineData("夜间停车场收费多少钱", "t5")]
    [InlineData("停车场收费公示", "t4")]
    public void A_hit_opens_at_the_article_that_answers_the_kind_of_question(string typed, string clause)
    {
        using var site = TestSite.With((
            "content/policies/a.md",
            Policy(
                "城市交通管理办法",
                """
                ## 第一章　总则

                第一条　为了规范夜间停车场收费和停车场备案，制定本办法。

                第二条　停车场备案，由公安部门负责。

                第三条　停车场备案，应当在三十日内完成。

                ## 第二章　夜间停车场收费

                第四条　夜间停车场收费应当公示，收费公示。

                第五条　夜间停车场收费不超过五元。
                """)));
        site.Publish();
        Assert.Equal(clause, SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Clause);
    }

    [Fact]
    public void Whose_house_it_is_says_nothing()
    {
        using var site = TestSite.With([
            ("content/policies/a.md", Policy("供水办法", "停水应当提前公告。")),
            ("content/policies/b.md", Policy("米粉作坊问答", "我家七个人做米粉。")),
        ]);
        site.Publish();
        Assert.Equal("policies/a", SearchIndex.Open(site.Output).Search(new("我家停水了找谁")).Hits.Single().Id);
    }

    // 征信 is no word of the general dictionary.
    [Fact]
    public void A_pair_of_characters_that_a_title_has_is_no_chance()
    {
        var fillers = Enumerable.Range(0, 40).Select(i => ($"content/policies/f{i}.md", Policy($"关于第{i}号工程的批复", "同意开工建设。")));
        using var site = TestSite.With([("content/policies/a.md", Policy("征信业管理条例", "征信应当准确。")), .. fillers]);
        site.Publish();
        Assert.Equal("policies/a", SearchIndex.Open(site.Output).Search(new("征信给我记错了改哪里")).Hits.Single().Id);
    }

    // The title has every word of the questions, which it does not answer; a heading and a fine do not, either.
    [Theory]
    [InlineData("停车收费多少钱", "t3")]
    [InlineData("停车收费罚款多少", "t4")]
    [InlineData("停车收费", null)]
    public void A_question_for_a_sum_is_answered_by_a_sum(string typed, string? clause)
    {
        using var site = TestSite.With((
            "content/policies/a.md",
            Policy(
                "停车收费办法",
                """
                ## 停车收费 停车收费

                **第一条** 停车收费应当公开。停车收费应当公平。

                **第二条** 停车收费由市发展改革部门核定标准。

                **第三条** 停车收费每小时二元，每天最高二十元。

                **第四条** 停车收费不公示的，处一千元以上五千元以下罚款。
                """)));
        site.Publish();
        Assert.Equal(clause, SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Clause);
    }

    [Theory]
    [InlineData("企业破产法第二条 清偿")]
    [InlineData("企业破产法2条")]
    [InlineData("清偿 企业破产法第2条")]
    public void The_law_whose_article_is_asked_for_comes_before_those_about_it(string typed)
    {
        const string Articles = "第一条　本法所称债务人。\n\n第二条　人民法院可以撤销。";
        using var site = TestSite.With(
            ("content/policies/a.md", Policy("企业破产法", Articles)),
            ("content/policies/b.md", Policy("关于适用企业破产法的规定", "第一条　企业破产法的清偿。\n\n第二条　企业破产法的清偿，清偿。")));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits[0];
        Assert.Equal(("policies/a", "t2"), (hit.Id, hit.Clause));
    }

    private static string Policy(string title, string body) => $"""
        ---
        title: {title}
        issuer: 测试市人民政府
        written: 2024-03-01
        published: 2024-03-05
        category: 城乡建设、环境保护
        disclosure: 主动公开
        reviewed: 2024-03-01
        status: 有效
        ---
        {body}
        """;
}
