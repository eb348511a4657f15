using System.IO.Compression;
using System.Text;
using Bulletin.Content.Archives;

namespace Bulletin.Content.Media.Inspection;

/// <summary>
/// Looks for passwords and authors in a PDF file (ISO 32000-1) without following its tables, so that damaged ones need no care: the whole
/// file is searched for the keys, and so are the streams that hold objects.
/// </summary>
internal static class PdfInspector
{
    private const int Piece = 1 << 20;
    private const int Longest = 4096;
    private const long LargestFile = 512L << 20;
    private const int LargestObjects = 1 << 20;

    // Streams of objects: all that are noted, and those at each end that are read; the last write of a file lies there.
    private const int MostObjects = 100_000;
    private const int MostAtEnd = 100;

    public static void Inspect(Stream file, Traces traces)
    {
        var names = new List<string>();
        var objects = new List<long>();
        var piece = new byte[Piece];
        for (long place = 0; place < Math.Min(file.Length, LargestFile) && !traces.IsLocked; place += Piece - Longest)
        {
            file.Position = place;
            var part = piece.AsSpan(0, file.ReadAtLeast(piece, Piece, throwOnEndOfStream: false));
            traces.IsLocked = IsEncrypted(part);
            Authors(part, names);
            for (var at = 0; objects.Count < MostObjects && Find(part, "/ObjStm"u8, ref at);) objects.Add(place + at);
        }

        if (traces.IsLocked) return;
        for (var i = 0; i < objects.Count; i++)
            if (i < MostAtEnd || i >= objects.Count - MostAtEnd) ReadObjects(file, objects[i], piece, names);
        foreach (var name in names) traces.AddAuthor(name);
    }

    // /Encrypt 12 0 R, or a dictionary in place; /EncryptMetadata is another key.
    private static bool IsEncrypted(ReadOnlySpan<byte> part)
    {
        for (var at = 0; Find(part, "/Encrypt"u8, ref at);)
        {
            var value = part[at..].TrimStart(" \t\r\n\f\0"u8);
            var isReference = value is [>= (byte)'0' and <= (byte)'9', ..] && value.Length < part.Length - at;
            if (isReference || value.StartsWith("<<"u8)) return true;
        }

        return false;
    }

    private static void Authors(ReadOnlySpan<byte> part, List<string> names)
    {
        for (var at = 0; names.Count < 20 && Find(part, "/Author"u8, ref at);)
        {
            if (PdfString.Read(Near(part, at)) is { } name) names.Add(name);
        }

        for (var at = 0; names.Count < 20 && Find(part, "<dc:creator"u8, ref at);)
        {
            var end = Near(part, at).IndexOf("</dc:creator>"u8);
            if (end >= 0) names.Add(WithoutTags(Encoding.UTF8.GetString(part.Slice(at, end))));
        }
    }

    // A value is not sought further, lest many keys without one cost the square of their number.
    private static ReadOnlySpan<byte> Near(ReadOnlySpan<byte> part, int at) => part.Slice(at, Math.Min(Longest, part.Length - at));

    // 7.5.7: objects in a compressed stream, whose dictionary names its type.
    private static void ReadObjects(Stream file, long place, byte[] piece, List<string> names)
    {
        file.Position = place;
        var head = piece.AsSpan(0, file.ReadAtLeast(piece.AsSpan(0, Longest), Longest, throwOnEndOfStream: false));
        var start = head.IndexOf("stream"u8);
        if (start < 0) return;
        start += "stream"u8.Length;
        if (start < head.Length && head[start] == '\r') start++;
        using var inflated = new ZLibStream(new ReadWindow(file, long.MaxValue, place + start + 1), CompressionMode.Decompress);
        try
        {
            var length = inflated.ReadAtLeast(piece.AsSpan(0, LargestObjects), LargestObjects, throwOnEndOfStream: false);
            Authors(piece.AsSpan(0, length), names);
        }
        catch (InvalidDataException)
        {
            // Packed in another way, or damaged.
        }
    }

    private static bool Find(ReadOnlySpan<byte> part, ReadOnlySpan<byte> key, ref int at)
    {
        var found = part[at..].IndexOf(key);
        if (found < 0) return false;
        at += found + key.Length;
        return true;
    }

    private static string WithoutTags(string xml)
    {
        var text = new StringBuilder();
        var isTag = true; // the rest of <dc:creator …>
        foreach (var character in xml)
        {
            if (character is '<' or '>') isTag = character == '<';
            else if (!isTag) text.Append(character);
        }

        return text.ToString().Trim();
    }
}
