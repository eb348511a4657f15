using System.Collections.Immutable;

namespace Bulletin.Content.Sensitive;

/// <summary>What a document may hold although it looks sensitive: its editor named it and gave a reason (准予公开).</summary>
public sealed class Clearances(ImmutableArray<string> texts)
{
    public static readonly Clearances None = new([]);

    private readonly ImmutableArray<string> texts = [.. texts.Select(text => Fold(text))];

    public bool IsEmpty => texts.IsEmpty;

    /// <summary>Whether a text is among them, in whatever spelling.</summary>
    public bool Has(ReadOnlySpan<char> text) => !texts.IsEmpty && texts.Contains(Fold(text));

    // Digits of any width and letters; of a text with few digits all but blanks.
    private static string Fold(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var character in text)
            if (NumberCharacters.Digit(character) >= 0) digits++;
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (NumberCharacters.Digit(character) is >= 0 and var digit) folded.Append((char)('0' + digit));
            else if (NumberCharacters.IsX(character)) folded.Append('X');
            else if (digits < 11 && !char.IsWhiteSpace(character)) folded.Append(character);
        }

        return folded.ToString();
    }
}
