using System.Buffers;

namespace Bulletin.Content.Sensitive;

/// <summary>Finds the headings over cells in the tables of a Markdown text, pipe or grid, without parsing it.</summary>
/// <remarks>It is asked for places in the order of the text and remembers the table, so that it looks at each row once.</remarks>
internal sealed class TableHeads
{
    // A row that is longer has no heading: nobody typed it, and looking for its beginning must not take long.
    private const int LongestRow = 1 << 12;

    private static readonly SearchValues<char> Rule = SearchValues.Create("|:-=+ \t\r");

    private int knownRow = -1;
    private int knownHead;

    /// <summary>The heading over the cell at an offset; empty when it is in no table.</summary>
    public ReadOnlySpan<char> At(ReadOnlySpan<char> text, int at)
    {
        var row = RowOf(text, at);
        return row < 0 ? default : Cell(LineFrom(text, HeadOf(text, row)), EdgesIn(text[row..at]));
    }

    /// <summary>The row of headings over an offset that lies in a table.</summary>
    public ReadOnlySpan<char> RowAbove(ReadOnlySpan<char> text, int at) => LineFrom(text, HeadOf(text, RowOf(text, at)));

    /// <summary>Where the row begins in which an offset lies, or -1 when it is in no table.</summary>
    public static int RowOf(ReadOnlySpan<char> text, int at)
    {
        var start = LineStart(text, at);
        return start >= 0 && text[start..].TrimStart(' ') is ['|', ..] ? start : -1;
    }

    /// <summary>The line that begins at an offset, as far as a row may be long.</summary>
    public static ReadOnlySpan<char> LineFrom(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..Math.Min(text.Length, start + LongestRow)];
        var end = rest.IndexOfAny('\n', '\r');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Where the next line begins; the length of the text when there is none.</summary>
    public static int NextLine(ReadOnlySpan<char> text, int start)
    {
        var end = text[start..].IndexOfAny('\n', '\r');
        if (end < 0)
            return text.Length;
        var next = start + end + 1;
        return text[next - 1] == '\r' && next < text.Length && text[next] == '\n' ? next + 1 : next;
    }

    /// <summary>How many edges of cells lie within a part of a row.</summary>
    public static int EdgesIn(ReadOnlySpan<char> row)
    {
        var count = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '\\')
                i++;
            else if (row[i] == '|')
                count++;
        }

        return count;
    }

    /// <summary>A cell of a row by the number of edges before it.</summary>
    public static ReadOnlySpan<char> Cell(ReadOnlySpan<char> row, int edges)
    {
        var start = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '\\')
            {
                i++;
                continue;
            }

            if (row[i] != '|')
                continue;
            if (edges-- == 0)
                return row[start..i];
            start = i + 1;
        }

        return edges == 0 ? row[start..] : default;
    }

    /// <summary>Whether a line only parts the heading from the rows, or rows from each other.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(Rule);

    private int HeadOf(ReadOnlySpan<char> text, int row)
    {
        if (row == knownRow)
            return knownHead;
        var head = row;
        for (var below = row; below > 0;)
        {
            var above = LineStart(text, text[below - 1] == '\n' && below > 1 && text[below - 2] == '\r' ? below - 2 : below - 1);
            if (above < 0)
                break;
            if (above == knownRow)
            {
                head = knownHead;
                break;
            }

            var line = text[above..below].TrimStart(' ');
            if (line is not ['|' or '+', ..])
                break;
            if (line[0] == '|' && !IsRule(line.TrimEnd('\n')))
                head = above;
            below = above;
        }

        (knownRow, knownHead) = (row, head);
        return head;
    }

    private static int LineStart(ReadOnlySpan<char> text, int at)
    {
        var least = Math.Max(0, at - LongestRow);
        var end = text[least..at].LastIndexOfAny('\n', '\r');
        return end >= 0 ? least + end + 1 : least == 0 ? 0 : -1;
    }
}
