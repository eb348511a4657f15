namespace Bulletin.Tests.Content.Markdown;

public class EmphasisSpecs
{
    [Theory]
    [InlineData("**重点：**内容", "<strong>重点：</strong>内容")]
    [InlineData("他说**“重点”**内容", "他说<strong>“重点”</strong>内容")]
    [InlineData("内容**（重点）**内容", "内容<strong>（重点）</strong>内容")]
    [InlineData("增长**100%**的", "增长<strong>100%</strong>的")]
    [InlineData("这是**重点**内容", "这是<strong>重点</strong>内容")]
    [InlineData("***重点。***内容", "<em><strong>重点。</strong></em>内容")]
    [InlineData("*注：* 内容", "<em>注：</em> 内容")]
    [InlineData("an _emphasised_ word, __strong__", "an <em>emphasised</em> word, <strong>strong</strong>")]
    public void Emphasis_works_between_Han_characters_and_marks(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", Bodies.Html(source));

    [Theory]
    [InlineData("王**、李**参加")]
    [InlineData("138****5678，139****1234")]
    [InlineData("5301**********1234")]
    [InlineData("138**5678、139**1234")]
    [InlineData("规格1200*600*20毫米")]
    [InlineData("长*宽*高")]
    [InlineData("第__页，共__页")]
    [InlineData("（____年____月____日）")]
    [InlineData("填写：__，__。")]
    [InlineData("__-__-__")]
    [InlineData("snake_case_name")]
    [InlineData("*注：见附件")]
    public void Masks_products_and_blanks_stay_as_typed(string source) => Assert.Equal($"<p>{source}</p>", Bodies.Html(source));

    [Fact]
    public void A_backslash_keeps_an_asterisk() => Assert.Equal("<p>**甲**</p>", Bodies.Html(@"\*\*甲\*\*"));
}
