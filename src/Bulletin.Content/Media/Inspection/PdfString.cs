using System.Runtime.InteropServices;
using System.Text;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Text strings of PDF (ISO 32000-1, 7.3.4 and 7.9.2): <c>(…)</c> or <c>&lt;hex&gt;</c>.</summary>
internal static class PdfString
{
    // No string that is shown in one go, and no name, is longer (ISO 32000-1, annex C).
    private const int Longest = 32_767;

    /// <summary>The text that begins here after blanks; null when none does.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart(" \t\r\n\f\0"u8);
        if (bytes is not ([(byte)'(', ..] or [(byte)'<', not (byte)'<', ..])) return null;
        var text = new List<byte>();
        Append(bytes, text);
        return Decode(CollectionsMarshal.AsSpan(text));
    }

    /// <summary>Appends the bytes of a string that begins here.</summary>
    /// <param name="bytes">From its bracket on.</param>
    /// <param name="text">Receives them.</param>
    /// <returns>How long it is, brackets included; what is too long, or never ends, goes on behind.</returns>
    public static int Append(ReadOnlySpan<byte> bytes, List<byte> text)
    {
        bytes = bytes[..Math.Min(bytes.Length, Longest)];
        return bytes[0] == '(' ? Literal(bytes, text) : Hex(bytes, text);
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff])) return Encoding.BigEndianUnicode.GetString(text[2..]);
        if (text.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe])) return Encoding.Unicode.GetString(text[2..]);
        // Chinese programs write their own encoding where PDFDocEncoding should stand.
        return LegacyText.Decode(text).TrimStart('\ufeff');
    }

    private static int Literal(ReadOnlySpan<byte> bytes, List<byte> text)
    {
        var depth = 1;
        for (var i = 1; i < bytes.Length; i++)
        {
            var value = bytes[i];
            if (value == '\\' && i + 1 < bytes.Length) value = Escaped(bytes, ref i);
            else if (value == '(') depth++;
            else if (value == ')' && --depth == 0) return i + 1;
            text.Add(value);
        }

        return bytes.Length;
    }

    private static byte Escaped(ReadOnlySpan<byte> bytes, ref int i)
    {
        var octal = 0;
        var digits = 0;
        while (digits < 3 && i + 1 < bytes.Length && bytes[i + 1] is >= (byte)'0' and <= (byte)'7')
        {
            octal = (octal * 8) + bytes[++i] - '0';
            digits++;
        }

        if (digits > 0) return (byte)octal;
        return bytes[++i] switch
        {
            (byte)'n' or (byte)'r' or (byte)'t' => (byte)' ',
            var other => other,
        };
    }

    private static int Hex(ReadOnlySpan<byte> bytes, List<byte> text)
    {
        var high = -1;
        for (var i = 1; i < bytes.Length; i++)
        {
            if (bytes[i] == '>') return i + 1;
            if (!char.IsAsciiHexDigit((char)bytes[i])) continue;
            var digit = (bytes[i] & 0xf) + (bytes[i] > '9' ? 9 : 0);
            if (high >= 0) text.Add((byte)(high << 4 | digit));
            high = high < 0 ? digit : -1;
        }

        return bytes.Length;
    }
}
