using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Lists;

/// <summary>One way to browse: <c>by/&lt;Slug&gt;/&lt;group&gt;/</c>.</summary>
/// <param name="Above">The folder that it narrows, ending in <c>/</c>; empty: the whole site.</param>
public sealed record Grouping(string Above, string Slug, string Title, ImmutableArray<Group> Groups)
{
    private static readonly Way[] Ways =
    [
        new("category", "按主题分类", static document => document.Header.Category is not null, static (_, listed) => ByCategory(listed)),
        new("issuer", "按发文机关", static document => !document.Header.Issuers.IsEmpty, ByIssuer),
        new("year", "按年份", static _ => true, static (_, listed) => ByYear(listed)),
        new("topic", "按主题词", static document => !document.Header.Topics.IsEmpty, static (_, listed) => ByTopic(listed)),
        new(
            "frequency",
            "按更新频率",
            static document => document is Dataset { Frequency: not Frequency.Unknown },
            static (_, listed) => ByFrequency(listed)),
        new("status", "按有效性", static document => document.Type.HasValidity, ByStatus),
    ];

    public string Path => $"{Above}by/{Slug}";

    /// <summary>All ways, in the order in which they are shown. Each appears only when some document has the property.</summary>
    public static ImmutableArray<Grouping> All(Site site, IReadOnlyList<Document> oldestFirst, string above) =>
        [.. Ways.Select(way => new Grouping(above, way.Slug, way.Title, way.Group(site, oldestFirst)))
            .Where(grouping => grouping.Groups.Length > 0)];

    /// <summary>Links to the ways that <see cref="All"/> gives, without grouping anything.</summary>
    public static ImmutableArray<Link> Links(Site site) =>
        [.. Ways.Where(way => site.Documents.Any(document => document.Type.IsListed && way.Has(document)))
            .Select(way => new Link(way.Title, new Route($"by/{way.Slug}/index.html")))];

    private static ImmutableArray<Group> ByYear(IReadOnlyList<Document> listed) =>
        [.. By(listed, static document => [Year(document)], bySize: false).Reverse()];

    private static ImmutableArray<Group> ByTopic(IReadOnlyList<Document> listed) =>
        By(listed, static document => document.Header.Topics.Select(static topic => (FileNames.Slug(topic), topic)), bySize: true);

    private static (string Slug, string Title) Year(Document document)
    {
        var year = document.Published.Day.Year.ToString(CultureInfo.InvariantCulture);
        return (year, $"{year}年");
    }

    private static ImmutableArray<Group> ByIssuer(Site site, IReadOnlyList<Document> listed) =>
        By(
            listed,
            document => document.Header.Issuers.Select(site.Issuers.Find).Select(issuer => (issuer.Slug, issuer.Name)),
            bySize: true);

    private static ImmutableArray<Group> ByCategory(IReadOnlyList<Document> listed)
    {
        var byCategory = listed.Where(document => document.Header.Category is not null).ToLookup(document => document.Header.Category!);
        return [.. SubjectCategory.All
            .Where(byCategory.Contains)
            .Select(category => new Group(category.Slug, category.Name, [.. byCategory[category]]))];
    }

    private static ImmutableArray<Group> ByFrequency(IReadOnlyList<Document> listed)
    {
        var byFrequency = listed
            .OfType<Dataset>()
            .Where(dataset => dataset.Frequency != Frequency.Unknown)
            .ToLookup(dataset => dataset.Frequency);
        return [.. Enum.GetValues<Frequency>()
            .Where(byFrequency.Contains)
            .Select(frequency =>
                new Group(frequency.Code().ToLowerInvariant().Replace('_', '-'), frequency.ToChinese()!, [.. byFrequency[frequency]]))];
    }

    private static ImmutableArray<Group> ByStatus(Site site, IReadOnlyList<Document> listed)
    {
        var byStatus = listed.Where(document => document.Type.HasValidity).ToLookup(site.ValidityOf);
        return [.. Enum.GetValues<Validity>()
            .Where(byStatus.Contains)
            .Select(validity => new Group(validity.ToSlug(), validity.ToChinese(), [.. byStatus[validity]]))];
    }

    private static ImmutableArray<Group> By(
        IReadOnlyList<Document> listed,
        Func<Document, IEnumerable<(string Slug, string Title)>> values,
        bool bySize)
    {
        var groups = new SortedDictionary<string, (List<string> Titles, ImmutableArray<Document>.Builder Documents)>(
            StringComparer.Ordinal);
        foreach (var document in listed)
        {
            foreach (var (slug, title) in values(document))
            {
                if (!groups.TryGetValue(slug, out var group))
                    groups.Add(slug, group = ([], ImmutableArray.CreateBuilder<Document>()));
                // What a URL cannot tell apart, such as C++ and C#, shares a list that names both.
                if (!group.Titles.Contains(title, StringComparer.OrdinalIgnoreCase))
                    group.Titles.Add(title);
                if (group.Documents.Count == 0 || group.Documents[^1] != document)
                    group.Documents.Add(document);
            }
        }

        var all = groups.Select(pair => new Group(pair.Key, string.Join('、', pair.Value.Titles), pair.Value.Documents.DrainToImmutable()));
        return bySize
            ? [.. all.OrderByDescending(group => group.Documents.Length).ThenBy(group => group.Slug, StringComparer.Ordinal)]
            : [.. all];
    }

    /// <param name="Has">Whether a document has the property.</param>
    /// <param name="Group">Groups documents that are given oldest first.</param>
    private sealed record Way(
        string Slug,
        string Title,
        Func<Document, bool> Has,
        Func<Site, IReadOnlyList<Document>, ImmutableArray<Group>> Group);
}

/// <summary>The documents that share a value, oldest first.</summary>
public sealed record Group(string Slug, string Title, ImmutableArray<Document> Documents);
