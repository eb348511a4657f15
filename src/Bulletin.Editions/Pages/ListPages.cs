using System.Collections.Immutable;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the pages of every list.</summary>
internal static class ListPages
{
    public static IEnumerable<ListPage> All(SiteIndex index, Chrome chrome, IDatasets data) =>
        index.Listings.SelectMany(listing => Pages(index, chrome, listing, data));

    /// <summary>What belongs to the list of datasets.</summary>
    public static ImmutableArray<Link> DataResources(IDatasets data) =>
    [
        .. data.Gazette is { } gazette ? [new Link(gazette.Title, gazette.Id.Page)] : ImmutableArray<Link>.Empty,
        new("数据目录（CSV）", DataRoutes.CatalogueCsv),
        new("数据目录（DCAT，JSON-LD）", DataRoutes.Catalogue),
        new("数据接口（JSON）", DataRoutes.Index),
        new("接口说明（OpenAPI 3.1）", DataRoutes.OpenApi),
    ];

    private static IEnumerable<ListPage> Pages(SiteIndex index, Chrome chrome, Listing listing, IDatasets data)
    {
        // A list of data alone is by update, which is what its readers look for.
        var isOfData = listing.Documents.All(static document => document is Dataset);
        var oldestFirst = isOfData ? [.. listing.Documents.OrderBy(document => document.LastModified)] : listing.Documents;
        foreach (var (route, documents, pager) in Paging.Cut(listing.Path, oldestFirst))
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
                Rows = isOfData ? Describe.Updated(index.Site, documents.Cast<Dataset>()) : Describe.Rows(index.Site, documents),
                Pager = pager,
                Resources = isNewest && route == DataRoutes.List ? DataResources(data) : [],
            };
        }
    }
}
