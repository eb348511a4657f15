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
        using var site = Two();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal(id is null ? [] : [id], answer.Hits.Select(hit => hit.Id));
        Assert.All(answer.Hits, hit => Assert.True(hit.Contains));
        Assert.Equal((answer.Hits.Length, answer.Hits.Length), (answer.Total, answer.Containing));
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
        Assert.Empty(SearchIndex.Open(site.Output).Search(new(typed)).Hits);
    }

    [Fact]
    public void A_phrase_is_shown_in_its_place()
    {
        using var site = Two();
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
        using var site = Two();
        site.Write("synonyms.yml", "- [自备水箱, 二次供水]\n");
        site.Publish();
        Assert.Equal(meant, SearchIndex.Open(site.Output).Search(new(typed)).Correction);
    }

    [Theory]
    [InlineData("jiazhuangdianti", "policies/a", "加装电梯")]
    [InlineData("jia zhuang dian ti", "policies/a", "加装电梯")]
    [InlineData("ＪＩＡＺＨＵＡＮＧ dianti", "policies/a", "加装电梯")]
    [InlineData("jiazhuang电梯", "policies/a", "加装电梯")]
    [InlineData("电梯 jiazhuang", "policies/a", "电梯 加装")]
    [InlineData("zhuzhai dianti zenmeban", "policies/a", "住宅电梯怎么办")]
    [InlineData("jyzzjzdtssbf", "policies/a", "既有住宅加装电梯实施办法")]
    [InlineData("JYZZ加装dtssbf", "policies/a", "既有住宅加装电梯实施办法")]
    [InlineData("chongjian", "policies/b", "重建")]
    [InlineData("lvhua", "policies/b", "绿化")]
    public void Pinyin_and_initials_find_what_they_spell(string typed, string id, string heard)
    {
        using var site = Sounding();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal((id, heard), (answer.Hits[0].Id, answer.Heard));
    }

    [Theory]
    [InlineData("供水设失", "policies/b", "供水设施")]
    [InlineData("典梯", "policies/a", "电梯")]
    [InlineData("加装典梯", "policies/a", "加装电梯")]
    [InlineData("二次公水管理", "policies/b", "二次供水管理")]
    [InlineData("电梯鞋商", "policies/a", "电梯协商")]
    [InlineData("城市住宅二次供水官理办法", "policies/b", "城市住宅二次供水管理办法")]
    [InlineData("电梯协伤", "policies/a", "电梯协商")]
    [InlineData("电梯要怎么鞋商", "policies/a", "电梯要怎么协商")]
    public void Wrong_characters_that_sound_right_find_what_the_right_ones_find(string typed, string id, string heard)
    {
        using var site = Sounding();
        var index = SearchIndex.Open(site.Output);
        var answer = index.Search(new(typed));
        Assert.Equal(heard, answer.Heard);
        Assert.Equal(id, answer.Hits[0].Id);
        Assert.Equal(index.Search(new(heard)).Hits.Select(hit => hit.Id), answer.Hits.Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("加装电梯")]
    [InlineData("电梯应当充分协商")]
    [InlineData("policy")]
    [InlineData("zhongxin@example.cn")]
    [InlineData("www.dianti.cn")]
    [InlineData("pm2.5")]
    [InlineData("“店梯”")]
    [InlineData("“dianti”")]
    [InlineData("我家的猫掉到井里了怎么办")]
    [InlineData("云政办发2024 12号")]
    public void What_is_known_or_quoted_is_taken_as_it_stands(string typed)
    {
        using var site = Sounding();
        Assert.Null(SearchIndex.Open(site.Output).Search(new(typed)).Heard);
    }

    [Theory]
    [InlineData("加装电梯应当协商")]
    [InlineData("住宅二次供水办法")]
    [InlineData("怎么加装电梯")]
    public void Who_writes_right_reads_nothing_of_how_words_sound(string typed)
    {
        using var site = Sounding();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Output, "search"), "y*.js", SearchOption.AllDirectories)
            .Append(Path.Combine(site.Output, "search", "sounds.js")))
        {
            File.Delete(file);
        }

        var id = typed.Contains("电梯", StringComparison.Ordinal) ? "policies/a" : "policies/b";
        Assert.Equal(id, SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Id);
    }

    [Theory]
    [InlineData("升降机协商", "policies/a", "电梯协商")]
    [InlineData("水质", "policies/b", "二次供水")]
    public void What_means_the_same_is_found_and_marked(string typed, string id, string marked)
    {
        using var site = Two();
        site.Write("synonyms.yml", "- [升降机, 直梯, 电梯]\n- 水质、二次供水\n");
        site.Replace("content/policies/a.md", "加装电梯应当充分协商。", "加装电梯协商。");
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        var hit = index.Search(new(typed)).Hits[0];
        Assert.Equal(id, hit.Id);
        Assert.Contains(marked, hit.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
        Assert.Empty(index.Search(new($"“{typed}”")).Hits);
    }

    [Fact]
    public void What_people_say_leads_to_what_the_law_says()
    {
        using var site = TestSite.With(
            ("content/policies/a.md", Policy("失信被执行人信息公布办法", "云政发〔2024〕1号", "被执行人不履行义务的，公布其名单。")),
            ("content/policies/b.md", Policy("老年人优待办法", "云政发〔2024〕2号", "老年人乘坐公共汽车免费。")));
        site.Publish();
        Assert.Equal("policies/a", SearchIndex.Open(site.Output).Search(new("老赖名单")).Hits[0].Id);
    }

    [Theory]
    [InlineData("- 停用: 老赖\n", false)]
    [InlineData("- 停用: [老赖, 失信被执行人, 被执行人]\n", false)]
    [InlineData("- 停用: [老赖, 老年人]\n- 停用: 老懒\n", true)]
    [InlineData("- 停用: 老赖\n- [老赖, 失信被执行人]\n", true)]
    public void A_site_may_switch_off_what_a_word_leads_to(string synonyms, bool isFound)
    {
        using var site = TestSite.With(
            ("synonyms.yml", synonyms),
            ("content/policies/a.md", Policy("失信被执行人信息公布办法", "云政发〔2024〕1号", "失信被执行人不履行义务的，公布其名单。")));
        site.Publish();
        Assert.Equal(isFound ? 1 : 0, SearchIndex.Open(site.Output).Search(new("老赖")).Total);
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
            ("content/policies/a.md", Policy("停车场管理办法", "测试市人民政府令第55号", "停车场应当备案。")),
            ("content/policies/b.md", Policy("关于贯彻停车场管理办法的通知", "测政发〔2024〕55号", "请贯彻测试市人民政府令第55号。")));
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
            ("content/policies/a.md", Policy("停车场管理办法", "测试市人民政府令第55号", Articles)),
            ("content/policies/b.md", Policy("公园管理办法", "测试市人民政府令第56号", Articles.Replace("停车场", "公园", StringComparison.Ordinal))));
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
            ("content/policies/a.md", Policy("中华人民共和国民事诉讼法", "云政发〔2024〕1号", "当事人有权进行诉讼。")),
            ("content/policies/b.md", Policy("中华人民共和国刑事诉讼法", "云政发〔2024〕2号", "公民有权控告。")),
            ("content/policies/c.md", Policy("关于适用民事诉讼法的解释", "云政发〔2024〕3号", "民诉法和刑诉法的适用，民诉法。")));
        site.Publish();
        Assert.Equal(id, SearchIndex.Open(site.Output).Search(new(typed)).Hits[0].Id);
    }

    [Fact]
    public void Of_several_versions_the_one_in_force_stands_for_all()
    {
        using var site = TestSite.With(
            (
                "content/policies/old.md",
                Policy("停车收费办法", "测发改〔2023〕1号", "停车每小时二元。停车收费。")
                    .Replace("status: 有效", "status: 已废止", StringComparison.Ordinal)),
            (
                "content/policies/new.md",
                Policy("停车收费办法", "测发改〔2022〕1号", "停车每小时三元。").Replace("2024-03-05", "2023-03-05", StringComparison.Ordinal)),
            ("content/policies/other.md", Policy("停车场管理办法", "测政发〔2024〕2号", "停车收费另行规定。")));
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
            ("content/policies/a.md", Policy("噪声污染防治管理规定", "测政发〔2024〕1号", "夜间施工应当公告。")),
            ("content/policies/b.md", Policy("夜间施工管理规定", "测政发〔2024〕2号", "噪声污染防治由生态环境主管部门负责，夜间施工应当公告。")),
            ("content/policies/c.md", Policy("娱乐场所管理规定", "测政发〔2024〕3号", "娱乐场所按照噪声污染防治的规定管理，不得扰民。")),
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

    [Fact]
    public void Only_what_is_in_force_is_found_where_that_is_asked_for()
    {
        using var site = Standing();
        var index = SearchIndex.Open(site.Output);
        Assert.Equal(5, index.Search(new("停车收费")).Total);
        var holding = index.Search(new("停车收费", InForce: true)).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal);
        Assert.Equal(["policies/amended", "policies/valid"], holding);
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

    [Fact]
    public void What_has_only_some_characters_that_no_word_holds_together_is_not_found()
    {
        using var site = TestSite.With(("content/policies/a.md", Policy("办法", "测政发〔2024〕1号", "丁戊相连，琥珀色。")));
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        Assert.Empty(index.Search(new("丙丁戊己庚辛")).Hits);
        Assert.NotEmpty(index.Search(new("丁戊")).Hits);
    }

    private static TestSite Standing()
    {
        var site = TestSite.With(
            (
                "content/policies/valid.md",
                Policy("停车收费管理办法", "测政发〔2024〕1号", "停车收费按时计。")
                    .Replace("status: 有效", "status: 有效\nrepeals: [policies/repealed]", StringComparison.Ordinal)),
            (
                "content/policies/repealed.md",
                Policy("停车收费暂行规定", "测政发〔2022〕2号", "停车收费按次计。")
                    .Replace("status: 有效", "status: 已废止", StringComparison.Ordinal)
                    .Replace("2024-03-05", "2022-03-05", StringComparison.Ordinal)
                    .Replace("2023-03-01", "2022-03-01", StringComparison.Ordinal)),
            (
                "content/policies/amended.md",
                Policy("停车场停车收费细则", "测政发〔2024〕3号", "停车收费另计。").Replace("status: 有效", "status: 已修改", StringComparison.Ordinal)),
            (
                "content/policies/later.md",
                Policy("夜间停车收费规定", "测政发〔2024〕4号", "停车收费减半。")
                    .Replace("status: 有效", "effective: 2099-01-01\nstatus: 尚未生效", StringComparison.Ordinal)),
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

    [Fact]
    public void A_document_is_found_that_is_the_least_likely_to_contain_what_is_quoted()
    {
        // Each has all pairs of 甲乙丙, in documents of as many words; only the oldest has the three side by side, and is found all the same.
        using var site = TestSite.With(
            [.. Enumerable.Range(0, 200).Select(i =>
                ($"content/policies/{i}.md", Policy($"第{i}件", $"云政发〔2024〕{i + 1}号", i == 0 ? "甲乙丙。甲乙。乙丙。" : "甲乙。乙丙。甲乙。乙丙。")))]);
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new("“甲乙丙”"));
        Assert.Equal("policies/0", answer.Hits.Single(hit => hit.Contains).Id);
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
        Assert.Equal((1, false), (answer.Total, answer.IsApproximate));
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
        var answer = SearchIndex.Open(site.Output).Search(new("“末尾写着琥珀”"));
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
        Assert.Null(SearchIndex.Open(site.Output).Search(new("ercigongshui")).Heard);
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
    public void A_document_of_this_year_leaves_the_files_of_very_many_older_ones_as_they_are()
    {
        using var site = Two();
        for (var i = 0; i < 10_000; i++)
        {
            var old = Policy($"二次供水第{i}件", $"云水发〔2022〕{i + 1}号", "二次供水。").Replace("2024-03-05", "2023-03-05", StringComparison.Ordinal);
            site.Write($"content/policies/2023/{i}.md", old);
        }

        site.Publish();
        var before = site.Tree();
        site.Write("content/policies/c.md", Policy("第三件加装电梯", "云政发〔2024〕3号", "加装电梯应当充分协商，二次供水。"));
        site.Publish();
        var older = before.Where(file => file.Key.StartsWith("search/to-2023/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(older);
        var after = site.Tree();
        foreach (var (path, content) in older)
            Assert.Equal(content, after[path]);
        Assert.Equal("policies/c", SearchIndex.Open(site.Output).Search(new("第三件加装电梯")).Hits[0].Id);
        Assert.Equal("policies/2023/77", SearchIndex.Open(site.Output).Search(new("二次供水第77件")).Hits[0].Id);
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

    private static TestSite Sounding()
    {
        var site = Two();
        site.Replace("content/policies/b.md", "二次供水设施", "Our policy: 重建、绿化。二次供水设施");
        site.Publish();
        return site;
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
