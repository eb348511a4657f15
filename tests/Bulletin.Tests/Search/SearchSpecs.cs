using System.Text;
using Bulletin.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>A small site, searched.</summary>
public class SearchSpecs
{
    [Theory]
    [InlineData("加装电梯", "policies/a")]
    [InlineData("装电", "policies/a")]
    [InlineData("梯", "policies/a")]
    [InlineData("云政办发2024 12号", "policies/a")]
    [InlineData("云政办发2024 12", "policies/a")]
    [InlineData("云政办发2024-12", "policies/a")]
    [InlineData("云政办发〔2024〕12号", "policies/a")]
    [InlineData("云政办发[2024]12号", "policies/a")]
    [InlineData("云政办发﹝２０２４﹞第012号", "policies/a")]
    [InlineData("2024年12号", "policies/a")]
    [InlineData("既有住宅加装电梯实施办法", "policies/a")]
    [InlineData("住宅 电梯 -二次供水", "policies/a")]
    [InlineData("𠮷野家", "policies/b")]
    [InlineData("ＰＭ2.5", "policies/b")]
    [InlineData("文号:云水发", "policies/b")]
    [InlineData("机关:水务 年份:2023", "policies/b")]
    public void What_was_typed_is_found(string typed, string id)
    {
        using var site = SmallSite.Two();
        Assert.Equal(id, SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Id);
    }

    [Theory]
    [InlineData("“装电”", "policies/a")]
    [InlineData("“电梯应当充分协商”", "policies/a")]
    [InlineData("「加装电梯」 “协商一致”", "policies/a")]
    [InlineData("“二次供水” 电梯", "policies/b")]
    [InlineData("“電悌”", null)]
    [InlineData("“电梯协商”", null)]
    [InlineData("“加装电梯” “二次供水”", null)]
    public void Whatever_is_found_contains_what_is_quoted(string typed, string? id)
    {
        using var site = SmallSite.Two();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal(id is null ? [] : [id], answer.Hits.Select(hit => hit.Id));
        Assert.All(answer.Hits, hit => Assert.True(hit.Contains));
        Assert.Equal((answer.Hits.Length, answer.Hits.Length), (answer.Total, answer.Containing));
    }

    [Fact]
    public void The_beginning_of_a_date_is_no_number()
    {
        using var site = SmallSite.Two();
        Assert.DoesNotContain(SearchIndex.Open(site.Output).Search(new("2024年12")).Hits, hit => hit.Contains);
    }

    [Theory]
    [InlineData("量子隧穿")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("“”")]
    [InlineData("电梯 -电梯")]
    public void What_is_not_there_is_not_found(string typed)
    {
        using var site = SmallSite.Two();
        Assert.Empty(SearchIndex.Open(site.Output).Search(new(typed)).Hits);
    }

