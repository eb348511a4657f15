using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;

namespace Bulletin.Editions.Lists;

/// <summary>One way to browse: <c>by/&lt;Slug&gt;/&lt;group&gt;/</c>.</summary>
public sealed record Grouping(string Slug, string Title, ImmutableArray<Group> Groups)
{
    public string Path => $"by/{Slug}";

    /// <summary>All ways, in the order in which they are shown. Each appears only when some document has the property.</summary>
    public static ImmutableArray<Grouping> All(SiteIndex index)
    {
        var listed = index.OldestFirst.Where(document => document.Type.IsListed).ToArray();
        var issuers = index.Site.Issuers;
        Grouping[] all =
        [
            new("category", "按主题分类", ByCategory(listed)),
            new("issuer", "按发文机关", By(listed, document => document.Header.Issuers.Select(issuers.Find).Select(issuer => (issuer.Slug, issuer.Name)), bySize: true)),
            new("year", "按年份", [.. By(listed, document => [Year(document)], bySize: false).Reverse()]),
            new("topic", "按主题词", By(listed, document => document.Header.Topics.Select(topic => (FileNames.Slug(topic), topic)), bySize: true)),
            new("status", "按有效性", ByStatus(index, listed)),
        ];
        return [.. all.Where(grouping => grouping.Groups.Length > 0)];
    }

    private static (string Slug, string Title) Year(Document document)
    {
        var year = document.Published.Day.Year.ToString(CultureInfo.InvariantCulture);
        return (year, $"{year}年");
    }

    private static ImmutableArray<Group> ByCategory(Document[] listed)
    {
        var byCategory = listed.Where(document => document.Header.Category is not null).ToLookup(document => document.Header.Category!);
        return [.. SubjectCategory.All.Where(byCategory.Contains).Select(category => new Group(category.Slug, category.Name, [.. byCategory[category]]))];
    }

    private static ImmutableArray<Group> ByStatus(SiteIndex index, Document[] listed)
    {
        var byStatus = listed.Where(document => document.Type.HasValidity).ToLookup(index.Site.ValidityOf);
        return [.. Enum.GetValues<Validity>().Where(byStatus.Contains).Select(validity => new Group(validity.ToSlug(), validity.ToChinese(), [.. byStatus[validity]]))];
    }

    private static ImmutableArray<Group> By(Document[] listed, Func<Document, IEnumerable<(string Slug, string Title)>> values, bool bySize)
    {
        var groups = new SortedDictionary<string, (string Title, ImmutableArray<Document>.Builder Documents)>(StringComparer.Ordinal);
        foreach (var document in listed)
        {
            foreach (var (slug, title) in values(document))
            {
                if (!groups.TryGetValue(slug, out var group)) groups.Add(slug, group = (title, ImmutableArray.CreateBuilder<Document>()));
                if (group.Documents.Count == 0 || group.Documents[^1] != document) group.Documents.Add(document);
            }
        }

        var all = groups.Select(pair => new Group(pair.Key, pair.Value.Title, pair.Value.Documents.DrainToImmutable()));
        return bySize ? [.. all.OrderByDescending(group => group.Documents.Length).ThenBy(group => group.Slug, StringComparer.Ordinal)] : [.. all];
    }
}

/// <summary>The documents that share a value, oldest first.</summary>
public sealed record Group(string Slug, string Title, ImmutableArray<Document> Documents);
