using Bulletin.Content.Media;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Content.Media;

/// <summary>What a style sheet loads, read as browsers read it.</summary>
public class CssScannerSpecs
{
    private static readonly string[] Bits =
    [
        "url(", "@import ", "\\", "\\6", "9", " ", "\n", "/*", "*/", "\"", "'", "(", ")", "{", "}", ";", "#", "@", "a", "-", "甲", "\0",
        "\ud800",
    ];

    [Theory]
    [InlineData("p { color: red }", "")]
    [InlineData("@import 'a.css';", "@import <a.css>")]
    [InlineData(@"@\49 MPORT ""a\.css"";", "@import <a.css>")]
    [InlineData("@import url(a.css) screen;", "@import <a.css>")]
    [InlineData("p { src: url( a\\29 b ) }", "<a)b>")]
    [InlineData("p { src: url( 'a)b' ) }", "url() <a)b>")]
    [InlineData("p { src: url(/*a*/b) }", "</*a*/b>")]
    [InlineData("p { src: u/**/rl(a) }", "rl()")]
    [InlineData("p { src: #url(a) }", "")]
    [InlineData("p { content: 'url(a)' } /* url(b) */", "")]
    [InlineData("p { background: image-set('a' 1x, \"b\" 2x), c('d') }", "image-set() <a> <b> c()")]
    [InlineData("@namespace a url(b); p { src: url(c) }", "@namespace <c>")]
    [InlineData("p { content: 'a\\\nb' ; src: url(c", "<c>")]
    [InlineData("@media (min-width: calc(1px)) { a:not(.b) { c: d } }", "@media calc() not()")]
    public void It_finds_rules_functions_and_addresses(string css, string found) => Assert.Equal(found, string.Join(' ', Parts(css)));

    [Fact]
    public void It_comes_to_an_end_whatever_it_reads() => Law.ForAll(
        Pieces.Of(Bits, 0, 60),
        css => Assert.True(Parts(css).Count() <= css.Length),
        runs: 2000);

    private static IEnumerable<string> Parts(string css)
    {
        var scanner = new CssScanner(css);
        while (scanner.Read())
        {
            if (scanner.Part == CssPart.Comment) continue;
            yield return scanner.Part switch
            {
                CssPart.Rule => "@" + scanner.Text,
                CssPart.Function => scanner.Text + "()",
                _ => $"<{scanner.Text}>",
            };
        }
    }
}
