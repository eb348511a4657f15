using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Documents.Specials;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Linking;

/// <summary>Everything that is published, linked and immutable. Bodies are not in it: they are streamed.</summary>
public sealed class Site(
    SiteSettings settings,
    IssuerRegister issuers,
    AsOf asOf,
    Catalogue catalogue,
    Resolver resolver,
    Relations relations,
    IReadOnlyDictionary<Document, Validity> validities)
    : ISiteFacts
{
    private readonly Lazy<ImmutableArray<Document>> oldestFirst = new(() => Dated(catalogue.Documents));

    public SiteSettings Settings { get; } = settings;

    public IssuerRegister Issuers { get; } = issuers;

    /// <summary>The as-of date and what set it.</summary>
    public AsOf Judged { get; } = asOf;

    /// <summary>The date for which validity, lateness and open or closed are judged.</summary>
    public DateOnly AsOf => Judged.Day;

    /// <summary>The types of content that it may hold.</summary>
    public ImmutableArray<ContentType> Types { get; init; } = ContentTypes.All;

    /// <summary>The documents to publish, sorted by id.</summary>
    public ImmutableArray<Document> Documents => catalogue.Documents;

    /// <summary>
    /// The documents by date of publication, equal dates by id: pages of lists are numbered in this order.
    /// </summary>
    public ImmutableArray<Document> OldestFirst => oldestFirst.Value;

    /// <summary>Documents with errors of their own. While there are any, nothing is published.</summary>
    public IEnumerable<Document> Faulty => catalogue.Faulty;

    public ImmutableArray<Tombstone> Withdrawn => catalogue.Withdrawn;

    public Resolver Resolver { get; } = resolver;

    public Relations Relations { get; } = relations;

    /// <summary>The issues of the gazette, oldest first.</summary>
    public ImmutableArray<Issue> Issues { get; } = catalogue.Documents
        .OfType<Issue>()
        .ToImmutableArray()
        .Sort(static (a, b) => a.IssueNumber.CompareTo(b.IssueNumber) is var byNumber and not 0 ? byNumber : a.Id.CompareTo(b.Id));

    /// <summary>Whether a document belongs to a column.</summary>
    public bool Matches(Column column, Document document) => column.Matches(document, this);

    public bool Matches(DocumentQuery query, Document document) => query.Matches(document, this);

    /// <summary>有效性 on the as-of date.</summary>
    public Validity ValidityOf(Document document) => validities.GetValueOrDefault(document);

    public ImmutableArray<IssueColumn> ContentsOf(Issue issue) => IssueContents.Of(this, issue);

    public IReadOnlyList<Document> GatheredBy(Special special) => Gathering.Of(this, special);

    public IssueNumber? IssueOf(Document document)
    {
        if (document is Issue issue) return issue.IssueNumber;
        foreach (var carrier in Relations.Of(document, RelationKind.CarriedIn)) return ((Issue)carrier).IssueNumber;
        return null;
    }

    private static ImmutableArray<Document> Dated(ImmutableArray<Document> documents) =>
        documents.Sort(static (a, b) => a.Published.CompareTo(b.Published) is var byDate and not 0 ? byDate : a.Id.CompareTo(b.Id));
}
