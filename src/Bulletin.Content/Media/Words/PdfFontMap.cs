using System.Buffers;
using System.Globalization;

namespace Bulletin.Content.Media.Words;

/// <summary>The table by which a font of PDF says what its codes mean (ISO 32000-1, 9.10.3).</summary>
internal sealed class PdfFontMap
{
    private const int Most = 1 << 16;

    private readonly char[] characters = new char[Most];
    private int width = 1;

    // Of a table that names each code over and over, no more is read.
    private int left = Most;

    private PdfFontMap() => Array.Fill(characters, '\uffff');

    /// <summary>Reads a stream; null: it is no such table.</summary>
    public static PdfFontMap? Read(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("beginbfchar"u8) < 0 && content.IndexOf("beginbfrange"u8) < 0) return null;
        var map = new PdfFontMap();
        map.Sections(content, "beginbfchar"u8, "endbfchar"u8, isRange: false);
        map.Sections(content, "beginbfrange"u8, "endbfrange"u8, isRange: true);
        return map.left == Most ? null : map;
    }

    /// <summary>Writes the characters of a string.</summary>
    public void Write(ArrayBufferWriter<char> text, ReadOnlySpan<byte> codes)
    {
        var room = text.GetSpan(codes.Length);
        var count = codes.Length / width;
        for (var i = 0; i < count; i++) room[i] = characters[width == 1 ? codes[i] : codes[2 * i] << 8 | codes[(2 * i) + 1]];
        text.Advance(count);
    }

    private void Sections(ReadOnlySpan<byte> table, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end, bool isRange)
    {
        while (table.IndexOf(begin) is var at and >= 0)
        {
            table = table[(at + begin.Length)..];
            var stop = table.IndexOf(end);
            if (stop < 0) return;
            Section(table[..stop], isRange);
            table = table[stop..];
        }
    }

    // <code> <character>; <first> <last> <character>; <first> <last> [<character> …].
    private void Section(ReadOnlySpan<byte> section, bool isRange)
    {
        while (Next(ref section, out var first, out var digits) && left > 0)
        {
            width = digits > 2 ? 2 : 1;
            var last = first;
            if (isRange && !Next(ref section, out last, out _)) return;
            var isList = section.TrimStart(" \t\r\n\f\0"u8) is [(byte)'[', ..];
            var character = 0;
            for (var code = first; code <= last && left > 0; code++, left--)
            {
                if ((isList || code == first) && !Next(ref section, out character, out _)) return;
                characters[code] = (char)(isList ? character : character + code - first);
            }
        }
    }

    private static bool Next(ref ReadOnlySpan<byte> section, out int value, out int digits)
    {
        (value, digits) = (0, 0);
        var start = section.IndexOf((byte)'<');
        if (start < 0) return false;
        section = section[(start + 1)..];
        digits = section.IndexOf((byte)'>');
        if (digits < 0) return false;
        // Of a ligature the first character.
        var isRead = int.TryParse(section[..Math.Min(4, digits)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        section = section[(digits + 1)..];
        return isRead;
    }
}
