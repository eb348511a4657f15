using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

/// <summary>Where links and pictures of a body lead, by what an author may write.</summary>
public class TargetResolverSpecs
{
    private static readonly LinkedSite Site = LinkedSite.Of(
        """
        news/2024/a
        news/2024/b
        news/2024/draft    draft: true
        news/2024/gone     number: 测〔2024〕9号; withdrawn: {on: 2024-02-01, reason: 有误}
        news/2024/wrong    titel: 甲
        policies/1         number: 测〔2024〕1号
        pages/about
        news/2024/p.svg
        policies/Map.svg
        policies/index.html
        """,
        "columns: [{title: 供水, slug: water, query: {topics: 供水}}]");

    // The links stand in content/news/2024/a.md.
    [Theory]
    [InlineData(LinkKind.Document, "b.md", "news/2024/b.html")]
    [InlineData(LinkKind.Document, "./b.md", "news/2024/b.html")]
    [InlineData(LinkKind.Document, "../../policies/1.md", "policies/1.html")]
    [InlineData(LinkKind.Document, "/policies/1.md", "policies/1.html")]
    [InlineData(LinkKind.Document, "gone.md", "news/2024/gone.html")]
    [InlineData(LinkKind.Number, "测〔2024〕1号", "policies/1.html")]
    [InlineData(LinkKind.Number, "测[2024]1号", "policies/1.html")]
    [InlineData(LinkKind.Number, "测〔2024〕9号", "news/2024/gone.html")]
    [InlineData(LinkKind.File, "p.svg", "news/2024/p.svg")]
    [InlineData(LinkKind.File, "../../policies/Map.svg", "policies/Map.svg")]
    [InlineData(LinkKind.File, "/policies/Map.svg", "policies/Map.svg")]
    [InlineData(LinkKind.File, "../../index.html", "index.html")]
    [InlineData(LinkKind.File, "/by/index.html", "by/index.html")]
    [InlineData(LinkKind.File, "../index.html", "news/index.html")]
    [InlineData(LinkKind.File, "/columns/water/index.html", "columns/water/index.html")]
    [InlineData(LinkKind.External, "https://example.cn/", null)]
    public void A_link_leads_to_a_document_a_file_or_a_list(LinkKind kind, string target, string? route)
    {
        var (found, problems) = Follow(kind, target);
        Assert.Equal(route, found.Route?.Path);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData(LinkKind.Document, "c.md", "BLT4013", "")]
    [InlineData(LinkKind.Document, "../2023/b.md", "BLT4013", "b.md")]
    [InlineData(LinkKind.Document, "/news/11.md", "BLT4013", "../../policies/1.md")]
    [InlineData(LinkKind.Document, "draft.md", "BLT4003", "")]
    [InlineData(LinkKind.Document, "../../../x.md", "BLT4016", "")]
    [InlineData(LinkKind.Document, "..\\1.md", "BLT4016", "")]
    [InlineData(LinkKind.Number, "测〔1999〕1号", "BLT4002", "")]
    [InlineData(LinkKind.File, "q.svg", "BLT4015", "")]
    [InlineData(LinkKind.File, "../../policies/map.svg", "BLT4015", "Map.svg")]
    [InlineData(LinkKind.File, "../../../site.yml", "BLT4016", "")]
    [InlineData(LinkKind.File, "/pages/index.html", "BLT4013", "")]
    [InlineData(LinkKind.File, "/columns/heat/index.html", "BLT4013", "")]
    public void One_that_leads_nowhere_says_so_and_what_may_be_meant(LinkKind kind, string target, string code, string hint)
    {
        var (found, problems) = Follow(kind, target);
        Assert.Null(found.Route);
        var problem = Assert.Single(problems);
        Assert.Equal((code, "content/news/2024/a.md:9:3"), (problem.Code, problem.Location.ToString()));
        Assert.Contains(hint, problem.Message.English + problem.Hint.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_mistakes_of_its_own_leads_nowhere_without_a_word()
    {
        var (found, problems) = Follow(LinkKind.Document, "wrong.md");
        Assert.Null(found.Route);
        Assert.Empty(problems);
    }

    [Fact]
    public void Of_a_withdrawn_document_only_the_notice_is_found()
    {
        var (found, _) = Follow(LinkKind.Document, "gone.md");
        Assert.Equal((null, "有误"), (found.Document, found.Tombstone?.Withdrawal.What));
    }

    private static (Target Found, IReadOnlyList<Diagnostic> Problems) Follow(LinkKind kind, string target)
    {
        var problems = new DiagnosticBag();
        var link = new BodyLink(kind, target, "", new(9, 3), HasText: true);
        var resolver = new TargetResolver(Site.Site, Site.Tree);
        var found = resolver.Follow(Site["news/2024/a"], link, problems);
        Assert.Equal(found, resolver.Follow(Site["news/2024/a"], link, null));
        return (found, problems.Sorted());
    }
}
