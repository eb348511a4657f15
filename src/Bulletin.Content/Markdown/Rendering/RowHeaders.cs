using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>
/// Which cells name their row: those of the first column, and of further columns of text before the first figures. Without them who
/// hears a price does not hear what it is for (HTML, 4.9.10; WCAG 2.2, 1.3.1).
/// </summary>
internal static class RowHeaders
{
    // A longer text said with every figure of its row would be in the way.
    private const int Longest = 30;

    // What follows a number: 万元/立方米, 个工作日.
    private const int LongestUnit = 6;

    // Of a table with more of them before its figures, the first column alone is a name.
    private const int MostColumns = 8;

    private enum Kind
    {
        Text,
        Long,
        Figures,
    }

    /// <summary>How many columns, from the first, name the rows.</summary>
    public static int Count(Table table)
    {
        var columns = table.ColumnDefinitions.Count;
        if (columns < 2)
            return 0;
        var most = columns;
        for (var column = 1; column < Math.Min(columns, MostColumns); column++)
        {
            switch (KindOf(table, column))
            {
                case Kind.Figures:
                    return Math.Min(column, most);
                case Kind.Long:
                    most = Math.Min(column, most);
                    break;
                default: break;
            }
        }

        return 1;
    }

    /// <summary>
    /// Whether a cell in one of these columns is a name. One that is empty is none, nor is a heading above the rows that follow.
    /// </summary>
    public static bool IsName(TableCell cell, int columns)
    {
        if (cell.Count == 0 || cell.ColumnSpan >= columns)
            return false;
        foreach (var block in cell)
        {
            if (block is not ParagraphBlock { Inline.FirstChild: not null })
                return false;
        }

        return true;
    }

    private static TableCell? CellAt(TableRow row, int column)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            if ((cell.ColumnIndex >= 0 ? cell.ColumnIndex : i) == column)
                return cell;
        }

        return null;
    }

    // What most of the cells have decides; a dash, a stroke or nothing says neither.
    private static Kind KindOf(Table table, int column)
    {
        var (texts, figures) = (0, 0);
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (row.IsHeader || CellAt(row, column) is not { Count: > 0 } cell || cell.ColumnSpan > 1)
                continue;
            if (cell.Count > 1 || cell[0] is not ParagraphBlock paragraph)
                return Kind.Long;
            var text = InlineText.Of(paragraph.Inline).AsSpan().Trim();
            if (text.Length > Longest)
                return Kind.Long;
            if (IsFigure(text))
                figures++;
            else if (text.Length > 1 || (text.Length == 1 && char.IsLetter(text[0])))
                texts++;
        }

        return figures > texts ? Kind.Figures : texts > 0 ? Kind.Text : Kind.Long;
    }

    // 3.05, 1,200元, ≤30%, 0—216（含）, 2个工作日
    private static bool IsFigure(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("+-−－±≤≥＜＞<>约¥￥$ ");
        var end = 0;
        while (end < text.Length && (char.IsDigit(text[end]) || !char.IsLetter(text[end])))
            end++;
        return end > 0 && char.IsDigit(text[0]) && text.Length - end <= LongestUnit;
    }
}
