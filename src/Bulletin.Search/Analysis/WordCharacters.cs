using System.Globalization;

namespace Bulletin.Search.Analysis;

/// <summary>Distinguishes letters, digits and Han characters from what stands between them.</summary>
/// <remarks>
/// General categories L, N and M of Unicode: <c>\p{L}\p{N}\p{M}</c> in the script of the search page. Characters
/// that one of them does not know yet are found all the same: texts are verified as they are.
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
            && Is(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[0], text[1])))
            ? 2
            : 0;
    }

    private static bool[] MakeTable()
    {
        var table = new bool[0x10000];
        for (var i = 0; i < table.Length; i++)
            table[i] = Is(char.GetUnicodeCategory((char)i));
        return table;
    }

    private static bool Is(UnicodeCategory category) => category is <= UnicodeCategory.OtherNumber;
}
