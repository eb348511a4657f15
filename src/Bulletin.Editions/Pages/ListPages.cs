using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the pages of every list.</summary>
internal static class ListPages
{
    public static IEnumerable<ListPage> All(SiteIndex index, Chrome chrome) => index.Listings.SelectMany(listing => Pages(index, chrome, listing));

    private static IEnumerable<ListPage> Pages(SiteIndex index, Chrome chrome, Listing listing)
    {
        foreach (var (route, documents, pager) in Paging.Cut(listing.Path, listing.Documents))
        {
            var isNewest = pager.Newer is null;
            yield return new()
            {
                Site = chrome,
                Route = route,
                Title = isNewest ? listing.Title : $"{listing.Title}（第{pager.Number}页）",
                Description = listing.Introduction,
                Introduction = listing.Introduction,
                Breadcrumbs = [new("首页", HomePages.Route), .. listing.Above],
                Column = listing.Column is { } column ? Describe.Tags(column) : null,
                Total = isNewest ? listing.Documents.Length : null,
                Facets = isNewest ? [.. listing.Facets.Select(BrowsePages.Group)] : [],
                Rows = Describe.Rows(index.Site, documents),
                Pager = pager,
            };
        }
    }
}
