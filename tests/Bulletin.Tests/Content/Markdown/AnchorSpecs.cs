namespace Bulletin.Tests.Content.Markdown;

public class AnchorSpecs
{
    [Theory]
    [InlineData("# 甲 {#jia}", "<h2 id=\"jia\">甲</h2>")]
    [InlineData("# 甲 {#jia} ##", "<h2 id=\"jia\">甲</h2>")]
    [InlineData("甲 {#目标}", "<p id=\"目标\">甲</p>")]
    [InlineData("{#jia}\n甲", "<p id=\"jia\">甲</p>")]
    [InlineData("{#jia}\n\n- 甲", "<ul id=\"jia\">\n<li>甲</li>\n</ul>")]
    [InlineData("甲\n{#jia}\n---", "<p>甲</p>\n<hr id=\"jia\">")]
    [InlineData("- 甲 {#jia}", "<ul>\n<li><p id=\"jia\">甲</p>\n</li>\n</ul>")]
    public void The_author_may_name_any_block(string source, string html)
    {
        Assert.Equal(html, Bodies.Html(source));
        Assert.Empty(Bodies.Codes(source));
    }

    [Theory]
    [InlineData("# 甲 {.red}")]
    [InlineData("甲 {width=10%}")]
    [InlineData("甲 {#a .b}")]
    public void Other_attributes_are_text_and_reported(string source)
    {
        Assert.Equal(["BLT3015"], Bodies.Codes(source));
        Assert.Contains("{", Bodies.Text(source), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_equal_names_are_an_error() => Assert.Equal(["BLT3012"], Bodies.Codes("甲 {#a}\n乙 {#a}"));

    [Theory]
    [InlineData("甲 {#a b}")]
    [InlineData("甲 {#}")]
    [InlineData("甲 {#-a}")]
    [InlineData("甲 {#a\"b}")]
    public void A_name_must_be_a_name(string source) => Assert.Equal(["BLT3013"], Bodies.Codes(source));

    [Fact]
    public void A_name_with_nothing_to_name_is_text()
    {
        Assert.Equal(["BLT3014"], Bodies.Codes("甲\n\n{#a}"));
        Assert.Equal("甲\n{#a}\n", Bodies.Text("甲\n\n{#a}"));
    }

    [Fact]
    public void What_authors_chose_comes_before_what_is_derived() => Assert.Equal(["p2-t1", "t1"], Bodies.Anchors("第一条 甲\n乙 {#t1}"));
}
