using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Policies;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Editions.Lists;

/// <summary>Full pages are numbered from the oldest and never change, so that what was linked or archived once stays true.</summary>
public class PagingSpecs
{
    private const int Most = 400;

    private static readonly ImmutableArray<Document> Documents = [.. Enumerable.Range(1, Most + Paging.PageSize).Select(Numbered)];

    [Theory]
    [InlineData(0, "news/index.html:")]
    [InlineData(1, "news/index.html:1-1")]
    [InlineData(50, "news/index.html:50-1")]
    [InlineData(99, "news/index.html:99-1")]
    [InlineData(100, "news/index.html:100-51 news/page-1.html:50-1")]
    [InlineData(149, "news/index.html:149-51 news/page-1.html:50-1")]
    [InlineData(150, "news/index.html:150-101 news/page-2.html:100-51 news/page-1.html:50-1")]
    public void The_newest_page_holds_what_does_not_fill_two(int count, string pages) =>
        Assert.Equal(pages, string.Join(' ', Cut(count).Select(Described)));

    [Fact]
    public void Pages_hold_every_document_once_and_newest_first() => Law.ForAll(0, Most, count => Assert.Equal(
        Documents[..count].Reverse(),
        Cut(count).SelectMany(page => page.Documents)));

    [Fact]
    public void A_page_that_is_full_stays_as_it_is_whatever_comes_later() => Law.ForAll(0, Most, count => Law.ForAll(
        0,
        Paging.PageSize,
        more =>
        {
            var later = Cut(count + more).ToDictionary(page => page.Route.Path, page => page.Documents);
            foreach (var page in Cut(count).Skip(1)) Assert.Equal(page.Documents.AsEnumerable(), later[page.Route.Path]);
        },
        runs: 5));

    [Fact]
    public void Links_lead_from_the_newest_page_to_the_oldest_and_back() => Law.ForAll(0, Most, count =>
    {
        var pages = Cut(count).ToArray();
        Assert.Equal(pages.Skip(1).Select(page => page.Route), pages.SkipLast(1).Select(page => page.Pager.Older?.Target));
        Assert.Equal(pages.SkipLast(1).Select(page => page.Route), pages.Skip(1).Select(page => page.Pager.Newer?.Target));
        Assert.Equal((null, null), (pages[0].Pager.Newer, pages[^1].Pager.Older));
        Assert.All(pages, page => Assert.Equal((pages[0].Route, pages[^1].Route), (page.Pager.Newest.Target, page.Pager.Oldest.Target)));
        Assert.Equal(Enumerable.Range(1, pages.Length).Reverse(), pages.Select(page => page.Pager.Number));
    });

    private static IEnumerable<(Route Route, ImmutableArray<Document> Documents, Pager Pager)> Cut(int count) =>
        Paging.Cut("news", Documents[..count]);

    private static string Described((Route Route, ImmutableArray<Document> Documents, Pager Pager) page) =>
        $"{page.Route}:{(page.Documents.IsEmpty ? "" : $"{page.Documents[0].Title}-{page.Documents[^1].Title}")}";

    private static Document Numbered(int number) => new Policy(new()
    {
        Id = new($"policies/{number}"),
        Source = new($"content/policies/{number}.md", default, 1, 0),
        Title = $"{number}",
    })
    {
        Recipients = null,
        Copies = null,
        Signatures = [],
        Note = null,
    };
}
