using System.Globalization;
using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>
/// What each table of a text is called to who hears it: its caption, the line 表1 … above it, else the heading or article in which it
/// stands, else the line above it, else the document. Two of one name are numbered.
/// </summary>
internal sealed class TableNames(string? document)
{
    private const int Longest = 40;
    private const int LongestAside = 25;

    private Dictionary<string, int>? given;
    private LeafBlock? title;
    private Block? above;
    private Block? higher;
    private int tables;

    /// <summary>A heading or a clause goes by, in the order of the text.</summary>
    public void Pass(LeafBlock block) => title = block;

    /// <summary>A block was written.</summary>
    public void Follow(Block block) => (higher, above) = (above, block);

    public string Next(Table table)
    {
        tables++;
        var name = Caption(table)
            ?? (title is null ? null : TitleOf(title))
            ?? Lead(table)
            ?? document
            ?? string.Create(CultureInfo.InvariantCulture, $"第{tables}张表");
        given ??= new(StringComparer.Ordinal);
        var count = given[name] = given.GetValueOrDefault(name) + 1;
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}（第{count}张表）");
    }

    private string? Caption(Table table)
    {
        if (table.Parent is Figure figure)
        {
            foreach (var block in figure)
            {
                if (block is FigureCaption caption && TextOf(caption) is { Length: > 0 } text)
                    return text;
            }
        }

        return Line(table) is { Length: > 1 and <= Longest } line && IsCaption(line) ? line : null;
    }

    // The line above the table, over that of its unit: （单位：元）.
    private string? Line(Table table) => LineOf(above, table) is { } line && IsAside(line) ? LineOf(higher, table) : LineOf(above, table);

    // 金额单位：万元, 单位 元, （2024年3月）
    private static bool IsAside(string line)
    {
        if (line is ['（' or '(', .., '）' or ')'])
            return true;
        if (line.Length > LongestAside || line.AsSpan(0, Math.Min(line.Length, 6)).IndexOf("单位") < 0)
            return false;
        var end = line.AsSpan().IndexOfAny("：: ");
        return end > 0 && end < line.Length - 1;
    }

    // 表1　各级水价, 附表：…, 表二, 2024年度收费标准一览表
    private static bool IsCaption(string line) =>
        (line[0] == '表' && (char.IsDigit(line[1]) || ChineseNumeral.IsNumeral(line[1]) || char.IsWhiteSpace(line[1])))
        || line.StartsWith("附表", StringComparison.Ordinal)
        || (line[^1] is '表' or '单' && line.AsSpan().IndexOfAny('。', '，', '；') < 0);

    // 收费标准如下：
    private string? Lead(Table table)
    {
        if (Line(table) is not { } text)
            return null;
        text = text.TrimEnd('：', ':', '。');
        text = text[(text.LastIndexOfAny(['。', '；']) + 1)..];
        return text.Length is > 0 and <= Longest && !IsAside(text) ? text : null;
    }

    // The text of a paragraph beside the table.
    private static string? LineOf(Block? block, Table table) =>
        block is ParagraphBlock paragraph && paragraph.Parent == table.Parent && BlockNote.Of(paragraph) is not { Level: > 0 }
            ? TextOf(paragraph)
            : null;

    // Of an article its number, of everything else the whole.
    private static string? TitleOf(LeafBlock block)
    {
        if (BlockNote.Of(block) is { Level: > 0 })
            return TextOf(block) is { Length: > 0 } text ? text : null;
        Inline? first = block.Inline?.FirstChild;
        while (first is EmphasisInline emphasis)
            first = emphasis.FirstChild;
        return first is ClauseNumberInline number ? number.Text.ToString() : null;
    }

    private static string TextOf(LeafBlock block) => InlineText.Collapse(InlineText.Of(block.Inline)).Trim();
}
