namespace Bulletin.Tests.Content.Markdown;

public class ListSpecs
{
    [Fact]
    public void Typed_numbers_are_text_and_never_changed() => Assert.Equal(
        """
        <ol class="typed" start="3">
        <li id="s0-0-3"><span class="clause-no">3.</span> 甲</li>
        <li id="s0-0-7" value="7"><span class="clause-no">7.</span> 乙</li>
        <li id="s0-0-8"><span class="clause-no">8.</span> 丙</li>
        </ol>
        """,
        Bodies.Html("3. 甲\n7. 乙\n8. 丙"));

    [Theory]
    [InlineData("2024. 年度计划")]
    [InlineData("007. 编号")]
    [InlineData("1) 甲")]
    [InlineData("3.")]
    [InlineData("1.加强领导")]
    [InlineData("１．加强领导")]
    [InlineData("1、加强领导")]
    public void No_number_is_lost(string source) => Assert.Equal(Bodies.Compact(source), Bodies.Compact(Bodies.Text(source)));

    [Fact]
    public void A_line_that_is_not_indented_ends_the_list() => Assert.Equal(
        """
        <ul>
        <li>甲</li>
        </ul>
        <p>乙</p>
        """,
        Bodies.Html("- 甲\n乙"));

    [Fact]
    public void A_list_interrupted_by_text_goes_on_with_its_numbers()
    {
        Assert.Equal("1. 甲\n说明\n2. 乙\n", Bodies.Text("1. 甲\n　　说明\n2. 乙"));
        Assert.Equal(["s0-0-1", "s0-0-2"], Bodies.Anchors("1. 甲\n　　说明\n2. 乙"));
    }

    [Fact]
    public void Lists_may_nest_and_be_loose() => Assert.Equal(
        """
        <ol class="typed">
        <li id="s0-0-1"><p><span class="clause-no">1.</span> 甲</p>
        <ul>
        <li>乙</li>
        </ul>
        </li>
        <li id="s0-0-2"><p><span class="clause-no">2.</span> 丙</p>
        </li>
        </ol>
        """,
        Bodies.Html("1. 甲\n\n   - 乙\n\n2. 丙"));

    [Fact]
    public void Text_shows_typed_numbers_and_indents_inner_lists() => Assert.Equal("1. 甲\n  乙\n2. 丙\n", Bodies.Text("1. 甲\n   - 乙\n2. 丙"));

    [Fact]
    public void Terms_have_definitions() => Assert.Equal("<dl>\n<dt>公报</dt>\n<dd><p>标准文本</p>\n</dd>\n</dl>", Bodies.Html("公报\n:   标准文本"));
}
