using Bulletin.Content.Configuration;
using Bulletin.Search;
using Bulletin.Search.Querying;
using Bulletin.Search.Synonyms;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Synonyms;

/// <summary>What people say for the words of texts: the built-in lexicon and synonyms.yml.</summary>
public class LexiconSpecs
{
    [Theory]
    [InlineData("升降机协商", "policies/a", "电梯协商")]
    [InlineData("水质", "policies/b", "二次供水")]
    public void What_means_the_same_is_found_and_marked(string typed, string id, string marked)
    {
        using var site = SmallSite.Two();
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
            ("content/policies/a.md", SmallSite.Policy("失信被执行人信息公布办法", "云政发〔2024〕1号", "被执行人不履行义务的，公布其名单。")),
            ("content/policies/b.md", SmallSite.Policy("老年人优待办法", "云政发〔2024〕2号", "老年人乘坐公共汽车免费。")));
        site.Publish();
        Assert.Equal("policies/a", SearchIndex.Open(site.Output).Search(new("老赖名单")).Hits[0].Id);
    }

    [Theory]
    [InlineData("- [升降机, 直梯?]\n")]
    [InlineData("- 升降机？、直梯\n")]
    public void What_a_site_doubts_counts_half(string synonyms)
    {
        double ScoreWith(string text)
        {
            using var site = TestSite.With(
                ("synonyms.yml", text),
                ("content/policies/a.md", SmallSite.Policy("甲项办法", "云政发〔2024〕1号", "住宅直梯应当年检，结果公示。")),
                ("content/policies/b.md", SmallSite.Policy("乙项办法", "云政发〔2024〕2号", "供水应当卫生。")));
            site.Publish();
            return SearchIndex.Open(site.Output).Search(new("升降机")).Hits.Single().Score;
        }

        Assert.True(ScoreWith(synonyms) < ScoreWith("- [升降机, 直梯]\n"));
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
            ("content/policies/a.md", SmallSite.Policy("失信被执行人信息公布办法", "云政发〔2024〕1号", "失信被执行人不履行义务的，公布其名单。")));
        site.Publish();
        Assert.Equal(isFound ? 1 : 0, SearchIndex.Open(site.Output).Search(new("老赖")).Total);
    }

    [Theory]
    [InlineData("KTV", "歌舞娱乐场所")]
    [InlineData("ｋｔｖ 要什么证", "歌舞娱乐场所")]
    [InlineData("楼下Ktv太吵", "娱乐场所")]
    public void What_people_say_with_letters_and_digits_leads_to_what_the_law_says(string typed, string marked)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("歌舞娱乐场所管理办法", "云政发〔2024〕1号", "歌舞娱乐场所应当安装隔音设施。")),
            ("content/policies/b.md", SmallSite.Policy("老年人优待办法", "云政发〔2024〕2号", "老年人乘坐公共汽车免费。")));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits[0];
        Assert.Equal("policies/a", hit.Id);
        Assert.Contains(marked, hit.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
    }

    [Fact]
    public void Each_form_of_the_lexicon_is_understood_as_itself()
    {
        var lexicon = Lexicon.Of(SynonymList.Empty);
        using var site = TestSite.With([.. lexicon.Targets
            .Chunk(2000)
            .Select((terms, i) => (
                $"content/policies/{i}.md",
                SmallSite.Policy($"第{i}件", $"云政发〔2024〕{i + 1}号", string.Join("\n\n", terms))))]);
        site.Publish();
        var index = new IndexReader(new IndexFiles(Path.Combine(site.Output, "search")));
        var hearing = new Hearing(index);
        var strange = lexicon.Forms.Where(form => form.Text.Length <= Cutter.LongestForm && !Understanding
            .Of(index, hearing.Of(Query.Parse(form.Text)))
            .Concepts
            .Any(concept => concept.Text == form.Text && TermsOf(form).All(term => concept.Terms.Any(one => one.Text == term))));
        Assert.Empty(strange.Select(form => form.Text));

        IEnumerable<string> TermsOf(Form form) => form.Leads.ToArray().Select(lead => lexicon.Targets[lead.Target]);
    }

    [Theory]
    [InlineData("房产证 身份证 交强险 停车费 低保户 网约车 公租房 家庭旅馆 电单车 加班 拆迁房", true)]
    [InlineData("低保停 怎么告人 医保停 低保怎么办 没交社保 欠钱不还 被辞退 房东不退押金 低保有车", false)]
    public void Only_whole_names_of_everyday_life_are_offered(string forms, bool isName)
    {
        var known = Lexicon.Of(SynonymList.Empty).Forms.ToDictionary(form => form.Text, form => form.IsName, StringComparer.Ordinal);
        var strange = forms.Split(' ').Where(form => known.TryGetValue(form, out var isOffered) && isOffered != isName);
        Assert.Empty(strange);
    }
}
