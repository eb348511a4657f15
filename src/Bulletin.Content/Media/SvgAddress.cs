namespace Bulletin.Content.Media;

/// <summary>Judges the addresses that an SVG names.</summary>
internal static class SvgAddress
{
    private static readonly string[] Pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif", "bmp"];

    private static readonly string[] Fonts =
        ["data:font/", "data:application/font", "data:application/x-font", "data:application/vnd.ms-fontobject"];

    /// <summary>Whether it names a part of the picture itself, or a picture of pixels that stands in it.</summary>
    public static bool IsInner(string address)
    {
        var text = address.AsSpan().Trim();
        return text.IsEmpty || text[0] == '#' || IsPicture(text);
    }

    /// <summary>Whether it is a font that stands in the picture.</summary>
    public static bool IsFont(string address)
    {
        foreach (var start in Fonts)
            if (address.AsSpan().Trim().StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a reader may be led there: within the site, to another one, by mail or telephone; never to a script.</summary>
    public static bool IsLink(string address)
    {
        // Browsers drop blanks before a scheme, and tabs and line ends within it (WHATWG, URL, 4.4).
        Span<char> scheme = stackalloc char[16];
        var length = 0;
        foreach (var one in address)
        {
            if (one <= ' ') continue;
            if (one == ':') return scheme[..length] is "http" or "https" or "mailto" or "tel";
            if (!char.IsAsciiLetterOrDigit(one) && one is not ('+' or '-' or '.')) return true;
            if (length == scheme.Length) return false;
            scheme[length++] = char.ToLowerInvariant(one);
        }

        return true;
    }

    private static bool IsPicture(ReadOnlySpan<char> text)
    {
        const string Start = "data:image/";
        if (!text.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = text[Start.Length..];
        foreach (var kind in Pictures)
        {
            if (rest.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && rest.Length > kind.Length && rest[kind.Length] is ';' or ',')
                return true;
        }

        return false;
    }
}
