using Bulletin.Search;
using Bulletin.Search.Querying;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Querying;

/// <summary>Dates, ordinals and amounts in a query, and how texts write them.</summary>
public class FiguresSpecs
{
    [Theory]
    [InlineData("2024-04-15", "2024年4月15日 2024年04月15日 二〇二四年四月十五日 2024.4.15 2024/4/15 2024-4-15")]
    [InlineData("20240415", "2024年4月15日 2024.4.15")]
    [InlineData("2024年4月15日", "2024-04-15 二零二四年四月十五日")]
    [InlineData("二〇二四年十月", "2024年10月 2024-10 2024/10")]
    [InlineData("2024年4月", "二〇二四年四月 2024-04 2024.4.")]
    [InlineData("2024年", "二〇二四年 二零二四年")]
    [InlineData("4月15日", "四月十五日")]
    [InlineData("第12条", "第十二条")]
    [InlineData("第一百零五条", "第105条 第一百〇五条")]
    [InlineData("第2款", "第二款")]
    [InlineData("第两百零三条", "第203条 第二百零三条 第二百〇三条")]
    [InlineData("第廿三条", "第23条 第二十三条")]
    [InlineData("两百零三元", "203元 二百零三元 两百〇三元")]
    [InlineData("203元", "两百零三元 两百〇三元")]
    [InlineData("一千两百元", "1200元 一千二百元")]
    [InlineData("1,200元", "1200元 一千二百元")]
    [InlineData("1200元", "1,200元")]
    [InlineData("3.5万元", "35000元 35,000元 三万五千元")]
    [InlineData("100000元", "10万元 十万元")]
    [InlineData("百分之五", "5%")]
    [InlineData("2.5%", "百分之2.5")]
    [InlineData("15个工作日", "十五个工作日")]
    [InlineData("三个月", "3个月")]
    [InlineData("两年", "2年 二年")]
    [InlineData("十八周岁", "18周岁")]
    [InlineData("令第12号", "12号令 令第十二号")]
    [InlineData("12号令", "令第12号 十二号令")]
    [InlineData("12号", "十二号")]
    public void A_figure_is_looked_for_as_texts_write_it(string typed, string ways)
    {
        var figure = Figures.Of(Query.Normal(typed)).Figures[0];
        foreach (var way in ways.Split(' ')) Assert.Contains(way, figure.Ways.Select(one => one.Text).Prepend(figure.Text));
    }

    [Theory]
    [InlineData("第三方责任")]
    [InlineData("十三五规划")]
    [InlineData("万一发生事故")]
    [InlineData("百货商场三级医院")]
    [InlineData("一次性补贴")]
    [InlineData("六一儿童节")]
    [InlineData("廿八都镇")]
    public void A_word_with_a_numeral_is_a_word(string typed)
    {
        var (left, figures) = Figures.Of(typed);
        Assert.Equal(typed, left);
        Assert.Empty(figures);
    }

    [Theory]
    [InlineData("12号", 1)]
    [InlineData("5万元", 1)]
    [InlineData("万元", 3)]
    [InlineData("十二条", 1)]
    [InlineData("2条", 0)]
    [InlineData("200元", 0)]
    public void A_part_of_a_number_is_another_number(string term, int count) =>
        Assert.Equal(count, NumberText.CountWhole("112号、12号，3.5万元、5万元、三万元，第一百一十二条、第十二条，第12条，1,200元", term));

    [Theory]
    [InlineData("2024-04-15", "policies/a", "2024年4月15日")]
    [InlineData("2024年4月15日", "policies/a", "2024年4月15日")]
    [InlineData("二〇二四年四月十五日", "policies/a", "2024年4月15日")]
    [InlineData("2023年10月8日", "policies/b", "二○二三年十月八日")]
    [InlineData("1200元", "policies/a", "1,200元")]
    [InlineData("1,800元", "policies/b", "1800元")]
    [InlineData("3.5万元", "policies/b", "35000元")]
    [InlineData("15个工作日", "policies/b", "十五个工作日")]
    [InlineData("5%", "policies/a", "百分之五")]
    [InlineData("12号令", "policies/b", "令第12号")]
    [InlineData("第26条", "policies/b", "第二十六条")]
    public void A_text_is_found_however_it_writes_a_figure(string typed, string id, string marked)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", Policy(1, "自2024年4月15日起每户补贴1,200元，比例为百分之五，九十日内办理，电话0000-6120033转112号。")),
            ("content/policies/b.md", Policy(2, "自二○二三年十月八日起每户补贴1800元至35000元，十五个工作日内办理。依据第二十六条和测试市人民政府令第12号。")));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits[0];
        Assert.Equal(id, hit.Id);
        Assert.Equal([marked], hit.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
    }

    [Theory]
    [InlineData("12号楼")]
    [InlineData("十二号楼")]
    public void A_whole_number_comes_before_a_part_of_one(string typed)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", Policy(1, "测试路112号楼改造。")),
            ("content/policies/b.md", Policy(2, "测试路12号楼改造。", "2024-03-02")),
            ("content/policies/c.md", Policy(3, "测试路二百一十二号楼改造。")));
        site.Publish();
        var hits = SearchIndex.Open(site.Output).Search(new(typed)).Hits;
        Assert.Equal("policies/b", hits[0].Id);
    }

    private static string Policy(int number, string body, string published = "2024-03-05") =>
        SmallSite.Policy($"测试办法之{number}", $"云政发〔2024〕{number}号", body, published);
}
