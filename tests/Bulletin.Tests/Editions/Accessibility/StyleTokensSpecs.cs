using Bulletin.Editions.Accessibility;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Editions.Accessibility;

/// <summary>The custom properties of a style sheet, and where they hold.</summary>
public class StyleTokensSpecs
{
    private static readonly string[] Signs =
    [
        ":root", "{", "}", ";", ":", "--a", "#000", "@media print", "@import 'x'", "/*", "*/", "a", " ", "\n", "\"", ",",
    ];

    [Theory]
    [InlineData(":root { --ink: #000; --paper: #fff }", "|ink=#000 paper=#fff")]
    [InlineData(":root{--ink:#000;}", "|ink=#000")]
    [InlineData(":root { color: red; --ink: #000 }", "|ink=#000")]
    [InlineData("[data-theme=dark] { --ink: #fff }", "[data-theme=dark]|ink=#fff")]
    [InlineData("@media print { :root { --ink: #000 } }", "@media print|ink=#000")]
    [InlineData("@media print { .a { --ink: #000 } :root { --ink: #111 } }", "@media print .a|ink=#000\n@media print|ink=#111")]
    [InlineData("@supports (color: red) { @media print { :root { --ink: #000 } } }", "@supports (color: red) @media print|ink=#000")]
    [InlineData("@layer base { :root { --ink: #000 } }", "@layer base|ink=#000")]
    [InlineData("@font-face { --ink: #000 }", "")]
    [InlineData("@import 'a.css'; :root { --ink: #000 }", "|ink=#000")]
    [InlineData("/* :root { --ink: #111 } */ :root { --ink: /* black */ #000 }", "|ink=#000")]
    [InlineData(":root { --ink: #000; --ink: #111 }", "|ink=#111")]
    [InlineData(":root { --ink: #000", "|ink=#000")]
    [InlineData(":root { --: #000 }", "")]
    [InlineData("", "")]
    public void They_are_found_in_their_blocks(string sheet, string expected) =>
        Assert.Equal(expected, string.Join('\n', StyleTokens.Read(sheet).Select(Described)));

    [Fact]
    public void A_sheet_that_is_no_style_sheet_is_read_to_its_end() => Law.ForAll(Pieces.Of(Signs, 0, 30), sheet =>
        Assert.All(StyleTokens.Read(sheet), block => Assert.NotEmpty(block.Values)), runs: 500);

    [Fact]
    public void Contrast_is_the_same_in_both_directions_between_1_and_21_and_1_of_equals() => Law.ForAll(
        from channels in Gen.Choose(0, 255).ArrayOf(6)
        select new Two(channels),
        _ => [],
        two =>
        {
            var contrast = Colour.Contrast(two.One, two.Other);
            Assert.Equal(contrast, Colour.Contrast(two.Other, two.One));
            Assert.InRange(contrast, 1, 21);
            Assert.Equal(1, Colour.Contrast(two.One, two.One));
            Assert.Equal(two.One, Colour.TryParse($" #{two.One.Red:X2}{two.One.Green:x2}{two.One.Blue:x2} "));
        });

    private static string Described(TokenBlock block) =>
        $"{block.Where}|{string.Join(' ', block.Values.Select(value => $"{value.Key}={value.Value}").Order(StringComparer.Ordinal))}";

    private sealed record Two(int[] Channels)
    {
        public Colour One => new((byte)Channels[0], (byte)Channels[1], (byte)Channels[2]);

        public Colour Other => new((byte)Channels[3], (byte)Channels[4], (byte)Channels[5]);

        public override string ToString() => string.Join(' ', Channels);
    }
}
