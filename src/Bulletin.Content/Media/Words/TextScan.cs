using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sensitive;

namespace Bulletin.Content.Media.Words;

/// <summary>Looks for personal data and secrecy marks in texts of a file.</summary>
/// <param name="found">Receives them.</param>
internal sealed class TextScan(SensitiveTraces found)
{
    private readonly List<SensitiveMatch> matches = [];

    public SensitiveTraces Found => found;

    /// <summary>Looks into a text whose lines everybody sees: a table, a note.</summary>
    public void Lines(ReadOnlySpan<char> text)
    {
        foreach (var match in Find(text, default))
            if (Add(match, text)) found.Place(match.Kind, new(null, LineOf(text, match.Start)));
    }

    /// <summary>Looks into the words of a part.</summary>
    public void Part(ReadOnlySpan<char> text, FilePlace place)
    {
        foreach (var match in Find(text, default))
            if (Add(match, text)) found.Place(match.Kind, place);
    }

    /// <summary>Looks into a cell.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="heading">What it stands under, and what stands before it.</param>
    /// <param name="isOfOffice">Whether what stands around says that accounts are those of an office.</param>
    /// <param name="place">Where it stands.</param>
    public void Cell(ReadOnlySpan<char> text, ReadOnlySpan<char> heading, bool isOfOffice, FilePlace place)
    {
        foreach (var match in Find(text, heading))
        {
            if (isOfOffice && match.Kind == SensitiveKind.PaymentCard) continue;
            if (Add(match, text)) found.Place(match.Kind, place);
        }
    }

    /// <summary>Looks for a mark alone.</summary>
    public void Mark(ReadOnlySpan<char> text, FilePlace place)
    {
        matches.Clear();
        new SecrecyMarks(text).Scan(matches);
        foreach (var match in matches)
            if (match.Kind == SensitiveKind.SecrecyMark && Add(match, text)) found.Place(match.Kind, place);
    }

    /// <summary>Looks for what must not go out in bytes that were taken for text: whatever else they look like is chance.</summary>
    public void Raw(ReadOnlySpan<char> text, bool hasNumbers, bool hasMarks, int end)
    {
        matches.Clear();
        if (hasNumbers) new SensitiveScanner(text, default).Numbers(matches);
        if (hasMarks) new SecrecyMarks(text).Scan(matches);
        foreach (var match in matches)
        {
            if (match.Start < end && match.Kind is SensitiveKind.IdentityNumber or SensitiveKind.SecrecyMark && Add(match, text))
                found.Place(match.Kind, default);
        }
    }

    private List<SensitiveMatch> Find(ReadOnlySpan<char> text, ReadOnlySpan<char> heading)
    {
        matches.Clear();
        new SensitiveScanner(text, heading).Scan(matches);
        return matches;
    }

    private bool Add(SensitiveMatch match, ReadOnlySpan<char> text) => found.Add(match.Kind, text.Slice(match.Start, match.Length));

    private static Mark LineOf(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        return new(before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
