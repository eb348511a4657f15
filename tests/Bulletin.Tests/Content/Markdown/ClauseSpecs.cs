using Bulletin.Content.Markdown.Clauses;

namespace Bulletin.Tests.Content.Markdown;

public class ClauseSpecs
{
    [Fact]
    public void An_article_gets_an_anchor_and_its_number_is_set_apart() => Assert.Equal(
        """<p id="t12" class="clause article"><span class="clause-no" role="heading" aria-level="2">第十二条</span>　本办法自公布之日起施行。</p>""",
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
        <h2 id="b1" class="clause clause-part"><span class="clause-no">第一编</span>　总则</h2>
        <h3 id="z2" class="clause clause-chapter"><span class="clause-no">第二章</span> 主体</h3>
        <h4 id="z2-j1" class="clause clause-section"><span class="clause-no">第一节</span> 一般规定</h4>
        <p id="t5" class="clause article"><span class="clause-no" role="heading" aria-level="5">第五条</span> 下列人员：</p>
        <p id="t5-1" class="clause item"><span class="clause-no">（一）</span>甲；</p>
        <p id="t5-1-1" class="clause subitem"><span class="clause-no">1.</span>子；</p>
        <p id="t5-2" class="clause item"><span class="clause-no">(二)</span>乙。</p>
        <h3 id="z3" class="clause clause-chapter"><span class="clause-no">第三章</span>附则</h3>
        """,
        Bodies.Html("第一编　总则\n第二章 主体\n第一节 一般规定\n第五条 下列人员：\n（一）甲；\n1.子；\n(二)乙。\n第三章附则"));

    [Fact]
    public void Notices_have_points_and_items_and_short_ones_are_headings() => Assert.Equal(
        """
        <h2 id="s1" class="clause clause-point"><span class="clause-no">一、</span>总体要求</h2>
        <h3 id="s1-1" class="clause clause-item"><span class="clause-no">（一）</span>指导思想</h3>
        <p id="s1-2" class="clause item"><span class="clause-no">（二）</span>基本原则。坚持以人为本。</p>
        <p id="s1-2-3" class="clause subitem"><span class="clause-no">3．</span>协调</p>
        <p id="s1-2-3-1" class="clause detail"><span class="clause-no">（1）</span>城乡</p>
        <p id="s2" class="clause point"><span class="clause-no">二、</span>各单位要抓好落实。</p>
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
    public void An_item_that_goes_on_around_the_articles_belongs_there()
    {
        var facts = Bodies.Parse(
            "二、担保物权\n（一）合同\n第四十四条　甲\n第四十五条　乙：\n（一）甲；\n（二）乙；\n（三）丙。\n（二）抵押\n第四十六条　丙\n（三）动产\n"
            + "第五十三条　丁：\n（一）甲；\n（二）乙。\n三、其他\n第六十条　戊").Facts;
        Assert.Equal(
            ["s2", "s2-1", "t44", "t45", "t45-1", "t45-2", "t45-3", "s2-2", "t46", "s2-3", "t53", "t53-1", "t53-2", "s3", "t60"],
            facts.Anchors.ToArray());
        Assert.Equal([2, 3, 3, 3, 2], facts.Headings.Select(heading => heading.Level));
    }

    [Fact]
    public void An_item_that_follows_in_its_article_stays_there() => Assert.Equal(
        ["s0-1", "t1", "t1-1", "t1-2", "t2", "t2-4", "t3", "t3-1"],
        Bodies.Anchors("（一）总述\n第一条　甲：\n（一）甲；\n（二）乙。\n第二条　乙\n（四）丁\n第三条　丙\n（一）戊"));

    [Theory]
    [InlineData("1.受理。\n2.24小时内答复。\n3.5个工作日内办结。", "s0-0-1 s0-0-2 s0-0-3")]
    [InlineData("1. 受理。\n\n2.24小时内答复。", "s0-0-1 s0-0-2")]
    [InlineData("1．受理。\n2．3.1级标准。", "s0-0-1 s0-0-2")]
    [InlineData("1.2024年度工作。\n2.2025年度工作。", "s0-0-1 s0-0-2")]
    [InlineData("1.5兆帕以下的。\n1.受理。\n3.14为圆周率。", "s0-0-1")]
    [InlineData("2.5兆帕以下的。\n2024.5.1起施行。", "")]
    [InlineData("（一）甲\n1.受理。\n（二）乙\n2.24小时内答复。", "s0-1 s0-1-1 s0-2")]
    public void A_number_before_a_figure_is_an_item_where_it_comes_next(string source, string anchors) =>
        Assert.Equal(anchors, string.Join(' ', Bodies.Anchors(source)));

    [Theory]
    [InlineData("第四条 规定的情形，由区人民政府处理。")]
    [InlineData("第二条 规定的情形，由区人民政府处理。")]
    [InlineData("第五条　第二款所列情形除外。")]
    [InlineData("第五条 和第六条的规定不适用。")]
    [InlineData("第五条 所称水价，是指到户价。")]
    public void A_reference_to_an_article_is_none_with_a_blank_either(string source) =>
        Assert.Equal(["t1"], Bodies.Anchors("第一条　甲\n" + source));

    [Theory]
    [InlineData("第二条　应急管理部门负责。")]
    [InlineData("第二条　所称水价，是指到户价。")]
    [InlineData("第二条　规定期限内未缴的，加收滞纳金。")]
    [InlineData("第五条　中央和地方。")]
    public void An_article_may_begin_with_any_word(string source) => Assert.Equal(2, Bodies.Anchors("第一条　甲\n" + source).Length);

    [Fact]
    public void A_table_of_contents_leaves_the_anchors_to_the_headings()
    {
        var facts = Bodies.Parse("目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲\n第二章　附则").Facts;
        Assert.Equal(["z1", "t1", "z2"], facts.Anchors.ToArray());
        Assert.Equal(["第一章 总则", "第二章 附则"], facts.Headings.Select(heading => heading.Text));
    }

    [Fact]
    public void An_anchor_of_the_author_stands_beside_that_of_the_clause() => Assert.Equal(
        """<p id="mubiao" class="clause article"><span class="clause-no" id="t2" role="heading" aria-level="2">第二条</span> 甲</p>""",
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
