using Markdig.Helpers;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Where a drawing first goes wrong. For the message only: asked when a grid could not be read.</summary>
internal static class GridFault
{
    /// <returns>The row, and how far in it the first border stands that meets no other; the first row when all of them meet.</returns>
    public static (int Row, int Offset) Find(List<(StringSlice Row, int Line)> rows)
    {
        var lines = new GridLine[rows.Count];
        var width = rows[0].Row.AsSpan().TrimEnd().Length;
        for (var i = 0; i < lines.Length; i++)
        {
            var row = rows[i].Row.AsSpan().TrimEnd();
            if (GridLine.Read(row, width) is not { } line)
                return (i, StrayBorder(row, rows[0].Row.AsSpan()));
            lines[i] = line;
        }

        for (var row = 1; row < lines.Length; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (lines[row][column] == '|' && !(IsBorder(lines, row - 1, column) && IsBorder(lines, row + 1, column)))
                    return (row, lines[row].Offset(column));
            }
        }

        return (0, 0);
    }

    private static bool IsBorder(GridLine[] lines, int row, int column) => row < lines.Length && lines[row][column] is '|' or '+';

    // A row that is not as wide as the first: its first border that stands below none
    // of the first row, as it is best counted, else its end.
    private static int StrayBorder(ReadOnlySpan<char> row, ReadOnlySpan<char> ruler)
    {
        var furthest = 0;
        foreach (var rule in GridLine.HanWidths)
        {
            var column = 0;
            var at = row.Length - 1;
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is '|' or '+' && (column >= ruler.Length || ruler[column] != '+'))
                {
                    at = i;
                    break;
                }

                column += GridLine.WidthOf(row[i], rule);
            }

            furthest = Math.Max(furthest, at);
        }

        return furthest;
    }
}
