using Bulletin.Content.Pinyin;

namespace Bulletin.Tests.Content.Pinyin;

public sealed class SyllablesSpecs
{
    [Theory]
    [InlineData('法', "fa")]
    [InlineData('女', "nv")]
    [InlineData('行', "xing hang heng")]
    [InlineData('垚', "yao")]
    public void A_character_is_read_as_people_type_it(char character, string readings) =>
        Assert.Equal(readings, string.Join(' ', Syllables.Of(character)));

    [Theory]
    [InlineData('a')]
    [InlineData('\uE000')]
    [InlineData('\uFFFD')]
    public void What_is_no_Chinese_character_has_no_reading(char character) => Assert.Empty(Syllables.Of(character));

    [Fact]
    public void Characters_of_the_first_level_are_told_from_others()
    {
        Assert.All(Syllables.Common, character => Assert.True(Syllables.IsCommon(character)));
        Assert.All("垚a\uFFFD", character => Assert.False(Syllables.IsCommon(character)));
    }

    [Fact]
    public void All_readings_are_plain_letters() =>
        Assert.All(Syllables.Common, character => Assert.All(Syllables.Of(character), reading => Assert.Matches("^[a-z]{1,6}$", reading)));

    [Fact]
    public void The_first_level_has_3500_characters() => Assert.Equal(3500, Syllables.Common.Length);
}
