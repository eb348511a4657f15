using System.Buffers.Binary;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Turns the pixels of a WebP file as its EXIF asks for: without loss where it was packed without, else as <see cref="JpegRotation"/>.
/// </summary>
internal static class WebpRotation
{
    private const int Quality = 92;
    private const int CanvasLength = 18;

    /// <summary>Whether it is one of a single frame, on its side or its head, and of a usual size.</summary>
    public static bool CanTurn(WebpPicture picture) =>
        picture is { Orientation: not 1, IsAnimated: false } && PixelRotation.CanTurn(picture.Width, picture.Height);

    /// <summary>Writes the turned picture; nothing when it is damaged.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(Stream from, WebpPicture picture, Stream to)
    {
        var encoder = new WebpEncoder
        {
            FileFormat = picture.IsLossless ? WebpFileFormatType.Lossless : WebpFileFormatType.Lossy,
            Quality = Quality,
            TransparentColorMode = WebpTransparentColorMode.Preserve,
        };
        var pixels = (long)picture.Width * picture.Height;
        using var turned = PixelRotation.Turn<Rgba32>(from, pixels, picture.Orientation, new WebpDecoder(), encoder);
        if (turned is null) return false;
        var profile = picture.ProfileOf(from);
        using var whole = profile is null ? turned : new(WithProfile(turned.ToArray(), profile, picture));
        WebpCleaner.Clean(whole, to);
        return true;
    }

    // A profile needs a chunk before it that announces it, and says how large the picture is.
    private static byte[] WithProfile(ReadOnlySpan<byte> turned, byte[] profile, WebpPicture picture)
    {
        var chunks = turned[12..];
        byte flags = 0;
        if (chunks.StartsWith("VP8X"u8))
        {
            flags = chunks[8];
            chunks = chunks[CanvasLength..];
        }
        else if (chunks.StartsWith("VP8L"u8) && (chunks[12] & 0b0001_0000) != 0)
        {
            flags = WebpPicture.HasAlpha;
        }

        var (width, height) = Exif.IsOnItsSide(picture.Orientation) ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        byte[] file =
        [
            .. "RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0"u8, (byte)(flags | WebpPicture.HasProfile), 0, 0, 0, .. new byte[6],
            .. "ICCP\0\0\0\0"u8, .. profile, .. chunks,
        ];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), width - 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(27), (height - 1) | ('I' << 24));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(34), profile.Length);
        return file;
    }
}
