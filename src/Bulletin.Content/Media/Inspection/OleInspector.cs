using System.Buffers.Binary;
using System.Text;

namespace Bulletin.Content.Media.Inspection;

/// <summary>
/// Looks into old Office files (MS-CFB): for a password, and for authors in the summary (MS-OLEPS), which is found by its identifier. What
/// does not look like a name is none.
/// </summary>
internal static class OleInspector
{
    private const int Piece = 1 << 20;
    private const int Longest = 8192;
    private const long LargestFile = 128L << 20;
    private const int MostProperties = 64;

    public static ReadOnlySpan<byte> Signature => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

    // FMTID_SummaryInformation.
    private static ReadOnlySpan<byte> Summary => [0xe0, 0x85, 0x9f, 0xf2, 0xf9, 0x4f, 0x68, 0x10, 0xab, 0x91, 8, 0, 0x2b, 0x27, 0xb3, 0xd9];

    public static void Inspect(Stream file, Traces traces)
    {
        var package = Encoding.Unicode.GetBytes("EncryptedPackage");
        var piece = new byte[Piece];
        for (long place = 0; place < Math.Min(file.Length, LargestFile); place += Piece - Longest)
        {
            file.Position = place;
            var part = piece.AsSpan(0, file.ReadAtLeast(piece, Piece, throwOnEndOfStream: false));
            if (part.IndexOf(package) >= 0) traces.IsLocked = true;
            if (part.IndexOf(Summary) is >= 28 and var found) Read(part[(found - 28)..], traces);
        }
    }

    private static void Read(ReadOnlySpan<byte> set, Traces traces)
    {
        var start = Number(set, 44);
        if (start > Longest) return;
        var section = set[Math.Min(set.Length, (int)start)..];
        var count = Math.Min(MostProperties, Number(section, 4));
        var codePage = 0;
        for (var i = 0; i < count; i++)
        {
            var (id, offset) = (Number(section, 8 + i * 8), Number(section, 12 + i * 8));
            if (offset > Longest || offset >= section.Length) continue;
            var value = section[(int)offset..];
            if (id == 1) codePage = (ushort)Number(value, 4);
            else if (id is 4 or 8) traces.AddAuthor(Text(value, codePage));
        }
    }

    private static string? Text(ReadOnlySpan<byte> value, int codePage)
    {
        var (type, length) = (Number(value, 0), Number(value, 4));
        if (length is 0 or > 128) return null;
        var isWide = type == 31 || codePage == 1200;
        if (type is not (30 or 31)) return null;
        var size = (int)length * (type == 31 ? 2 : 1);
        if (value.Length < 8 + size) return null;
        var text = (isWide ? Encoding.Unicode.GetString(value.Slice(8, size)) : LegacyText.Decode(value.Slice(8, size))).TrimEnd('\0');
        foreach (var character in text)
            if (char.IsControl(character) || character == '\ufffd') return null;
        return text;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) =>
        at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : 0;
}
