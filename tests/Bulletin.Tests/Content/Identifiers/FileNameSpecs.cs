using Bulletin.Content.Identifiers;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Identifiers;

public class FileNameSpecs
{
    [Theory]
    [InlineData("zhb-12")]
    [InlineData("大事记-1月")]
    [InlineData("a_b.c")]
    [InlineData("é")]
    [InlineData("𠮷")]
    [InlineData("〇")]
    public void Letters_digits_Han_characters_and_three_signs_are_fine(string name) => Assert.True(FileNames.IsAllowed(name));

    [Theory]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("end.")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("100%")]
    [InlineData("c#")]
    [InlineData("a?")]
    [InlineData("（一）")]
    [InlineData("e\u0301")]
    [InlineData("\uf900")]
    [InlineData("\u212b")]
    [InlineData("ａ")]
    [InlineData("\U0002F800")]
    [InlineData("😀")]
    [InlineData("\ud842")]
    [InlineData("a\0")]
    public void Anything_else_is_refused(string name) => Assert.False(FileNames.IsAllowed(name));

    [Fact]
    public void A_name_has_at_most_80_characters()
    {
        Assert.True(FileNames.IsAllowed(new string('a', 80)));
        Assert.False(FileNames.IsAllowed(new string('a', 81)));
    }

    [Fact]
    public void No_allowed_name_changes_when_it_is_composed()
    {
        for (var rune = 1; rune <= 0x3ffff; rune++)
        {
            if (rune is >= 0xd800 and <= 0xdfff) continue;
            var name = char.ConvertFromUtf32(rune);
            if (FileNames.IsAllowed(name)) Assert.True(name.IsNormalized(), $"U+{rune:X4}");
        }
    }

    [Theory]
    [InlineData("index", true)]
    [InlineData("by", true)]
    [InlineData("page-3", true)]
    [InlineData("page-", false)]
    [InlineData("page-a", false)]
    [InlineData("indexes", false)]
    public void Names_of_lists_are_reserved(string name, bool isReserved) => Assert.Equal(isReserved, FileNames.IsReserved(name));

    [Theory]
    [InlineData("供水", "供水")]
    [InlineData("C++ 与 C#", "c-与-c")]
    [InlineData("  ", "x-")]
    [InlineData("index", "x-index")]
    [InlineData("AI", "ai")]
    [InlineData("CON", "x-con")]
    public void Free_text_becomes_a_segment(string text, string slug) => Assert.Equal(slug, FileNames.Slug(text));

    [Fact]
    public void Every_slug_may_be_a_segment() => Law.ForAll(
        Pieces.Of(Gen.OneOf(Gen.Choose(0, 0x7f), Gen.Choose(0, 0xffff)).Select(character => $"{(char)character}"), 0, 90),
        text =>
        {
            var slug = FileNames.Slug(text);
            Assert.True(FileNames.IsAllowed(slug) && !FileNames.IsReserved(slug), slug);
        },
        runs: 5000);

    [Fact]
    public void Characters_beyond_the_first_plane_keep_topics_apart() => Assert.NotEqual(FileNames.Slug("𠮷"), FileNames.Slug("𠮟"));
}
