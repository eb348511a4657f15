using System.Globalization;

namespace Bulletin.Search.Analysis;

/// <summary>Distinguishes letters, digits and Han characters from what stands between them.</summary>
/// <remarks>
/// General categories L, N and M of Unicode, private use, and all that Han characters have or may get a place for, since no program
/// knows those of later years: <c>WORD</c> in the script of the search page.
/// </remarks>
internal static class WordCharacters
{
    private static readonly bool[] Table = MakeTable();

    /// <summary>
    /// How many units the letter, digit or Han character takes that a text begins with:
    /// one, or two of a pair; 0: it begins with something else.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (!char.IsSurrogate(text[0]))
            return Table[text[0]] ? 1 : 0;
        return text.Length > 1
            && char.IsSurrogatePair(text[0], text[1])
            && Is(char.ConvertToUtf32(text[0], text[1]))
            ? 2
            : 0;
    }

    private static bool[] MakeTable()
    {
        var table = new bool[0x10000];
        for (var i = 0; i < table.Length; i++)
            table[i] = Is(i);
        return table;
    }

    private static bool Is(int code) => code is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFD)
        || CharUnicodeInfo.GetUnicodeCategory(code) is <= UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;
}
