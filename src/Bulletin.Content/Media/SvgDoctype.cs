namespace Bulletin.Content.Media;

/// <summary>
/// Judges the DOCTYPE of an SVG. Drawing programs write that of the W3C, and Illustrator abbreviates namespaces by entities of its own;
/// browsers load neither.
/// </summary>
internal static class SvgDoctype
{
    /// <param name="system">The system identifier; null: there is none.</param>
    /// <param name="subset">The declarations within brackets.</param>
    public static bool IsHarmless(string? system, string subset) =>
        (system is null || IsOfW3C(system)) && HasTextAlone(subset);

    private static bool IsOfW3C(string system) =>
        system.StartsWith("http://www.w3.org/", StringComparison.Ordinal)
        || system.StartsWith("https://www.w3.org/", StringComparison.Ordinal);

    // Nothing but <!ENTITY name "text">, where the text has neither markup nor further entities.
    private static bool HasTextAlone(string subset)
    {
        var rest = subset.AsSpan().TrimStart();
        while (!rest.IsEmpty)
        {
            const string Start = "<!ENTITY";
            if (!rest.StartsWith(Start, StringComparison.Ordinal)) return false;
            var mark = rest.IndexOfAny('"', '\'');
            if (mark < 0 || !IsName(rest[Start.Length..mark])) return false;
            var end = rest[(mark + 1)..].IndexOf(rest[mark]);
            if (end < 0 || rest.Slice(mark + 1, end).ContainsAny('<', '&', '%')) return false;
            rest = rest[(mark + end + 2)..].TrimStart();
            if (!rest.StartsWith('>')) return false;
            rest = rest[1..].TrimStart();
        }

        return true;
    }

    // One word: with SYSTEM or PUBLIC, or a percent sign before it, there are two.
    private static bool IsName(ReadOnlySpan<char> text) => text.Trim() is { IsEmpty: false } name && !name.ContainsAny(" \t\r\n%");
}
