using Bulletin.Content.Comments;

namespace Bulletin.Tests.Content.Comments;

/// <summary>What is a remark of editors in a text, and what is left of the text without it.</summary>
public class CommentSpecs
{
    [Theory]
    [InlineData("甲<!-- 密 -->乙", CommentKind.Html, "甲乙")]
    [InlineData("甲\n<!--\n密\n\n密\n-->\n乙", CommentKind.Html, "甲\n乙")]
    [InlineData("甲<!-->乙", CommentKind.Html, "甲乙")]
    [InlineData("甲 %% 密 %% 乙", CommentKind.Percent, "甲 乙")]
    [InlineData("甲。\n\n%% 密 %%\n\n乙", CommentKind.Percent, "甲。\n\n\n乙")]
    [InlineData("%%\n密\n\n密120\n%%\n乙", CommentKind.Percent, "乙")]
    [InlineData("- 甲 %%密\n  密%% 乙", CommentKind.Percent, "- 甲 乙")]
    [InlineData("%%密120%%", CommentKind.Percent, "")]
    [InlineData("甲{>> 密 <<}乙", CommentKind.Remark, "甲乙")]
    [InlineData("甲{--密--}乙", CommentKind.Deletion, "甲乙")]
    [InlineData("甲{==丙==}乙", CommentKind.Highlight, "甲丙乙")]
    [InlineData("甲\n[//]: # (密)\n乙", CommentKind.Definition, "甲\n乙")]
    [InlineData("[comment]: <> (密)", CommentKind.Definition, "")]
    [InlineData("[//]: # \"密\"", CommentKind.Definition, "")]
    [InlineData("[//]: # 密", CommentKind.Definition, "")]
    [InlineData("[注释]: 密", CommentKind.Definition, "")]
    [InlineData("[^_^]: # (密\n密)\n乙", CommentKind.Definition, "乙")]
    [InlineData("- 甲\n  [a]: # '密'", CommentKind.Definition, "- 甲\n")]
    [InlineData("| 甲 | 乙 <!-- 密 --> |", CommentKind.Html, "| 甲 | 乙 |")]
    [InlineData("## 标题 %% 密 %%", CommentKind.Percent, "## 标题")]
    [InlineData("> 甲\r\n> %% 密 %%\r\n> 乙", CommentKind.Percent, "> 甲\r\n>\r\n> 乙")]
    [InlineData("甲\n[//]: #\n(密\n密)\n乙", CommentKind.Definition, "甲\n乙")]
    [InlineData("[//]: #\n\n乙", CommentKind.Definition, "\n乙")]
    [InlineData("> [//]: #\n> (密)\n> 乙", CommentKind.Definition, ">\n> 乙")]
    [InlineData("[//]: <> (密)", CommentKind.Definition, "")]
    [InlineData("[comment]: #\n\"密\"", CommentKind.Definition, "")]
    [InlineData("[//]：＃（密）\n乙", CommentKind.Definition, "乙")]
    [InlineData("[批注]：密", CommentKind.Definition, "")]
    [InlineData("甲 ％％ 密 ％％ 乙", CommentKind.Percent, "甲 乙")]
    [InlineData("甲 %% 密 ％％ 乙", CommentKind.Percent, "甲 乙")]
    [InlineData("甲《!-- 密 --》乙", CommentKind.Html, "甲乙")]
    [InlineData("甲＜!-- 密 --＞乙", CommentKind.Html, "甲乙")]
    [InlineData("甲<！-- 密 -->乙", CommentKind.Html, "甲乙")]
    [InlineData("甲<！—— 密《办法》密 ——>乙", CommentKind.Html, "甲乙")]
    [InlineData("甲<!- - 密 - ->乙", CommentKind.Html, "甲乙")]
    [InlineData("甲<!– 密\n\n密 –>乙", CommentKind.Html, "甲乙")]
    [InlineData("甲&lt;!-- 密 --&gt;乙", CommentKind.Html, "甲乙")]
    [InlineData("甲<comment>密</comment>乙", CommentKind.Html, "甲乙")]
    [InlineData("甲<%-- 密 --%>乙", CommentKind.Html, "甲乙")]
    [InlineData("甲{{!-- 密}} --}}乙", CommentKind.Template, "甲乙")]
    [InlineData("甲{{! 密 }}乙", CommentKind.Template, "甲乙")]
    [InlineData("甲{{/* 密 */}}乙", CommentKind.Template, "甲乙")]
    [InlineData("甲{# 密\n密 #}乙", CommentKind.Template, "甲乙")]
    [InlineData("甲{# 密 {b} 密 #}乙", CommentKind.Template, "甲乙")]
    [InlineData("甲{#id}，{# 密 #}乙", CommentKind.Template, "甲{#id}，乙")]
    [InlineData("甲{%- comment -%}密{%- endcomment -%}乙", CommentKind.Template, "甲乙")]
    [InlineData("甲{% # 密 %}乙", CommentKind.Template, "甲乙")]
    [InlineData("{{< comment >}}\n密\n{{< /comment >}}\n乙", CommentKind.Template, "乙")]
    [InlineData("{::comment}\n密\n{:/comment}\n乙", CommentKind.Template, "乙")]
    [InlineData("/* 密\n\n密 */\n乙", CommentKind.Template, "乙")]
    public void A_remark_is_taken_out(string text, CommentKind kind, string left)
    {
        var found = CommentScanner.Find(text)!;
        Assert.Equal(kind, Assert.Single(found.Found).Kind);
        Assert.Equal(left, Left(text));
    }

