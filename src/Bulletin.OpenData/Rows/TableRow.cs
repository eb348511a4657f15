using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Bulletin.OpenData.Rows;

/// <summary>A row as it is published: each cell in its one spelling, in the order of dataset.yml. Reused from row to row.</summary>
internal sealed class TableRow(int columns)
{
    private readonly int[] ends = new int[columns];
    private readonly double[] numbers = new double[columns];
    private byte[] bytes = new byte[1 << 12];
    private int length;

    /// <summary>How many cells were added so far; a whole row has as many as the table columns.</summary>
    public int Count { get; private set; }

    /// <summary>The geometry of a GeoJSON feature as JSON; empty: there is none.</summary>
    public ReadOnlyMemory<byte> Geometry { get; set; }

    /// <summary>The id of a GeoJSON feature as JSON; empty: it has none.</summary>
    public ReadOnlyMemory<byte> Identifier { get; set; }

    /// <summary>The row as a JSON object, once it is to be written; valid until the next.</summary>
    public ReadOnlyMemory<byte> Json { get; set; }

    /// <summary>Whether no cell holds anything that CSV or JSON must quote or escape; coordinates aside, which have a comma.</summary>
    public bool IsPlain { get; set; }

    /// <summary>The bytes of all cells together.</summary>
    public int Length => length;

    /// <summary>UTF-8; empty: no value.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        get
        {
            var start = column == 0 ? 0 : ends[column - 1];
            return bytes.AsSpan(start, ends[column] - start);
        }
    }

    /// <summary>What comparisons and statistics use of a cell that is neither text nor empty.</summary>
    public double Number(int column) => numbers[column];

    /// <summary>By what rows are compared: their cells and geometries.</summary>
    public ulong Hash()
    {
        var places = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(ends.AsSpan(0, Count)));
        if (!Geometry.IsEmpty)
            places ^= XxHash3.HashToUInt64(Geometry.Span);
        return XxHash3.HashToUInt64(bytes.AsSpan(0, length), (long)places);
    }

    public void Clear() => (length, Count, IsPlain) = (0, 0, false);

    public void Add(ReadOnlySpan<byte> cell, double number)
    {
        if (bytes.Length - length < cell.Length)
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + cell.Length));
        cell.CopyTo(bytes.AsSpan(length));
        length += cell.Length;
        numbers[Count] = number;
        ends[Count++] = length;
    }
}
