using System.Buffers;
using System.Globalization;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Writes text so that it can only be text in HTML.</summary>
internal static class HtmlText
{
    // Control characters are looked for as well: they are removed before parsing, and this is the last door.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    private static readonly SearchValues<char> Breaks = SearchValues.Create("/.?&=#_%");

    private static readonly SearchValues<char> UnsafeInUrl = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>Text or the value of a double-quoted attribute.</summary>
    public static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            output.Write(text[..next]);
            output.Write(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "",
            });
            text = text[(next + 1)..];
        }

        output.Write(text);
    }

    /// <summary>
    /// Text in a line. An address in it may break after its marks; else it goes to the next
    /// line whole, and justification tears the line before it apart.
    /// </summary>
    public static void WriteLine(TextWriter output, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", StringComparison.Ordinal))
        {
            Write(output, text[..(at + 3)]);
            text = text[(at + 3)..];
            var end = text.IndexOfAnyExceptInRange('!', '~');
            var address = end < 0 ? text : text[..end];
            text = text[address.Length..];
            for (var mark = address.IndexOfAny(Breaks); mark >= 0 && mark < address.Length - 1; mark = address.IndexOfAny(Breaks))
            {
                Write(output, address[..(mark + 1)]);
                output.Write("<wbr>");
                address = address[(mark + 1)..];
            }

            Write(output, address);
        }

        Write(output, text);
    }

    /// <summary>
    /// An address as the author wrote it. Han characters stay readable: the URL
    /// standard allows them and browsers encode them on the wire.
    /// </summary>
    public static void WriteUrl(TextWriter output, ReadOnlySpan<char> url)
    {
        for (var next = url.IndexOfAny(UnsafeInUrl); next >= 0; next = url.IndexOfAny(UnsafeInUrl))
        {
            Write(output, url[..next]);
            output.Write('%');
            output.Write(((int)url[next]).ToString("X2", CultureInfo.InvariantCulture));
            url = url[(next + 1)..];
        }

        Write(output, url);
    }

    public static void WriteAttribute(TextWriter output, string name, ReadOnlySpan<char> value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Write(output, value);
        output.Write('"');
    }

    public static void WriteNumber(TextWriter output, string name, int value)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        WriteAttribute(output, name, digits[..length]);
    }
}
