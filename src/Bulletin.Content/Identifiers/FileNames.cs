using System.Buffers;
using System.Text;

namespace Bulletin.Content.Identifiers;

/// <summary>
/// Which names of files and folders may become URLs: letters, digits, Han characters, <c>-</c>, <c>_</c>,
/// <c>.</c>, in composed form (NFC), and not those that Windows keeps for devices.
/// </summary>
/// <remarks>
/// Combining marks are no letters, so what is decomposed is refused without a
/// normalisation table; the few letters that NFC replaces are named here.
/// </remarks>
public static class FileNames
{
    // The letters outside the CJK compatibility block that NFC replaces by others: Unicode 16, composition exclusions and singletons.
    private static readonly SearchValues<char> NotComposed = SearchValues.Create(
        "\u0374\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e"
        + "\u0b5c\u0b5d\u0f43\u0f4d\u0f52\u0f57\u0f5c\u0f69\u1f71\u1f73\u1f75\u1f77\u1f79\u1f7b\u1f7d\u1fbb\u1fbe\u1fc9"
        + "\u1fcb\u1fd3\u1fdb\u1fe3\u1feb\u1ff9\u1ffb\u2126\u212a\u212b\ufb1d\ufb1f\ufb2a\ufb2b\ufb2c\ufb2d\ufb2e\ufb2f"
        + "\ufb30\ufb31\ufb32\ufb33\ufb34\ufb35\ufb36\ufb38\ufb39\ufb3a\ufb3b\ufb3c\ufb3e\ufb40\ufb41\ufb43\ufb44\ufb46"
        + "\ufb47\ufb48\ufb49\ufb4a\ufb4b\ufb4c\ufb4d\ufb4e");

    public static bool IsAllowed(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[0] == '.' || name[^1] == '.' || name.Length > 80 || IsDevice(name))
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsAsciiLetterOrDigit(c))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                var rune = new Rune(c, name[++i]).Value;
                if (rune is < 0x20000 or > 0x3ffff or (>= 0x2f800 and <= 0x2fa1f))
                    return false;
                continue;
            }

            // 〇 is a Han digit, though Unicode counts it among the letter-like numbers.
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or '〇'))
                return false;
            if (c is (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef') || NotComposed.Contains(c))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The name with each run of what is not allowed replaced by one <c>-</c>; its ending stays. Empty when nothing is left.
    /// </summary>
    public static string Allowed(string name)
    {
        var dot = name.LastIndexOf('.');
        var (stem, ending) = dot > 0 && name.Length - dot < 7 ? (name[..dot], name[dot..]) : (name, "");
        var plain = new StringBuilder(stem.Length);
        foreach (var rune in stem.Normalize().EnumerateRunes())
        {
            if (IsAllowed($"a{rune}a"))
                plain.Append(rune.ToString());
            else if (plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        }

        var result = plain.ToString().Trim('-', '.');
        return result.Length > 0 && IsAllowed(result + ending) ? result + ending : "";
    }

    /// <summary>The characters of a name that are not allowed, each once.</summary>
    public static string NotAllowed(string name)
    {
        var found = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var text = rune.ToString();
            if (!IsAllowed($"a{text}a") && !found.ToString().Contains(text, StringComparison.Ordinal))
                found.Append(text);
        }

        return found.ToString();
    }

    /// <summary>Names that lists use: <c>index</c>, <c>by</c>, <c>page-3</c>.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name) =>
        name is "index" or "by" || (name.StartsWith("page-") && name.Length > 5 && name[5..].IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>
    /// A segment for a URL from free text (a topic, an issuer): what is not
    /// allowed becomes <c>-</c>; never empty, never reserved.
    /// </summary>
    public static string Slug(string text)
    {
        Span<char> buffer = stackalloc char[Math.Min(text.Length, 60)];
        var length = 0;
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (length + rune.Utf16SequenceLength > buffer.Length)
                break;
            var lower = letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)];
            if (IsAllowed(lower))
            {
                lower.CopyTo(buffer[length..]);
                length += lower.Length;
            }
            else if (length > 0 && buffer[length - 1] != '-')
            {
                buffer[length++] = '-';
            }
        }

        var slug = buffer[..length].Trim('-').ToString();
        return slug.Length == 0 || IsReserved(slug) || IsDevice(slug) ? $"x-{slug}" : slug;
    }

    // Windows opens a device at con, con.html and CON.tar.gz alike, so that a USB stick could not hold the site.
    private static bool IsDevice(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var stem = dot < 0 ? name : name[..dot];
        return stem.Length switch
        {
            3 => Is(stem, "con") || Is(stem, "prn") || Is(stem, "aux") || Is(stem, "nul"),
            4 => char.IsAsciiDigit(stem[3]) && (Is(stem[..3], "com") || Is(stem[..3], "lpt")),
            _ => false,
        };

        static bool Is(ReadOnlySpan<char> one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
    }
}
