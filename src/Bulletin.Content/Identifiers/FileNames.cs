namespace Bulletin.Content.Identifiers;

/// <summary>Which names of files and folders may become URLs: letters, digits, Han characters, <c>-</c>, <c>_</c>, <c>.</c>, in composed form (NFC).</summary>
/// <remarks>Combining marks are no letters, so what is decomposed is refused without a normalisation table; the few letters that NFC replaces are named here.</remarks>
public static class FileNames
{
    public static bool IsAllowed(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[0] == '.' || name[^1] == '.' || name.Length > 80) return false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                var rune = new System.Text.Rune(c, name[++i]).Value;
                if (rune is < 0x20000 or > 0x3ffff or (>= 0x2f800 and <= 0x2fa1f)) return false;
                continue;
            }

            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.')) return false;
            if (c is (>= '\uf900' and <= '\ufaff') or '\u2126' or '\u212a' or '\u212b' or (>= '\uff00' and <= '\uffef')) return false;
        }

        return true;
    }

    /// <summary>Names that lists use: <c>index</c>, <c>by</c>, <c>page-3</c>.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name) =>
        name is "index" or "by" || (name.StartsWith("page-") && name.Length > 5 && name[5..].IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>A segment for a URL from free text (a topic, an issuer): what is not allowed becomes <c>-</c>; never empty, never reserved.</summary>
    public static string Slug(string text)
    {
        Span<char> buffer = stackalloc char[Math.Min(text.Length, 60)];
        var length = 0;
        foreach (var c in text)
        {
            if (length == buffer.Length) break;
            if (IsAllowed([c])) buffer[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && buffer[length - 1] != '-') buffer[length++] = '-';
        }

        var slug = buffer[..length].Trim('-').ToString();
        return slug.Length == 0 || IsReserved(slug) ? $"x-{slug}" : slug;
    }
}
