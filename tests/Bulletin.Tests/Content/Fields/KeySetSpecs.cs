using Bulletin.Content.Fields;

namespace Bulletin.Tests.Content.Fields;

public class KeySetSpecs
{
    private static readonly Key Title = Key.Text("title", "标题", "标题", "the title");
    private static readonly Key Issn = Key.Text("issn", "issn", "刊号", "the ISSN");
    private static readonly KeySet Keys = new(Title.Required(), Issn);

    [Fact]
    public void A_key_is_found_by_either_name()
    {
        Assert.Equal((0, 0), (Keys.IndexOf("title"), Keys.IndexOf("标题")));
        Assert.Equal(1, Keys.IndexOf("issn"));
    }

    [Theory]
    [InlineData("Title")]
    [InlineData("标题 ")]
    [InlineData("")]
    public void Another_name_is_of_no_key(string name) => Assert.Equal(-1, Keys.IndexOf(name));

    [Fact]
    public void A_key_is_the_same_whether_it_is_required_or_not_and_another_of_the_same_name_is_not()
    {
        Assert.Equal(0, Keys.IndexOf(Title));
        Assert.Equal(-1, Keys.IndexOf(Key.Text("title", "名称", "名称", "the name")));
        Assert.Equal(-1, Keys.IndexOf(Key.Text("name", "标题", "标题", "the title")));
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("标提", "标题")]
    [InlineData("isbn", "issn")]
    [InlineData("licence", null)]
    public void The_nearest_name_is_of_the_script_that_was_typed(string typed, string? nearest) =>
        Assert.Equal(nearest, Keys.Nearest(typed));

    [Fact]
    public void Two_keys_may_not_share_a_name() =>
        Assert.Throws<ArgumentException>(() => new KeySet(Title, Key.Text("heading", "标题", "标题", "the heading")));
}
