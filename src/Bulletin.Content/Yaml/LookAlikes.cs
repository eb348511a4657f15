namespace Bulletin.Content.Yaml;

/// <summary>Signs that editors type, or that a word processor makes, for those of front matter.</summary>
internal static class LookAlikes
{
    /// <summary>Whether a sign may be meant as the “-” of a list.</summary>
    public static bool IsDash(char sign) => sign is '-' or '－' or '—' or '–' or '―' or '─' or '•' or '·' or '●' or '▪' or '■' or '◆' or '○';

    /// <summary>Whether a line may be meant as <c>---</c>: nothing but strokes and blanks.</summary>
    public static bool IsFence(ReadOnlySpan<char> line)
    {
        var strokes = 0;
        foreach (var sign in line)
        {
            if (sign is '-' or '－' or '—' or '–' or '―' or '─' or '_' or '=' or '+' or '*' or '~' or '`')
                strokes++;
            else if (!char.IsWhiteSpace(sign) && sign is not ('\u200b' or '\ufeff' or '\u2060'))
                return false;
        }

        return strokes >= 2 || line is ['—' or '―', ..];
    }
}
