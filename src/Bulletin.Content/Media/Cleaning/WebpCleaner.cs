using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies a WebP file (RFC 9649) without EXIF, XMP, the words of the colour profile, chunks that it does not know, also in the frames of
/// an animation, and whatever follows its end.
/// </summary>
internal sealed class WebpCleaner
{
    // Of VP8X (2.7.1) those bits that say what is copied: a profile, transparent pixels, an animation.
    private const byte Announced = WebpPicture.HasProfile | WebpPicture.HasAlpha | WebpPicture.HasFrames;
    private const int FrameHead = 16;

    private static readonly FrozenSet<string> Kept =
        new[] { "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KeptInFrame = new[] { "VP8 ", "VP8L", "ALPH" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Stream from;
    private readonly long end;
    private readonly byte[]? profile;
    private readonly PictureParts parts;

    private WebpCleaner(Stream from)
    {
        var picture = WebpPicture.Of(from);
        (this.from, parts, end, profile) = (from, new(from), picture.End, picture.ProfileOf(from));
    }

    /// <param name="from">The picture; can seek.</param>
    /// <param name="to">The copy.</param>
    public static void Clean(Stream from, Stream to)
    {
        var cleaner = new WebpCleaner(from);
        Span<byte> head = stackalloc byte[12];
        "RIFF"u8.CopyTo(head);
        "WEBP"u8.CopyTo(head[8..]);
        // The file says first how long it is.
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)(4 + cleaner.Chunks(12, cleaner.end, Kept, Stream.Null)));
        to.Write(head);
        cleaner.Chunks(12, cleaner.end, Kept, to);
    }

    /// <summary>Copies the chunks of a part of the file that are kept.</summary>
    /// <returns>The length of the copy.</returns>
    private long Chunks(long at, long until, FrozenSet<string> kept, Stream to)
    {
        Span<byte> head = stackalloc byte[8];
        var copied = 0L;
        while (at + head.Length <= until)
        {
            from.Position = at;
            from.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            at += head.Length;
            var content = Math.Min(length, until - at);
            if (Fourcc.IsOneOf(head, kept)) copied += Chunk(head, at, content, to);
            at += content + (content & 1);
        }

        return copied;
    }

    private long Chunk(Span<byte> head, long at, long length, Stream to)
    {
        if (head.StartsWith("VP8X"u8)) return length < 10 ? 0 : Put(head, Canvas(at), to);
        if (head.StartsWith("ICCP"u8)) return profile is null ? 0 : Put(head, profile, to);
        if (head.StartsWith("ANMF"u8)) return length < FrameHead ? 0 : Frame(head, at, length, to);
        // The background of an animation and how often it is shown.
        if (head.StartsWith("ANIM"u8)) length = Math.Min(length, 6);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)length);
        to.Write(head);
        parts.Copy(at, length, to);
        if ((length & 1) != 0) to.WriteByte(0);
        return head.Length + length + (length & 1);
    }

    private long Frame(Span<byte> head, long at, long length, Stream to)
    {
        var content = Chunks(at + FrameHead, at + length, KeptInFrame, Stream.Null) + FrameHead;
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)content);
        to.Write(head);
        parts.Copy(at, FrameHead, to);
        Chunks(at + FrameHead, at + length, KeptInFrame, to);
        return head.Length + content;
    }

    private byte[] Canvas(long at)
    {
        var canvas = new byte[10];
        from.Position = at;
        from.ReadExactly(canvas);
        canvas[0] &= profile is null ? (byte)(Announced & ~WebpPicture.HasProfile) : Announced;
        canvas.AsSpan(1, 3).Clear();
        return canvas;
    }

    private static long Put(Span<byte> head, byte[] content, Stream to)
    {
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], content.Length);
        to.Write(head);
        to.Write(content);
        return head.Length + content.Length;
    }
}
