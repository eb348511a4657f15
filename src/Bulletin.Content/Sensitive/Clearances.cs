using System.Collections.Immutable;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>What a document may hold although it looks sensitive: its editor named it and gave a reason (准予公开).</summary>
public sealed class Clearances(ImmutableArray<string> texts)
{
    public static readonly Clearances None = new([]);

    private readonly ImmutableArray<string> texts = [.. texts.Select(text => Fold(text))];

    /// <summary>Whether a text is among them, in whatever spelling.</summary>
    public bool Has(ReadOnlySpan<char> text)
    {
        if (texts.IsEmpty)
            return false;
        var folded = Fold(text);
        // Of a mark more may be quoted than is looked for: （此件不予公开）.
        foreach (var cleared in texts)
            if (cleared == folded || (folded.Length < LeastDigits && cleared.Contains(folded, StringComparison.Ordinal))) return true;
        return false;
    }

    // Digits of any width and letters; of a text with few digits all but blanks.
    private static string Fold(ReadOnlySpan<char> text)
    {
        text = DigitText.Fold(text);
        var digits = 0;
        foreach (var character in text)
            if (Digit(character) >= 0) digits++;
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Digit(character) is >= 0 and var digit) folded.Append((char)('0' + digit));
            else if (IsX(character)) folded.Append('X');
            else if (digits < LeastDigits && !char.IsWhiteSpace(character)) folded.Append(character);
        }

        return folded.ToString();
    }
}
