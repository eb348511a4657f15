using System.Text;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>A quick look at UTF-8 text, for the cells of large tables.</summary>
public static class SensitiveBytes
{
    /// <summary>Whether a text may hold anything that <see cref="SensitiveReport"/> reports; nearly none does.</summary>
    public static bool MayHold(ReadOnlySpan<byte> text) => (text.Length >= LeastDigits && HasDigits(text)) || MayHoldWords(text);

    private static bool MayHoldWords(ReadOnlySpan<byte> text) =>
        !Ascii.IsValid(text)
        && (text.IndexOf("密"u8) >= 0 || text.IndexOf("公开"u8) >= 0 || text.IndexOf("内部"u8) >= 0 || text.IndexOf("外传"u8) >= 0
            || text.IndexOf("注意保"u8) >= 0 || text.IndexOf("上网"u8) >= 0 || text.IndexOf("转发"u8) >= 0 || text.IndexOf("址"u8) >= 0
            || text.IndexOf("户籍"u8) >= 0 || text.IndexOf("居住"u8) >= 0);

    // Of two bytes and of four nearly nothing is met in a table of ours; what is, is looked at.
    private static bool HasDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var lead = text[at];
            if (lead < 0x80 ? (uint)(lead - '0') <= 9 : lead >= 0xc0 && ((lead & 0xf0) != 0xe0 || IsDigit(text[at..])))
                count++;
        }

        return count >= LeastDigits;
    }

    // Of three bytes, as those of Han characters and of full width.
    private static bool IsDigit(ReadOnlySpan<byte> text) =>
        text.Length > 2 && DigitText.MayBeDigit((char)(((text[0] & 0xf) << 12) | ((text[1] & 0x3f) << 6) | (text[2] & 0x3f)));
}
