using Bulletin.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>Makes texts out of pieces that are likely to disturb a parser.</summary>
internal static class Generator
{
    private static readonly string[] Disturbing =
    [
        "# ", "## ", "#### ", "> ", "- ", "* ", "1. ", "3) ", "2024. ", "    ", "　　", "  ", "\t", "\n", "\n", "\n", "\n\n", "\r\n", "---",
        "===", "```", "```\n", "~~~\n", "^^^ ", "^^^\n", ":   ", "~   ",
        "**", "*", "_", "__", "***", "`", "``", "\\", "\\\n", "[", "](", ")", "]", "![", "[^1]", "[^1]: ", "[^甲]", "[^甲]: ", "[a]: ", "[a]",
        "[甲](a.md)", "[](doc:云〔2024〕1号)", "[x](#s1)", "![图](a.png)", "![](b.png)",
        "<", ">", "<b>", "</b>", "<script>", "<!--", "-->", "<https://a.cn>", "<a@b.cn>", "<javascript:x>", "[x](javascript:alert(1))",
        "[x](data:a)", "(", "\"", "'", "&lt;", "&amp;", "&#0;", "&#9;", "&#27;", "&nbsp;", "&colon;", "&",
        "{#a}", "{#b}", "{#t1}", "{.x}", "{#", "}", "|", "| a | b |\n|---|---|\n| c | d |\n", "|---|", "a|b\n-|-\n",
        "+---+---+\n| a | b |\n+===+===+\n| c     |\n+---+---+\n", "+---+\n", "+----+\n| 甲 |\n+----+\n", "| ",
        "第一编 ", "第一章 ", "第二节", "第一条", "第十二条　", "第3条", "一、", "二、", "（一）", "（二）", "(1)", "1.", "2．", "㈠", "目录\n", "规定的", "总则", "甲", "乙。", "，",
        "；", "：", "“", "”", "abc", "12", " ",
        "\u0007", "\u000b", "\u0085", "\u2028", "\ufffd", "\ufeff", "\ud800", "\udc00", "𠮷", "é", "\u00a0", "\0",
    ];

    private static readonly string[] Words =
    [
        "甲", "乙丙", "国务院", "办法", "第三条", "规定", "2024", "年", "12", "月", "，", "。", "、", "（", "）", "：", "《", "》", "“", "”", "abc", " ", "　", "％",
        "3.5", "-", "〔2024〕", "号", "；", "．", "一、", "（一）", "1.", "第一章", "附件", "目录", "王*", "__",
    ];

    private static readonly string[] Indents = ["", "　　", "    ", "\t"];

    public static Gen<Pieces> Markup { get; } = Pieces.Of(Disturbing, 1, 29);

    /// <summary>Lines as they come from a word processor.</summary>
    public static Gen<Pieces> Plain { get; } = Pieces.Lines(
        from indent in Gen.Elements(Indents)
        from words in Gen.Choose(1, 14).SelectMany(count => Gen.Elements(Words).ArrayOf(count))
        select new Pieces([indent, .. words, "\n"]),
        1,
        7);
}
