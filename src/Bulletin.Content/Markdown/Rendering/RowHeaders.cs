using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>
/// Which cells of a table name their row: those of the first column, and of further columns of text before the first figures. Without
/// them who hears a price does not hear what it is for (HTML, 4.9.10; WCAG 2.2, 1.3.1).
/// </summary>
internal sealed class RowHeaders
{
    // A longer text said with every figure of its row would be in the way.
    private const int Longest = 30;

    // What follows a number: 万元/立方米, 个工作日.
    private const int LongestUnit = 6;

    // Of a table with more of them before its figures, the first column alone is a name.
    private const int MostColumns = 8;

    // What stands for the cell above: 〃.
    private const string Ditto = "〃″”\"";

    private readonly Table table;
    private readonly int names;
    private TableCell? name;
    private string? above;
    private bool isMergedNamed;

    public RowHeaders(Table table) => (this.table, names) = (table, Count(table));

    private enum Kind
    {
        Text,
        Long,
        Figures,
    }

    /// <summary>Goes to a row, in the order of the table.</summary>
    /// <returns>What the first cell leaves to be read off from those above it; null: it says its name itself.</returns>
    public string? Enter(TableRow row)
    {
        name = null;
        if (names == 0 || row.Count == 0)
            return null;
        var first = (TableCell)row[0];
        // What is merged with the rows above names this one, too.
        if (first.ColumnIndex > 0)
            return isMergedNamed ? null : Replace(row);
        var isName = IsName(first, 0);
        if (!IsNameless(first))
            above = isName && first is [ParagraphBlock paragraph] ? InlineText.Collapse(InlineText.Of(paragraph.Inline)).Trim() : null;
        isMergedNamed = isName || (above is not null && IsNameless(first));
        if (isName || first.ColumnSpan >= table.ColumnDefinitions.Count)
            return null;
        return above ?? Replace(row);
    }

    /// <summary>
    /// Whether a cell of the row is a name. One that is empty is none, nor is a figure behind the first column, nor a heading above the
    /// rows that follow.
    /// </summary>
    public bool IsName(TableCell cell, int column)
    {
        if (cell == name)
            return true;
        // What the first column merges names the rows beside it.
        if (column == 0 && cell.RowSpan > 1)
            return !IsNameless(cell);
        if (column >= names || cell.Count == 0 || cell.ColumnSpan >= table.ColumnDefinitions.Count)
            return false;
        foreach (var block in cell)
        {
            if (block is not ParagraphBlock { Inline.FirstChild: not null })
                return false;
        }

        return column == 0 ? !IsNameless(cell) : HasLetter(cell);
    }

    // The first text names a row without a name, else the first that is filled.
    private string? Replace(TableRow row)
    {
        TableCell? filled = null;
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            if (IsName(cell, cell.ColumnIndex >= 0 ? cell.ColumnIndex : i))
                return null;
            if (cell.Count == 0)
                continue;
            filled ??= cell;
            if (!HasLetter(cell))
                continue;
            name = cell;
            return null;
        }

        name = filled;
        return null;
    }

    // Empty, or the sign for what stands above.
    private static bool IsNameless(TableCell cell) =>
        cell.Count == 0 || (cell is [ParagraphBlock paragraph] && InlineText.Of(paragraph.Inline).AsSpan().Trim().TrimStart(Ditto).IsEmpty);

    private static bool HasLetter(TableCell cell)
    {
        foreach (var block in cell)
        {
            if (block is not ParagraphBlock paragraph)
                continue;
            foreach (var character in InlineText.Of(paragraph.Inline))
            {
                if (char.IsLetter(character))
                    return true;
            }
        }

        return false;
    }

    // How many columns, from the first, name the rows.
    private static int Count(Table table)
    {
        var columns = table.ColumnDefinitions.Count;
        if (columns < 2 || IsLong(table))
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

    // A column of questions, each longer than its answer, names nothing.
    private static bool IsLong(Table table)
    {
        var (texts, longs) = (0, 0);
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (row.IsHeader || CellAt(row, 0) is not { Count: > 0 } cell || cell.ColumnSpan > 1)
                continue;
            texts++;
            if (cell[0] is ParagraphBlock { Inline: { } inline } && InlineText.Length(inline) > Longest)
                longs++;
        }

        return longs * 2 > texts;
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
