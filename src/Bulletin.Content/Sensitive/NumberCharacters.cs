using System.Globalization;

namespace Bulletin.Content.Sensitive;

/// <summary>The spellings in which the same number can be typed: full width, grouped, in pieces of emphasis.</summary>
internal static class NumberCharacters
{
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
        '\u00a0' or '\u00ad' or '\u2212' or '\u3000' or '\ufeff' or '－' or '．' or '﹣' => true,
        _ => character is >= '\u2000' and <= '\u2015' or >= '\u2028' and <= '\u202f' or >= '\u205f' and <= '\u2064',
    };

    /// <summary>What nobody sees: any number of them may stand within a number.</summary>
    public static bool IsUnseen(char character) => character >= '\u00ad' && character is '\u00ad' or '\u034f' or '\u061c'
        or >= '\u115f' and <= '\u1160' or >= '\u180b' and <= '\u180f' or >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e'
        or >= '\u2060' and <= '\u206f' or '\u3164' or >= '\ufe00' and <= '\ufe0f' or '\ufeff' or '\uffa0' or '\udb40'
        or >= '\udd00' and <= '\uddef';

    /// <summary>Whether it is a dash, which joins the parts of one number; a blank may part two.</summary>
    public static bool IsDash(char character) =>
        character is '-' or '.' or '\u2212' or '－' or '．' or '﹣' or >= '\u2010' and <= '\u2015';

    public static bool IsLetter(char character) => char.IsAsciiLetter(character) || character == '_';
}
