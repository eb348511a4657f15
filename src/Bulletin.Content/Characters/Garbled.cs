namespace Bulletin.Content.Characters;

/// <summary>
/// Finds what a text looks like after it was read in the wrong encoding: 锟斤拷 and �, 烫烫烫 and 屯屯屯 of memory that was never filled,
/// 锛屽叧 (UTF-8 read as GBK), Ã© and é€š (UTF-8 read as Windows-1252).
/// </summary>
public static class Garbled
{
    /// <summary>The units with which such a place begins, but for those from <see cref="FirstLead"/> to <see cref="LastLead"/>.</summary>
    public const string Signs = "\ufffd锟烫屯銆鈥锛ÃÂ";

    /// <summary>The bytes E0 to EF, with which UTF-8 begins three bytes, as characters.</summary>
    public const char FirstLead = 'à';

    public const char LastLead = 'ï';

    // The bytes EF BC, which begin full-width signs, and what GBK makes of the last byte of ！（），－：；？ with the first of what follows.
    private const char SignLead = '锛';
    private const string SignTails =
        "佲併佷佸佹佺佽侀侊堚堛堜堝堟堢堣堥堬夆夈変夊夋夌夎夐夛屸屻屼屽屾岀岃岄岋嶁嶃嶄嶅嶆嶇嶈嶉嶏氣氥氫氬氭氱氳氶氾涒涖涗涘涙涚涜涢涳熲熴熶熷熸熺熻熼燂";

    // Windows-1252 for the bytes 80 to 9F.
    private const string Windows = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /// <summary>Where the next such place begins; -1: there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if ((text[i] is >= FirstLead and <= LastLead || (text[i] >= '\u00c2' && Signs.Contains(text[i]))) && IsAt(text[i..]))
                return i;
        }

        return -1;
    }

    /// <summary>A few characters of such a place, for a message.</summary>
    public static string Sample(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n') is var line and >= 0 ? at + line : text.Length;
        end = Math.Min(end, at + 6);
        return OddCharacters.Identity(text[at..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]);
    }

    private static bool IsAt(ReadOnlySpan<char> text) => text[0] switch
    {
        '\ufffd' or '銆' or '鈥' => true,
        '锟' => text.StartsWith("锟斤"),
        '烫' => text.StartsWith("烫烫烫"),
        '屯' => text.StartsWith("屯屯屯"),
        SignLead => text.Length > 1 && SignTails.Contains(text[1]),
        'Ã' or 'Â' => text.Length > 1 && text[1] is (>= '\u0080' and <= '\u00bf') or '€' or '™' or '‰',
        'â' when text.Length > 1 && text[1] == '€' => true,
        _ => IsTriple(text) && IsTriple(text[3..]),
    };

    // A Han character of UTF-8, three bytes, each as a character of its own.
    private static bool IsTriple(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] is >= FirstLead and <= LastLead && IsRest(text[1]) && IsRest(text[2]);

    private static bool IsRest(char unit) => unit is >= '\u0080' and <= '\u00bf' || Windows.Contains(unit);
}
