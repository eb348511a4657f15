using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

public class SubjectCategorySpecs
{
    [Fact]
    public void There_are_22_classes_with_unique_names()
    {
        Assert.Equal(22, SubjectCategory.All.Length);
        Assert.Equal(22, SubjectCategory.All.Select(category => category.Slug).Distinct().Count());
        Assert.All(SubjectCategory.All, category =>
        {
            Assert.True(SubjectCategory.TryParse(category.Name, out var found, out var second));
            Assert.Equal((category, null), (found, second));
        });
    }

    [Theory]
    [InlineData("综合政务\\政务公开", "政务公开")]
    [InlineData("综合政务＼政务公开", "政务公开")]
    [InlineData(" 综合政务 / 政务公开 ", "政务公开")]
    [InlineData("综合政务\\", null)]
    public void A_second_level_may_follow(string typed, string? level)
    {
        Assert.True(SubjectCategory.TryParse(typed, out var category, out var second));
        Assert.Equal(("综合政务", level), (category.Name, second));
    }

    [Theory]
    [InlineData("")]
    [InlineData("综合")]
    [InlineData("政务公开\\综合政务")]
    [InlineData("general-affairs")]
    public void Another_name_is_refused(string typed) => Assert.False(SubjectCategory.TryParse(typed, out _, out _));
}
