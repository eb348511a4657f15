using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bulletin.Content.Markdown.Clauses;

/// <summary>The ids of one document: hands each out once.</summary>
internal sealed class AnchorBook
{
    private const int LongestSlug = 64;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeats = new(StringComparer.Ordinal);

    public bool TryReserve(string id) => taken.Add(id);

    /// <summary>The id itself, or with the first free number behind it: <c>总则-2</c>.</summary>
    public string Reserve(string id)
    {
        var free = id;
        while (!taken.Add(free))
            free = $"{id}-{Repeat(id)}";
        return free;
    }

    /// <summary>The id itself, or with the first free prefix: <c>p2-t1</c>.</summary>
    public string ReservePrefixed(string id)
    {
        if (taken.Add(id))
            return id;
        string prefixed;
        do
        {
            prefixed = $"p{Repeat(id)}-{id}";
        }
        while (!taken.Add(prefixed));
        return prefixed;
    }

    /// <summary>
    /// A heading as an id: letters, digits and Han characters, a hyphen for each
    /// run of anything else; Latin letters in lower case.
    /// </summary>
    public static string Slug(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (slug.Length >= LongestSlug)
                break;
            if (Rune.IsLetterOrDigit(rune) && rune.Value != 0xfffd)
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        while (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    /// <summary>Whether an author's own id can stand in a URL without surprises.</summary>
    public static bool IsValid(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty)
            return false;
        var first = true;
        foreach (var rune in id.EnumerateRunes())
        {
            var letter = Rune.IsLetterOrDigit(rune);
            if (!letter
                && (first || (rune.Value is not ('-' or '_' or '.') && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    // Remembered per id, so that ten thousand equal headings do not try all numbers below their own.
    private int Repeat(string id)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(repeats, id, out var known);
        return count = known ? count + 1 : 2;
    }
}
