using Bulletin.Content.Linking;

namespace Bulletin.Tests.Content.Linking;

public class OldUrlsSpecs
{
    [Theory]
    [InlineData("/zwgk/2019/123.html", "zwgk/2019/123.html")]
    [InlineData("zwgk/2019/123.html", "zwgk/2019/123.html")]
    [InlineData("/zwgk/", "zwgk/index.html")]
    [InlineData("/zwgk", "zwgk/index.html")]
    [InlineData("/a.b/c", "a.b/c/index.html")]
    [InlineData("news/2024/old", "news/2024/old.html")]
    [InlineData("/policies/1", "policies/1.html")]
    [InlineData("/公报/旧.htm", "公报/旧.htm")]
    [InlineData("/default.aspx", "default.aspx")]
    public void An_old_address_is_a_file_of_the_output(string typed, string route) => Assert.Equal(route, OldUrls.Route(typed)?.Path);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("index.html")]
    [InlineData("/a.aspx?id=1")]
    [InlineData("/a.html#b")]
    [InlineData("https://old.example/a.html")]
    [InlineData("/a%20b.html")]
    [InlineData("/../a.html")]
    [InlineData("/a/./b.html")]
    [InlineData("/a//b.html")]
    [InlineData("a\\b.html")]
    [InlineData("/a*.html")]
    public void Where_no_page_can_stand_there_is_none(string typed) => Assert.Null(OldUrls.Route(typed));

    [Fact]
    public void A_segment_has_at_most_80_characters_and_a_path_400()
    {
        Assert.NotNull(OldUrls.Route(new string('a', 75) + ".html"));
        Assert.Null(OldUrls.Route(new string('a', 76) + ".html"));
        Assert.Null(OldUrls.Route(string.Join('/', Enumerable.Repeat(new string('a', 50), 8)) + "/b.html"));
    }
}
