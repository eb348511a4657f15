using System.Globalization;
using System.Text;

namespace Bulletin.Content.Media.Words;

/// <summary>The table by which a font of PDF says what its codes mean (ISO 32000-1, 9.10.3).</summary>
internal sealed class PdfFontMap
{
    private const int Most = 1 << 16;

    private readonly Dictionary<int, char> characters = [];
    private int width = 1;

    /// <summary>Reads a stream; null: it is no such table.</summary>
    public static PdfFontMap? Read(byte[] content)
    {
        var bytes = content.AsSpan();
        if (bytes.IndexOf("beginbfchar"u8) < 0 && bytes.IndexOf("beginbfrange"u8) < 0) return null;
        var map = new PdfFontMap();
        map.Sections(Encoding.Latin1.GetString(content), "beginbfchar", "endbfchar", isRange: false);
        map.Sections(Encoding.Latin1.GetString(content), "beginbfrange", "endbfrange", isRange: true);
        return map.characters.Count == 0 ? null : map;
    }

    /// <summary>Appends the characters of a string.</summary>
    public void Append(StringBuilder text, byte[] codes)
    {
        for (var i = 0; i + width <= codes.Length; i += width)
            text.Append(characters.GetValueOrDefault(width == 1 ? codes[i] : codes[i] << 8 | codes[i + 1], '\uffff'));
    }

    private void Sections(string table, string begin, string end, bool isRange)
    {
        for (var at = 0; (at = table.IndexOf(begin, at, StringComparison.Ordinal)) >= 0;)
        {
            at += begin.Length;
            var stop = table.IndexOf(end, at, StringComparison.Ordinal);
            if (stop < 0) return;
            Section(table.AsSpan(at, stop - at), isRange);
            at = stop;
        }
    }

    // <code> <character>; <first> <last> <character>; <first> <last> [<character> …].
    private void Section(ReadOnlySpan<char> section, bool isRange)
    {
        while (Next(ref section, out var first, out var digits) && characters.Count < Most)
        {
            width = digits > 2 ? 2 : 1;
            var last = first;
            if (isRange && !Next(ref section, out last, out _)) return;
            var isList = section.TrimStart() is ['[', ..];
            var character = 0;
            for (var code = first; code <= last && characters.Count < Most; code++)
            {
                if ((isList || code == first) && !Next(ref section, out character, out _)) return;
                characters[code] = (char)(isList ? character : character + code - first);
            }
        }
    }

    private static bool Next(ref ReadOnlySpan<char> section, out int value, out int digits)
    {
        (value, digits) = (0, 0);
        var start = section.IndexOf('<');
        if (start < 0) return false;
        section = section[(start + 1)..];
        digits = section.IndexOf('>');
        if (digits < 0) return false;
        // Of a ligature the first character.
        var isRead = int.TryParse(section[..Math.Min(4, digits)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        section = section[(digits + 1)..];
        return isRead;
    }
}
