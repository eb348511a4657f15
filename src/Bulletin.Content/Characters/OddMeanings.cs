using System.Globalization;

namespace Bulletin.Content.Characters;

/// <summary>Where a character that nobody sees changes those beside it, so that a text would be another without it.</summary>
/// <remarks>
/// Joiners in Arabic, Mongolian and Indic scripts and between emoji (Unicode 16, 23.2); variation selectors behind what has variants
/// (23.4): Han characters, signs, Mongolian letters.
/// </remarks>
internal static class OddMeanings
{
    private const int NonJoiner = 0x200c;
    private const int Joiner = 0x200d;

    /// <param name="text">The text.</param>
    /// <param name="at">Where the character stands.</param>
    /// <param name="length">Its units.</param>
    /// <param name="code">Its code point.</param>
    /// <param name="isName">Whether the text is compared with others: then a variant of a character is the character.</param>
    public static bool Has(ReadOnlySpan<char> text, int at, int length, int code, bool isName)
    {
        var before = Before(text, at);
        var after = After(text, at + length);
        return code switch
        {
            NonJoiner => IsJoined(before) || IsJoined(after),
            Joiner => IsJoined(before) || IsJoined(after) || (IsSign(before) && IsSign(after)),
            >= 0x180b and <= 0x180f => IsMongolian(before) || IsMongolian(after),
            >= 0xfe00 and <= 0xfe0f => !isName && (HasVariants(before) || (IsKeycap(before) && after == 0x20e3)),
            >= 0xe0100 and <= 0xe01ef => !isName && IsHan(before),
            0x115f or 0x1160 => before is >= 0x1100 and <= 0x11ff || after is >= 0x1100 and <= 0x11ff,
            _ => false,
        };
    }

    private static int Before(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
            return 0;
        return at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1])
            ? char.ConvertToUtf32(text[at - 2], text[at - 1])
            : text[at - 1];
    }

    private static int After(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return 0;
        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])
            ? char.ConvertToUtf32(text[at], text[at + 1])
            : text[at];
    }

    // Scripts whose letters join: Arabic to Sinhala, Tibetan, Myanmar, Khmer, Mongolian, Dai, Phags-pa, and Arabic's presentation forms.
    private static bool IsJoined(int code) => code is (>= 0x600 and <= 0xdff and not 0x61c) or (>= 0xf00 and <= 0x109f)
        or (>= 0x1780 and <= 0x18af) or (>= 0x1a20 and <= 0x1aaf) or (>= 0xa840 and <= 0xa87f)
        or (>= 0xfb50 and <= 0xfdff) or (>= 0xfe70 and <= 0xfefc);

    private static bool IsMongolian(int code) => code is (>= 0x1800 and <= 0x18af) or (>= 0x11660 and <= 0x1167f);

    private static bool IsHan(int code) => code is (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);

    private static bool HasVariants(int code) => IsHan(code) || IsSign(code)
        || code is (>= 0x1000 and <= 0x109f) or (>= 0xa840 and <= 0xa87f) or (>= 0x3001 and <= 0x3030) or (>= 0xff01 and <= 0xff1f);

    private static bool IsKeycap(int code) => code is '#' or '*' or (>= '0' and <= '9');

    // Emoji, their skin tones, the selector between an emoji and a joiner, and the signs of mathematics that have variants.
    private static bool IsSign(int code) => code is 0xfe0f or (>= 0x1f000 and <= 0x1faff)
        || (code is >= 0xa0 and <= 0xffff && !char.IsSurrogate((char)code)
            && char.GetUnicodeCategory((char)code) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol);
}
