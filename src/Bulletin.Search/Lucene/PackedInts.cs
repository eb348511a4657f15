using System.Buffers.Binary;
using System.Numerics;

namespace Bulletin.Search.Lucene;

/// <summary>
/// Lucene's PackedInts of the format PACKED, version 1: numbers of so many bits each side by
/// side, the highest bit first, the last byte filled up with zeros.
/// </summary>
internal static class PackedInts
{
    /// <summary>The version, where a file names it.</summary>
    public const int Version = 1;

    /// <summary>The number of the format PACKED, where a file names it.</summary>
    public const int Packed = 0;

    /// <summary>How many bits the largest of numbers takes that were joined by "or"; at least one.</summary>
    public static int BitsRequired(long joined) => Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)joined));

    /// <summary>How many bytes so many numbers take.</summary>
    public static int ByteCount(int count, int bits) => (int)((((long)count * bits) + 7) / 8);

    /// <param name="output">Takes the bytes.</param>
    /// <param name="values">Numbers of no more than so many bits.</param>
    /// <param name="bits">1 to 63.</param>
    public static void Write(DataOutput output, ReadOnlySpan<long> values, int bits)
    {
        var pack = new Packer(output);
        foreach (var value in values)
            pack.Add((ulong)value, bits);
        pack.End();
    }

    /// <param name="output">Takes the bytes.</param>
    /// <param name="values">Numbers of no more than so many bits.</param>
    /// <param name="bits">1 to 32.</param>
    public static void Write(DataOutput output, ReadOnlySpan<int> values, int bits)
    {
        Span<byte> full = stackalloc byte[64];
        var (pending, held, used) = (0UL, 0, 0);
        foreach (var value in values)
        {
            pending = (pending << bits) | (uint)value;
            held += bits;
            if (held < 32)
                continue;
            held -= 32;
            BinaryPrimitives.WriteUInt32BigEndian(full[used..], (uint)(pending >> held));
            used += 4;
            if (used < full.Length)
                continue;
            output.Bytes(full);
            used = 0;
        }

        output.Bytes(full[..used]);
        for (; held > 0; held -= 8)
            output.Byte((int)(held >= 8 ? pending >> (held - 8) : pending << (8 - held)));
    }

    private ref struct Packer(DataOutput output)
    {
        private ulong pending;
        private int held;

        public void Add(ulong value, int bits)
        {
            if (bits > 32)
            {
                Add(value >> 32, bits - 32);
                (value, bits) = ((uint)value, 32);
            }

            pending = (pending << bits) | value;
            for (held += bits; held >= 8; held -= 8)
                output.Byte((int)(pending >> (held - 8)));
        }

        public readonly void End()
        {
            if (held > 0)
                output.Byte((int)(pending << (8 - held)));
        }
    }
}
