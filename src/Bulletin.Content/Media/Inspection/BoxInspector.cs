using System.Buffers.Binary;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Looks for camera data and places in files of boxes (ISO/IEC 14496-12): AVIF and HEIC pictures, MP4 and MOV films.</summary>
internal static class BoxInspector
{
    private const int Largest = 1 << 20;
    private const int MostBoxes = 10_000;

    // A film has one moov, and none in it; a hostile file has as many as fit.
    private const int Deepest = 8;

    private static ReadOnlySpan<byte> Xmp =>
        [0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac];

    // ©xyz, as QuickTime calls it.
    private static ReadOnlySpan<byte> Place => [0xa9, (byte)'x', (byte)'y', (byte)'z'];

    public static void Inspect(Stream file, Traces traces) => Walk(file, 0, file.Length, depth: 0, traces);

    private static void Walk(Stream file, long at, long end, int depth, Traces traces)
    {
        Span<byte> head = stackalloc byte[16];
        for (var i = 0; i < MostBoxes && end - at >= 8; i++)
        {
            file.Position = at;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (read < 8) return;
            var (start, size) = (8L, (long)BinaryPrimitives.ReadUInt32BigEndian(head));
            if (size == 1 && read == 16) (start, size) = (16, BinaryPrimitives.ReadInt64BigEndian(head[8..]));
            if (size == 0 || size > end - at) size = end - at;
            if (size < start) return;
            Look(file, head.Slice(4, 4), at + start, size - start, depth, traces);
            at += size;
        }
    }

    private static void Look(Stream file, ReadOnlySpan<byte> type, long start, long length, int depth, Traces traces)
    {
        if (type.SequenceEqual("moov"u8))
        {
            if (depth < Deepest) Walk(file, start, start + length, depth + 1, traces);
            return;
        }

        if (!(type.SequenceEqual("meta"u8) || type.SequenceEqual("udta"u8) || type.SequenceEqual("uuid"u8))) return;
        file.Position = start;
        var content = new byte[(int)Math.Min(length, Largest)];
        var bytes = content.AsSpan(0, file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false));
        if (bytes.IndexOf(Place) >= 0 || bytes.IndexOf("loci"u8) >= 0 || bytes.IndexOf("location.ISO6709"u8) >= 0)
            traces.Add(TraceTexts.Place);
        if (type.SequenceEqual("uuid"u8) && bytes.StartsWith(Xmp)) traces.Add(TraceTexts.Xmp);
        Items(bytes, traces);
    }

    // 8.11.6: an entry says the type of its item after its number, of two or four bytes, and a word on protection.
    private static void Items(ReadOnlySpan<byte> bytes, Traces traces)
    {
        for (var found = bytes.IndexOf("infe"u8); found >= 0; found = bytes.IndexOf("infe"u8))
        {
            bytes = bytes[(found + 4)..];
            var start = !bytes.IsEmpty && bytes[0] == 3 ? 10 : 8;
            if (bytes.Length < start + 4) return;
            var type = bytes.Slice(start, 4);
            if (type.SequenceEqual("Exif"u8)) traces.Add(TraceTexts.Exif);
            if (type.SequenceEqual("mime"u8)) traces.Add(TraceTexts.Xmp);
        }
    }
}
