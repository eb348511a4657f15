using System.Text;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>Takes out of styles what readers do not see.</summary>
public static class StyleCleaner
{
    /// <summary>A style sheet with a blank for each comment but those that begin with <c>/*!</c>, which are licences.</summary>
    public static string WithoutComments(string css) => Clean(
        css,
        part => part.Part == CssPart.Comment && !part.Text.StartsWith("/*!", StringComparison.Ordinal) ? " " : null);

    /// <summary>The style of a drawing with a blank for each comment, and with the pictures that stand in it cleaned.</summary>
    internal static string OfDrawing(string css) => Clean(css, part => part.Part switch
    {
        CssPart.Comment => " ",
        CssPart.Address when DataUrl.Clean(part.Text) is { } picture =>
            css[part.Position] is '"' or '\'' ? $"\"{picture}\"" : $"url({picture}",
        _ => null,
    });

    // The same object when nothing is replaced.
    private static string Clean(string css, Func<CssScanner, string?> replacement)
    {
        if (!css.Contains("/*", StringComparison.Ordinal) && !css.Contains("data:", StringComparison.OrdinalIgnoreCase)) return css;
        var clean = new StringBuilder(css.Length);
        var scanner = new CssScanner(css);
        var copied = 0;
        while (scanner.Read())
        {
            if (replacement(scanner) is not { } other) continue;
            clean.Append(css, copied, scanner.Position - copied).Append(other);
            copied = scanner.End;
        }

        return copied == 0 ? css : clean.Append(css, copied, css.Length - copied).ToString();
    }
}
