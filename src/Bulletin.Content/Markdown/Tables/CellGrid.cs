using System.Collections.Immutable;

namespace Bulletin.Content.Markdown.Tables;

/// <summary>One cell of a table to be drawn: where it begins, how many rows and columns it covers, what it says.</summary>
public readonly record struct CellArea(int Row, int Column, int RowSpan, int ColumnSpan, string Text);

/// <summary>
/// Rows of texts as the cells of a table: <c>^</c> belongs to the cell above, <c>&lt;</c> to the cell
/// on the left; <c>\^</c> and <c>\&lt;</c> are the signs themselves.
/// </summary>
public sealed class CellGrid
{
    private readonly int[,] owners;

    private CellGrid(int[,] owners, ImmutableArray<CellArea> cells)
    {
        this.owners = owners;
        Cells = cells;
        for (var row = 1; row < RowCount && HeaderRows == 0; row++)
        {
            if (IsWholeRule(row))
                HeaderRows = row;
        }
    }

    public ImmutableArray<CellArea> Cells { get; }

    public int RowCount => owners.GetLength(0);

    public int ColumnCount => owners.GetLength(1);

    /// <summary>The first row, with those that a merged cell joins to it; 0 when nothing would be left below.</summary>
    public int HeaderRows { get; }

    /// <summary>The cell that covers a place, as its position among <see cref="Cells"/>.</summary>
    public int this[int row, int column] => owners[row, column];

    /// <summary>Whether a line separates a place from the one above it.</summary>
    public bool IsRule(int row, int column) => row == 0 || row == RowCount || owners[row - 1, column] != owners[row, column];

    /// <param name="rows">At least one, with a cell at least; shorter ones are filled up with empty cells.</param>
    /// <param name="fault">The place, counted from 0, that belongs to nothing or makes a merged cell other than a rectangle.</param>
    /// <returns>Null when there is such a place.</returns>
    public static CellGrid? Read(IReadOnlyList<IReadOnlyList<string>> rows, out (int Row, int Column) fault)
    {
        var owners = new int[rows.Count, rows.Max(row => row.Count)];
        var cells = ImmutableArray.CreateBuilder<CellArea>();
        for (var row = 0; row < owners.GetLength(0); row++)
        {
            for (var column = 0; column < owners.GetLength(1); column++)
            {
                fault = (row, column);
                var text = column < rows[row].Count ? rows[row][column].Trim() : "";
                if ((text == "^" && row == 0) || (text == "<" && column == 0))
                    return null;
                owners[row, column] = text switch { "^" => owners[row - 1, column], "<" => owners[row, column - 1], _ => cells.Count };
                if (owners[row, column] == cells.Count)
                    cells.Add(new(row, column, 1, 1, text is "\\^" or "\\<" ? text[1..] : text));
                else
                    cells[owners[row, column]] = Extended(cells[owners[row, column]], row, column);
            }
        }

        fault = default;
        foreach (var cell in cells)
        {
            fault = (cell.Row, cell.Column);
            if (!IsRectangle(owners, cell))
                return null;
        }

        return new(owners, cells.DrainToImmutable());
    }

    private static CellArea Extended(CellArea cell, int row, int column) =>
        cell with
        {
            RowSpan = Math.Max(cell.RowSpan, row - cell.Row + 1),
            ColumnSpan = Math.Max(cell.ColumnSpan, column - cell.Column + 1),
        };

    // A cell never grows to the left of where it begins: both signs look up or left, and what they find began no later.
    private static bool IsRectangle(int[,] owners, CellArea cell)
    {
        var owner = owners[cell.Row, cell.Column];
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                if (owners[row, column] != owner)
                    return false;
            }
        }

        return true;
    }

    private bool IsWholeRule(int row)
    {
        for (var column = 0; column < ColumnCount; column++)
        {
            if (!IsRule(row, column))
                return false;
        }

        return true;
    }
}
