using System.Globalization;

namespace Bulletin.Search.Querying;

/// <summary>Numbers as queries write them: 12, 十二, 一百〇三, 两百, 廿三, 二〇二四.</summary>
/// <remarks>Whatever is typed has a value, the same as in the script of the page.</remarks>
internal static class NumberText
{
    public const string Numerals = "〇零一二三四五六七八九十百千两廿卅";

    /// <summary>The value of at most eight digits or numerals; −1: these are mixed.</summary>
    public static long ValueOf(string text)
    {
        if (text.All(char.IsAsciiDigit)) return long.Parse(text, CultureInfo.InvariantCulture);
        text = text.Replace('两', '二').Replace("廿", "二十", StringComparison.Ordinal).Replace("卅", "三十", StringComparison.Ordinal);
        if (text.AsSpan().IndexOfAny('十', '百', '千') < 0)
            return text.Any(char.IsAsciiDigit) ? -1 : text.Aggregate(0L, (value, c) => (value * 10) + DigitOf(c));
        var (sum, digit) = (0L, 0L);
        foreach (var c in text)
        {
            if (UnitOf(c) is var unit and > 1) (sum, digit) = (sum + ((digit == 0 ? 1 : digit) * unit), 0);
            else digit = DigitOf(c);
        }

        return sum + digit;
    }

    /// <summary>How often a term stands in a text, where it is no part of a number: 12号 is none of 112号.</summary>
    public static int CountWhole(string text, string term)
    {
        if (!IsNumber(term[0]) && !IsNumber(term[^1])) return text.AsSpan().Count(term);
        var count = 0;
        var after = 0;
        for (int at; (at = text.IndexOf(term, after, StringComparison.Ordinal)) >= 0; after = at + term.Length)
            if (IsWhole(text, at, term.Length)) count++;
        return count;
    }

    /// <summary>Whether neither end of a piece stands within a number.</summary>
    public static bool IsWhole(string text, int at, int length) =>
        !GoesOn(text, at, -1) && !GoesOn(text, at + length - 1, 1);

    private static bool GoesOn(string text, int at, int step)
    {
        var next = at + step;
        if (next < 0 || next >= text.Length) return false;
        // 万元 stands whole in 三万元.
        if (!char.IsAsciiDigit(text[at]))
            return IsNumeral(text[at]) && IsNumber(text[next]) && (step > 0 || text[at] is not ('百' or '千' or '万'));
        if (text[next] is not (',' or '.')) return char.IsAsciiDigit(text[next]);
        return next + step >= 0 && next + step < text.Length && char.IsAsciiDigit(text[next + step]);
    }

    /// <summary>Whether a number may be written with a character.</summary>
    public static bool IsNumber(char c) => char.IsAsciiDigit(c) || IsNumeral(c);

    private static bool IsNumeral(char c) => Figures.Numerals.Contains(c);

    private static int DigitOf(char c) => Math.Max(0, Numerals.IndexOf(c, StringComparison.Ordinal) - 1);

    private static int UnitOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 1 };
}
