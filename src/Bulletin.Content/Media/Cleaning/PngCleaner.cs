using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies a PNG file (PNG specification, third edition) without texts, EXIF, times, chunks that it does not know, and whatever follows
/// its end.
/// </summary>
internal static class PngCleaner
{
    private static readonly FrozenSet<string> Kept = new[]
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "cICP", "mDCV", "cLLI",
        "acTL", "fcTL", "fdAT",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Clean(PictureBytes picture)
    {
        picture.Copy(8);
        Span<byte> head = stackalloc byte[8];
        while (picture.TryTake(head))
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head) + 4L; // with the check sum
            if (Fourcc.IsOneOf(head[4..], Kept))
            {
                picture.Put(head);
                picture.Copy(length);
            }
            else
            {
                picture.Skip(length);
            }

            if (head[4..].SequenceEqual("IEND"u8)) return;
        }
    }
}
