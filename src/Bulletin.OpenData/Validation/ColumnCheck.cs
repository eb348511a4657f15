using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Validation;

/// <summary>What a cell of one column must be.</summary>
internal sealed class ColumnCheck
{
    private readonly HashSet64? choices;
    private readonly bool isNumber;
    private readonly byte[] canonical = new byte[CellValue.LongestSpelling];
    private readonly double least = double.NegativeInfinity;
    private readonly double most = double.PositiveInfinity;

    /// <param name="column">What dataset.yml says of it.</param>
    /// <param name="expected">About how many rows there are.</param>
    public ColumnCheck(TableColumn column, int expected)
    {
        Column = column;
        IsText = column.Type == ColumnType.String;
        isNumber = column.Type.IsNumeric();
        IsDecimal = column.Type == ColumnType.Number;
        if (!column.Enum.IsEmpty)
        {
            choices = new();
            foreach (var value in column.Enum)
            {
                choices.Add(HashSet64.Hash(
                    IsDecimal && CellValue.TryRead(column.Type, value, out _, out var number)
                        ? Canonical(number)
                        : System.Text.Encoding.UTF8.GetBytes(value)));
            }
        }

        if (column.Minimum is { } minimum && CellValue.TryRead(column.Type, minimum, out _, out var low))
            least = low;
        if (column.Maximum is { } maximum && CellValue.TryRead(column.Type, maximum, out _, out var high))
            most = high;
        if (column.IsUnique)
            Known = new(expected);
    }

    public TableColumn Column { get; }

    /// <summary>The values so far, where none may stand twice.</summary>
    public HashSet64? Known { get; }

    /// <summary>The values that another table has, where each must be one of them.</summary>
    public HashSet64? Referred { get; set; }

    public bool IsText { get; }

    /// <summary>Whether a value has several spellings: 1 and 1.0.</summary>
    public bool IsDecimal { get; }

    /// <summary>The one spelling by which numbers are compared; valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> Canonical(double number)
    {
        // 0 and -0 are one number.
        System.Buffers.Text.Utf8Formatter.TryFormat(number == 0 ? 0 : number, canonical, out var length);
        return canonical.AsSpan(0, length);
    }

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
            if (!CellValue.TryReadNumber(Column.Type, ref cell, out var value))
                return false;
            row.Add(cell, value);
            return true;
        }

        Span<byte> spelling = stackalloc byte[CellValue.LongestSpelling];
        if (!CellValue.TryRead(Column.Type, cell, spelling, out var length, out var number))
            return false;
        row.Add(spelling[..length], number);
        return true;
    }

    public bool HasChoices => choices is not null;

    public bool IsChoice(ReadOnlySpan<byte> value) => choices!.Contains(HashSet64.Hash(value));

    public bool IsInRange(double number) => number >= least && number <= most;
}
