namespace Bulletin.OpenData.Csv;

/// <summary>The cells of one row: most as they stand in the file, those with quotes in them without what doubles these.</summary>
internal sealed class CsvCells
{
    private Cell[] cells = new Cell[64];
    private byte[] unquoted = [];
    private int unquotedLength;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the row has nothing in it, not even quotes.</summary>
    public bool IsNothing => Count == 1 && cells[0].Length == 0 && !cells[0].IsQuoted;

    /// <summary>A cell without its quotes.</summary>
    /// <param name="index">Which.</param>
    /// <param name="text">That in which it was found.</param>
    public ReadOnlySpan<byte> Of(int index, ReadOnlySpan<byte> text)
    {
        ref readonly var cell = ref cells[index];
        return (cell.IsUnquoted ? unquoted : text).Slice(cell.Start, cell.Length);
    }

    /// <summary>Where a cell begins with its quotes; of one that is not there, where the last does.</summary>
    public int OriginOf(int index) => cells[Math.Min(index, Count - 1)].Origin;

    public void Clear() => (Count, unquotedLength) = (0, 0);

    public void Add(int start, int length) => Add(new(start, length, start, IsUnquoted: false, IsQuoted: false));

    /// <summary>Adds a cell that stands between quotes.</summary>
    public void AddQuoted(int start, int length, int origin) => Add(new(start, length, origin, IsUnquoted: false, IsQuoted: true));

    /// <summary>Adds a cell that stands between quotes and has others in it, each of them twice.</summary>
    public void AddUnquoted(ReadOnlySpan<byte> text, int origin) =>
        Add(new(unquotedLength, Unquote(text), origin, IsUnquoted: true, IsQuoted: true));

    private int Unquote(ReadOnlySpan<byte> text)
    {
        if (unquoted.Length < unquotedLength + text.Length)
            Array.Resize(ref unquoted, Math.Max(1 << 12, 2 * (unquotedLength + text.Length)));
        var from = unquotedLength;
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            text[..(quote + 1)].CopyTo(unquoted.AsSpan(unquotedLength));
            unquotedLength += quote + 1;
            // The text ends with a closing quote that is not in it: each quote within is one of two.
            text = text[Math.Min(quote + 2, text.Length)..];
        }

        text.CopyTo(unquoted.AsSpan(unquotedLength));
        unquotedLength += text.Length;
        return unquotedLength - from;
    }

    private void Add(Cell cell)
    {
        if (Count == cells.Length)
            Array.Resize(ref cells, 2 * Count);
        cells[Count++] = cell;
    }

    private readonly record struct Cell(int Start, int Length, int Origin, bool IsUnquoted, bool IsQuoted);
}
