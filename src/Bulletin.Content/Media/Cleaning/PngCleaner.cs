using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies a PNG file (PNG specification, third edition) without texts, EXIF, times, the words of the colour profile, chunks that it does
/// not know, and whatever follows its pixels or its end. A picture on its side is turned, without loss.
/// </summary>
internal sealed class PngCleaner
{
    // What is unpacked of all frames together; a hostile file claims any number.
    private const long MostPixelBytes = 1L << 31;

    // With the most bytes that each may have.
    private static readonly FrozenDictionary<string, long> Most = new Dictionary<string, long>
    {
        ["IHDR"] = 13,
        ["PLTE"] = 768,
        ["IDAT"] = int.MaxValue,
        ["tRNS"] = 256,
        ["gAMA"] = 4,
        ["cHRM"] = 32,
        ["sRGB"] = 1,
        ["iCCP"] = ColourProfile.MostBytes,
        ["sBIT"] = 4,
        ["pHYs"] = 9,
        ["bKGD"] = 6,
        ["cICP"] = 4,
        ["mDCV"] = 24,
        ["cLLI"] = 8,
        ["acTL"] = 8,
        ["fcTL"] = 26,
        ["fdAT"] = int.MaxValue,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Stream from;
    private readonly PngWriter to;
    private readonly PngPicture picture;
    private readonly byte[]? turned;
    private Frame frame;
    private long pixelBytes;
    private long left = MostPixelBytes;
    private bool hasProfile;

    private PngCleaner(Stream from, Stream to)
    {
        (this.from, this.to, picture) = (from, new(from, to), PngPicture.Of(from));
        pixelBytes = picture.Length;
        turned = PngRotation.CanTurn(picture) ? PngRotation.Turn(from, picture) : null;
    }

    private enum Frame
    {
        /// <summary>Nothing of it was met.</summary>
        Awaited,

        /// <summary>Its chunks are copied.</summary>
        Copied,

        /// <summary>It was written anew; what is left of it is not copied.</summary>
        Written,
    }

    /// <param name="from">The picture; can seek.</param>
    /// <param name="to">The copy.</param>
    public static void Clean(Stream from, Stream to) => new PngCleaner(from, to).Clean();

    private void Clean()
    {
        Span<byte> head = stackalloc byte[8];
        to.Copy(0, 8);
        for (var at = 8L; at + 8 <= from.Length;)
        {
            from.Position = at;
            from.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (head[4..].SequenceEqual("IEND"u8))
            {
                to.Write("IEND"u8, []);
                return;
            }

            if (length <= Fourcc.Of(head[4..], Most)) Chunk(head[4..], at, length);
            at += length + 12L;
        }
    }

    private void Chunk(ReadOnlySpan<byte> type, long at, uint length)
    {
        var isCut = at + length + 12 > from.Length;
        if (type.SequenceEqual("IDAT"u8) || type.SequenceEqual("fdAT"u8)) Pixels(type, at, length);
        else if (isCut) return;
        else if (type.SequenceEqual("iCCP"u8)) Profile(at, length);
        else if (turned is not null && (type.SequenceEqual("IHDR"u8) || type.SequenceEqual("pHYs"u8))) Turned(type, at, length);
        else
        {
            if (type.SequenceEqual("fcTL"u8)) Begin(at, length);
            to.Copy(at, length + 12L);
        }
    }

    // A frame of an animation, whose size stands behind its number.
    private void Begin(long at, uint length)
    {
        Span<byte> size = stackalloc byte[8];
        frame = Frame.Awaited;
        if (length < 12) return;
        from.Position = at + 12;
        from.ReadExactly(size);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(size), BinaryPrimitives.ReadInt32BigEndian(size[4..]));
        pixelBytes = width > 0 && height > 0 ? (picture with { Width = width, Height = height }).Length : 0;
    }

    private void Pixels(ReadOnlySpan<byte> type, long at, uint length)
    {
        if (frame == Frame.Awaited)
        {
            var pixels = turned ?? WithoutRest(at);
            frame = pixels is null ? Frame.Copied : Frame.Written;
            if (pixels is not null)
            {
                to.WritePixels(type, at, pixels);
                return;
            }
        }

        if (frame == Frame.Copied) to.Copy(at, length + 12L);
        // Each chunk of an animation has a number, and none may be absent.
        else if (type.SequenceEqual("fdAT"u8)) to.WritePixels(type, at, []);
    }

    /// <summary>The pixels without what stands behind them; null: nothing does.</summary>
    private byte[]? WithoutRest(long at)
    {
        if (pixelBytes == 0 || pixelBytes > left) return null;
        left -= pixelBytes;
        PngData.Inflate(from, at, pixelBytes, Stream.Null, out var isWhole);
        if (isWhole) return null;
        using var packed = new MemoryStream();
        using (var pixels = PngWriter.Packing(packed)) PngData.Inflate(from, at, pixelBytes, pixels, out _);
        return packed.ToArray();
    }

    private void Profile(long at, uint length)
    {
        // There is but one; browsers take the first.
        if (hasProfile) return;
        hasProfile = true;
        var chunk = new byte[length];
        from.Position = at + 8;
        from.ReadExactly(chunk);
        if (PngProfile.Clean(chunk) is { } clean) to.Write("iCCP"u8, clean);
    }

    // Sides and resolution are exchanged, and the pixels are no longer interlaced.
    private void Turned(ReadOnlySpan<byte> type, long at, uint length)
    {
        var content = new byte[length];
        from.Position = at + 8;
        from.ReadExactly(content);
        if (Exif.IsOnItsSide(picture.Orientation) && length >= 8)
        {
            var pair = BinaryPrimitives.ReadUInt64BigEndian(content);
            BinaryPrimitives.WriteUInt64BigEndian(content, (pair << 32) | (pair >> 32));
        }

        if (type[0] == 'I') content[12] = 0;
        to.Write(type, content);
    }
}
