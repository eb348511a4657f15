namespace Bulletin.Build.Caches;

/// <summary>Reads many small pieces of bytes into few large arrays: an array for each would cost more than it holds.</summary>
internal sealed class SlabReader
{
    private const int SlabSize = 1 << 20;

    private Memory<byte> slab;

    /// <summary>Reads a length and as many bytes.</summary>
    public ReadOnlyMemory<byte> ReadBytes(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        if (slab.Length < length) slab = new byte[Math.Max(length, SlabSize)];
        var piece = slab[..length];
        slab = slab[length..];
        reader.BaseStream.ReadExactly(piece.Span);
        return piece;
    }
}
