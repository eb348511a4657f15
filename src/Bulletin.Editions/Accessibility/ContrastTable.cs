using System.Collections.Immutable;
using System.Globalization;

namespace Bulletin.Editions.Accessibility;

/// <summary>The contrast of one pair of colour tokens in one of the places where a style sheet sets them.</summary>
/// <param name="Where">The media queries and the selector; empty: where nothing else is said.</param>
/// <param name="Ink">The token in front, without its dashes.</param>
/// <param name="Paper">The token behind.</param>
/// <param name="Ratio">1 to 21.</param>
/// <param name="Least">What it must be.</param>
public sealed record ContrastPair(string Where, string Ink, string Paper, double Ratio, double Least)
{
    public bool IsEnough => Ratio >= Least;
}

/// <summary>
/// The pairs of colours that a theme uses, computed. Its style sheet names them in the custom property
/// <c>--contrast-pairs</c> of <c>:root</c>: front, ground and least ratio, such as <c>ink paper 4.5, rule paper 3</c>. They
/// are computed with what holds for <c>:root</c>, and again for each block that sets one of the colours anew.
/// </summary>
internal static class ContrastTable
{
    /// <summary>What borders and signs need (WCAG 2.2, 1.4.11); text needs more.</summary>
    public const double LeastOfShapes = 3;

    private const string Declaration = "contrast-pairs";

    /// <param name="sheets">The texts of the style sheets of an edition, in order.</param>
    public static ImmutableArray<ContrastPair> Of(IEnumerable<string> sheets)
    {
        var blocks = sheets.SelectMany(StyleTokens.Read).ToList();
        var root = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block.Where.Length == 0)
                root = root.SetItems(block.Values);
        }

        if (Pairs(root.GetValueOrDefault(Declaration, "")) is not { Count: > 0 } pairs)
            return [];

        var found = ImmutableArray.CreateBuilder<ContrastPair>();
        // Blocks of one place, such as the theme's dark colours and the site's, hold together.
        foreach (var place in blocks.GroupBy(block => block.Where).OrderBy(place => place.Key.Length > 0))
        {
            var set = place.SelectMany(block => block.Values.Keys).ToHashSet(StringComparer.Ordinal);
            var values = root.SetItems(place.SelectMany(block => block.Values));
            foreach (var (ink, paper, least) in pairs)
            {
                if ((set.Contains(ink) || set.Contains(paper)) && Resolve(values, ink) is { } front && Resolve(values, paper) is { } ground)
                    found.Add(new(place.Key, ink, paper, Colour.Contrast(front, ground), least));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>As many digits as distinguish it from what is asked for.</summary>
    public static string ForPeople(double ratio) => (Math.Floor(ratio * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static List<(string Ink, string Paper, double Least)> Pairs(string text)
    {
        var pairs = new List<(string, string, double)>();
        foreach (var pair in text.Split(','))
        {
            if (pair.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var ink, var paper, var least]
                && double.TryParse(least, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio))
            {
                pairs.Add((ink, paper, ratio));
            }
        }

        return pairs;
    }

    private static Colour? Resolve(ImmutableDictionary<string, string> values, string name, int depth = 0)
    {
        if (depth > 8 || !values.TryGetValue(name, out var value))
            return null;
        return value.StartsWith("var(--", StringComparison.Ordinal) && value.EndsWith(')')
            ? Resolve(values, value[6..^1].Trim(), depth + 1)
            : Colour.TryParse(value);
    }
}
