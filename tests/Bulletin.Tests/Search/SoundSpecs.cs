using Bulletin.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>Queries in Latin letters, and with wrong characters that sound right.</summary>
public class SoundSpecs
{
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

    private static TestSite Sounding()
    {
        var site = SmallSite.Two();
        site.Replace("content/policies/b.md", "二次供水设施", "Our policy: 重建、绿化。二次供水设施");
        site.Publish();
        return site;
    }
}
