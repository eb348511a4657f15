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
    private const long MostBytes = 128L << 20;
    private const int MostStreams = 50_000;
    private const int MostFonts = 100;

    public static void Read(Stream file, TextScan scan)
    {
        var left = MostBytes;
        var contents = new PdfContent(file);
        var pages = new PdfPages(scan);
        var fonts = new List<PdfFontMap>();
        foreach (var place in Streams(file))
        {
            if (left <= 0) break;
            var content = contents.Read(place);
            left -= Math.Max(content.Length, Longest);
            if (fonts.Count < MostFonts && PdfFontMap.Read(content) is { } font) fonts.Add(font);
            else if (content.IndexOf("Tj"u8) >= 0 || content.IndexOf("TJ"u8) >= 0) pages.Add(content);
        }

        pages.Read(fonts);
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
}
