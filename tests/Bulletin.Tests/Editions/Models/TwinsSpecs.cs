using Bulletin.Content;
using Bulletin.Editions.Models;
using Bulletin.Editions.Rendering;

namespace Bulletin.Tests.Editions.Rendering;

public class TwinsSpecs
{
    private static readonly Twins Twins = new(
    [
        ("关于燃放烟花爆竹的通告", new Route("a.html")),
        ("关于燃放烟花爆竹的通告", new Route("b.html")),
        ("关于停水的通告", new Route("c.html")),
        ("关于停水的通告", new Route("c.html")),
        ("已撤回", null),
    ]);

    [Theory]
    [InlineData("云政通〔2023〕1号", true, "，云政通〔2023〕1号，已废止")]
    [InlineData(null, false, "，2023-01-05")]
    public void Documents_of_one_title_are_told_apart(string? number, bool isRepealed, string words) => Assert.Equal(
        words,
        Twins.Words("关于燃放烟花爆竹的通告", number, "2023-01-05", isRepealed ? new Status("已废止", "repealed") : null));

    [Theory]
    [InlineData("关于停水的通告")]
    [InlineData("已撤回")]
    public void A_title_that_leads_to_one_place_says_enough(string title) => Assert.Null(Twins.Words(title, "1号", "2023-01-05", null));
}
