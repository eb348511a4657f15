using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Feeds;

/// <summary>The pages of the sitemap with their last change: a document's own, or the newest of what a list shows.</summary>
internal static class SitemapPages
{
    public static List<(Route Page, string LastModified)> Of(SiteIndex index, Dataset? gazette)
    {
        var pages = new List<(Route, string)>(index.Site.Documents.Length + 1024);
        var all = index.Site.Documents;
        pages.Add((HomePages.Route, Newest(index, all)));
        if (index.Site.Issues.Length > 0)
            pages.Add((ArchivePages.Route, Newest(index, [.. index.Site.Issues])));
        foreach (var document in all)
            pages.Add((document.Id.Page, document.LastModified.ToIso()));
        foreach (var year in index.Site.Issues.GroupBy(issue => issue.IssueNumber.Year))
            foreach (var route in AnnualIndexes.RoutesOf(index, year.Key, year))
                pages.Add((route, Newest(index, [.. year])));
        if (gazette is not null)
            pages.Add((gazette.Id.Page, gazette.LastModified.ToIso()));
        pages.Add((AccessibilityPages.Route, Newest(index, all)));
        if (index.Site.Settings.HasSearch)
            pages.Add((SearchPages.Route, Newest(index, all)));
        pages.Add((BrowsePages.Route, Newest(index, all)));
        foreach (var grouping in index.Groupings)
            pages.Add((new($"{grouping.Path}/index.html"), Newest(index, all)));
        foreach (var listing in index.Listings)
            foreach (var (route, documents, _) in Paging.Cut(listing.Path, listing.Documents))
                pages.Add((route, Newest(index, documents)));
        return pages;
    }

    private static string Newest(SiteIndex index, ImmutableArray<Document> documents)
    {
        var newest = default(Moment);
        foreach (var document in documents)
        {
            if (document.LastModified.CompareTo(newest) > 0)
                newest = document.LastModified;
        }

        return (documents.IsEmpty ? new Moment(index.Site.AsOf) : newest).ToIso();
    }
}
