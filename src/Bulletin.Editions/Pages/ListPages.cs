using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the pages of every list: columns, folders without a column, and the ways to browse.</summary>
internal static class ListPages
{
    public static IEnumerable<ListPage> All(SiteIndex index, Chrome chrome)
    {
        foreach (var (column, documents) in index.Columns)
        {
            if (column.Folder == "issues") continue;
            foreach (var page in Pages(index, chrome, column.Path, column.Title, column.Description, documents, [], Describe.Tags(column))) yield return page;
        }

        foreach (var (type, documents) in index.Folders)
        {
            if (documents.IsEmpty || index.ColumnOf(type) is not null) continue;
            foreach (var page in Pages(index, chrome, type.Folder, type.Name.Chinese, null, documents, [], null)) yield return page;
        }

        foreach (var grouping in index.Groupings)
        {
            ImmutableArray<Link> above = [new("浏览", BrowsePages.Route), new(grouping.Title, new($"{grouping.Path}/index.html"))];
            foreach (var group in grouping.Groups)
                foreach (var page in Pages(index, chrome, $"{grouping.Path}/{group.Slug}", group.Title, null, group.Documents, above, null)) yield return page;
        }
    }

    private static IEnumerable<ListPage> Pages(SiteIndex index, Chrome chrome, string path, string title, string? introduction, ImmutableArray<Document> oldestFirst, ImmutableArray<Link> above, ColumnTags? column)
    {
        foreach (var (route, documents, pager) in Paging.Cut(path, oldestFirst))
        {
            yield return new()
            {
                Site = chrome,
                Route = route,
                Title = pager.Newer is null ? title : $"{title}（第{pager.Number}页）",
                Description = introduction,
                Introduction = introduction,
                Breadcrumbs = [new("首页", HomePages.Route), .. above],
                Column = column,
                Total = pager.Newer is null ? oldestFirst.Length : null,
                Rows = Describe.Rows(index.Site, documents),
                Pager = pager,
            };
        }
    }
}
