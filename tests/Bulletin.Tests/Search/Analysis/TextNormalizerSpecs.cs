using System.Text;
using System.Text.RegularExpressions;
using Bulletin.Content.Characters;
using Bulletin.Search.Analysis;

namespace Bulletin.Tests.Search.Analysis;

/// <summary>Which characters the search takes for the same, in the program and in the script of the page.</summary>
public class TextNormalizerSpecs
{
    [Theory]
    [InlineData("㎡", "m2")]
    [InlineData("12㎞", "12km")]
    [InlineData("PM₂.₅、CO₂", "pm2.5、co2")]
    [InlineData("Ⅲ类", "iii类")]
    [InlineData("№12", "no12")]
    [InlineData("10℃，10°C，10˚C，10ºC", "10°c,10°c,10°c,10°c")]
    [InlineData("⻋⻔⻓⻛⻝⻅⻳⾨⽔⼾", "车门长风食见龟門水户")]
    [InlineData("曹操•孟德‧阿·瞒・公", "曹操·孟德·阿·瞒·公")]
    [InlineData("e‑mail，2023—2025", "e-mail,2023-2025")]
    [InlineData("二○二四年", "二〇二四年")]
    [InlineData("葛\U000E0100洲坝", "葛洲坝")]
    [InlineData("供\u200B水应\uFEFF急预\u00AD案", "供水应急预案")]
    [InlineData("\uFA19社\uFA1A\U0002F81A", "神社祥冬")]
    [InlineData("㈱〔2024〕①", "(株)(2024)1")]
    [InlineData("ＡbÇД", "abçд")]
    [InlineData("𰻝𪚥䶮", "𰻝𪚥䶮")]
    public void Characters_that_are_written_otherwise_are_the_same(string text, string folded) =>
        Assert.Equal(folded, TextNormalizer.Normalise(text));

    [Fact]
    public void A_piece_of_a_text_is_folded_as_the_text_is()
    {
        const string text = "面积50㎡，葛\U000E0100洲坝PM₂.₅（⽔）ﬁ";
        var folded = TextNormalizer.Fold(text);
        foreach (var piece in new[] { "50㎡", "㎡", "葛\U000E0100洲", "葛\U000E0100", "₂.₅", "（⽔）", "ﬁ" })
        {
            var normal = TextNormalizer.Normalise(piece);
            var at = folded.Text.IndexOf(normal, StringComparison.Ordinal);
            Assert.Equal(piece, text[folded.Begin(at)..folded.End(at + normal.Length)]);
            Assert.Equal(at, folded.At(folded.Begin(at)));
        }

        // Half of a character that became several is all of it.
        Assert.Equal("50㎡", text[folded.Begin(2)..folded.End(5)]);
        Assert.Equal("㎡", text[folded.Begin(5)..folded.End(6)]);
    }

    [Fact]
    public void The_script_folds_the_same_characters()
    {
        Assert.Equal(Likeness.Signs, SearchScript.Constant("SIGNS"));
        var (unseen, radical, compatible) = (Pattern("UNSEEN"), Pattern("RADICAL"), Pattern("COMPATIBLE"));
        var radicals = SearchScript.Constant("RADICALS").EnumerateRunes().ToArray();
        for (var code = 0x80; code < 0xf0000; code++)
        {
            if (code is >= 0xd800 and <= 0xdfff) continue;
            var text = char.ConvertFromUtf32(code);
            var folded = TextNormalizer.Normalise(text);
            Assert.True(unseen.IsMatch(text) == (OddCharacters.Of(code) is Oddity.Invisible or Oddity.Direction), $"U+{code:X4}");
            var expected = unseen.IsMatch(text) ? ""
                : radical.IsMatch(text) ? radicals[code - 0x2e80] is { Value: not '-' } rune ? rune.ToString() : text
                : compatible.IsMatch(text) ? TextNormalizer.Normalise(text.Normalize(NormalizationForm.FormKC))
                : folded.Length == text.Length ? folded
                : text;
            Assert.True(expected == folded, $"U+{code:X4}: {folded}, not {expected}");
        }
    }

    private static Regex Pattern(string name) => new($"^(?:{SearchScript.Constant(name).Replace(@"\\", @"\", StringComparison.Ordinal)})$");
}
