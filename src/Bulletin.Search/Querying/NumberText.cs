using System.Globalization;

namespace Bulletin.Search.Querying;

/// <summary>Numbers as queries write them: 12, 十二, 一百〇三, 二〇二四.</summary>
/// <remarks>Whatever is typed has a value, the same as in the script of the page.</remarks>
internal static class NumberText
{
    public const string Numerals = "〇零一二三四五六七八九十百千";

    /// <summary>The value of at most eight digits or numerals; −1: these are mixed.</summary>
    public static long ValueOf(string text)
    {
        if (text.All(char.IsAsciiDigit)) return long.Parse(text, CultureInfo.InvariantCulture);
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

    private static int DigitOf(char c) => Math.Max(0, Numerals.IndexOf(c, StringComparison.Ordinal) - 1);

    private static int UnitOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 1 };
}
