namespace Bulletin.Content.Markdown.Clauses;

/// <summary>Numbers as official texts write them: 十二, 一百〇三, 二〇二四, 12, １２.</summary>
internal static class ChineseNumeral
{
    private const int Largest = 9999;
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsNumeral(char character) => IsHan(character) || IsArabic(character);

    public static bool IsHan(char character) =>
        character is '零' or '两' or '十' or '百' or '千' || Digits.Contains(character, StringComparison.Ordinal);

    public static bool IsArabic(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９';

    /// <summary>The value of a run of numerals, which may contain blanks; false when it is empty, mixed, above 9,999 or 0.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        var (total, digit, sawUnit, sawDigit) = (0, -1, false, false);
        value = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                continue;
            if (Unit(character) is var unit and > 1)
            {
                total += (digit < 0 ? 1 : digit) * unit;
                (digit, sawUnit) = (-1, true);
            }
            else if (Digit(character) is var next and >= 0)
            {
                // Without units the digits are positions: 二〇二四 is 2024. With units only 〇 and 零 may stand before another digit.
                if (sawUnit && digit > 0)
                    return false;
                digit = sawUnit || digit < 0 ? next : (digit * 10) + next;
                sawDigit = true;
            }
            else
            {
                return false;
            }

            if (total > Largest || digit > Largest)
                return false;
        }

        value = total + Math.Max(digit, 0);
        return (sawUnit || sawDigit) && value is > 0 and <= Largest;
    }

    private static int Unit(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 1,
    };

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(character, StringComparison.Ordinal),
    };
}
