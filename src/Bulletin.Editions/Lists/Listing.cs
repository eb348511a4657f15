using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Lists;

/// <summary>A list of documents with pages of its own.</summary>
/// <param name="Path">Its folder in the output tree.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Documents">Oldest first.</param>
/// <param name="Above">What stands between the home page and it.</param>
/// <param name="Column">The column it is, or is a part of; null: of none.</param>
/// <param name="Introduction">A sentence under the heading; null: none.</param>
/// <param name="Facets">The ways to narrow it, each a list of its own; empty when it is short or narrowed already.</param>
public sealed record Listing(
    string Path,
    string Title,
    ImmutableArray<Document> Documents,
    ImmutableArray<Link> Above,
    Column? Column,
    string? Introduction,
    ImmutableArray<Grouping> Facets)
{
    /// <summary>A list of fewer documents is looked through faster than it is narrowed.</summary>
    private const int LeastToNarrow = 20;

    // Who looks for data looks by kind, however few there are.
    private const string Data = "data";

    /// <summary>Every list of the site: columns with their parts, folders without a column, and the ways to browse everything.</summary>
    public static IEnumerable<Listing> All(SiteIndex index)
    {
        foreach (var (column, documents) in index.Columns)
        {
            if (column.Folder == "issues")
                continue;
            var facets = documents.Length < LeastToNarrow && column.Folder != Data ? [] : FacetsOf(index, documents, column.Path + "/");
            yield return new(column.Path, column.Title, documents, [], column, column.Description, facets);
            foreach (var part in Parts(facets, [new(column.Title, new($"{column.Path}/index.html"))], column))
                yield return part;
        }

        foreach (var (type, documents) in index.Folders)
        {
            if (!documents.IsEmpty && index.ColumnOf(type) is null)
                yield return new(type.Folder, type.Name.Chinese, documents, [], null, null, []);
        }

        foreach (var grouping in index.Groupings)
            foreach (var part in Parts(
                [grouping],
                [new("浏览", new("by/index.html")), new(grouping.Title, grouping.Page)],
                null))
            {
                yield return part;
            }
    }

    private static ImmutableArray<Grouping> FacetsOf(SiteIndex index, ImmutableArray<Document> documents, string above) =>
    [
        .. Grouping.All(index.Site, documents, above)
            .Where(grouping => grouping is { Way.NarrowingRank: > 0, Groups.Length: > 1 })
            .OrderBy(grouping => grouping.Way.NarrowingRank),
    ];

    private static IEnumerable<Listing> Parts(ImmutableArray<Grouping> groupings, ImmutableArray<Link> above, Column? column)
    {
        foreach (var grouping in groupings)
        {
            foreach (var group in grouping.Groups)
            {
                yield return new(
                    $"{grouping.Path}/{group.Slug}",
                    column is null ? group.Title : $"{column.Title}：{group.Title}",
                    group.Documents,
                    above,
                    column,
                    null,
                    []);
            }
        }
    }
}
