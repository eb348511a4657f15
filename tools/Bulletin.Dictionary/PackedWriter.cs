using System.Runtime.InteropServices;

namespace Bulletin.Dictionary;

/// <summary>Writes whole numbers of seven bits a byte, the lowest first.</summary>
internal sealed class PackedWriter
{
    private readonly List<byte> bytes = [];

    public ReadOnlySpan<byte> Bytes => CollectionsMarshal.AsSpan(bytes);

    public void Write(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value > 127; value >>= 7)
            bytes.Add((byte)(value | 128));
        bytes.Add((byte)value);
    }
}
