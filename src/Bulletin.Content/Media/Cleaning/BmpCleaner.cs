using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies a BMP file (BITMAPFILEHEADER and BITMAPV5HEADER of Windows) without the words of its colour profile, or the path of a profile
/// elsewhere, and without what stands between its parts or behind them.
/// </summary>
internal static class BmpCleaner
{
    private const int FileHeader = 14;
    private const int CoreHeader = 12;
    private const int InfoHeader = 40;
    private const int LongHeader = 124;
    private const int MostColours = 256;

    // Places in the file.
    private const int FileSize = 2, Reserved = 6, PixelsAt = 10, Length = 34, Colours = 46, Space = 70, ProfileAt = 126, ProfileSize = 130;

    /// <param name="from">The picture; can seek.</param>
    /// <param name="to">The copy.</param>
    public static void Clean(Stream from, Stream to)
    {
        var head = new byte[FileHeader + LongHeader];
        from.Position = 0;
        var read = from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var info = Number(head, FileHeader);
        if (info is not (CoreHeader or (>= InfoHeader and <= LongHeader)) || read < FileHeader + info) return;
        head = head[..(FileHeader + (int)info)];
        var pixelsAt = Number(head, PixelsAt);
        // Masks and the table of colours stand before the pixels.
        var table = Math.Min(TableLength(head, info), Math.Max(0, pixelsAt - head.Length));
        var pixels = PixelLength(head, info, Math.Max(0, from.Length - pixelsAt));
        var profile = info == LongHeader ? TakeProfile(from, head) : [];
        if (profile.Length > 0) Set(head, ProfileAt, head.Length - FileHeader + table + pixels);
        head.AsSpan(Reserved, 4).Clear();
        Set(head, FileSize, head.Length + table + pixels + profile.Length);
        Set(head, PixelsAt, head.Length + table);
        to.Write(head);
        var parts = new PictureParts(from);
        parts.Copy(head.Length, table, to);
        parts.Copy(pixelsAt, pixels, to);
        to.Write(profile);
    }

    private static long TableLength(byte[] head, long info)
    {
        var bits = BitsPerPixel(head, info);
        if (info == CoreHeader) return bits <= 8 ? 3L << bits : 0;
        var masks = info == InfoHeader ? Compression(head) switch { 3 => 12, 6 => 16, _ => 0 } : 0;
        var colours = Number(head, Colours) is > 0 and var count ? Math.Min(count, MostColours) : bits <= 8 ? 1L << bits : 0;
        return masks + (colours * 4);
    }

    private static long PixelLength(byte[] head, long info, long most)
    {
        // Compressed: as long as it says.
        if (info != CoreHeader && Compression(head) is not (0 or 3 or 6)) return Math.Min(most, Number(head, Length));
        var (width, height) = info == CoreHeader
            ? (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(18)), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(20)))
            : (BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(18)), (long)BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(22)));
        var row = ((Math.Max(0, width) * (long)BitsPerPixel(head, info)) + 31) / 32 * 4;
        return row == 0 ? 0 : Math.Min(most, Math.Min((most / row) + 1, Math.Abs(height)) * row);
    }

    private static byte[] TakeProfile(Stream from, byte[] head)
    {
        var (at, length) = (Number(head, ProfileAt) + FileHeader, Number(head, ProfileSize));
        var isEmbedded = head.AsSpan(Space).StartsWith("DEBM"u8);
        var isLinked = head.AsSpan(Space).StartsWith("KNIL"u8);
        Set(head, ProfileAt, 0);
        Set(head, ProfileSize, 0);
        if (isEmbedded && length <= ColourProfile.MostBytes && at + length <= from.Length)
        {
            var profile = new byte[length];
            from.Position = at;
            from.ReadExactly(profile);
            if (ColourProfile.Clean(profile) is { } clean)
            {
                Set(head, ProfileSize, clean.Length);
                return clean;
            }
        }

        if (isEmbedded || isLinked) "BGRs"u8.CopyTo(head.AsSpan(Space));
        return [];
    }

    private static int BitsPerPixel(byte[] head, long info) =>
        BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(info == CoreHeader ? 24 : 28));

    private static long Compression(byte[] head) => Number(head, 30);

    private static long Number(byte[] head, int at) => BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(at));

    private static void Set(byte[] head, int at, long value) => BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(at), (uint)value);
}
