using System.Buffers.Binary;
using System.Text;

namespace Bulletin.Content.Media;

/// <summary>Reads the names in a zip archive from its directory; no member is opened.</summary>
/// <remarks>PKWARE's APPNOTE, 4.3.12 and 4.3.16. Office and OFD files need no Zip64, which is taken for damage.</remarks>
internal static class ZipNames
{
    private const int EndLength = 22;
    private const int EntryLength = 46;

    // A package of 8 MB of names alone is none that a program has written.
    private const int MostBytes = 8 << 20;

    /// <returns>The names in the order of the directory; null: it cannot be read.</returns>
    public static List<string>? Of(FileStream file)
    {
        if (End(file) is not var (start, length) || length > MostBytes || start + length > file.Length) return null;
        var directory = new byte[length];
        file.Position = start;
        if (file.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false) < directory.Length) return null;
        var names = new List<string>();
        var rest = directory.AsSpan();
        while (rest.Length >= EntryLength)
        {
            var name = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            var others = BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            if (!rest.StartsWith("PK\x01\x02"u8) || EntryLength + name + others > rest.Length) return null;
            names.Add(Encoding.Latin1.GetString(rest.Slice(EntryLength, name)));
            rest = rest[(EntryLength + name + others)..];
        }

        return names;
    }

    // Where the directory lies, from the record at the end, behind which there may be a comment.
    private static (long Start, int Length)? End(FileStream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndLength) return null;
        var record = tail.AsSpan(at);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        return length > int.MaxValue ? null : (start, (int)length);
    }
}
