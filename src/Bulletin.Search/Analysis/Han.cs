namespace Bulletin.Search.Analysis;

/// <summary>Knows the UTF-16 units of Han characters.</summary>
internal static class Han
{
    /// <summary>The first of the characters that words of the analyser are made of.</summary>
    public const char First = '\u4E00';

    /// <summary>The last of them.</summary>
    public const char Last = '\u9FA5';

    /// <summary>Whether words of the analyser are made of a character.</summary>
    public static bool IsOfWords(char c) => c is >= First and <= Last;

    /// <summary>Whether a unit is a Han character or half of one; a place for private use holds one that has no other place.</summary>
    public static bool IsUnit(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uD800' and <= '\uF8FF');
}
