using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Lists;

/// <summary>
/// The documents of a site in the orders in which pages need them. Lists are made when they are
/// first asked for: a build in which only a body changed asks for none.
/// </summary>
public sealed class SiteIndex
{
    private readonly Dictionary<Document, Neighbours> neighbours;
    private readonly Lazy<ImmutableArray<(Column, ImmutableArray<Document>)>> columns;
    private readonly Lazy<ImmutableArray<(ContentType, ImmutableArray<Document>)>> folders;
    private readonly Lazy<ImmutableArray<Grouping>> groupings;
    private readonly Lazy<Dictionary<Document, Carrier>> carriers;
    private readonly Lazy<ImmutableArray<Listing>> listings;

    public SiteIndex(Site site)
    {
        Site = site;
        neighbours = new(site.Documents.Length, ReferenceEqualityComparer.Instance);
        var last = new Dictionary<ContentType, Document>();
        foreach (var issue in site.Issues) Join(last, issue);
        foreach (var document in OldestFirst)
            if (document.Type.IsListed) Join(last, document);
        columns = new(() => [.. site.Settings.Columns.Select(column => (column, List(column)))]);
        folders = new(() =>
        [
            .. site.Types.Where(type => type.IsListed).Select(type => (type, OldestFirst.Where(d => d.Type == type).ToImmutableArray())),
        ]);
        groupings = new(() => Grouping.All(site, [.. OldestFirst.Where(document => document.Type.IsListed)], ""));
        carriers = new(Carriers);
        listings = new(() => [.. Listing.All(this)]);
    }

    public Site Site { get; }

    public ImmutableArray<Document> OldestFirst => Site.OldestFirst;

    /// <summary>The configured columns with their documents, oldest first.</summary>
    public ImmutableArray<(Column Column, ImmutableArray<Document> Documents)> Columns => columns.Value;

    /// <summary>The listed documents of each type, oldest first.</summary>
    public ImmutableArray<(ContentType Type, ImmutableArray<Document> Documents)> Folders => folders.Value;

    /// <summary>The ways to browse: by category, issuer, year, topic, status.</summary>
    public ImmutableArray<Grouping> Groupings => groupings.Value;

    /// <summary>Every list of the site.</summary>
    public ImmutableArray<Listing> Listings => listings.Value;

    /// <summary>The one before and the one after a document of its type, by date (issues by number).</summary>
    public Neighbours Around(Document document) => neighbours.TryGetValue(document, out var found) ? found : Neighbours.None;

    /// <summary>The issue that carries a document, of an issue itself; null when none does.</summary>
    public Carrier? CarrierOf(Document document) => carriers.Value.GetValueOrDefault(document);

    /// <summary>The configured column that stands for a type; null when site.yml has none.</summary>
    public Column? ColumnOf(ContentType type)
    {
        foreach (var column in Site.Settings.Columns)
        {
            if (column.Folder == type.Folder)
                return column;
        }

        return null;
    }

    private Dictionary<Document, Carrier> Carriers()
    {
        var found = new Dictionary<Document, Carrier>(ReferenceEqualityComparer.Instance);
        foreach (var issue in Site.Issues)
        {
            var carrier = new Carrier(issue.IssueNumber.Year, issue.IssueNumber.Number, issue.Issn, issue.Id.Page, null);
            found.Add(issue, carrier);
            foreach (var entry in IndexEntry.Of(Site, issue))
                found.TryAdd(entry.Document, carrier with { Page = entry.Page });
        }

        return found;
    }

    private ImmutableArray<Document> List(Column column) => [.. OldestFirst.Where(document => Site.Matches(column, document))];

    private void Join(Dictionary<ContentType, Document> last, Document document)
    {
        last.TryGetValue(document.Type, out var previous);
        neighbours[document] = new(previous);
        if (previous is not null)
            neighbours[previous].Next = document;
        last[document.Type] = document;
    }
}

/// <summary>
/// The document before and the one after another. A class: a generic collection
/// of a structure is compiled anew in every run.
/// </summary>
public sealed class Neighbours(Document? previous)
{
    internal static readonly Neighbours None = new(null);

    public Document? Previous { get; } = previous;

    public Document? Next { get; internal set; }
}
