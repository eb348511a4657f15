namespace Bulletin.Tests.Content.Markdown;

public class ParagraphSpecs
{
    [Fact]
    public void A_newline_ends_a_paragraph() => Assert.Equal(
        """
        <p>甲</p>
        <p>乙</p>
        """,
        Bodies.Html("甲\n乙"));

    [Theory]
    [InlineData("　　甲方")]
    [InlineData("    甲方")]
    [InlineData("\t甲方")]
    [InlineData(" 　 　甲方")]
    [InlineData("&emsp;&emsp;甲方")]
    [InlineData("&nbsp;&nbsp; 甲方")]
    public void Indentation_is_dropped_and_never_makes_code(string source) => Assert.Equal("<p>甲方</p>", Bodies.Html(source));

    [Fact]
    public void A_line_of_ideographic_spaces_is_nothing() => Assert.Equal("<p>甲</p>", Bodies.Html("甲\n　　\n"));

    [Theory]
    [InlineData("甲\n===")]
    [InlineData("标题\n标题")]
    [InlineData("#标题")]
    [InlineData("　　# 标题")]
    [InlineData("    - 项")]
    [InlineData("[1]: 见附件")]
    [InlineData("[注]：见 https://a.gov.cn")]
    [InlineData("{.注}")]
    [InlineData("a{b}")]
    public void What_is_not_meant_as_markup_stays_text(string source) =>
        Assert.Equal(Bodies.Compact(source), Bodies.Compact(Bodies.Text(source)));

    [Fact]
    public void A_rule_below_a_line_does_not_make_it_a_heading() => Assert.Equal("<p>甲</p>\n<hr>", Bodies.Html("甲\n---"));

    [Fact]
    public void A_quote_ends_where_its_marks_end() => Assert.Equal(
        """
        <blockquote>
        <p>引用两行</p>
        </blockquote>
        <p>正文</p>
        """,
        Bodies.Html("> 引用\n> 两行\n正文"));

    [Fact]
    public void Wrapped_lines_are_joined_without_a_blank_between_Han_characters() =>
        Assert.Equal("<blockquote>\n<p>一行two\nthree</p>\n</blockquote>", Bodies.Html("> 一\n> 行two\n> three"));

    [Fact]
    public void Two_ideographic_spaces_begin_a_paragraph_in_a_quote_too() =>
        Assert.Equal("<blockquote>\n<p>一</p>\n<p>二</p>\n</blockquote>", Bodies.Html("> 　　一\n> 　　二"));

    [Fact]
    public void Fenced_code_is_code() => Assert.Equal("<pre><code>  &lt;b&gt;\n</code></pre>", Bodies.Html("```\n  <b>\n```"));

    [Theory]
    [InlineData("甲\n\n> 乙\n> 丙\n\n- 丁\n\n```\na\nb\n```\n\n| a |\n|---|\n| b |\n\n[^1]: x\n    y\n\nz[^1]")]
    [InlineData("- <b\n  class=\"x\">")]
    [InlineData("[^1]: <!--\n-->")]
    [InlineData("> `\na `")]
    public void Line_ends_of_Windows_change_nothing(string source)
    {
        Assert.Equal(Bodies.Html(source), Bodies.Html(source.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(Bodies.Text(source), Bodies.Text(source.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Opinions may be sent to the office by mail.", "<p lang=\"en\">Opinions may be sent to the office by mail.</p>")]
    [InlineData(
        "## Notice to foreign residents of the city",
        "<h2 id=\"notice-to-foreign-residents-of-the-city\" lang=\"en\">Notice to foreign residents of the city</h2>")]
    [InlineData("PM2.5", "<p>PM2.5</p>")]
    [InlineData("https://a.example/b/c/d", "<p>https://a.<wbr>example/<wbr>b/<wbr>c/<wbr>d</p>")]
    [InlineData("GB/T 9704 of the year 2012 规定", "<p>GB/T 9704 of the year 2012 规定</p>")]
    public void A_sentence_in_English_is_marked_so_for_screen_readers(string source, string html) =>
        Assert.Equal(html, Bodies.Html(source));
}
