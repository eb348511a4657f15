using System.Buffers;
using System.Globalization;
using System.Text;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>
/// Writes the digits of every script as those of ASCII and keeps every other character in its place: ١١٠, 𝟏𝟏𝟎, 一一〇, 壹壹零 and ①①⓪ are 110.
/// </summary>
internal static class DigitText
{
    // Single characters that are read as numbers and stand in sentences and before items; a number has more of them in a row.
    private const string Chinese = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○幺貳參四五陸七八九";

    // ⁰ and ➓; ¹, ² and ³ lie before and are no number without ⁰.
    private const char FirstEnclosed = '\u2070';
    private const char LastEnclosed = '\u2793';

    // What is typed for 〇 between such digits.
    private const string Zeros = "0OoΟО０Ｏｏ◯";

    private static readonly SearchValues<char> ChineseSigns = SearchValues.Create(Chinese);
    private static readonly SearchValues<char> Signs = SearchValues.Create(Chinese + Enclosed());

    /// <summary>The text, or one as long.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text)
    {
        char[]? folded = null;
        if (MayHoldDecimals(text))
            FoldDecimals(text, ref folded);
        // Fewer are found faster.
        var signs = text.ContainsAnyInRange(FirstEnclosed, LastEnclosed) ? Signs : ChineseSigns;
        for (var at = 0; text[at..].IndexOfAny(signs) is var next and >= 0;)
        {
            var start = at + next;
            var count = 0;
            at = EndOfRun(text, start, ref count);
            if (count >= LeastDigits)
                FoldRun(text, start..at, ref folded);
        }

        return folded ?? text;
    }

    /// <summary>Whether a character may be, or begin, what <see cref="Fold"/> makes a digit.</summary>
    public static bool MayBeDigit(char character) => Digit(character) >= 0 || Signs.Contains(character) || Zeros.Contains(character);

    // All decimal digits but those of ASCII and of full width; Han characters lie between.
    private static bool MayHoldDecimals(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0660', '\u1c59')
        || text.ContainsAnyInRange('\ua620', '\uabf9')
        || text.ContainsAnyInRange('\ud800', '\udbff');

    private static void FoldDecimals(ReadOnlySpan<char> text, ref char[]? folded)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Digit(text[at]) is >= 0 and var digit)
            {
                Set(text, at, digit, ref folded);
            }
            else if (char.IsHighSurrogate(text[at])
                && Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done
                && Rune.IsDigit(rune))
            {
                Set(text, at, (int)Rune.GetNumericValue(rune), ref folded);
                folded![++at] = Filler;
            }
        }
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int start, ref int count)
    {
        var end = start;
        var separators = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (Sign(text[at]) >= 0)
            {
                count++;
                separators = 0;
                end = at + 1;
            }
            else if (!IsUnseen(text[at]) && (!IsSeparator(text[at]) || ++separators > MostSeparators))
            {
                break;
            }
        }

        return end;
    }

    private static void FoldRun(ReadOnlySpan<char> text, Range run, ref char[]? folded)
    {
        for (var at = run.Start.Value; at < run.End.Value; at++)
        {
            if (Sign(text[at]) is >= 0 and var digit)
                Set(text, at, digit, ref folded);
        }
    }

    private static void Set(ReadOnlySpan<char> text, int at, int digit, ref char[]? folded)
    {
        folded ??= text.ToArray();
        folded[at] = (char)('0' + digit);
    }

    private static int Sign(char character)
    {
        if (Zeros.Contains(character))
            return 0;
        if (!Signs.Contains(character))
            return -1;
        return Chinese.IndexOf(character) is >= 0 and var index ? index % 10 : CharUnicodeInfo.GetDigitValue(character);
    }

    // ①, ❶, ⑴, ⒈, ¹ and the like, which Unicode calls digits that no number is made of.
    private static string Enclosed()
    {
        var found = new StringBuilder();
        for (var character = '\u0080'; character < '\u2800'; character++)
        {
            if (CharUnicodeInfo.GetDigitValue(character) >= 0 && !char.IsDigit(character))
                found.Append(character);
        }

        return found.ToString();
    }
}
