using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Lists;

/// <summary>One way to browse, as a property declares it: <c>by/&lt;slug&gt;/&lt;group&gt;/</c>.</summary>
/// <param name="Above">The folder that it narrows, ending in <c>/</c>; empty: the whole site.</param>
/// <param name="Way">The property's declaration.</param>
/// <param name="Groups">The lists, in the order in which readers expect them.</param>
public sealed record Grouping(string Above, PropertyGrouping Way, ImmutableArray<Group> Groups)
{
    public string Slug => Way.Slug;

    public string Title => Way.Title;

    public string Path => Above + PathOf(Way);

    /// <summary>The page that lists the groups.</summary>
    public Route Page => PageAt(Path);

    /// <summary>The list of the documents with a value.</summary>
    /// <param name="slug">The value's.</param>
    public static Route PageOf(PropertyGrouping way, string slug) => PageAt($"{PathOf(way)}/{slug}");

    /// <summary>All ways, in the order in which they are shown. Each appears only when some document has the property.</summary>
    public static ImmutableArray<Grouping> All(Site site, IReadOnlyList<Document> oldestFirst, string above) =>
        [.. Ways(site).Select(way => new Grouping(above, way, GroupsOf(way, site, oldestFirst)))
            .Where(grouping => grouping.Groups.Length > 0)];

    /// <summary>Links to the ways that <see cref="All"/> gives, without grouping anything.</summary>
    public static ImmutableArray<Link> Links(Site site) =>
        [.. Ways(site).Where(way => site.Documents.Any(document => document.Type.IsListed && Values(way, document, site).Any()))
            .Select(way => new Link(way.Title, PageAt(PathOf(way))))];

    private static string PathOf(PropertyGrouping way) => $"by/{way.Slug}";

    private static Route PageAt(string folder) => new($"{folder}/index.html");

    private static IEnumerable<PropertyGrouping> Ways(Site site) => site.Types
        .SelectMany(type => type.Properties.Groupings)
        .Select(property => property.Grouping!)
        .DistinctBy(way => way.Slug)
        .OrderBy(way => way.Rank);

    private static IEnumerable<string> Values(PropertyGrouping way, Document document, Site site)
    {
        foreach (var property in document.Type.Properties.Groupings)
        {
            if (property.Grouping!.Slug != way.Slug) continue;
            var value = property.Value(document, site);
            if (value.Text is { } text) return [text];
            if (value.Date is not null) return [""];
            if (!value.People.IsDefault) return value.People.Select(static person => person.Name);
            return value.Texts.IsDefault ? [] : value.Texts;
        }

        return [];
    }

    private static ImmutableArray<Group> GroupsOf(PropertyGrouping way, Site site, IReadOnlyList<Document> oldestFirst)
    {
        var groups = new SortedDictionary<string, (List<string> Names, ImmutableArray<Document>.Builder Documents)>(StringComparer.Ordinal);
        foreach (var document in oldestFirst)
        {
            foreach (var value in Values(way, document, site))
            {
                var slug = way.SlugOf(document, value, site);
                if (!groups.TryGetValue(slug, out var group)) groups.Add(slug, group = ([], ImmutableArray.CreateBuilder<Document>()));
                // What a URL cannot distinguish, such as C++ and C#, shares a list that names both.
                var name = way.NameOf(document, value, site);
                if (!group.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) group.Names.Add(name);
                if (group.Documents.Count == 0 || group.Documents[^1] != document) group.Documents.Add(document);
            }
        }

        var all = groups.Select(pair => new Group(pair.Key, string.Join('、', pair.Value.Names), pair.Value.Documents.DrainToImmutable()));
        return way.Order is { } order
            ? [.. all.OrderBy(group => order(group.Documents[0], site))]
            : [.. all.OrderByDescending(group => group.Documents.Length)];
    }
}

/// <summary>The documents that share a value, oldest first.</summary>
public sealed record Group(string Slug, string Title, ImmutableArray<Document> Documents);
