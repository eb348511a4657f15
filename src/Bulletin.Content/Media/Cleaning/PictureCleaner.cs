using System.Collections.Frozen;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Takes out of the published copy of a picture what is not the picture: where and when it was taken, by whom, with what, comments,
/// previews, histories of editing. The source stays as it is. A picture without any of it is copied byte for byte.
/// </summary>
/// <remarks>
/// Formats say in lists of chunks what they hold; of these only the chunks that are needed to show the picture are copied. So what is
/// not understood does not go out, and a damaged picture is no fault here.
/// </remarks>
public static class PictureCleaner
{
    private static readonly FrozenSet<string> Endings =
        new[] { ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".webp", ".gif", ".svg", ".bmp", ".ico" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is a picture of a kind that can be cleaned, by its ending.</summary>
    public static bool Handles(string path) => Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(path.AsSpan()));

    /// <summary>Writes the copy of a picture that is to be published.</summary>
    /// <param name="path">The picture on disk.</param>
    /// <param name="to">The copy.</param>
    /// <exception cref="IOException">The picture cannot be read, or the copy not written.</exception>
    public static void Copy(string path, Stream to)
    {
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096);
        Copy(path, from, to);
    }

    /// <summary>The copy of a picture that is held in memory.</summary>
    /// <param name="path">Its name; only the ending matters.</param>
    /// <param name="picture">Its content.</param>
    public static byte[] Clean(string path, byte[] picture)
    {
        if (!Handles(path)) return picture;
        using var to = new MemoryStream(picture.Length);
        Copy(path, new MemoryStream(picture), to);
        return to.ToArray();
    }

    /// <summary>
    /// Whether a picture is published on its side or its head, against what its EXIF says, since it is animated or too large to be turned.
    /// </summary>
    /// <param name="picture">Can seek.</param>
    /// <param name="kind">What it is.</param>
    public static bool LeavesAsItLies(Stream picture, FileSignature kind) => kind switch
    {
        FileSignature.Png => PngPicture.Of(picture) is { Orientation: > 1 } png && !PngRotation.CanTurn(png),
        FileSignature.WebP => WebpPicture.Of(picture) is { Orientation: > 1 } webp && !WebpRotation.CanTurn(webp),
        _ => false,
    };

    private static void Copy(string path, Stream from, Stream to)
    {
        if (path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            SvgCleaner.Clean(from, to);
            return;
        }

        Span<byte> head = stackalloc byte[12];
        head = head[..from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        from.Position = 0;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8])) Jpeg(from, to);
        else if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) PngCleaner.Clean(from, to);
        else if (head.StartsWith("GIF8"u8)) GifCleaner.Clean(new(from, to));
        else if (head.Length == 12 && head.StartsWith("RIFF"u8) && head[8..].SequenceEqual("WEBP"u8)) Webp(from, to);
        else if (head.StartsWith("BM"u8)) BmpCleaner.Clean(from, to);
        else if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0])) IconCleaner.Clean(from, to);
        else from.CopyTo(to);
    }

    private static void Jpeg(Stream from, Stream to)
    {
        var header = JpegHeader.Of(from);
        if (header.Orientation != 1 && JpegRotation.TryWrite(from, header, to)) return;
        from.Position = 0;
        new JpegCleaner(new(from, to)).Clean(header.Orientation);
    }

    private static void Webp(Stream from, Stream to)
    {
        var picture = WebpPicture.Of(from);
        if (!WebpRotation.CanTurn(picture) || !WebpRotation.TryWrite(from, picture, to)) WebpCleaner.Clean(from, to);
    }
}
