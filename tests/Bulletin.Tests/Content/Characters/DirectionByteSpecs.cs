using System.Text;
using Bulletin.Content.Characters;

namespace Bulletin.Tests.Content.Characters;

public class DirectionByteSpecs
{
    [Theory]
    [InlineData("甲\u202e乙")]
    [InlineData("“甲”\u2069")]
    [InlineData("\u061c")]
    [InlineData("a\u200f")]
    [InlineData("𠮷\udb40\udc41")]
    public void Direction_controls_and_tags_are_found_in_UTF_8(string text)
    {
        var before = text.EnumerateRunes().TakeWhile(rune => OddCharacters.Of(rune.Value) != Oddity.Direction);
        var at = before.Sum(rune => rune.Utf8SequenceLength);
        Assert.Equal(at, DirectionBytes.IndexIn(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Exactly_the_characters_that_are_odd_so_are_found()
    {
        for (var code = 1; code <= 0x10ffff; code++)
        {
            if (code is >= 0xd800 and <= 0xdfff)
                continue;
            var found = DirectionBytes.IndexIn(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(code)));
            Assert.Equal(OddCharacters.Of(code) == Oddity.Direction ? 0 : -1, found);
        }
    }
}
