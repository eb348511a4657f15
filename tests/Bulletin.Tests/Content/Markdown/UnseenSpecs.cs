using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>Characters that nobody sees, and remarks that nobody shall see.</summary>
public class UnseenSpecs
{
    private static readonly string[] AroundRemarks =
    [
        "`", "`", "``", "\\`", "```", "```\n", "~~~\n", "\n", "\n", "\n\n", "- ", "  ", "    ", "> ", "1. ", "|", "| ", "甲", "乙", "<", ">",
        "](", "[a](b", ")", "[a]: ", "^^^\n", "[^1]: ", "<http://a.cn", "+---+\n", ":   ", "\t", "\u200b",
        "<!-- 密 -->", "%% 密 %%", "{>>密<<}", "{--密--}",
    ];

    [Theory]
    [InlineData("供\u200b水", "供水", "1:2 BLT3030")]
    [InlineData("供\u00ad水\ufeff", "供水", "1:2 BLT3030")]
    [InlineData("供&shy;水", "供水", "1:2 BLT3030")]
    [InlineData("正\u202e文\u202c", "正文", "1:2 BLT3029")]
    [InlineData("正&#x202e;文", "正文", "1:2 BLT3029")]
    [InlineData("正\udb40\udc41文", "正文", "1:2 BLT3029")]
    [InlineData("第\ue000条", "第\ue000条", "1:2 BLT3031")]
    [InlineData("要锟斤拷", "要锟斤拷", "1:2 BLT3022")]
    [InlineData("| 供\u200b水 |\n| --- |\n| 排水 |", "供水排水", "1:4 BLT3030")]
    [InlineData("葛\udb40\udd00城 👨\u200d👩", "葛\udb40\udd00城👨\u200d👩", "")]
    public void Odd_characters_leave_the_text_and_are_reported(string source, string text, string expected)
    {
        Assert.Equal(text, Bodies.Compact(Bodies.Text(source)));
        Assert.Equal(text, Bodies.VisibleText(Bodies.Dom(Bodies.Parse(source))));
        Assert.Equal(expected, Places(source));
    }

    [Fact]
    public void One_warning_names_how_many_and_which()
    {
        var found = Assert.Single(Bodies.Parse("甲\u200b乙\u200b丙\u00ad").Facts.Diagnostics);
        Assert.Contains("3 个看不见的字符（U+200B, U+00AD）", found.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("3: U+200B, U+00AD", found.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲\u200b乙 <b>", "1:2 BLT3030, 1:5 BLT3001")]
    [InlineData("\u200b\n甲\u200b<b>", "1:1 BLT3030, 2:3 BLT3001")]
    [InlineData("<!-- 甲\n\n乙 -->\n\n丙 <b>", "1:1 BLT3002, 5:3 BLT3001")]
    [InlineData("甲 %% 密 %% <b> %%密%%\n\n<i>", "1:3 BLT3002, 1:11 BLT3001, 1:15 BLT3002, 3:1 BLT3001")]
    [InlineData("甲\u200b %%密%%\u200b <b>", "1:2 BLT3030, 1:4 BLT3002, 1:11 BLT3001")]
    [InlineData("- 甲\r\n  <!-- 密 -->\r\n\r\n乙<b>", "2:3 BLT3002, 4:2 BLT3001")]
    [InlineData("<!-- 密 -->\n<!-- 密 -->\n<!-- 密 -->\n丙 <b>", "1:1 BLT3002, 2:1 BLT3002, 3:1 BLT3002, 4:3 BLT3001")]
    [InlineData("甲<!-- 密 --><!-- 密 --><b>", "1:2 BLT3002, 1:12 BLT3002, 1:22 BLT3001")]
    [InlineData("\u200b\u200b\u200b\u200b<b>", "1:1 BLT3030, 1:5 BLT3001")]
    public void Places_behind_what_was_taken_out_are_places_in_the_file(string source, string expected) =>
        Assert.Equal(expected, Places(source));

    [Theory]
    [InlineData("甲 <!-- 密 --> 乙")]
    [InlineData("甲 <\u200b!-- 密 --> 乙")]
    [InlineData("# 甲 %% 密 %%")]
    [InlineData("| 甲 %% 密 %% |\n| --- |\n| <!-- 密 --> |")]
    [InlineData("+-----+\n| 甲 <!-- 密\n-->  |\n+-----+")]
    [InlineData("> - 甲 {>> 密 <<}{-- 密 --}")]
    [InlineData("甲[^1]\n\n[^1]: 注 <!-- 密 -->")]
    [InlineData("![甲 %% 密 %%](a.png)")]
    [InlineData("[甲](b.md \"%% 密 %%\")")]
    [InlineData("甲\n  [//]: # (密)")]
    [InlineData("- 甲\n  [comment]: <> (密)")]
    [InlineData("甲 `乙` <!-- 密 -->")]
    [InlineData("术语\n:   甲 {>>密<<}")]
    public void A_remark_reaches_no_output_and_no_message(string source)
    {
        var body = Bodies.Parse(source);
        var said = string.Concat(body.Facts.Diagnostics.Select(one => one.Message.ToString() + one.Hint));
        Assert.DoesNotContain("密", Bodies.Html(source) + Bodies.Text(source) + said + body.Facts.Lede, StringComparison.Ordinal);
        Assert.Contains("甲", Bodies.Text(source), StringComparison.Ordinal);
        Assert.NotEmpty(body.Facts.Diagnostics);
    }

    [Fact]
    public void In_code_the_signs_are_text() => Assert.Equal("写法：<!-- 甲 -->，%%乙%%\n", Bodies.Text("写法：`<!-- 甲 -->`，`%%乙%%`"));

    [Fact]
    public void A_garbled_text_is_a_warning() =>
        Assert.Equal(Severity.Warning, Assert.Single(Bodies.Parse("甲\ufffd").Facts.Diagnostics).Severity);

    [Fact]
    public void Emptied_by_a_remark_a_body_is_empty() => Assert.Equal(["BLT3002", "BLT3020"], Bodies.Codes("%% 密 %%"));

    // What may be code to the one who looks for remarks and is none to the parser.
    [Fact]
    public void No_remark_passes_for_code() => Law.ForAll(Pieces.Of(AroundRemarks, 1, 19), text =>
    {
        var body = Bodies.Parse(text);
        // Nothing of these is published.
        if (body.Facts.Diagnostics.Any(found => found.Code is "BLT3019" or "BLT3032" or "BLT3033"))
            return;
        var dom = Bodies.Dom(body);
        foreach (var code in dom.QuerySelectorAll("code, pre").ToArray())
            code.Remove();
        Assert.DoesNotContain("密", dom.InnerHtml, StringComparison.Ordinal);
    }, 5000);

    private static string Places(string source) => string.Join(
        ", ",
        Bodies.Parse(source).Facts.Diagnostics
            .Where(found => found.Rule != MarkdownProblems.HeadlessTableRule)
            .Select(found => $"{found.Location.Line}:{found.Location.Column} {found.Code}"));
}
