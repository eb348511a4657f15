namespace Bulletin.Tests.Content.Markdown;

public class NoteSpecs
{
    [Fact]
    public void Marks_side_by_side_are_all_kept()
    {
        const string Source = "补助1500元[^1][^2]（见说明）[^1](注)。\n\n[^1]: 每月\n[^2]: 每户";
        Assert.Equal("补助1500元[1][2]（见说明）[1](注)。\n[1] 每月\n[2] 每户\n", Bodies.Text(Source));
        Assert.Empty(Bodies.Codes(Source));
    }

    [Fact]
    public void Marks_are_the_same_text_on_the_page()
    {
        const string Source = "甲[^注]，**乙[^2]**。\n\n[^注]: 一\n\n    二\n[^2]: 丙[^注]";
        var dom = Bodies.Dom(Bodies.Parse(Source));
        Assert.Equal(Bodies.Compact(Bodies.Text(Source)), Bodies.VisibleText(dom));
        Assert.Equal("[1]", dom.QuerySelector("sup.footnote-ref")!.TextContent);
    }

    [Fact]
    public void Who_hears_the_page_hears_which_note_and_where_the_way_back_leads()
    {
        var dom = Bodies.Dom(Bodies.Parse("甲[^a]，乙[^b]，丙[^a]。\n\n[^a]: 一\n[^b]: 二"));
        Assert.Equal(["注1", "注2", "注1"], dom.QuerySelectorAll("[role=doc-noteref]").Select(mark => mark.GetAttribute("aria-label")));
        Assert.Equal(
            ["返回注1处", "返回注1第2处", "返回注2处"],
            dom.QuerySelectorAll("[role=doc-backlink]").Select(back => back.GetAttribute("aria-label")));
        Assert.Equal("注释", dom.QuerySelector("[role=doc-endnotes]")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("甲[^1]。", "BLT3051", 1, 2)]
    [InlineData("甲[^1]，乙[^1]。", "BLT3051", 1, 2)]
    [InlineData("甲[^1]。\n\n[^1]：说明", "BLT3051", 3, 1)]
    [InlineData("甲[^1]。\n\n[^1] : 说明", "BLT3051", 3, 1)]
    [InlineData("甲[^1]。\n\n[^1]:", "BLT3051", 3, 2)]
    [InlineData("甲［^1］。", "BLT3051", 1, 2)]
    [InlineData("甲【^1】。", "BLT3051", 1, 2)]
    [InlineData("甲[^1]。\n\n[^1]: 说明\n[^1]: 又一说明", "BLT3052", 4, 2)]
    [InlineData("甲[^1]。\n\n[^1]: 说明\n[^2]: 又一说明", "BLT3016", 4, 2)]
    public void A_note_that_is_not_as_it_must_be_is_said_once(string source, string code, int line, int column)
    {
        var found = Assert.Single(Bodies.Parse(source).Facts.Diagnostics);
        Assert.Equal((code, line, column), (found.Code, found.Location.Line, found.Location.Column));
    }

    [Theory]
    [InlineData("甲[^1]。\n\n[^1]:说明")]
    [InlineData("幂2^10^和`[^1]`")]
    [InlineData(@"字符类\[^a-z]")]
    public void What_is_right_passes(string source) => Assert.DoesNotContain("BLT3051", Bodies.Codes(source));
}
