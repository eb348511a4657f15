using System.Text.RegularExpressions;
using Bulletin.Content.Characters;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Querying;

/// <summary>Traditional characters in a query, and the texts in simplified ones that it is meant for.</summary>
public partial class SimplifiedSpecs
{
    [GeneratedRegex("codes\\)\\);\\s+return ordinary.indexOf\\(c\\) >= 0 && \"(.+?)\"")]
    private static partial Regex AlsoTraditional { get; }

    [Theory]
    [InlineData("勞動合同法第三十九條", "劳动合同法第三十九条")]
    [InlineData("證券徵稅徵求意見", "证券征税征求意见")]
    [InlineData("養老醫療保險費", "养老医疗保险费")]
    [InlineData("後續遊覽佈告", "后续游览布告")]
    [InlineData("著作權", "著作权")]
    public void A_query_is_read_in_simplified_characters(string typed, string simple) => Assert.Equal(simple, Simplified.Of(typed));

    [Theory]
    [InlineData("著作权保护")]
    [InlineData("干部里程后果征收答复覆盖余额乾隆", "干部里程后果征收答复覆盖余额干隆")]
    [InlineData("云川市人民政府关于印发台湾居民居住证的通知")]
    public void Simplified_characters_stay(string typed, string? simple = null) => Assert.Equal(simple ?? typed, Simplified.Of(typed));

    // The page reads the table only where a character is not of GB 2312, or is one of a few: these are all that it may change.
    [Fact]
    public void The_script_looks_where_the_table_has_something()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var gbk = System.Text.Encoding.GetEncoding("gb18030");
        var also = AlsoTraditional.Match(SearchScript.Text).Groups[1].Value;
        Assert.NotEmpty(also);
        var table = Simplified.Table;
        foreach (var character in table[..(table.Length / 2)])
        {
            var bytes = gbk.GetBytes([character]);
            var isCommon = bytes is [>= 0xb0 and < 0xf8, >= 0xa1 and < 0xff];
            Assert.True(!isCommon || also.Contains(character), character.ToString());
        }

        foreach (var character in also) Assert.NotEqual(character.ToString(), Simplified.Of(character.ToString()));
    }

    [Theory]
    [InlineData("勞動合同", "policies/a", "劳动合同")]
    [InlineData("“勞動合同”", "policies/a", "劳动合同")]
    [InlineData("臺灣同胞", "policies/b", "臺灣同胞")]
    [InlineData("“臺灣同胞”", "policies/b", "臺灣同胞")]
    public void Texts_are_found_in_either(string typed, string id, string marked)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("用工办法", "测政发〔2024〕1号", "订立劳动合同应当书面。")),
            ("content/policies/b.md", SmallSite.Policy("居住办法", "测政发〔2024〕2号", "文中用“臺灣同胞居住證”字样。")));
        site.Publish();
        var hit = Bulletin.Search.SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single();
        Assert.Equal(id, hit.Id);
        Assert.Equal([marked], hit.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
    }
}
