using System.Text;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>Comments of style sheets (CSS Syntax Module Level 3, 4.3.2).</summary>
internal static class StyleComments
{
    /// <summary>The style with a blank for each comment; the same object when there is none.</summary>
    public static string Without(string style)
    {
        if (!style.Contains("/*", StringComparison.Ordinal)) return style;
        var kept = new StringBuilder(style.Length);
        var quote = '\0';
        for (var i = 0; i < style.Length; i++)
        {
            var character = style[i];
            if (quote == '\0' && character == '/' && i + 1 < style.Length && style[i + 1] == '*')
            {
                var end = style.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? style.Length : end + 1;
                kept.Append(' ');
                continue;
            }

            kept.Append(character);
            if (character == '\\' && i + 1 < style.Length) kept.Append(style[++i]);
            else if (character == quote) quote = '\0';
            else if (quote == '\0' && character is '"' or '\'') quote = character;
        }

        return kept.ToString();
    }
}
