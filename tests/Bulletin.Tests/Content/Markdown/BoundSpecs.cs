using System.Globalization;
using Bulletin.Content.Markdown;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>
/// What is much is no nesting; what is too much is bounded and said. None of these would end if time grew faster than text.
/// </summary>
public class BoundSpecs
{
    private const int MostLines = 100_000;

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void A_paragraph_of_many_links_is_a_paragraph_of_links(int count)
    {
        var text = Repeated("见[办法](doc:云政办发〔2024〕3号)、", count);
        Assert.Empty(Bodies.Codes(text));
        Assert.Equal(count, Occurrences(Bodies.Html(text), "<a href="));
    }

    [Theory]
    [InlineData("**重点**、", "<strong>", 5_000)]
    [InlineData("**重点**、", "<strong>", 50_000)]
    [InlineData("*a **b** c*, ", "<strong>", 10_000)]
    [InlineData("_a_ ", "<em>", 20_000)]
    [InlineData("[**办法**](a.md)", "<strong>", 10_000)]
    public void A_paragraph_of_many_bold_words_is_a_paragraph_of_bold_words(string unit, string tag, int count)
    {
        var text = Repeated(unit, count);
        Assert.Empty(Bodies.Codes(text));
        Assert.Equal(count, Occurrences(Bodies.Html(text), tag));
    }

    [Fact]
    public void Stars_before_many_names_are_stars()
    {
        var text = Repeated("*张三、", 2_000);
        Assert.Empty(Bodies.Codes(text));
        Assert.Equal(text, Bodies.Text(text).TrimEnd('\n'));
    }

    [Theory]
    [InlineData("***a**b* *c**d***", "<em><strong>a</strong>b</em> <em>c<strong>d</strong></em>")]
    [InlineData("*”。***字**”。", "<em>”。</em><strong>字</strong>”。")]
    [InlineData("*a [b* c](d.md)", "*a <a href=\"to.html\">b* c</a>")]
    [InlineData("*a [b* c", "<em>a [b</em> c")]
    public void Emphasis_is_paired_as_CommonMark_pairs_it(string text, string html) => Assert.Equal($"<p>{html}</p>", Bodies.Html(text));

    [Theory]
    [InlineData("见办法[三的规定。")]
    [InlineData("![图三 的说明。")]
    [InlineData("] 结束。")]
    [InlineData("[[[一")]
    public void Brackets_that_nothing_closes_are_text(string text)
    {
        Assert.Empty(Bodies.Codes(text));
        Assert.Equal($"<p>{text}</p>", Bodies.Html(text));
        Assert.Equal(text, Bodies.Text(text).TrimEnd('\n'));
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("![", 100_000)]
    [InlineData(">", 100_000, "甲")]
    [InlineData("- ", 100_000, "甲")]
    public void What_is_nested_without_end_is_said_and_shown_as_text(string unit, int count, string end = "")
    {
        var text = Repeated(unit, count) + end;
        Assert.Contains("BLT3019", Bodies.Codes(text));
        Assert.Equal(Bodies.Compact(text), Bodies.Compact(Bodies.Text(text)));
    }

    [Fact]
    public void Emphasis_within_emphasis_without_end_is_said()
    {
        Assert.Contains("BLT3019", Bodies.Codes(Repeated("*a ", 100_000) + Repeated("b* ", 300)));
        Assert.Contains("BLT3019", Bodies.Codes(Repeated("**a*b_", 50_000)));
    }

    [Theory]
    [InlineData("{", 390_000)]
    [InlineData("{#a", 390_000)]
    [InlineData("{# a", 390_000)]
    [InlineData("`a``", 90_000)]
    [InlineData("]", 1_000_000)]
    [InlineData("&", 390_000)]
    public void Signs_without_meaning_are_text(string unit, int count)
    {
        var text = Repeated(unit, count) + "} 乙";
        Assert.Empty(Bodies.Codes(text));
        Assert.Equal(WithoutCode(Bodies.Compact(text)), WithoutCode(Bodies.Compact(Bodies.Text(text))));
    }

    [Theory]
    [InlineData("[a](", 400_000)]
    [InlineData("[a](<", 190_000)]
    [InlineData("[a](b (", 190_000)]
    [InlineData("![a](", 190_000)]
    public void Links_without_end_are_text_and_said(string unit, int count)
    {
        var text = Repeated(unit, count);
        Assert.Equal(["BLT3047"], Bodies.Codes(text));
        Assert.Equal(text, Bodies.Text(text).TrimEnd('\n'));
    }

