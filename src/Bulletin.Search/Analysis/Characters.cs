using System.Globalization;

namespace Bulletin.Search.Analysis;

/// <summary>What a character is to the cutting of sentences, and what to that of words: one byte for each UTF-16 unit.</summary>
internal static class Characters
{
    // To sentences: the columns of the table in Sentences, and one for what it does not see.
    public const int Comma = 0;
    public const int ParagraphSeparator = 1;
    public const int Period = 2;
    public const int Quote = 3;
    public const int Terminator = 4;
    public const int Letter = 5;
    public const int LowerCase = 6;
    public const int Danda = 7;
    public const int Other = 8;
    public const int Digit = 9;
    public const int Closer = 10;
    public const int Opener = 11;
    public const int Space = 12;
    public const int Transparent = 13;

    private static readonly byte[] Table = MakeTable();

    /// <summary>What a unit is to sentences.</summary>
    public static int SentenceClass(char unit) => Table[unit] & 15;

    /// <summary>What a pair of surrogates is to sentences.</summary>
    public static int SentenceClass(char high, char low) => Class(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low)));

    /// <summary>What a unit is to words.</summary>
    public static CharacterType Type(char unit) => (CharacterType)(Table[unit] >> 4);

    private static byte[] MakeTable()
    {
        var table = new byte[0x10000];
        for (var i = 0; i < table.Length; i++)
            table[i] = (byte)(ClassOf((char)i) | ((int)TypeOf((char)i) << 4));
        return table;
    }

    private static int ClassOf(char c) => c switch
    {
        ',' => Comma,
        '\u2029' => ParagraphSeparator,
        '.' or '．' => Period,
        '"' or '\'' => Quote,
        '!' or '?' or '。' or '！' or '？' => Terminator,
        '\u0964' or '\u0965' => Danda,
        '\t' or '\n' or '\f' or '\r' => Space,
        _ => Class(char.GetUnicodeCategory(c)),
    };

    private static int Class(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter =>
            Letter,
        UnicodeCategory.LowercaseLetter => LowerCase,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Digit,
        UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => Closer,
        UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => Opener,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator => Space,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Transparent,
        _ => Other,
    };

    private static CharacterType TypeOf(char c) => c switch
    {
        >= Han.First and <= Han.Last => CharacterType.Han,
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => CharacterType.Letter,
        >= '0' and <= '9' => CharacterType.Digit,
        ' ' or '\t' or '\r' or '\n' or '\u3000' => CharacterType.Space,
        (>= '\u0021' and <= '\u00BB') or (>= '\u2010' and <= '\u2642') or (>= '\u3001' and <= '\u301E') => CharacterType.Delimiter,
        (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') => CharacterType.FullWidthLetter,
        >= '\uFF10' and <= '\uFF19' => CharacterType.FullWidthDigit,
        >= '\uFE30' and <= '\uFF63' => CharacterType.Delimiter,
        _ => CharacterType.Other,
    };
}

/// <summary>What a character is to the cutting of words.</summary>
internal enum CharacterType
{
    Other,
    Han,
    Letter,
    Digit,
    Space,
    Delimiter,
    FullWidthLetter,
    FullWidthDigit,
}
