namespace Bulletin.Search;

/// <summary>A number that is not negative, seven bits a byte, the lowest first.</summary>
internal static class VarInt
{
    /// <summary>How many bytes a number takes.</summary>
    public static int Size(int value) => value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;

    /// <summary>Writes a number; returns how many bytes it took.</summary>
    public static int Write(Span<byte> target, int value)
    {
        var length = 0;
        for (; value > 127; value >>= 7)
            target[length++] = (byte)(value | 128);
        target[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads the number at a place, which then is behind it.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, shift) = (0, 0);
        for (; bytes[at] > 127; shift += 7)
            value |= (bytes[at++] & 127) << shift;
        return value | (bytes[at++] << shift);
    }
}
