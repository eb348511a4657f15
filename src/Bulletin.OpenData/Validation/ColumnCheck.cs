using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Reading;

namespace Bulletin.OpenData.Validation;

/// <summary>What a cell of one column must be.</summary>
internal sealed class ColumnCheck
{
    private readonly HashSet64? choices;
    private readonly bool isNumber;
    private readonly double least = double.NegativeInfinity;
    private readonly double most = double.PositiveInfinity;

    /// <param name="column">What dataset.yml says of it.</param>
    /// <param name="expected">About how many rows there are.</param>
    public ColumnCheck(TableColumn column, int expected)
    {
        Column = column;
        IsText = column.Type == ColumnType.String;
        isNumber = column.Type.IsNumeric();
        if (!column.Enum.IsEmpty)
        {
            choices = new();
            foreach (var value in column.Enum) choices.Add(HashSet64.Hash(System.Text.Encoding.UTF8.GetBytes(value)));
        }

        if (column.Minimum is { } minimum && CellValue.TryRead(column.Type, minimum, out _, out var low)) least = low;
        if (column.Maximum is { } maximum && CellValue.TryRead(column.Type, maximum, out _, out var high)) most = high;
        if (column.IsUnique) Known = new(expected);
    }

    public TableColumn Column { get; }

    /// <summary>The values so far, where none may stand twice.</summary>
    public HashSet64? Known { get; }

    /// <summary>The values that another table has, where each must be one of them.</summary>
    public HashSet64? Referred { get; set; }

    public bool IsText { get; }

    /// <summary>Adds a cell to the row in its published spelling. False: it is not of the type, and nothing was added.</summary>
    public bool TryAdd(ReadOnlySpan<byte> cell, TableRow row)
    {
        if (IsText)
        {
            row.Add(cell, 0);
            return true;
        }

        if (isNumber)
        {
            if (!CellValue.TryReadNumber(Column.Type, ref cell, out var value)) return false;
            row.Add(cell, value);
            return true;
        }

        Span<byte> spelling = stackalloc byte[CellValue.LongestSpelling];
        if (!CellValue.TryRead(Column.Type, cell, spelling, out var length, out var number)) return false;
        row.Add(spelling[..length], number);
        return true;
    }

    public bool IsChoice(ReadOnlySpan<byte> cell) => choices is null || choices.Contains(HashSet64.Hash(cell));

    public bool IsInRange(double number) => number >= least && number <= most;
}
