using System.Globalization;
using System.Text;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Hosts that look like another: <c>gоv.cn</c> with a Cyrillic о (Unicode TS 39, 5.1, as far as links of a gazette need it).
/// </summary>
internal static class LookalikeHosts
{
    // Letters of Cyrillic, Greek and Armenian that look like Latin ones, or like digits.
    private const string Twins = "асеорхуіјѕһԁԛԝӏвнкмтгпьзбαβγηικνοπρτυχωεϲϳօոսհցզ";

    // Latin letters that look like others, and signs that look like a full stop, a hyphen or a slash.
    private const string Odd = "ıȷɡɑɩɪʟʏɴʀƅƽſᴀᴄᴏᴜᴠᴡᴢⅼⅰⅴⅹㆍ・丶ー一〇";

    private enum Script
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        Armenian,
        Cherokee,
    }

    public static bool Has(string host)
    {
        if (Ascii.IsValid(host))
            return false;
        foreach (var range in host.AsSpan().Split('.'))
        {
            if (IsLookalike(host.AsSpan()[range]))
                return true;
        }

        return false;
    }

    private static bool IsLookalike(ReadOnlySpan<char> label)
    {
        var script = Script.None;
        var (letters, twins, odd, latin) = (0, 0, 0, 0);
        foreach (var rune in label.EnumerateRunes())
        {
            var unit = rune.IsBmp ? (char)rune.Value : '\0';
            if (!Rune.IsLetterOrDigit(rune) && unit is not '-' && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
                return true;
            if (Odd.Contains(unit))
                odd++;
            var own = ScriptOf(unit);
            latin += own == Script.Latin || char.IsAsciiDigit(unit) ? 1 : 0;
            if (own == Script.None)
                continue;
            if (script != Script.None && script != own)
                return true;
            script = own;
            letters++;
            if (Twins.Contains(unit))
                twins++;
        }

        // A whole label of twins looks like a Latin one; odd signs among Latin letters look like other letters or like punctuation.
        return odd > 0 && latin > 0 || letters > 0 && twins == letters;
    }

    private static Script ScriptOf(char unit) => unit switch
    {
        (>= 'a' and <= 'z') or (>= 'à' and <= '\u02af') or (>= '\u1e00' and <= '\u1eff') => Script.Latin,
        (>= '\u0370' and <= '\u03ff') or (>= '\u1f00' and <= '\u1fff') => Script.Greek,
        (>= '\u0400' and <= '\u052f') or (>= '\u2de0' and <= '\u2dff') or (>= '\ua640' and <= '\ua69f') => Script.Cyrillic,
        >= '\u0530' and <= '\u058f' => Script.Armenian,
        (>= '\u13a0' and <= '\u13ff') or (>= '\uab70' and <= '\uabbf') => Script.Cherokee,
        _ => Script.None,
    };
}
