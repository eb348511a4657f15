namespace Bulletin.Content.Characters;

/// <summary>Characters of full width, which an input method for Chinese writes for those of ASCII.</summary>
public static class HalfWidth
{
    // The full-width forms stand in the order of ASCII.
    private const char First = '\uff01';
    private const char Last = '\uff5e';
    private const int Distance = First - '!';

    /// <summary>A text with characters of ASCII in their place; signs of money and the blank among them.</summary>
    public static string Of(string text)
    {
        foreach (var c in text)
            if (Of(c) != c) return string.Create(text.Length, text, static (all, typed) =>
            {
                for (var i = 0; i < all.Length; i++) all[i] = Of(typed[i]);
            });
        return text;
    }

    /// <summary>The character of ASCII that stands for one; any other as it is.</summary>
    public static char Of(char c) => c switch
    {
        >= First and <= Last => (char)(c - Distance),
        '\u3000' or '\u00a0' => ' ',
        '\uffe5' => '¥',
        '−' or '–' or '﹣' => '-',
        _ => c,
    };
}