    [Fact]
    public void A_phrase_is_shown_in_its_place()
    {
        using var site = SmallSite.Two();
        var hit = SearchIndex.Open(site.Output).Search(new("电梯应当协商")).Hits[0];
        Assert.Contains("电梯应当协商", hit.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
    }

    [Theory]
    [InlineData("既有住宅加装电梯实施方法", "既有住宅加装电梯实施办法")]
    [InlineData("二次给水", "二次供水")]
    [InlineData("既有住宅加装电梯", null)]
    [InlineData("电梯应该充分", null)]
    [InlineData("市政府办公", null)]
    public void What_may_be_meant_is_a_title_or_a_word_and_not_any_piece_of_a_text(string typed, string? meant)
    {
        using var site = SmallSite.Two();
        site.Write("synonyms.yml", "- [自备水箱, 二次供水]\n");
        site.Publish();
        Assert.Equal(meant, SearchIndex.Open(site.Output).Search(new(typed)).Correction);
    }

    [Theory]
    [InlineData("测试市人民政府令第55号")]
    [InlineData("市政府令第55号")]
    [InlineData("令第55号")]
    [InlineData("55号令")]
    [InlineData("第五十五号令")]
    [InlineData("测试市人民政府令第５５号")]
    [InlineData("2024年市政府令第55号")]
    public void An_order_is_found_as_people_cite_it(string typed)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("停车场管理办法", "测试市人民政府令第55号", "停车场应当备案。")),
            ("content/policies/b.md", SmallSite.Policy("关于贯彻停车场管理办法的通知", "测政发〔2024〕55号", "请贯彻测试市人民政府令第55号。")));
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal("policies/a", answer.Hits.Single().Id);
        Assert.True(answer.Hits[0].Contains);
    }

    [Theory]
    [InlineData("停车场管理办法第二条", "t2")]
    [InlineData("停车场管理办法第 3 条", "t3")]
    [InlineData("停车场怎么备案", "t2")]
    [InlineData("夜间停车免费吗", "t3")]
    [InlineData("停车场管理办法", null)]
    public void A_hit_opens_at_the_article_that_answers_unless_its_title_says_all(string typed, string? clause)
    {
        const string Articles = "第一条　为了规范停车场管理，制定本停车场管理办法。\n\n第二条　经营者应当在三十日内备案。\n\n第三条　夜间八点以后免费。";
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("停车场管理办法", "测试市人民政府令第55号", Articles)),
            ("content/policies/b.md", SmallSite.Policy("公园管理办法", "测试市人民政府令第56号", Articles.Replace("停车场", "公园", StringComparison.Ordinal))));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits[0];
        Assert.Equal(("policies/a", clause), (hit.Id, hit.Clause));
    }

    [Theory]
    [InlineData("民诉法", "policies/a")]
    [InlineData("民事诉讼法", "policies/a")]
    [InlineData("刑诉法", "policies/b")]
    public void A_law_is_found_by_its_short_name(string typed, string id)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("中华人民共和国民事诉讼法", "云政发〔2024〕1号", "当事人有权进行诉讼。")),
            ("content/policies/b.md", SmallSite.Policy("中华人民共和国刑事诉讼法", "云政发〔2024〕2号", "公民有权控告。")),
            ("content/policies/c.md", SmallSite.Policy("关于适用民事诉讼法的解释", "云政发〔2024〕3号", "民诉法和刑诉法的适用，民诉法。")));
        site.Publish();
        Assert.Equal(id, SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Id);
    }

    [Fact]
    public void What_has_only_some_characters_that_no_word_holds_together_is_not_found()
    {
        using var site = TestSite.With(("content/policies/a.md", SmallSite.Policy("办法", "测政发〔2024〕1号", "丁戊相连，琥珀色。")));
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        Assert.Empty(index.Search(new("丙丁戊己庚辛")).Hits);
        Assert.NotEmpty(index.Search(new("丁戊")).Hits);
    }

    [Fact]
    public void A_document_is_found_that_is_the_least_likely_to_contain_what_is_quoted()
    {
        // Each has all pairs of 甲乙丙, in documents of as many words; only the oldest has the three side by side, and is found all the same.
        using var site = TestSite.With(
            [.. Enumerable.Range(0, 200).Select(i =>
                ($"content/policies/{i}.md", SmallSite.Policy($"第{i}件", $"云政发〔2024〕{i + 1}号", i == 0 ? "甲乙丙。甲乙。乙丙。" : "甲乙。乙丙。甲乙。乙丙。")))]);
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("“甲乙丙”"));
        Assert.Equal("policies/0", answer.Hits.Single(hit => hit.Contains).Id);
    }

    [Fact]
    public void What_only_has_the_pieces_of_an_excluded_phrase_is_found()
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("共同甲", "云政发〔2024〕1号", "甲乙丙。")),
            ("content/policies/b.md", SmallSite.Policy("共同乙", "云政发〔2024〕2号", "甲乙，乙丙。")));
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("共同 -甲乙丙"));
        Assert.Equal("policies/b", answer.Hits.Single().Id);
        Assert.Equal((1, false), (answer.Total, answer.IsApproximate));
    }

    [Theory]
    [InlineData("policies")]
    [InlineData("Policy")]
    [InlineData("ＰＯＬＩＣＹ")]
    public void English_words_are_found_in_any_form(string typed)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("投资指引", "云政发〔2024〕1号", "Our policy on investing is relational.")));
        site.Publish();
        Assert.Equal("policies/a", SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single().Id);
    }

    [Fact]
    public void A_very_long_text_is_found_to_its_end()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 3000; i++)
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"第{i}项工作由有关部门负责落实。\n\n");
        using var site = TestSite.With(("content/policies/long.md", SmallSite.Policy("漫长的办法", "云政发〔2024〕1号", body + "末尾写着琥珀二字。")));
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("“末尾写着琥珀”"));
        Assert.Contains("末尾写着琥珀", answer.Hits.Single().Snippet, StringComparison.Ordinal);
        Assert.True(answer.Hits[0].Contains);
    }

    [Theory]
    [InlineData("云川厅")]
    [InlineData("王小明")]
    [InlineData("市水务局局长")]
    [InlineData("李编辑")]
    [InlineData("水价不变")]
    [InlineData("每户每月")]
    [InlineData("居民用水")]
    public void What_a_page_tells_beside_its_text_is_found(string typed)
    {
        const string Press = """
            ---
            标题: 供水新闻发布会
            发布日期: 2024-03-05
            公开属性: 主动公开
            发布审核: 2024-03-04
            召开时间: 2024-03-05 10:00
            地点: 新闻中心云川厅
            发布人: [{姓名: 王小明, 职务: 市水务局局长}]
            作者: 李编辑
            主题词: [居民用水]
            摘要: 水价不变。
            通俗说明: 每户每月用水不超过十吨，价钱照旧。
            ---
            发布会实录。
            """;
        using var site = TestSite.With(("content/press/1.md", Press));
        site.Publish();
        Assert.True(SearchIndex.Open(site.Output).Search(new($"“{typed}”")).Hits[0].Contains);
    }
}
