namespace Bulletin.Search.Analysis;

/// <summary>
/// Makes texts alike that differ only in how characters are written. Each character is folded by itself, so that any piece of a text is
/// folded as the text is.
/// </summary>
/// <remarks>
/// What nobody sees is left out; compatibility characters, which come with text copied from PDF, become the characters that they stand for
/// (Unicode, NFKC, where <c>compatibility.txt</c> has them): full width half width, ㎡ m2, Ⅲ iii, Kangxi and other radicals Han characters.
/// Capitals of the Latin, Greek and Cyrillic scripts become small letters, and signs of one use one sign (<see cref="Likeness"/>). The
/// script of the search page does the same.
/// </remarks>
public static class TextNormalizer
{
    /// <summary>The folded text.</summary>
    public static string Normalise(string text)
    {
        var target = new char[text.Length];
        var length = Normalise(text, ref target);
        return new(target, 0, length);
    }

    /// <summary>Writes the folded text; returns how long it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Where to; a longer one is made when it does not suffice.</param>
    public static int Normalise(ReadOnlySpan<char> text, ref char[] target) => Fold(text, ref target, null);

    /// <summary>The folded text with the places that its units come from.</summary>
    public static FoldedText Fold(string text)
    {
        var target = new char[text.Length];
        if (FoldUnits(text, target) == text.Length) return new(new(target), null);
        var places = new List<int>(text.Length + 1);
        var length = Fold(text, ref target, places);
        return new(new(target, 0, length), [.. places, text.Length]);
    }

    private static int Fold(ReadOnlySpan<char> text, ref char[] target, List<int>? places)
    {
        if (target.Length < text.Length) target = new char[Math.Max(text.Length, target.Length * 2)];
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var units = FoldUnits(text[i..], target.AsSpan(length));
            for (var k = 0; places is not null && k < units; k++) places.Add(i + k);
            (i, length) = (i + units, length + units);
            if (i == text.Length) break;
            (units, var folded) = Likeness.FoldSpecial(text[i..]);
            var needed = length + folded.Length + text.Length - i - units;
            if (needed > target.Length) Array.Resize(ref target, Math.Max(needed, target.Length * 2));
            folded.CopyTo(target.AsSpan(length));
            for (var k = 0; places is not null && k < folded.Length; k++) places.Add(i);
            (i, length) = (i + units, length + folded.Length);
        }

        return length;
    }

    // Folds a unit for a unit up to the first that is no longer one unit then; nearly all texts have none.
    private static int FoldUnits(ReadOnlySpan<char> text, Span<char> target)
    {
        var table = Likeness.Table;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = table[text[i]];
            if (folded == Likeness.Special) return i;
            target[i] = folded;
        }

        return text.Length;
    }
}
