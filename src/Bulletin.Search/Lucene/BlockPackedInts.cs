namespace Bulletin.Search.Lucene;

/// <summary>Lucene's BlockPackedWriter: blocks of numbers, each as the difference to the smallest of its block.</summary>
/// <remarks>
/// A block: a byte with twice the bits of a difference, plus one when the smallest counts as 0; unless it does, the
/// smallest in zigzag order less one, seven bits a byte for eight bytes and eight bits in a ninth; when there are bits at
/// all, the differences as <see cref="PackedInts"/>.
/// </remarks>
internal static class BlockPackedInts
{
    /// <param name="output">Takes the blocks.</param>
    /// <param name="values">Numbers whose differences are less than 2^63.</param>
    /// <param name="blockSize">How many numbers stand in a block.</param>
    public static void Write(DataOutput output, ReadOnlySpan<long> values, int blockSize)
    {
        var differences = new long[Math.Min(blockSize, values.Length)];
        for (; !values.IsEmpty; values = values[Math.Min(blockSize, values.Length)..])
            Block(output, values[..Math.Min(blockSize, values.Length)], differences);
    }

    private static void Block(DataOutput output, ReadOnlySpan<long> values, long[] differences)
    {
        var (min, max) = (long.MaxValue, long.MinValue);
        foreach (var value in values)
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        var bits = max == min ? 0 : PackedInts.BitsRequired(max - min);
        output.Byte((bits << 1) | (min == 0 ? 1 : 0));
        if (min != 0)
            Variable(output, ((min << 1) ^ (min >> 63)) - 1);
        if (bits == 0)
            return;
        for (var i = 0; i < values.Length; i++)
            differences[i] = values[i] - min;
        PackedInts.Write(output, differences.AsSpan(0, values.Length), bits);
    }

    private static void Variable(DataOutput output, long value)
    {
        var rest = (ulong)value;
        for (var i = 0; rest > 127 && i < 8; i++, rest >>= 7)
            output.Byte((int)(rest & 127) | 128);
        output.Byte((int)rest);
    }
}
