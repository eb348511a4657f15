using System.Buffers;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Looks into what the pages of a PDF show. As it stands it is read page by page; only what may have to be read by the tables of fonts
/// is held, up to a bound.
/// </summary>
/// <param name="scan">Looks into it.</param>
internal sealed class PdfPages(TextScan scan)
{
    private const int MostHeld = 32 << 20;

    // What a page costs besides its text.
    private const int Overhead = 4096;

    // Of shown text, each font by itself.
    private const long MostCharacters = 64L << 20;

    private readonly List<PdfShown> pages = [];
    private readonly PdfShown page = new();
    private readonly ArrayBufferWriter<char> text = new();
    private int held;

    /// <summary>Reads a content stream as far as that is possible without the tables of its fonts.</summary>
    public void Add(ReadOnlySpan<byte> content)
    {
        for (var at = 0; at < content.Length;)
        {
            at += page.Read(content[at..]);
            if (page.Strings == 0) continue;
            scan.Part(Text(page, font: null), default);
            held += page.Size;
            if (held <= MostHeld) pages.Add(new(page));
            else held -= page.Size;
        }
    }

    /// <summary>Reads all of them as if each font had written them.</summary>
    public void Read(List<PdfFontMap> fonts)
    {
        var left = MostCharacters;
        foreach (var font in fonts)
        {
            foreach (var one in pages)
            {
                // One text must not be counted twice.
                if (left <= 0 || scan.Found.IsRefused) return;
                var shown = Text(one, font);
                left -= Math.Max(shown.Length, one.Strings) + Overhead;
                scan.Raw(shown, hasNumbers: true, hasMarks: true, shown.Length);
            }
        }
    }

    private ReadOnlySpan<char> Text(PdfShown one, PdfFontMap? font)
    {
        text.ResetWrittenCount();
        one.Write(text, font);
        return text.WrittenSpan;
    }
}
