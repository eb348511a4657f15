using Markdig.Extensions.Tables;
using Markdig.Helpers;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>The cells of a grid table, found by following its lines from each top-left corner round (the method of docutils).</summary>
internal sealed class GridLayout
{
    // A drawing of plus signs only would make the search cubic.
    private const int MostSteps = 2_000_000;

    private readonly GridLine[] lines;
    private readonly List<(int Top, int Left, int Bottom, int Right)> boxes = [];
    private int[] tops = [];
    private int[] lefts = [];
    private int headerLine = -1;
    private int steps;

    private GridLayout(GridLine[] lines) => this.lines = lines;

    /// <summary>One cell: its first row and column, counted from 0, and how many of them it covers.</summary>
    internal readonly record struct Area(int Row, int Column, int RowSpan, int ColumnSpan, int Box);

    public List<Area> Cells { get; } = [];

    public List<TableColumnAlign?> Alignments { get; } = [];

    public int RowCount => tops.Length - 1;

    public int HeaderRows => headerLine < 0 ? 0 : Math.Max(0, Array.IndexOf(tops, headerLine));

    /// <returns>Null when the lines do not meet, whichever way the width of a Han character is counted.</returns>
    public static GridLayout? Read(List<(StringSlice Row, int Line)> rows)
    {
        if (rows.Count < 3)
            return null;
        var lines = new GridLine[rows.Count];
        var width = rows[0].Row.AsSpan().TrimEnd().Length;
        for (var i = 0; i < lines.Length; i++)
        {
            if (GridLine.Read(rows[i].Row.AsSpan().TrimEnd(), width) is not { } line)
                return null;
            lines[i] = line;
        }

        var layout = new GridLayout(lines);
        return layout.FindBoxes(width) && layout.Number() ? layout : null;
    }

    /// <summary>The lines inside a cell as offsets from the beginning of their row, both ends included.</summary>
    public IEnumerable<(int Row, int From, int To)> Lines(Area area)
    {
        var box = boxes[area.Box];
        for (var row = box.Top + 1; row < box.Bottom; row++)
        {
            yield return (row, lines[row].Offset(box.Left + 1), lines[row].Offset(box.Right) - 1);
        }
    }

    private bool FindBoxes(int width)
    {
        for (var i = 1; i < lines.Length - 1 && headerLine < 0; i++)
        {
            if (lines[i][0] == '+' && lines[i].IsHeaderRule)
                headerLine = i;
        }

        var done = new int[width];
        var corners = new SortedSet<(int Top, int Left)> { (0, 0) };
        while (corners.Count > 0)
        {
            var (top, left) = corners.Min;
            corners.Remove((top, left));
            if (top == lines.Length - 1 || left == width - 1 || top < done[left])
                continue;
            if (!Follow(top, left, out var bottom, out var right))
                return false;
            boxes.Add((top, left, bottom, right));
            for (var column = left; column < right; column++)
            {
                if (done[column] != top)
                    return false;
                done[column] = bottom;
            }

            corners.Add((top, right));
            corners.Add((bottom, left));
        }

        return !done.AsSpan(0, width - 1).ContainsAnyExcept(lines.Length - 1);
    }

    private bool Follow(int top, int left, out int bottom, out int right)
    {
        bottom = 0;
        for (right = left + 1; right < lines[top].Width && IsRule(lines[top][right]); right++)
        {
            if (lines[top][right] != '+')
                continue;
            for (bottom = top + 1; bottom < lines.Length && lines[bottom][right] is '|' or '+'; bottom++)
            {
                if (++steps > MostSteps)
                    return false;
                if (lines[bottom][right] == '+' && lines[bottom][left] == '+' && IsClosed(top, left, bottom, right))
                    return true;
            }
        }

        return false;
    }

    private bool IsClosed(int top, int left, int bottom, int right)
    {
        for (var column = left + 1; column < right; column++)
        {
            steps++;
            if (!IsRule(lines[bottom][column]))
                return false;
        }

        for (var row = top + 1; row < bottom; row++)
        {
            steps++;
            if (lines[row][left] is not ('|' or '+'))
                return false;
        }

        return true;
    }

    private static bool IsRule(char character) => character is '-' or '+' or '=' or ':';

    /// <summary>Turns the corners of the boxes into row and column numbers.</summary>
    private bool Number()
    {
        var (rows, columns) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var (top, left, bottom, right) in boxes)
        {
            rows.UnionWith([top, bottom]);
            columns.UnionWith([left, right]);
        }

        tops = [.. rows];
        lefts = [.. columns];
        boxes.Sort();
        for (var i = 0; i < boxes.Count; i++)
        {
            var (top, left, bottom, right) = boxes[i];
            var (row, column) = (Array.BinarySearch(tops, top), Array.BinarySearch(lefts, left));
            Cells.Add(new(row, column, Array.BinarySearch(tops, bottom) - row, Array.BinarySearch(lefts, right) - column, i));
        }

        var ruler = lines[Math.Max(0, headerLine)];
        for (var i = 0; i + 1 < lefts.Length; i++)
            Alignments.Add(Alignment(ruler[lefts[i] + 1], ruler[lefts[i + 1] - 1]));
        return boxes.Count > 0;
    }

    private static TableColumnAlign? Alignment(char first, char last) => (first, last) switch
    {
        (':', ':') => TableColumnAlign.Center,
        (':', _) => TableColumnAlign.Left,
        (_, ':') => TableColumnAlign.Right,
        _ => null,
    };
}
