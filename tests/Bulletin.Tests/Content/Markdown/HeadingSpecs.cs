namespace Bulletin.Tests.Content.Markdown;

public class HeadingSpecs
{
    [Fact]
    public void The_highest_heading_of_a_body_is_h2() => Assert.Equal(
        """
        <h2 id="甲">甲</h2>
        <h3 id="乙">乙</h3>
        <h2 id="丙">丙</h2>
        """,
        Bodies.Html("# 甲\n## 乙\n# 丙"));

    [Fact]
    public void A_body_may_begin_with_two_signs()
    {
        Assert.Equal("<h2 id=\"甲\">甲</h2>\n<h3 id=\"乙\">乙</h3>", Bodies.Html("## 甲\n### 乙"));
        Assert.Empty(Bodies.Codes("## 甲\n### 乙"));
    }

    [Fact]
    public void A_skipped_level_is_reported_and_closed_up()
    {
        Assert.Equal("<h2 id=\"甲\">甲</h2>\n<h3 id=\"乙\">乙</h3>", Bodies.Html("# 甲\n#### 乙"));
        var skipped = Assert.Single(Bodies.Parse("# 甲\n#### 乙").Facts.Diagnostics);
        Assert.Equal("content/policies/2024/3.md:2:1", skipped.Location.ToString());
        Assert.Equal("Use ##.", skipped.Hint.English);
    }

    [Fact]
    public void Headings_with_numbers_have_the_anchors_of_clauses() =>
        Assert.Equal(["z1", "s1", "s1-1", "t4"], Bodies.Anchors("## 第一章 总则\n## 一、要求\n### （一）甲\n### 第四条 乙"));

    [Fact]
    public void Typed_clauses_nest_below_a_heading_with_signs() =>
        Assert.Equal([2, 3, 3], Bodies.Parse("## 附件\n第一章 总则\n第二章 附则").Facts.Headings.Select(heading => heading.Level));

    [Theory]
    [InlineData("# 工作 方案（试行）", "工作-方案-试行")]
    [InlineData("# API v2.0", "api-v2-0")]
    [InlineData("# ……", "section")]
    [InlineData("# 𠮷林", "𠮷林")]
    public void Other_headings_are_named_by_their_text(string source, string anchor) => Assert.Equal([anchor], Bodies.Anchors(source));

    [Fact]
    public void Equal_headings_are_numbered() => Assert.Equal(["甲", "甲-2", "甲-3"], Bodies.Anchors("# 甲\n# 甲\n# 甲"));

    [Fact]
    public void An_empty_heading_is_not_shown()
    {
        Assert.Equal("<p>甲</p>", Bodies.Html("#\n甲"));
        Assert.Equal(["BLT3011"], Bodies.Codes("#\n甲"));
    }

    [Fact]
    public void Contents_carry_plain_text() =>
        Assert.Equal("关于 A 的 说明", Assert.Single(Bodies.Parse("# 关于 `A` 的　**说明**").Facts.Headings).Text);
}
