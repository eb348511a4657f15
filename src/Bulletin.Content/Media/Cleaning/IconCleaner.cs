using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies an icon (ICO of Windows): its pictures, those in PNG cleaned, and nothing between them or behind them.
/// </summary>
internal static class IconCleaner
{
    private const int Header = 6;
    private const int Entry = 16;
    private const int MostPictures = 64;
    private const int LongestPicture = 1 << 24;

    // Windows shows none that is larger than 256 pixels.
    private const int MostPixels = 1024;

    /// <param name="from">The icon; can seek.</param>
    /// <param name="to">The copy.</param>
    public static void Clean(Stream from, Stream to)
    {
        var head = new byte[Header + (MostPictures * Entry)];
        from.Position = 0;
        var read = from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var count = read < Header ? 0 : Math.Min(MostPictures, (int)BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(4)));
        count = Math.Min(count, (read - Header) / Entry);
        if (count <= 0) return;
        head = head[..(Header + (count * Entry))];
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(4), (ushort)count);
        using var pictures = new MemoryStream();
        var left = from.Length;
        for (var i = 0; i < count; i++)
        {
            var entry = head.AsSpan(Header + (i * Entry), Entry);
            var picture = Picture(from, entry, left);
            left -= picture.Length;
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], picture.Length);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], head.Length + (int)pictures.Length);
            pictures.Write(picture);
        }

        to.Write(head);
        pictures.WriteTo(to);
    }

    private static byte[] Picture(Stream from, ReadOnlySpan<byte> entry, long most)
    {
        var (length, at) = (BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]));
        if (at >= from.Length) return [];
        var picture = new byte[Math.Clamp(Math.Min(length, most), 0, Math.Min(LongestPicture, from.Length - at))];
        from.Position = at;
        from.ReadExactly(picture);
        if (picture is not [0x89, ..]) return picture;
        using var file = new MemoryStream(picture);
        using var clean = new MemoryStream();
        if (PngPicture.Of(file) is { Width: <= MostPixels, Height: <= MostPixels }) PngCleaner.Clean(file, clean);
        return clean.ToArray();
    }
}
