using System.Globalization;

namespace Bulletin.Content.Sensitive;

/// <summary>The spellings in which the same number can be typed: full width, grouped, in pieces of emphasis.</summary>
internal static class NumberCharacters
{
    /// <summary>Of a telephone number, the shortest that is looked for.</summary>
    public const int LeastDigits = 11;

    /// <summary>Stands where what was resolved was longer than its character; no number ends at it.</summary>
    public const char Filler = '\u2060';

    // More than these between two digits part two numbers.
    public const int MostSeparators = 6;

    /// <summary>The digit that a character stands for in any script, or -1.</summary>
    public static int Digit(char character)
    {
        if (character < 0x80)
            return (uint)(character - '0') <= 9 ? character - '0' : -1;
        return char.IsDigit(character) ? CharUnicodeInfo.GetDecimalDigitValue(character) : -1;
    }

    /// <summary>The check character of an identity number in Latin, Greek, Cyrillic and full width, and the sign × for it.</summary>
    public static bool IsX(char character) => character is 'X' or 'x' or 'Ｘ' or 'ｘ' or 'Χ' or 'χ' or 'Х' or 'х' or '×' or '✕' or 'Ⅹ' or 'ⅹ';

    /// <summary>Blanks, what cannot be seen, dashes, points and signs of Markdown.</summary>
    public static bool IsSeparator(char character) => character switch
    {
        ' ' or '\t' or '-' or '.' or '*' or '`' or '\\' or '·' => true,
        < '\u0080' => false,
        '\u00a0' or '\u00ad' or '\u2212' or '\u22c5' or '\u3000' or '\u30fb' or '\ufeff' or '－' or '．' or '﹣' or '･' => true,
        _ => character is >= '\u2000' and <= '\u2015' or '\u2022' or >= '\u2027' and <= '\u202f' or >= '\u205f' and <= '\u2064',
    };

    /// <summary>What parts two numbers as often as it groups one: only a check character tells.</summary>
    public static bool IsLooseSeparator(char character) =>
        character is '/' or '_' or ',' or ':' or '+' or '~' or '(' or ')' or '[' or ']' or '<' or '>'
            or '／' or '＿' or '，' or '、' or '：' or '＋' or '～' or '（' or '）' or '【' or '】' or '〔' or '〕' or '［' or '］' or '《' or '》';

    /// <summary>Blanks that a page shows as one, however many there are.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r';

    /// <summary>What nobody sees, and lines and boxes drawn around a digit: any number of them may stand within a number.</summary>
    public static bool IsUnseen(char character) => character >= '\u00ad' && character is '\u00ad' or >= '\u0300' and <= '\u036f' or '\u061c'
        or >= '\u115f' and <= '\u1160' or >= '\u180b' and <= '\u180f' or >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e'
        or >= '\u2060' and <= '\u206f' or >= '\u20d0' and <= '\u20ff' or '\u3164' or >= '\ufe00' and <= '\ufe0f' or '\ufeff' or '\uffa0'
        or '\udb40' or >= '\udd00' and <= '\uddef';

    /// <summary>Whether it is a dash, which joins the parts of one number; a blank may part two.</summary>
    public static bool IsDash(char character) =>
        character is '-' or '.' or '\u2212' or '－' or '．' or '﹣' or >= '\u2010' and <= '\u2015';

    public static bool IsLetter(char character) => char.IsAsciiLetter(character) || character == '_';

    /// <summary>Passes what may stand between two digits of one number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place behind a digit.</param>
    /// <param name="joinsLines">Whether a page shows the lines of the text as one.</param>
    /// <param name="isLoose">Becomes true when it parts numbers, too.</param>
    public static int SkipSeparators(ReadOnlySpan<char> text, int at, bool joinsLines, ref bool isLoose)
    {
        var count = 0;
        for (; at < text.Length; at++)
        {
            var character = text[at];
            // However many blanks there are, a page shows one.
            if (IsUnseen(character) || (IsBlank(character) && IsBlank(text[at - 1]) && (joinsLines || character is ' ' or '\t')))
                continue;
            var isStrict = IsSeparator(character) || (joinsLines && IsBlank(character));
            if ((!isStrict && !IsLooseSeparator(character)) || ++count > MostSeparators)
                break;
            isLoose |= !isStrict;
        }

        return at;
    }
}
