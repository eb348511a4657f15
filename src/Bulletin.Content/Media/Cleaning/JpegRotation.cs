using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Turns the pixels of a photo as its EXIF asks for, so that it stands upright also where nobody reads EXIF. The colour profile stays.
/// </summary>
internal static class JpegRotation
{
    private const int Quality = 92;

    /// <summary>Writes the turned picture; nothing when it is damaged, too large, or made for print.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(Stream from, JpegHeader header, Stream to)
    {
        if (!PixelRotation.CanTurn(header.Width, header.Height) || header.Components is not (1 or 3)) return false;
        var (pixels, encoder) = ((long)header.Width * header.Height, new JpegEncoder { Quality = Quality });
        using var turned = PixelRotation.Turn<Rgb24>(from, pixels, header.Orientation, new JpegDecoder(), encoder);
        if (turned is null) return false;
        new JpegCleaner(new(turned, to)).Clean(orientation: 1);
        return true;
    }
}
