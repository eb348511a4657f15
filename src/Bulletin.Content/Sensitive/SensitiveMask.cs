using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Sensitive;

/// <summary>Hides numbers of persons in what is shown or logged: a report must not spread what it warns of.</summary>
public static class SensitiveMask
{
    private const int Shown = 3;

    /// <summary>The first three characters and the last two of a number; enough to find it.</summary>
    public static string Of(ReadOnlySpan<char> number)
    {
        if (number.Length <= Shown + 2)
            return new('*', number.Length);
        // Digits of old scripts are two units each.
        var start = char.IsHighSurrogate(number[Shown - 1]) ? Shown + 1 : Shown;
        var end = char.IsLowSurrogate(number[^2]) ? 3 : 2;
        return $"{number[..start]}****{number[^end..]}";
    }

    /// <summary>Whether a text has as many digits as a number of a person, valid or mistyped.</summary>
    public static bool HasNumber(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in DigitText.Fold(text))
            if (NumberCharacters.Digit(character) >= 0) count++;
        return count >= NumberCharacters.LeastDigits;
    }

    /// <summary>The diagnostic with such numbers masked in its message and hint; the very one when there are none.</summary>
    public static Diagnostic Of(Diagnostic diagnostic)
    {
        var (message, hint) = (In(diagnostic.Message), In(diagnostic.Hint));
        return message == diagnostic.Message && hint == diagnostic.Hint ? diagnostic : diagnostic with { Message = message, Hint = hint };
    }

    private static Wording In(Wording wording) => new(In(wording.Chinese), In(wording.English));

    private static string In(string text)
    {
        var found = new List<SensitiveMatch>();
        new SensitiveScanner(text, default).Numbers(found);
        if (found.Count == 0)
            return text;
        var masked = new StringBuilder();
        var end = 0;
        foreach (var match in found)
        {
            masked.Append(text.AsSpan(end, match.Start - end)).Append(Of(text.AsSpan(match.Start, match.Length)));
            end = match.End;
        }

        return masked.Append(text.AsSpan(end)).ToString();
    }
}
