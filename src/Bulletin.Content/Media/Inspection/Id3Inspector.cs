using System.Buffers.Binary;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Looks for comments in the tag of a sound (ID3v2.3 and 2.4).</summary>
internal static class Id3Inspector
{
    private const int Largest = 1 << 20;

    public static void Inspect(Stream file, Traces traces)
    {
        Span<byte> head = stackalloc byte[10];
        file.Position = 0;
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || head[3] is not (3 or 4)) return;
        var tag = new byte[Math.Min(Largest, Seven(head[6..]))];
        ReadOnlySpan<byte> rest = tag.AsSpan(0, file.ReadAtLeast(tag, tag.Length, throwOnEndOfStream: false));
        while (rest.Length > 10 && rest[0] != 0)
        {
            var size = head[3] == 4 ? Seven(rest[4..]) : BinaryPrimitives.ReadInt32BigEndian(rest[4..]);
            if (size < 0 || size > rest.Length - 10) return;
            var content = rest.Slice(10, size);
            // Programs keep their own numbers there: “iTunNORM”.
            if (rest.StartsWith("COMM"u8) && size > 5 && content[4..].IndexOf("iTun"u8) < 0 && content[4..].IndexOfAnyExcept((byte)0) >= 0)
                traces.Add(TraceTexts.Remark);
            rest = rest[(10 + size)..];
        }
    }

    // Seven bits of each byte.
    private static int Seven(ReadOnlySpan<byte> bytes) =>
        ((bytes[0] & 0x7f) << 21) | ((bytes[1] & 0x7f) << 14) | ((bytes[2] & 0x7f) << 7) | (bytes[3] & 0x7f);
}
