using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>What the chunks of a WebP file (RFC 9649) say.</summary>
/// <param name="Width">In pixels, as they are stored.</param>
/// <param name="Height">In pixels, as they are stored.</param>
/// <param name="End">Where it ends; other bytes may follow.</param>
/// <param name="IsAnimated">Whether it has frames.</param>
/// <param name="IsLossless">Whether its pixels are those that were drawn.</param>
/// <param name="Orientation">As <see cref="Exif.OrientationOf(ReadOnlySpan{byte})"/>.</param>
/// <param name="ProfileAt">Where the content of the colour profile begins; 0: there is none.</param>
/// <param name="ProfileLength">Its length.</param>
internal readonly record struct WebpPicture(
    int Width, int Height, long End, bool IsAnimated, bool IsLossless, int Orientation, long ProfileAt, int ProfileLength)
{
    /// <summary>Bits of VP8X (2.7.1): a colour profile, transparent pixels, an animation.</summary>
    public const byte HasProfile = 0b0010_0000;

    /// <inheritdoc cref="HasProfile"/>
    public const byte HasAlpha = 0b0001_0000;

    /// <inheritdoc cref="HasProfile"/>
    public const byte HasFrames = 0b0000_0010;

    private const int MostChunks = 100_000;

    /// <summary>Width and height as the picture is published.</summary>
    public (int Width, int Height) Shown => WebpRotation.CanTurn(this) && Exif.IsOnItsSide(Orientation) ? (Height, Width) : (Width, Height);

    /// <summary>Walks the chunks of a file.</summary>
    /// <param name="file">Can seek.</param>
    public static WebpPicture Of(Stream file)
    {
        Span<byte> head = stackalloc byte[30];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read < 12) return default;
        var (width, height) = read < head.Length ? default : SizeOf(head);
        var end = Math.Min(file.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(head[4..]));
        var picture = new WebpPicture(width, height, end, false, false, 1, 0, 0);
        head = head[..8];
        var at = 12L;
        for (var i = 0; i < MostChunks && at + head.Length <= picture.End; i++)
        {
            file.Position = at;
            file.ReadExactly(head);
            at += head.Length;
            var length = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), picture.End - at);
            if (head.StartsWith("ANMF"u8)) picture = picture with { IsAnimated = true };
            else if (head.StartsWith("VP8L"u8)) picture = picture with { IsLossless = true };
            else if (head.StartsWith("ICCP"u8) && picture.ProfileAt == 0 && length <= ColourProfile.MostBytes)
                picture = picture with { ProfileAt = at, ProfileLength = (int)length };
            else if (head.StartsWith("EXIF"u8) && picture.Orientation == 1)
                picture = picture with { Orientation = OrientationOf(file, length) };
            at += length + (length & 1);
        }

        return picture;
    }

    /// <summary>The colour profile without its words; null: there is none.</summary>
    /// <param name="file">The picture; can seek.</param>
    public byte[]? ProfileOf(Stream file)
    {
        if (ProfileAt == 0) return null;
        var content = new byte[ProfileLength];
        file.Position = ProfileAt;
        file.ReadExactly(content);
        return ColourProfile.Clean(content);
    }

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> head)
    {
        var kind = head.Slice(12, 4);
        if (kind.SequenceEqual("VP8X"u8))
            return (1 + (head[24] | (head[25] << 8) | (head[26] << 16)), 1 + (head[27] | (head[28] << 8) | (head[29] << 16)));
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return (1 + (int)(bits & 0x3fff), 1 + (int)((bits >> 14) & 0x3fff));
        }

        return kind.SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3fff)
            : default;
    }

    // Some programs write the signature of JPEG before it.
    private static int OrientationOf(Stream file, long length)
    {
        Span<byte> signature = stackalloc byte[6];
        var start = file.Position;
        var read = file.ReadAtLeast(signature, signature.Length, throwOnEndOfStream: false);
        var isSigned = read == signature.Length && signature.SequenceEqual("Exif\0\0"u8);
        file.Position = isSigned ? start + signature.Length : start;
        return Exif.OrientationOf(file, isSigned ? length - signature.Length : length);
    }
}
