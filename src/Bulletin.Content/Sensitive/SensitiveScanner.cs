namespace Bulletin.Content.Sensitive;

/// <summary>
/// Finds what should not stand in a public text. One pass for numbers and one for each kind of mark; a text without any of them costs
/// hardly more than the search for digits.
/// </summary>
/// <param name="text">The text: a body with its lines, a cell, the value of a key, a file name.</param>
/// <param name="heading">What the text stands under: the heading of a column, the name of a key; may be empty.</param>
/// <param name="joinsLines">Whether readers see its lines as one, as those of a value or a paragraph.</param>
/// <remarks>
/// Width, scripts and separators are folded: １１０１０５…, 一一〇一〇五…, 110105 1949… and 110105-1949… are one number. A number is judged
/// by its check characters first and by the words before it only then.
/// </remarks>
internal readonly ref struct SensitiveScanner(ReadOnlySpan<char> text, ReadOnlySpan<char> heading, bool joinsLines = false)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<char> heading = heading;
    private readonly bool joinsLines = joinsLines;

    /// <summary>Adds all that is found, kind by kind.</summary>
    public void Scan(List<SensitiveMatch> found)
    {
        Numbers(found);
        new SecrecyMarks(text, heading).Scan(found);
        new HomeAddresses(text, heading).Scan(found);
    }

    /// <summary>Adds numbers alone, the only kind that other messages must not repeat.</summary>
    public void Numbers(List<SensitiveMatch> found)
    {
        if (text.Length < NumberCharacters.LeastDigits)
            return;
        var folded = DigitText.Fold(text);
        var row = new DigitRow(folded, joinsLines, stackalloc byte[DigitRow.Room], stackalloc DigitPlace[DigitRow.Room]);
        if (!row.MoveTo(0))
            return;
        var heads = folded.Contains('|') ? new TableHeads() : null;
        for (var isMore = true; isMore;)
        {
            if (row.Here is { Count: >= NumberCharacters.LeastDigits } digits && Candidate(folded, heads, digits).IsAny(out var match))
            {
                if (match.Kind != SensitiveKind.IdentityNumber)
                    match = IdentityWithin(match, folded, heads, ref row);
                found.Add(match);
                isMore = row.MoveTo(match.End);
            }
            else
            {
                isMore = row.MoveToGroup();
            }
        }
    }

    // 6 210102199003010051 can pass the check of a card: what begins with a later group and is surer wins.
    private SensitiveMatch IdentityWithin(SensitiveMatch match, ReadOnlySpan<char> folded, TableHeads? heads, ref DigitRow row)
    {
        while (row.MoveToGroup() && row.Here is var digits && digits.Start < match.End)
            if (Candidate(folded, heads, digits).IsIdentity(out var identity)) return identity;
        return match;
    }

    private NumberCandidate Candidate(ReadOnlySpan<char> folded, TableHeads? heads, DigitsAhead digits) =>
        new(folded, digits, new(folded, heading, heads, digits.Start), joinsLines);
}