    [Fact]
    public void A_link_behind_some_that_are_none_is_a_link() =>
        Assert.Equal(1, Occurrences(Bodies.Html(Repeated("[a](b c)", 900) + "[甲](b.md)"), "<a href="));

    [Fact]
    public void Backticks_in_runs_of_every_length_are_text()
    {
        var text = string.Concat(Enumerable.Range(1, 850).Select(length => new string('`', length) + "a"));
        Assert.Equal(text, Bodies.Text(text).TrimEnd('\n'));
    }

    [Theory]
    [InlineData("字\n")]
    [InlineData("字\r\n")]
    [InlineData("字\r")]
    public void A_body_of_two_million_lines_is_cut_and_says_where(string line)
    {
        var body = Bodies.Parse(Repeated(line, 1_000_000));
        var cut = Assert.Single(body.Facts.Diagnostics);
        Assert.Equal(("BLT3040", MostLines + 1), (cut.Code, cut.Location.Line));
        Assert.Equal(MostLines + 1, Occurrences(BodyText.Of(body, new Bodies.AllTargets()), "字"));
    }

    [Theory]
    [InlineData("{", 1_000_000)]
    [InlineData("{#", 640_000)]
    [InlineData("\\*", 1_000_000)]
    [InlineData("|a", 500_000)]
    [InlineData(">", 1_000_000)]
    [InlineData("1. ", 500_000)]
    public void A_body_of_too_many_marks_is_cut_and_says_where(string unit, int count) =>
        Assert.Contains("BLT3040", Bodies.Codes(Repeated(unit, count)));

    [Fact]
    public void A_long_body_is_read_whole()
    {
        var text = Repeated(new string('长', 300) + "（见**附件**）。\n", 5_000);
        Assert.Empty(Bodies.Codes(text));
        Assert.Equal(5_000, Occurrences(Bodies.Html(text), "<strong>附件</strong>"));
    }

    [Theory]
    [InlineData("甲[^{0}]\n\n[^{0}]: 注\n\n", "<li id=")]
    [InlineData("[a{0}]\n\n[a{0}]: b.md\n\n", "<a href=\"to.html\"")]
    public void Ten_thousand_notes_or_definitions_are_read_and_more_are_text(string unit, string written)
    {
        const int Most = 10_000;
        var text = string.Concat(Enumerable.Range(1, 2 * Most).Select(i => string.Format(CultureInfo.InvariantCulture, unit, i)));
        var body = Bodies.Parse(text);
        Assert.Contains("BLT3041", body.Facts.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(Most, Occurrences(Bodies.Html(text), written));
        Assert.Contains("20000", BodyText.Of(body, new Bodies.AllTargets()), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_rows_below_a_long_head_are_as_short_on_the_page()
    {
        var text = $"{Repeated("|a", 5_000)}|\n{Repeated("|-", 5_000)}|\n{Repeated("|b|\n", 5_000)}";
        var html = Bodies.Html(text);
        Assert.InRange(html.Length, text.Length, 20 * text.Length);
        Assert.Contains("<th scope=\"row\">b</th><td colspan=\"1000\"></td></tr>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<th scope=\"row\">1</th><td colspan=\"2\"></td></tr>",
            Bodies.Html("a|b|c\n-|-|-\n1|\n"),
            StringComparison.Ordinal);
        Assert.Contains("<td>2</td><td></td></tr>", Bodies.Html("a|b|c\n-|-|-\n1|2\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a|b\n-|-\n1|2\n\n", 24_000, "<table")]
    [InlineData("甲\n\n词\n:   义\n\n", 16_000, "<dd>")]
    [InlineData("# 标题\n", 90_000, "<h2 ")]
    [InlineData("第一条　甲\n", 90_000, "<p id=")]
    public void Many_blocks_are_many_blocks(string unit, int count, string tag) =>
        Assert.Equal(count, Occurrences(Bodies.Html(Repeated(unit, count)), tag));

    [Theory]
    [InlineData("××市", 0, 900_000)]
    [InlineData("××市如", 0, 600_000)]
    [InlineData("××市人民政府", 30, 90_000)]
    [InlineData("本通知自印发之日起施行。", 30, 90_000)]
    public void Many_samples_or_statements_take_the_time_of_their_text(string unit, int more, int count)
    {
        var line = more == 0 ? unit : $"{unit}{new string('字', more)}\n";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Bodies.Parse("甲\n\n" + Repeated(line, count));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static string Repeated(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));

    private static string WithoutCode(string text) => text.Replace("`", "", StringComparison.Ordinal);

    private static int Occurrences(string text, string part) => text.AsSpan().Count(part);
}
