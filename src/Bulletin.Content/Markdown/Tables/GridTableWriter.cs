using System.Text;
using Bulletin.Content.Markdown.Syntax;

namespace Bulletin.Content.Markdown.Tables;

/// <summary>
/// Draws a table as a grid that <see cref="GridTableRowParser"/> reads as the same table.
/// A Han character counts as two columns, as editors show it.
/// </summary>
public sealed class GridTableWriter
{
    private readonly CellGrid grid;
    private readonly string[][] texts;
    private readonly int[] widths;
    private readonly int[] heights;
    private readonly int[] written;
    private readonly StringBuilder drawing = new();

    private GridTableWriter(CellGrid grid)
    {
        this.grid = grid;
        texts = [.. grid.Cells.Select(LinesOf)];
        widths = new int[grid.ColumnCount];
        heights = new int[grid.RowCount];
        written = new int[grid.Cells.Length];
        Measure();
    }

    /// <summary>The drawing, each line with its end.</summary>
    public static string Write(CellGrid grid)
    {
        var writer = new GridTableWriter(grid);
        for (var row = 0; row < grid.RowCount; row++)
        {
            writer.Rule(row);
            for (var line = 0; line < writer.heights[row]; line++)
                writer.Texts(row);
        }

        writer.Rule(grid.RowCount);
        return writer.drawing.ToString();
    }

    // A line end within a cell parts paragraphs, which takes an empty line.
    private static string[] LinesOf(CellArea cell)
    {
        var lines = new List<string>();
        foreach (var line in cell.Text.EnumerateLines())
        {
            var text = line.Trim().ToString().Replace('\t', ' ');
            if (text.Length == 0)
                continue;
            if (lines.Count > 0)
                lines.Add("");
            lines.Add(CellText.Of(text, cell.ColumnSpan > 1));
        }

        return [.. lines];
    }

    private static int WidthOf(string text) => GridLine.Measure(text, GridLine.HanWidth.Two);

    // The narrow cells first; what a merged one needs beyond them is given to its last column or row.
    private void Measure()
    {
        Array.Fill(widths, 3);
        Array.Fill(heights, 1);
        foreach (var (index, cell) in grid.Cells.Index().OrderBy(entry => entry.Item.ColumnSpan))
        {
            var needed = texts[index].Length == 0 ? 0 : texts[index].Max(WidthOf) + 2;
            widths[cell.Column + cell.ColumnSpan - 1] += Math.Max(0, needed - Width(cell));
        }

        foreach (var (index, cell) in grid.Cells.Index().OrderBy(entry => entry.Item.RowSpan))
        {
            var height = heights.AsSpan(cell.Row, cell.RowSpan);
            var room = cell.RowSpan - 1;
            foreach (var lines in height)
                room += lines;
            height[^1] += Math.Max(0, texts[index].Length - room);
        }
    }

    private int Width(CellArea cell)
    {
        var width = cell.ColumnSpan - 1;
        foreach (var column in widths.AsSpan(cell.Column, cell.ColumnSpan))
            width += column;
        return width;
    }

    private void Rule(int row)
    {
        for (var column = 0; column < grid.ColumnCount;)
        {
            var isRule = grid.IsRule(row, column);
            drawing.Append(isRule || (column > 0 && grid.IsRule(row, column - 1)) ? '+' : '|');
            if (isRule)
                drawing.Append(row > 0 && row == grid.HeaderRows ? '=' : '-', widths[column++]);
            else
                column += Text(grid[row, column]);
        }

        drawing.Append(grid.IsRule(row, grid.ColumnCount - 1) ? '+' : '|').Append('\n');
    }

    private void Texts(int row)
    {
        for (var column = 0; column < grid.ColumnCount;)
        {
            drawing.Append('|');
            column += Text(grid[row, column]);
        }

        drawing.Append("|\n");
    }

    // The next line of a cell; also where it crosses the line between two rows.
    private int Text(int index)
    {
        var cell = grid.Cells[index];
        var text = written[index] < texts[index].Length ? texts[index][written[index]] : "";
        written[index]++;
        drawing.Append(' ').Append(text).Append(' ', Width(cell) - 1 - WidthOf(text));
        return cell.ColumnSpan;
    }
}
