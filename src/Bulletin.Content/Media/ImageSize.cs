using System.Buffers.Binary;
using System.Globalization;
using System.Xml;
using Bulletin.Content.Media.Cleaning;

namespace Bulletin.Content.Media;

/// <summary>Reads from its header how wide and high a picture is shown, turned as it is published: PNG, GIF, JPEG, WebP, SVG.</summary>
public static class ImageSize
{
    /// <summary>In pixels; (0, 0) when the format is unknown or the header damaged.</summary>
    public static (int Width, int Height) Of(string path)
    {
        try
        {
            if (path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
                return OfSvg(path);
            using var file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[32];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return length < head.Length ? default : OfHeader(head, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException)
        {
            return default;
        }
    }

    private static (int Width, int Height) OfHeader(ReadOnlySpan<byte> head, FileStream file)
    {
        if (head[..8].SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
            return PngPicture.Of(file).Shown;
        if (head.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return WebpPicture.Of(file).Shown;
        return head is [0xff, 0xd8, ..] ? JpegHeader.Of(file).Shown : default;
    }

    private static (int Width, int Height) OfSvg(string path)
    {
        using var reader = SvgSafety.Open(path);
        if (reader.MoveToContent() != XmlNodeType.Element)
            return default;
        var (width, height) = (Length(reader.GetAttribute("width")), Length(reader.GetAttribute("height")));
        if (width > 0 && height > 0)
            return (width, height);
        var box = reader.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return box is { Length: 4 } ? (Length(box[2]), Length(box[3])) : default;
    }

    private static int Length(string? text)
    {
        var number = text.AsSpan().Trim();
        if (number.EndsWith("px"))
            number = number[..^2];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000
            ? (int)Math.Round(value)
            : 0;
    }
}
