using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>What a document may hold although it looks sensitive: its editor named it and gave a reason (准予公开).</summary>
public sealed class Clearances(ImmutableArray<Clearance> all)
{
    public static readonly Clearances None = new([]);

    private readonly ImmutableArray<string> texts = [.. all.Select(one => Fold(one.Text))];
    private readonly bool[] used = new bool[all.Length];

    /// <summary>What nothing was found for so far: in the front matter and, once it was read, in the body.</summary>
    public IEnumerable<Clearance> Unused => all.Where((_, index) => !used[index]);

    /// <summary>What it is, folded; a key can be made of it.</summary>
    public ImmutableArray<string> Texts => texts;

    /// <summary>Whether a text is among them, in whatever spelling.</summary>
    public bool Has(ReadOnlySpan<char> text)
    {
        if (texts.IsEmpty)
            return false;
        var folded = Fold(text);
        var isCleared = false;
        for (var i = 0; i < texts.Length; i++)
        {
            // Of a mark more may be quoted than is looked for: （此件不予公开）.
            if (texts[i] == folded || (folded.Length < LeastDigits && texts[i].Contains(folded, StringComparison.Ordinal)))
                isCleared = used[i] = true;
        }

        return isCleared;
    }

    // Digits of any width and letters; of a text with few digits all but blanks.
    private static string Fold(ReadOnlySpan<char> text)
    {
        text = DigitText.Fold(text);
        var hasNumber = SensitiveMask.HasNumber(text);
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Digit(character) is >= 0 and var digit) folded.Append((char)('0' + digit));
            else if (IsX(character)) folded.Append('X');
            else if (!hasNumber && !char.IsWhiteSpace(character)) folded.Append(character);
        }

        return folded.ToString();
    }
}

/// <summary>One thing that may be public although it looks sensitive.</summary>
/// <param name="Text">As the document has it.</param>
/// <param name="At">Where it is cleared.</param>
public readonly record struct Clearance(string Text, Mark At = default);
