using Bulletin.Editions.Lists;

namespace Bulletin.Tests.Sites;

/// <summary>
/// Full pages of a list are numbered from the oldest and stay as they are: what was linked or archived once is still true.
/// </summary>
public class PaginationSpecs
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_document_leaves_full_pages_as_they_are(bool withTestTheme)
    {
        using var site = Notices(160, withTestTheme);
        site.Publish();
        var before = site.Tree();
        Assert.Contains("news/page-1.html", before.Keys);
        Assert.Contains("news/page-2.html", before.Keys);
        Assert.DoesNotContain("news/page-3.html", before.Keys);
        Add(site, 161);
        site.Publish();
        var after = site.Tree();
        foreach (var page in before.Keys.Where(path => path.Contains("/page-", StringComparison.Ordinal)))
            Assert.True(before[page].AsSpan().SequenceEqual(after[page]), page);
        Assert.Contains("通知之161", site.Read("news/index.html"));
    }

    [Fact]
    public void When_a_page_is_full_only_the_one_before_it_learns_of_it()
    {
        using var site = Notices(199, withTestTheme: true);
        site.Publish();
        var before = site.Tree();
        Add(site, 200);
        site.Publish();
        var after = site.Tree();
        Assert.Contains("news/page-3.html", after.Keys);
        Assert.True(before["news/page-1.html"].AsSpan().SequenceEqual(after["news/page-1.html"]), "news/page-1.html");
        Assert.Contains("page-3.html", site.Read("news/page-2.html"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(149, 2)]
    [InlineData(150, 3)]
    public void The_newest_page_holds_between_one_and_two_pages(int documents, int pages)
    {
        using var site = Notices(documents, withTestTheme: true);
        site.Publish();
        var files = site.Tree().Keys.Where(path =>
            path.StartsWith("news/", StringComparison.Ordinal)
                && (path.EndsWith("index.html", StringComparison.Ordinal) || path.Contains("page-", StringComparison.Ordinal)));
        Assert.Equal(documents == 0 ? 0 : pages, files.Count());
        for (var page = 1; page < pages; page++)
        {
            var text = site.Read($"news/page-{page}.html");
            Assert.Equal(Paging.PageSize, text.Split("\nRows\n").Length - 1);
            Assert.Contains($"通知之{page * Paging.PageSize:000}\n", text);
        }
    }

    private static TestSite Notices(int count, bool withTestTheme)
    {
        var site = TestSite.With(
            ("site.yml", TestSite.Settings.Replace("test", withTestTheme ? "test" : "gazette", StringComparison.Ordinal)));
        Directory.CreateDirectory(site.FullPath("content"));
        for (var i = 1; i <= count; i++)
            Add(site, i);
        return site;
    }

    private static void Add(TestSite site, int number) => site.Write($"content/news/{number:000}.md", $"""
        ---
        title: 通知之{number:000}
        published: {new DateOnly(2024, 1, 1).AddDays(number - 1):yyyy-MM-dd}
        disclosure: 主动公开
        reviewed: 2024-01-01
        ---
        正文。
        """);
}
