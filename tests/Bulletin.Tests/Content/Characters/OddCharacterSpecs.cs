using Bulletin.Content.Characters;

namespace Bulletin.Tests.Content.Characters;

public class OddCharacterSpecs
{
    [Theory]
    [InlineData(0x202e, Oddity.Direction)]
    [InlineData(0x2066, Oddity.Direction)]
    [InlineData(0x61c, Oddity.Direction)]
    [InlineData(0x200f, Oddity.Direction)]
    [InlineData(0xe0041, Oddity.Direction)]
    [InlineData(0x200b, Oddity.Invisible)]
    [InlineData(0xad, Oddity.Invisible)]
    [InlineData(0xfeff, Oddity.Invisible)]
    [InlineData(0x2060, Oddity.Invisible)]
    [InlineData(0xe0101, Oddity.Invisible)]
    [InlineData(0xe000, Oddity.Private)]
    [InlineData(0x100000, Oddity.Private)]
    [InlineData(0xa0, Oddity.Blank)]
    [InlineData(0x3000, Oddity.None)]
    [InlineData('云', Oddity.None)]
    [InlineData('“', Oddity.None)]
    [InlineData('é', Oddity.None)]
    [InlineData(0x20bb7, Oddity.None)]
    public void What_is_odd_about_a_character(int code, Oddity kind) => Assert.Equal(kind, OddCharacters.Of(code));

    [Theory]
    [InlineData("云政办发〔2024〕12号\u200b", "云政办发〔2024〕12号")]
    [InlineData("\ufeff云政\u00ad办发\u2060", "云政办发")]
    [InlineData("政务\u00a0公开\u00a0", "政务 公开")]
    [InlineData("云\udb40\udd00川\ufe00\ue000", "云川")]
    [InlineData("\u202e甲\u202c", "甲")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("云政办发", "云政办发")]
    public void A_text_is_compared_without_what_nobody_sees(string typed, string plain) =>
        Assert.Equal(plain, OddCharacters.Identity(typed));

    // What would be another text without it: families of emoji, keycaps, a variant of a character, Uyghur, Mongolian, Hindi.
    [Theory]
    [InlineData("👨\u200d👩\u200d👧")]
    [InlineData("❤\ufe0f\u200d🔥")]
    [InlineData("1\ufe0f\u20e3")]
    [InlineData("☎\ufe0f")]
    [InlineData("葛\udb40\udd00城")]
    [InlineData("ئا\u200cپتونوم")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ\u180bᠠ\u180e")]
    [InlineData("क्\u200dष")]
    public void What_changes_its_neighbours_stays(string text) => Assert.Null(OddCharacters.Next(text, 0));

    [Theory]
    [InlineData("供\u200d水", 1)]
    [InlineData("供\u200c水", 1)]
    [InlineData("a\ufe0fb", 1)]
    [InlineData("供水\u180e", 2)]
    [InlineData("𠮷\u200b", 2)]
    public void The_same_among_other_characters_is_odd(string text, int at) => Assert.Equal(at, OddCharacters.Next(text, 0)?.At);

    [Fact]
    public void A_variant_in_a_name_is_the_character() => Assert.Equal(1, OddCharacters.Next("葛\udb40\udd00城", 0, isName: true)?.At);
}
