using Bulletin.Content.Markdown;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>What holds for every input, tried on generated ones; what a failure shows then becomes a fixture.</summary>
public class AnyInputSpecs
{
    private const int Runs = 3000;

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    [Fact]
    public void Any_text_gives_sound_HTML() => Law.ForAll(Generator.Markup, text =>
    {
        var body = Bodies.Parse(text);
        var dom = Bodies.Dom(body);
        Assert.Empty(dom.QuerySelectorAll("script, style, iframe, object, form, [style]"));
        foreach (var element in dom.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            foreach (var name in (string[])["href", "src"])
            {
                if (element.GetAttribute(name)?.Split(':') is not [{ Length: > 0 } scheme, _, ..]) continue;
                Assert.Contains(scheme.ToLowerInvariant(), Schemes);
            }
        }

        var ids = dom.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids.Order(StringComparer.Ordinal), body.Facts.Anchors.Order(StringComparer.Ordinal));
        Assert.All(body.Facts.Headings, heading => Assert.Contains(heading.Anchor, ids));
    }, Runs);

    [Fact]
    public void The_HTML_is_what_a_browser_would_build_from_it() => Law.ForAll(Generator.Markup, text =>
    {
        // A parser that had to repair anything would move or drop elements; serialising then shows more or fewer tags.
        using var output = new StringWriter();
        Bodies.Parse(text).WriteHtml(output, new Bodies.AllTargets());
        var dom = Bodies.Dom(Bodies.Parse(text));
        Assert.Equal(Count(output.ToString()), dom.QuerySelectorAll("*").Length);

        static int Count(string html) => html.AsSpan().Count('<') - html.AsSpan().Count("</");
    }, Runs);

    [Fact]
    public void HTML_and_text_say_the_same() => Law.ForAll(Generator.Markup, text =>
    {
        var body = Bodies.Parse(text);
        foreach (var targets in (IBodyTargets[])[new Bodies.AllTargets(), new Bodies.NoTargets()])
        {
            Assert.Equal(Bodies.VisibleText(Bodies.Dom(body, targets)), Bodies.Compact(BodyText.Of(body, targets)));
        }
    }, Runs);

    [Fact]
    public void Plain_text_comes_out_whole_and_in_order() => Law.ForAll(Generator.Plain, text =>
        Assert.Equal(Letters(text), Letters(Bodies.Text(text))), Runs);

    [Fact]
    public void Line_ends_make_no_difference() => Law.ForAll(Generator.Markup, text =>
    {
        var lines = text.Replace("\r", "", StringComparison.Ordinal);
        Assert.Equal(Bodies.Html(lines), Bodies.Html(lines.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }, Runs);

    [Theory]
    [InlineData("> ", 5000)]
    [InlineData("* ", 3000)]
    [InlineData("[", 20000)]
    [InlineData("[a](", 20000)]
    [InlineData("![", 5000)]
    [InlineData("![a](b ", 20000)]
    [InlineData("*a ", 20000)]
    [InlineData("**a*b_", 20000)]
    [InlineData("<a ", 20000)]
    [InlineData("<!--", 100000)]
    [InlineData("<?", 200000)]
    [InlineData("<!A", 200000)]
    [InlineData("<![CDATA[", 50000)]
    [InlineData("<b", 200000)]
    [InlineData("<b ", 200000)]
    [InlineData("| a\tb\n", 20000)]
    [InlineData("a\tb\n", 20000)]
    [InlineData("{", 50000)]
    [InlineData("&a", 50000)]
    [InlineData("`a``", 20000)]
    [InlineData("> a\n", 20000)]
    [InlineData("{#a}\n", 5000)]
    [InlineData("第五条 甲\n", 20000)]
    [InlineData("# 甲\n", 20000)]
    [InlineData("|", 20000)]
    [InlineData("a|b\n-|-\n", 5000)]
    [InlineData("+-+\n", 5000)]
    [InlineData("[^1]: a\n\n", 5000)]
    [InlineData("甲[^1]\n[^1]: a\n", 5000)]
    [InlineData("a\n:   b\n", 5000)]
    [InlineData("^^^\n", 5000)]
    public void Hostile_repetition_ends_soon_and_loses_nothing_silently(string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = Bodies.Html(text);
        Assert.True(watch.Elapsed.TotalSeconds < 10, $"{watch.Elapsed}");
    }

    [Fact]
    public void What_is_nested_too_deeply_is_shown_as_text()
    {
        var text = string.Concat(Enumerable.Repeat("> ", 500)) + "甲";
        Assert.Equal(["BLT3019"], Bodies.Codes(text));
        Assert.Equal(Bodies.Compact(text), Bodies.Compact(Bodies.Text(text)));
    }

    [Fact]
    public void A_grid_of_crossings_does_not_take_for_ever()
    {
        var line = string.Concat(Enumerable.Repeat("+-", 300)) + "+";
        _ = Bodies.Html(string.Join('\n', Enumerable.Repeat(line, 300)));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
