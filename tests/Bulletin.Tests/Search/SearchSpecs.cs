using System.Text;
using Bulletin.Search;
using Bulletin.Search.Querying;
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
        using var site = Two();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal(id, answer.Hits[0].Id);
        Assert.True(answer.Hits[0].Contains);
    }

    [Fact]
    public void The_beginning_of_a_date_is_no_number()
    {
        using var site = Two();
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
        using var site = Two();
        Assert.DoesNotContain(SearchIndex.Open(site.Output).Search(new(typed)).Hits, hit => hit.Contains);
    }

    [Fact]
    public void A_wrong_character_is_put_right_and_the_phrase_is_shown_in_its_place()
    {
        using var site = Two();
        var index = SearchIndex.Open(site.Output);
        Assert.Equal("加装电梯应当", index.Search(new("加装店梯应当")).Correction);
        var hit = index.Search(new("电梯应当协商")).Hits[0];
        Assert.Contains("电梯应当协商", hit.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
    }

    [Theory]
    [InlineData("升降机协商", "policies/a", "电梯协商")]
    [InlineData("水质", "policies/b", "二次供水")]
    public void What_means_the_same_is_found_too(string typed, string id, string alternative)
    {
        using var site = Two();
        site.Write("synonyms.yml", "- [升降机, 直梯, 电梯]\n- 水质、二次供水\n");
        site.Replace("content/policies/a.md", "加装电梯应当充分协商。", "加装电梯协商。");
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        var answer = index.Search(new(typed));
        Assert.Equal(id, answer.Hits[0].Id);
        Assert.True(answer.Hits[0].Contains);
        Assert.Contains(alternative, answer.Alternatives);
        Assert.Contains(alternative, answer.Hits[0].Marks.Select(mark => answer.Hits[0].Snippet[mark.Begin..mark.End]));
        Assert.DoesNotContain(index.Search(new($"“{typed}”")).Hits, hit => hit.Contains);
    }

    [Fact]
    public void A_document_that_is_not_read_in_time_is_not_said_to_contain_what_was_typed_and_still_counts()
    {
        // Each has all pairs of 甲乙丙, in documents of as many words; only the oldest has the three side by side, and is found all the same.
        using var site = TestSite.With(
            [.. Enumerable.Range(0, 200).Select(i =>
                ($"content/policies/{i}.md", Policy($"第{i}件", $"云政发〔2024〕{i + 1}号", i == 0 ? "甲乙丙。甲乙。乙丙。" : "甲乙。乙丙。甲乙。乙丙。")))]);
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("甲乙丙"));
        Assert.Equal("policies/0", answer.Hits[0].Id);
        Assert.Equal([true, false], answer.Hits.Take(2).Select(hit => hit.Contains));
        Assert.Equal(200, answer.Total);
    }

    [Fact]
    public void What_only_has_the_pieces_of_an_excluded_phrase_is_found()
    {
        using var site = TestSite.With(
            ("content/policies/a.md", Policy("共同甲", "云政发〔2024〕1号", "甲乙丙。")),
            ("content/policies/b.md", Policy("共同乙", "云政发〔2024〕2号", "甲乙，乙丙。")));
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("共同 -甲乙丙"));
        Assert.Equal("policies/b", answer.Hits.Single().Id);
        Assert.Equal((1, 1, false), (answer.Total, answer.Containing, answer.IsApproximate));
    }

    [Theory]
    [InlineData("policies")]
    [InlineData("Policy")]
    [InlineData("ＰＯＬＩＣＹ")]
    public void English_words_are_found_in_any_form(string typed)
    {
        using var site = TestSite.With(("content/policies/a.md", Policy("投资指引", "云政发〔2024〕1号", "Our policy on investing is relational.")));
        site.Publish();
        Assert.Equal("policies/a", SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single().Id);
    }

    [Fact]
    public void A_very_long_text_is_found_to_its_end()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 3000; i++)
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"第{i}项工作由有关部门负责落实。\n\n");
        using var site = TestSite.With(("content/policies/long.md", Policy("漫长的办法", "云政发〔2024〕1号", body + "末尾写着琥珀二字。")));
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("末尾写着琥珀"));
        Assert.Contains("末尾写着琥珀", answer.Hits.Single().Snippet, StringComparison.Ordinal);
        Assert.True(answer.Hits[0].Contains);
    }

    [Fact]
    public void Nothing_of_a_withdrawn_text_stays_in_any_list_of_terms()
    {
        using var site = Two();
        site.Replace("content/policies/b.md", "主动公开", "不予公开");
        site.Publish();
        var index = new IndexReader(new IndexFiles(Path.Combine(site.Output, "search")));
        foreach (var term in new[] { "二次供水", "供水", "次供", "水务", "𠮷", "𠮷野", "水发" })
            Assert.Equal(0, index.Count(term));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Output, "search", "text"), "b*", SearchOption.AllDirectories));
    }

    [Fact]
    public void An_index_after_edits_is_that_of_a_clean_build()
    {
        using var site = Two();
        site.Replace("content/policies/a.md", "充分协商", "友好商量");
        site.Publish();
        site.Replace("content/policies/b.md", "二次供水", "三次供水");
        site.Publish();
        site.Write("content/policies/c.md", Policy("第三件", "云政发〔2024〕3号", "又一件。"));
        site.Publish();
        var edited = site.Tree();
        Directory.Delete(site.Cache, recursive: true);
        Directory.Delete(site.Output, recursive: true);
        site.Publish();
        TestSite.Same(site.Tree(), edited);
    }

    [Fact]
    public void A_document_of_this_year_leaves_the_files_of_older_years_as_they_are()
    {
        using var site = Two();
        var before = site.Tree();
        site.Write("content/policies/c.md", Policy("第三件加装电梯", "云政发〔2024〕3号", "加装电梯应当充分协商，二次供水。"));
        site.Publish();
        var older = before.Where(file => file.Key.StartsWith("search/to-2023/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(older);
        foreach (var (path, content) in older)
            Assert.Equal(content, site.Tree()[path]);
    }

    [Theory]
    [InlineData("云川厅")]
    [InlineData("王小明")]
    [InlineData("市水务局局长")]
    [InlineData("李编辑")]
    [InlineData("水价不变")]
    [InlineData("每户每月")]
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
            摘要: 水价不变。
            通俗说明: 每户每月用水不超过十吨，价钱照旧。
            ---
            发布会实录。
            """;
        using var site = TestSite.With(("content/press/1.md", Press));
        site.Publish();
        Assert.True(SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Contains);
    }

    private static TestSite Two()
    {
        var site = TestSite.With(
            ("content/policies/a.md", Policy("既有住宅加装电梯实施办法", "云政办发〔2024〕12号", "加装电梯应当充分协商。\n\n住宅加装电梯应当协商一致。")),
            (
                "content/policies/b.md",
                Policy("城市住宅二次供水管理办法", "云水发〔2023〕7号", "二次供水设施与电梯机房分开，PM2.5 另行规定，𠮷野家除外。")
                    .Replace("2024-03-05", "2023-03-05", StringComparison.Ordinal)
                    .Replace("测试市人民政府办公室", "测试市水务局", StringComparison.Ordinal)));
        site.Publish();
        return site;
    }

    private static string Policy(string title, string number, string body) => $"""
        ---
        title: {title}
        issuer: 测试市人民政府办公室
        number: {number}
        written: 2023-03-01
        published: 2024-03-05
        category: 城乡建设、环境保护
        topics: [测试]
        disclosure: 主动公开
        reviewed: 2023-03-01
        status: 有效
        ---
        {body}
        """;
}
