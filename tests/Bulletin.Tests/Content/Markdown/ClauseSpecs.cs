using Bulletin.Content.Markdown.Clauses;

namespace Bulletin.Tests.Content.Markdown;

public class ClauseSpecs
{
    [Fact]
    public void An_article_gets_an_anchor_and_its_number_is_set_apart() => Assert.Equal(
        """<p id="t12" class="clause article"><a class="clause-no" href="#t12">第十二条</a>　本办法自公布之日起施行。</p>""",
        Bodies.Html("　　第十二条　本办法自公布之日起施行。"));

    [Theory]
    [InlineData("第12条 甲", "t12")]
    [InlineData("第１２条 甲", "t12")]
    [InlineData("第 十二 条　甲", "t12")]
    [InlineData("第一百〇三条 甲", "t103")]
    [InlineData("第一百零三条 甲", "t103")]
    [InlineData("第一千二百六十条 甲", "t1260")]
    [InlineData("第一条为了规范管理，制定本办法。", "t1")]
    [InlineData("第七条【管辖】甲", "t7")]
    [InlineData("第一百三十三条之一　甲", "t133z1")]
    [InlineData("**第三条** 甲", "t3")]
    [InlineData("**第三条**甲", "t3")]
    public void Articles_are_recognised_however_they_are_typed(string source, string anchor) =>
        Assert.Equal([anchor], Bodies.Anchors(source));

    [Theory]
    [InlineData("第三条规定的情形除外。")]
    [InlineData("第五条第二款修改为：")]
    [InlineData("第三章规定的程序，适用于本办法。")]
    [InlineData("第三编辑部")]
    [InlineData("第十届会议")]
    [InlineData("一、二、三等奖各一名。")]
    [InlineData("3.14")]
    [InlineData("2024.5.1")]
    [InlineData("（2024）1号")]
    [InlineData("“第一条　甲”")]
    [InlineData("十分重要。")]
    [InlineData("> 第一条　甲")]
    [InlineData("- 第一条　甲")]
    [InlineData("1\\.甲")]
    public void A_number_that_opens_no_clause_is_left_alone(string source)
    {
        Assert.Empty(Bodies.Anchors(source));
        Assert.DoesNotContain("clause", Bodies.Html(source), StringComparison.Ordinal);
    }

    [Fact]
    public void Laws_have_chapters_sections_articles_and_items() => Assert.Equal(
        """
        <h2 id="b1" class="clause clause-part"><a class="clause-no" href="#b1">第一编</a>　总则</h2>
        <h3 id="z2" class="clause clause-chapter"><a class="clause-no" href="#z2">第二章</a> 主体</h3>
        <h4 id="z2-j1" class="clause clause-section"><a class="clause-no" href="#z2-j1">第一节</a> 一般规定</h4>
        <p id="t5" class="clause article"><a class="clause-no" href="#t5">第五条</a> 下列人员：</p>
        <p id="t5-1" class="clause item"><a class="clause-no" href="#t5-1" tabindex="-1">（一）</a>甲；</p>
        <p id="t5-1-1" class="clause subitem"><a class="clause-no" href="#t5-1-1" tabindex="-1">1.</a>子；</p>
        <p id="t5-2" class="clause item"><a class="clause-no" href="#t5-2" tabindex="-1">(二)</a>乙。</p>
        <h3 id="z3" class="clause clause-chapter"><a class="clause-no" href="#z3">第三章</a>附则</h3>
        """,
        Bodies.Html("第一编　总则\n第二章 主体\n第一节 一般规定\n第五条 下列人员：\n（一）甲；\n1.子；\n(二)乙。\n第三章附则"));

    [Fact]
    public void Notices_have_points_and_items_and_short_ones_are_headings() => Assert.Equal(
        """
        <h2 id="s1" class="clause clause-point"><a class="clause-no" href="#s1">一、</a>总体要求</h2>
        <h3 id="s1-1" class="clause clause-item"><a class="clause-no" href="#s1-1" tabindex="-1">（一）</a>指导思想</h3>
        <p id="s1-2" class="clause item"><a class="clause-no" href="#s1-2" tabindex="-1">（二）</a>基本原则。坚持以人为本。</p>
        <p id="s1-2-3" class="clause subitem"><a class="clause-no" href="#s1-2-3" tabindex="-1">3．</a>协调</p>
        <p id="s1-2-3-1" class="clause detail"><a class="clause-no" href="#s1-2-3-1" tabindex="-1">（1）</a>城乡</p>
        <p id="s2" class="clause point"><a class="clause-no" href="#s2">二、</a>各单位要抓好落实。</p>
        """,
        Bodies.Html("一、总体要求\n（一）指导思想\n（二）基本原则。坚持以人为本。\n3．协调\n（1）城乡\n二、各单位要抓好落实。"));

    [Fact]
    public void A_level_that_is_missing_counts_as_nought() =>
        Assert.Equal(["s0-1", "s1", "s1-0-2", "s1-0-2-1", "t3", "t3-0-1"], Bodies.Anchors("（一）甲\n一、乙。\n2.丙\n（1）丁\n第三条 戊\n1.己"));

    [Fact]
    public void A_sequence_that_begins_anew_gets_a_prefix() =>
        Assert.Equal(
            ["z1", "t1", "t2", "p2-z1", "p2-t1", "p2-t1-1", "p2-t2", "p3-t1"],
            Bodies.Anchors("第一章 甲\n第一条 甲\n第二条 乙\n第一章 甲\n第一条 甲\n（一）乙\n第二条 乙\n第一条 丙"));

    [Fact]
    public void A_number_typed_twice_leaves_its_neighbours_alone() =>
        Assert.Equal(["t1", "t2", "p2-t2", "t3"], Bodies.Anchors("第一条 甲\n第二条 乙\n第二条 丙\n第三条 丁"));

    [Fact]
    public void Items_that_begin_anew_within_an_article_are_told_apart() =>
        Assert.Equal(["t1", "t1-1", "t1-2", "t1-p2-1", "t1-p2-2"], Bodies.Anchors("第一条 甲\n（一）甲\n（二）乙\n（一）丙\n（二）丁"));

    [Fact]
    public void A_table_of_contents_leaves_the_anchors_to_the_headings()
    {
        var facts = Bodies.Parse("目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲\n第二章　附则").Facts;
        Assert.Equal(["z1", "t1", "z2"], facts.Anchors.ToArray());
        Assert.Equal(["第一章 总则", "第二章 附则"], facts.Headings.Select(heading => heading.Text));
    }

    [Fact]
    public void An_anchor_of_the_author_stands_beside_that_of_the_clause() => Assert.Equal(
        """<p id="mubiao" class="clause article"><a class="clause-no" href="#mubiao" id="t2">第二条</a> 甲</p>""",
        Bodies.Html("第二条 甲 {#mubiao}"));

    [Theory]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百一十", 110)]
    [InlineData("一百零五", 105)]
    [InlineData("二〇二四", 2024)]
    [InlineData("１２", 12)]
    public void Numerals_have_their_value(string text, int value)
    {
        Assert.True(ChineseNumeral.TryRead(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("〇")]
    [InlineData("零")]
    [InlineData("99999")]
    [InlineData("甲")]
    public void What_is_no_numeral_is_refused(string text) => Assert.False(ChineseNumeral.TryRead(text, out _));
}
