using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content.Media.Inspection;

namespace Bulletin.Content.Media.Words;

/// <summary>The strings that a content stream of PDF shows, one after the other; what is shown elsewhere begins a line.</summary>
internal sealed class PdfShown
{
    // TrueType fonts for Windows number their glyphs in the order of ASCII, from the blank with number 3 on.
    private const int FirstGlyph = ' ' - 3;

    // No page that people read shows as much in one piece.
    private const int MostBytes = 1 << 20;
    private const int MostStrings = 1 << 18;

    private readonly List<byte> bytes = [];

    // Of each string, in bytes; the complement: a line ends with it.
    private readonly List<int> ends = [];

    public PdfShown()
    {
    }

    /// <summary>Copies another, which may then read on.</summary>
    public PdfShown(PdfShown other)
    {
        bytes = [.. other.bytes];
        ends = [.. other.ends];
    }

    public int Strings => ends.Count;

    /// <summary>How many bytes it takes up, nearly.</summary>
    public int Size => bytes.Count + (ends.Count * sizeof(int)) + 256;

    /// <summary>Reads a content stream in place of what it held.</summary>
    /// <returns>How far; behind that, it can be read on.</returns>
    public int Read(ReadOnlySpan<byte> content)
    {
        bytes.Clear();
        ends.Clear();
        var at = 0;
        while (at < content.Length && bytes.Count < MostBytes && ends.Count < MostStrings) at += Token(content[at..]);
        return at;
    }

    /// <summary>Writes the text.</summary>
    /// <param name="text">Receives it.</param>
    /// <param name="font">What shows it; null: as far as it can be read without a table.</param>
    public void Write(ArrayBufferWriter<char> text, PdfFontMap? font)
    {
        var left = CollectionsMarshal.AsSpan(bytes);
        var start = 0;
        foreach (var mark in ends)
        {
            var end = mark < 0 ? ~mark : mark;
            var codes = left[..(end - start)];
            if (font is null) Plain(text, codes);
            else font.Write(text, codes);
            if (mark < 0) text.Write("\n");
            left = left[codes.Length..];
            start = end;
        }
    }

    private static void Plain(ArrayBufferWriter<char> text, ReadOnlySpan<byte> codes)
    {
        var room = text.GetSpan(codes.Length);
        if (!codes.Contains((byte)0))
        {
            text.Advance(Encoding.Latin1.GetChars(codes, room));
            return;
        }

        for (var i = 0; i + 1 < codes.Length; i += 2)
        {
            var glyph = codes[i] << 8 | codes[i + 1];
            room[i / 2] = glyph + FirstGlyph is >= ' ' and <= '~' and var character ? (char)character : '\uffff';
        }

        text.Advance(codes.Length / 2);
    }

    private int Token(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'<', (byte)'<', ..] or [(byte)'>', (byte)'>', ..] => 2,
        [(byte)'(' or (byte)'<', ..] => Show(content),
        [(byte)'%', ..] => content.IndexOfAny((byte)'\n', (byte)'\r') is var end and >= 0 ? end : content.Length,
        [(byte)'\'' or (byte)'"', ..] => Operator(content),
        [var one, ..] when char.IsAsciiLetter((char)one) => Operator(content),
        _ => 1,
    };

    private int Show(ReadOnlySpan<byte> content)
    {
        var length = PdfString.Append(content, bytes);
        if (bytes.Count > (ends is [.., var last] ? last < 0 ? ~last : last : 0)) ends.Add(bytes.Count);
        return length;
    }

    // Tj, TJ show; Td, TD, Tm, T*, ', " and the rest move on.
    private int Operator(ReadOnlySpan<byte> content)
    {
        var length = 1;
        while (length < content.Length && (char.IsAsciiLetterOrDigit((char)content[length]) || content[length] == '*')) length++;
        var isShown = content[..length] is [(byte)'T', (byte)'j'] or [(byte)'T', (byte)'J'];
        if (!isShown && ends is [.., >= 0 and var end]) ends[^1] = ~end;
        return length;
    }
}
