namespace Bulletin.Content.Media;

/// <summary>Judges the style of an SVG: only at-rules and functions that draw, and only addresses of the picture itself.</summary>
internal static class SvgStyle
{
    /// <summary>What does not belong there; null: nothing.</summary>
    /// <param name="css">A whole style sheet or the value of one attribute.</param>
    public static string? Fault(string css)
    {
        // Every rule and function has one of these.
        if (!css.AsSpan().ContainsAny('(', '@', '\\')) return null;
        var scanner = new CssScanner(css);
        while (scanner.Read())
        {
            switch (scanner.Part)
            {
                case CssPart.Rule when !SvgVocabulary.Rules.Contains(scanner.Text): return $"@{SvgTexts.Short(scanner.Text)}";
                case CssPart.Function when !SvgVocabulary.Functions.Contains(scanner.Text): return $"{SvgTexts.Short(scanner.Text)}(…)";
                case CssPart.Address when !SvgAddress.IsInner(scanner.Text) && !SvgAddress.IsFont(scanner.Text): return "url(…)";
            }
        }

        return null;
    }
}
