using Bulletin.Content.Configuration;
using Bulletin.Editions.Accessibility;
using Bulletin.Editions.Rendering;
using Bulletin.Themes.Gazette;

namespace Bulletin.Tests.Editions.Accessibility;

public class ContrastSpecs
{
    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("white", "#ffffff", 1)]
    [InlineData("#767676", "#fff", 4.54)]
    [InlineData("#ffe600", "#000000", 16.6)]
    [InlineData("#fff200", "#0a1f66", 12.8)]
    [InlineData("#57534e", "#fdfcf9", 7.4)]
    public void Contrast_is_that_of_WCAG(string one, string other, double expected) =>
        Assert.Equal(expected, Colour.Contrast(Colour.TryParse(one)!.Value, Colour.TryParse(other)!.Value), expected >= 10 ? 0.05 : 0.04);

    [Theory]
    [InlineData("rgb(0 0 0)")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("")]
    public void What_is_no_plain_colour_is_passed_over(string text) => Assert.Null(Colour.TryParse(text));

    [Fact]
    public void Pairs_are_computed_wherever_one_of_their_colours_is_set() => Assert.Equal(
        [
            " ink paper 21 True",
            "@media (prefers-color-scheme: dark) ink paper 20.38 True",
            "[data-theme=low] ink paper 2.84 False",
        ],
        Pairs("""
            /* } { */
            :root { --ink: #000; --paper: #fff; --contrast-pairs: ink paper 4.5; }
            a { color: var(--ink) }
            @media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #050505 } }
            [data-theme=low] { --ink: var(--pale); --pale: #999 }
            .other { --width: 3px }
            """));

    [Fact]
    public void The_sheet_of_a_site_changes_what_the_theme_has_set() => Assert.Equal(
        [" ink paper 2.84 False", "@media print ink paper 21 True"],
        Pairs(
            ":root { --ink: #000; --paper: #fff; --contrast-pairs: ink paper 4.5; } @media print { :root { --ink: #000 } }",
            ":root { --ink: #999 }"));

    [Theory]
    [InlineData(":root { --ink: #000; --paper: #fff }")]
    [InlineData(":root { --contrast-pairs: ink paper 4.5 }")]
    [InlineData(":root { --ink: var(--ink); --paper: #fff; --contrast-pairs: ink paper 4.5 }")]
    [InlineData(":root { --contrast-pairs: ink")]
    [InlineData("}}}{{{/*")]
    [InlineData("")]
    public void A_sheet_that_names_no_pairs_or_no_colours_has_none(string sheet) => Assert.Empty(Pairs(sheet));

    [Fact]
    public void The_built_in_theme_has_enough_contrast_in_every_edition()
    {
        var theme = Theme.Of(typeof(GazetteTheme).Assembly);
        foreach (var edition in Edition.All)
        {
            var sheets = theme.Assets.Where(name =>
                name.EndsWith(".css", StringComparison.Ordinal) && (Theme.OnlyFor(name) ?? Edition.Standard) == edition);
            var pairs = ContrastTable.Of(sheets.Select(name => System.Text.Encoding.UTF8.GetString(theme.Asset(name))));
            Assert.True(pairs.Length > 20, $"{edition} names {pairs.Length} pairs");
            Assert.Empty(pairs.Where(pair => !pair.IsEnough));
            if (edition == Edition.Accessible)
                Assert.Contains(pairs, pair => pair.Where.Contains("blue", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Pairs(params string[] sheets) =>
        ContrastTable.Of(sheets).Select(pair =>
            $"{pair.Where} {pair.Ink} {pair.Paper} {ContrastTable.ForPeople(pair.Ratio)} {pair.IsEnough}");
}