    [Theory]
    [InlineData("增长5%%，下降3%%", CommentKind.Ambiguous)]
    [InlineData("增长５％，占5%% 和 %%", CommentKind.Ambiguous)]
    [InlineData("正文。%% 密", CommentKind.Unclosed)]
    [InlineData("%% 密\n\n增长5%%", CommentKind.Unclosed)]
    [InlineData("甲%% 密\n\n密 %%乙", CommentKind.Unclosed)]
    [InlineData("甲 <!-- 密", CommentKind.Unclosed)]
    [InlineData("甲 {>> 密", CommentKind.Unclosed)]
    [InlineData("[//]: # (密\n\n密)", CommentKind.Unclosed)]
    [InlineData("甲{++丙++}乙", CommentKind.Pending)]
    [InlineData("甲{~~丙~>丁~~}乙", CommentKind.Pending)]
    [InlineData("甲 <！-- 密", CommentKind.Unclosed)]
    [InlineData("甲 {{!-- 密", CommentKind.Unclosed)]
    [InlineData("甲 {% comment %} 密", CommentKind.Unclosed)]
    [InlineData("甲 <comment> 密", CommentKind.Unclosed)]
    [InlineData("％％ 密", CommentKind.Unclosed)]
    [InlineData("[//]: #\n密", CommentKind.Unclosed)]
    [InlineData("[密]{.comment-start id=\"0\" author=\"王某\"}甲[]{.comment-end id=\"0\"}", CommentKind.Pending)]
    [InlineData("[丙]{.insertion author=\"王某\"}", CommentKind.Pending)]
    [InlineData("供水[批注1：密]", CommentKind.Possible)]
    [InlineData("供水【批注】密", CommentKind.Possible)]
    [InlineData("供水【待核】。", CommentKind.Possible)]
    [InlineData("批注 [王1]: 密", CommentKind.Possible)]
    [InlineData("批注 [王1] 密", CommentKind.Possible)]
    [InlineData("供水[A1]和[B2]", CommentKind.Possible)]
    public void What_is_not_certain_is_said_and_stays_until_it_is_settled(string text, CommentKind kind)
    {
        Assert.Equal(kind, CommentScanner.Find(text)!.Found[0].Kind);
        Assert.Equal(text, Left(text));
    }

