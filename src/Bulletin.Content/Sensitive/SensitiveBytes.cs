using System.Text;

namespace Bulletin.Content.Sensitive;

/// <summary>A quick look at UTF-8 text, for the cells of large tables.</summary>
public static class SensitiveBytes
{
    // A telephone number, the shortest that is looked for.
    private const int LeastDigits = 11;

    /// <summary>Whether a text may hold anything that <see cref="SensitiveReport"/> reports; nearly none does.</summary>
    public static bool MayHold(ReadOnlySpan<byte> text) => (text.Length >= LeastDigits && HasDigits(text)) || MayHoldWords(text);

    private static bool MayHoldWords(ReadOnlySpan<byte> text) =>
        !Ascii.IsValid(text)
        && (text.IndexOf("密"u8) >= 0 || text.IndexOf("公开"u8) >= 0 || text.IndexOf("内部"u8) >= 0 || text.IndexOf("外传"u8) >= 0
            || text.IndexOf("注意保"u8) >= 0 || text.IndexOf("上网"u8) >= 0 || text.IndexOf("转发"u8) >= 0 || text.IndexOf("址"u8) >= 0
            || text.IndexOf("户籍"u8) >= 0 || text.IndexOf("居住"u8) >= 0);

    // Digits of full width begin with the byte EF.
    private static bool HasDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var value in text)
        {
            if ((uint)(value - '0') <= 9 || value == 0xef)
                count++;
        }

        return count >= LeastDigits;
    }
}
