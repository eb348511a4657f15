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
    [InlineData("**电话：**0000-6120033", "<strong>电话：</strong>0000-6120033")]
    [InlineData("**《条例》**2024年", "<strong>《条例》</strong>2024年")]
    [InlineData("**PM2.5（微克）:**35", "<strong>PM2.5（微克）:</strong>35")]
    [InlineData("**“互联网+”**AI技术", "<strong>“互联网+”</strong>AI技术")]
    [InlineData("GDP**《目录》**", "GDP<strong>《目录》</strong>")]
    [InlineData("**加粗 **不加粗", "<strong>加粗 </strong>不加粗")]
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
    [InlineData("第__页共__页")]
    [InlineData("自__年至__年")]
    [InlineData("姓名__性别__民族__职务__")]
    [InlineData("（____年____月____日）")]
    [InlineData("填写：__，__。")]
    [InlineData("__-__-__")]
    [InlineData("snake_case_name")]
    [InlineData("*注：见附件")]
    [InlineData("*表示必填；**表示选填；***表示重点")]
    [InlineData("带*的为约束性指标，带**的为预期性指标，带***的为新增指标")]
    [InlineData("标**号的为甲类，标**号的为乙类")]
    [InlineData("“**”表示甲类，（**）表示乙类")]
    [InlineData("**为甲类；**为乙类")]
    [InlineData("王**（代）、李**（兼）")]
    [InlineData("姓名：**强、**明、**伟")]
    [InlineData("姓名：**　性别：**　民族：**")]
    public void Masks_products_and_blanks_stay_as_typed(string source) => Assert.Equal($"<p>{source}</p>", Bodies.Html(source));

    [Theory]
    [InlineData("内容** 重点工作**的要求", 3)]
    [InlineData("** 注意：** 内容", 1)]
    [InlineData("1.** 注意：**内容", 3)]
    [InlineData("**第一段\n第二段**跨行加粗。", 1)]
    [InlineData("**第一段。\n\n第二段。**", 1)]
    [InlineData("**重点工作：各单位务必落实", 1)]
    [InlineData("__下划线加粗__和内容", 1)]
    [InlineData("内容__重点__内容", 3)]
    [InlineData("要做到__节约__用水", 4)]
    [InlineData("__注意：__各单位", 1)]
    [InlineData("__重点__", 1)]
    public void A_mark_that_readers_see_is_said(string source, int column)
    {
        var found = Assert.Single(Bodies.Parse(source).Facts.Diagnostics);
        Assert.Equal(("BLT3050", 1, column), (found.Code, found.Location.Line, found.Location.Column));
    }

    [Theory]
    [InlineData("王**、李**参加，138****5678")]
    [InlineData("姓名：**　性别：**　民族：**")]
    [InlineData("**为预期性指标。")]
    [InlineData("*表示必填；**表示选填；***表示重点。")]
    [InlineData("王** 李** 张**")]
    [InlineData("**强，男\n王**")]
    [InlineData("第__页，共__页，__年__月__日")]
    [InlineData("甲__乙__丙")]
    [InlineData(@"\*\* 注意：\*\* 内容")]
    public void Signs_of_legends_masks_and_blanks_are_no_mistake(string source) => Assert.Empty(Bodies.Codes(source));

    [Fact]
    public void A_backslash_keeps_an_asterisk() => Assert.Equal("<p>**甲**</p>", Bodies.Html(@"\*\*甲\*\*"));
}
