namespace Bulletin.Content.Sensitive;

/// <summary>What the heading of a column says of its cells.</summary>
public static class SensitiveHeadings
{
    /// <summary>Whether the numbers below are those of persons: of identity cards, telephones, bank cards.</summary>
    public static bool IsOfPersonalNumber(ReadOnlySpan<char> heading) =>
        heading.ContainsAny(SensitiveWords.Person)
        || heading.ContainsAny(SensitiveWords.Telephone)
        || heading.ContainsAny(SensitiveWords.Card);

    /// <summary>Whether somebody lives at the addresses below.</summary>
    public static bool IsOfHome(ReadOnlySpan<char> heading) =>
        heading.ContainsAny(SensitiveWords.Home) && !heading.ContainsAny(SensitiveWords.Premises);
}
