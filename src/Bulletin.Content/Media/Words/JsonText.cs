using System.Globalization;
using System.Text;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads JSON as text: escapes are what they stand for, and numbers with decimals, such as those of places, are no digits.
/// </summary>
internal static class JsonText
{
    /// <summary>The same text, line by line.</summary>
    public static string Plain(string json)
    {
        var text = new StringBuilder(json.Length);
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var character = json[i];
            if (character == '"') isString = !isString;
            if (isString && character == '\\' && i + 1 < json.Length) text.Append(Escaped(json, ref i));
            else if (!isString && (char.IsAsciiDigit(character) || character == '-')) Number(json, ref i, text);
            else text.Append(character);
        }

        return text.ToString();
    }

    private static char Escaped(string json, ref int i)
    {
        var next = json[++i];
        if (next != 'u') return next is 'n' or 'r' or 't' or 'b' or 'f' ? ' ' : next;
        var hex = json.AsSpan(i + 1, Math.Min(4, json.Length - i - 1));
        if (!ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return next;
        i += hex.Length;
        return code is '\n' or '\r' ? ' ' : (char)code;
    }

    private static void Number(string json, ref int i, StringBuilder text)
    {
        var start = i;
        while (i + 1 < json.Length && (char.IsAsciiDigit(json[i + 1]) || json[i + 1] is '.' or 'e' or 'E' or '+' or '-')) i++;
        text.Append(TypedNumber.Words(json.AsSpan(start, i + 1 - start)));
    }
}