    [Theory]
    [InlineData("增长100%%。")]
    [InlineData("增长5%%")]
    [InlineData("增长 5 %% 左右\n\n下降 3 %% 左右")]
    [InlineData("| 5%% | 3%% |")]
    [InlineData("5%、6% 和 ％％")]
    [InlineData("`<!-- -->` 和 ``%% a ` %%``")]
    [InlineData("```\n<!-- 甲 -->\n%% 乙 %%\n```\n")]
    [InlineData("~~~ text\n{>>甲<<}\n~~~")]
    [InlineData(@"\<!-- 甲 -->，\%% 乙 \%%，\{>>丙<<}")]
    [InlineData("[1]: https://a.example/")]
    [InlineData("[1]: 见附件")]
    [InlineData("[甲]（//）：见 [//]")]
    [InlineData("[^1]: 注 100%")]
    [InlineData("若 a<b 且 {a}，{#id}")]
    [InlineData("%%%%")]
    [InlineData("{--}、{++}、{==}")]
    [InlineData("增长5％％，占（％％）")]
    [InlineData("《办法》！——甲")]
    [InlineData("a<!b 和 1 < 2 ！")]
    [InlineData("《！》、超过《河南省＜土地管理法＞实施办法》")]
    [InlineData("{{ 变量 }}、{% if %}、{#t1}")]
    [InlineData("3/*4，/* 甲 */ 乙")]
    [InlineData("// 甲")]
    [InlineData("[备注]：甲")]
    [InlineData("[1]：甲")]
    [InlineData("【批注册】、[待核准]、【判决理由】")]
    [InlineData("[a1](b.md)、[A1][b]、![A1](b.png)")]
    [InlineData("[A1]\n\n[A1]: https://a.example/")]
    [InlineData("<commentary>")]
    [InlineData("`{# 甲 #}`、`<comment>甲</comment>`")]
    public void What_only_looks_like_one_is_text(string text) => Assert.Null(CommentScanner.Find(text));

    // What might be code to the scanner and is none to the parser would let a remark pass.
    [Theory]
    [InlineData("`a\n乙 <!-- 密 --> `b`")]
    [InlineData("```\n甲 <!-- 密 -->")]
    [InlineData("- 甲\n  ```\n<!-- 密 -->\n  ```")]
    [InlineData("^^^\n```\n^^^\n<!-- 密 -->\n```")]
    [InlineData("[a](b`c) <!-- 密 --> `")]
    [InlineData("<http://a.example/`> <!-- 密 --> `")]
    [InlineData(@"\``a` <!-- 密 --> `b`")]
    [InlineData("| `a | <!-- 密 --> ` |")]
    [InlineData("`a|b` <!-- 密 --> `c`")]
    [InlineData("- `a\n  b` <!-- 密 --> `c`")]
    public void In_doubt_it_is_a_remark(string text) => Assert.DoesNotContain("密", Left(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!--")]
    [InlineData("{--")]
    [InlineData("甲%%\n")]
    [InlineData("1%%x")]
    [InlineData("|1%%x")]
    [InlineData("``` a\n")]
    [InlineData("`|")]
    [InlineData("` `` ``` ")]
    [InlineData("[//]: # (\n")]
    [InlineData("- %%\n")]
    [InlineData("~~~\n``` x\n")]
    [InlineData("{==")]
    [InlineData("{++a")]
    [InlineData("<!-- a")]
    [InlineData("《!--》")]
    [InlineData("<! -")]
    [InlineData("《！—")]
    [InlineData("〈!-甲")]
    [InlineData("{{!")]
    [InlineData("{{< comment")]
    [InlineData("{% comment %}")]
    [InlineData("{#")]
    [InlineData("/*\n")]
    [InlineData("[A1]")]
    [InlineData("[//]: #\n")]
    [InlineData("％％a")]
    [InlineData("<%--")]
    [InlineData("&lt;!--")]
    public void A_hostile_text_is_read_in_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        // What closes all of them at once must not be looked for once for each.
        string[] ends =
        [
            " -->", " ==}", " }}", " */", " #}", " endcomment %}", " /comment }",
            " --%>", " --&gt;", " ——》", " ‹ —》", " < —》", " ＜ —》", " [A1]: b",
        ];
        foreach (var end in ends)
            Assert.True((CommentScanner.Find(text + end)?.Found.Count ?? 0) >= 0);
    }

    private static string Left(string text)
    {
        var cuts = CommentScanner.Find(text)!.Cuts;
        for (var i = cuts.Count - 1; i >= 0; i--)
            text = text.Remove(cuts[i].Start.Value, cuts[i].End.Value - cuts[i].Start.Value);
        return text;
    }
}
