using System.Text;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Text strings of PDF (ISO 32000-1, 7.3.4 and 7.9.2): <c>(…)</c> or <c>&lt;hex&gt;</c>.</summary>
internal static class PdfString
{
    /// <summary>The text that begins here after blanks; null when none does.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart(" \t\r\n\f\0"u8);
        if (bytes.IsEmpty || bytes.StartsWith("<<"u8)) return null;
        return bytes[0] switch
        {
            (byte)'(' => Decode(Literal(bytes[1..])),
            (byte)'<' => Decode(Hex(bytes[1..])),
            _ => null,
        };
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff])) return Encoding.BigEndianUnicode.GetString(text[2..]);
        if (text.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe])) return Encoding.Unicode.GetString(text[2..]);
        // Chinese programs write their own encoding where PDFDocEncoding should stand.
        return LegacyText.Decode(text).TrimStart('\ufeff');
    }

    private static byte[] Literal(ReadOnlySpan<byte> bytes)
    {
        var text = new List<byte>();
        var depth = 1;
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            if (value == '\\' && i + 1 < bytes.Length) value = Escaped(bytes, ref i);
            else if (value == '(') depth++;
            else if (value == ')' && --depth == 0) break;
            text.Add(value);
        }

        return [.. text];
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

    private static byte[] Hex(ReadOnlySpan<byte> bytes)
    {
        var text = new List<byte>();
        var high = -1;
        foreach (var value in bytes)
        {
            if (value == '>') break;
            if (!char.IsAsciiHexDigit((char)value)) continue;
            var digit = Convert.ToInt32(((char)value).ToString(), 16);
            if (high < 0) high = digit;
            else
            {
                text.Add((byte)(high << 4 | digit));
                high = -1;
            }
        }

        return [.. text];
    }
}
