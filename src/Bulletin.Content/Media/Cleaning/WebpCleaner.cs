using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies a WebP file (RFC 9649) without EXIF, XMP, chunks that it does not know, and whatever follows its end.
/// </summary>
internal static class WebpCleaner
{
    // The bits of VP8X that announce EXIF and XMP.
    private const byte Announced = 0b0000_1100;

    private static readonly FrozenSet<string> Kept =
        new[] { "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="from">The picture, at its beginning; can seek.</param>
    /// <param name="to">The copy.</param>
    public static void Clean(Stream from, Stream to)
    {
        Span<byte> head = stackalloc byte[12];
        new PictureBytes(from, to).TryTake(head);
        var end = Math.Min(from.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(head[4..]));
        // The file says first how long it is.
        var size = 4 + Chunks(from, Stream.Null, end);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)size);
        to.Write(head);
        Chunks(from, to, end);
    }

    private static long Chunks(Stream from, Stream to, long end)
    {
        from.Position = 12;
        var picture = new PictureBytes(from, to);
        var after = from.Length - end;
        Span<byte> head = stackalloc byte[8];
        var kept = 0L;
        while (picture.Left - after >= head.Length && picture.TryTake(head))
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            var content = Math.Min(length + (length & 1L), picture.Left - after);
            if (!Fourcc.IsOneOf(head, Kept))
            {
                picture.Skip(content);
                continue;
            }

            kept += head.Length + content;
            picture.Put(head);
            if (head.StartsWith("VP8X"u8) && content > 0)
            {
                picture.Put([(byte)(picture.Next() & ~Announced)]);
                content--;
            }

            if (to == Stream.Null) picture.Skip(content);
            else picture.Copy(content);
        }

        return kept;
    }
}
