using System.IO.Compression;
using Bulletin.Content.Archives;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads the texts that pages of a PDF show (ISO 32000-1, 9.4.3) without following its tables: those of streams that are plain or packed
/// with Flate. Which font shows a text is not asked: it is read as that of each font in turn, since no other text looks like an identity
/// number or a secrecy mark.
/// </summary>
internal static class PdfWords
{
    private const int Piece = 1 << 20;
    private const int Longest = 4096;
    private const long LargestFile = 512L << 20;
    private const int LargestStream = 8 << 20;
    private const long MostBytes = 128L << 20;
    private const int MostStreams = 50_000;
    private const int MostFonts = 100;

    // Of shown text, each font by itself.
    private const long MostCharacters = 64L << 20;

    public static void Read(Stream file, TextScan scan)
    {
        var left = MostBytes;
        var pages = new List<PdfShown>();
        var fonts = new List<PdfFontMap>();
        foreach (var place in Streams(file))
        {
            if (left <= 0) break;
            var content = Inflate(file, place) ?? Plain(file, place);
            left -= Math.Max(content.Length, Longest);
            if (PdfFontMap.Read(content) is { } font) fonts.Add(font);
            else if (content.AsSpan().IndexOf("Tj"u8) >= 0 || content.AsSpan().IndexOf("TJ"u8) >= 0) pages.Add(new(content));
        }

        foreach (var page in pages) scan.Part(page.Plain(), default);
        ReadFonts(pages, fonts, scan);
    }

    private static void ReadFonts(List<PdfShown> pages, List<PdfFontMap> fonts, TextScan scan)
    {
        var left = MostCharacters;
        foreach (var font in fonts.Take(MostFonts))
        {
            foreach (var page in pages)
            {
                // One text must not be counted twice.
                if (left <= 0 || scan.Found.IsRefused) return;
                var text = page.Text(font);
                left -= text.Length + Longest;
                scan.Raw(text, hasNumbers: true, hasMarks: true, text.Length);
            }
        }
    }

    private static List<long> Streams(Stream file)
    {
        var streams = new List<long>();
        var piece = new byte[Piece];
        for (long place = 0; place < Math.Min(file.Length, LargestFile); place += Piece - Longest)
        {
            file.Position = place;
            var part = piece.AsSpan(0, file.ReadAtLeast(piece, Piece, throwOnEndOfStream: false));
            for (var at = 0; streams.Count < MostStreams && part[at..].IndexOf("stream"u8) is var next and >= 0;)
            {
                var start = at + next;
                at = start + "stream"u8.Length;
                if (start >= 3 && part[(start - 3)..].StartsWith("end"u8)) continue;
                if (at < part.Length && part[at] == '\r') at++;
                if (at < part.Length && part[at] == '\n') at++;
                if (streams.Count == 0 || streams[^1] < place + at) streams.Add(place + at);
            }
        }

        return streams;
    }

    // Null: it is packed in another way, or not at all.
    private static byte[]? Inflate(Stream file, long place)
    {
        using var inflated = new ZLibStream(new ReadWindow(file, long.MaxValue, place), CompressionMode.Decompress);
        var content = new byte[Longest];
        var length = 0;
        try
        {
            length = inflated.ReadAtLeast(content, Longest, throwOnEndOfStream: false);
            if (length < Longest) return IsText(content.AsSpan(0, length)) ? content[..length] : [];
            if (!IsText(content)) return [];
            using var all = new MemoryStream();
            all.Write(content);
            using var rest = new ReadWindow(inflated, LargestStream - Longest);
            try
            {
                rest.CopyTo(all);
            }
            catch (InvalidDataException)
            {
                // What is damaged is known as far as it was read.
            }

            return all.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Plain(Stream file, long place)
    {
        file.Position = place;
        var content = new byte[Longest];
        content = content[..file.ReadAtLeast(content, Longest, throwOnEndOfStream: false)];
        if (content.AsSpan().IndexOf("endstream"u8) is var end and >= 0) return IsText(content.AsSpan(0, end)) ? content[..end] : [];
        if (!IsText(content)) return [];
        file.Position = place;
        content = new byte[(int)Math.Min(LargestStream, file.Length - place)];
        content = content[..file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        end = content.AsSpan().IndexOf("endstream"u8);
        return end < 0 ? content : content[..end];
    }

    // Operators are written in letters and digits; pictures and fonts are not.
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        var plain = 0;
        foreach (var one in content)
            if (one is >= 0x20 and < 0x7f or (byte)'\n' or (byte)'\r' or (byte)'\t') plain++;
        return plain > content.Length / 2;
    }
}
