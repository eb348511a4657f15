using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Linking;

namespace Bulletin.Search.Indexing;

/// <summary>A document in its place in the index.</summary>
/// <param name="Document">The document.</param>
/// <param name="Validity">有效性 on the as-of date.</param>
/// <param name="Status">What lists say beside its title: 有效性, or that its update is late.</param>
internal sealed record SearchDocument(Document Document, Validity Validity, int Status)
{
    /// <summary>The index counts the years of issues from it.</summary>
    public const int FirstYear = 1900;

    /// <summary>So many numbers a year are there for the months of issues.</summary>
    public const int MonthsOfYear = 16;

    /// <summary>What lists may say of a document, in the order of <see cref="Status"/> from 1: the word and its name for styling.</summary>
    public static readonly ImmutableArray<(string Word, string Slug)> Statuses =
    [
        .. Enum.GetValues<Validity>().Where(v => v != Validity.None).Select(v => (v.ToChinese(), v.ToSlug())),
        (Dataset.LateWord, Dataset.LateSlug),
    ];

    /// <summary>What repealed it; empty of all others.</summary>
    public ImmutableArray<Related> Repealers { get; init; } = [];

    /// <summary>有效性 of what it interprets, where it has none of its own and all of that is not in force; else none.</summary>
    public Validity Followed { get; init; }

    /// <summary>有效性 as columns have it: its own, or <see cref="FollowedFrom"/> and that of what it interprets.</summary>
    public int Standing => Followed == Validity.None ? (int)Validity : FollowedFrom + (int)Followed;

    /// <summary>The column counts what is not the document's own from here.</summary>
    public const int FollowedFrom = 8;

    public string Id => Document.Id.Text;

    public int Year => Document.Published.Day.Year;

    /// <summary>Whether it is no longer in force.</summary>
    public bool IsRetired => Validity is Validity.Repealed or Validity.Expired;

    /// <summary>Whether it repeats the titles of others: the contents of an issue.</summary>
    public bool IsList => Document is Issue;

    /// <summary>The documents of a site in the order of the index: newest first, equal dates by id from the end.</summary>
    public static ImmutableArray<SearchDocument> NewestFirst(Site site)
    {
        var documents = site.Documents.ToArray();
        Array.Sort(documents, static (a, b) => b.Published.CompareTo(a.Published) is var byDate and not 0 ? byDate : b.Id.CompareTo(a.Id));
        return [.. documents.Select(document => Of(site, document))];
    }

    private static SearchDocument Of(Site site, Document document)
    {
        var validity = site.ValidityOf(document);
        var status = document is Dataset dataset && dataset.IsLate(site.AsOf) ? Statuses.Length : (int)validity;
        return new(document, validity, status)
        {
            Repealers = validity != Validity.Repealed ? []
                : [.. site.Relations.Of(document).Where(related => related.Kind == RelationKind.RepealedBy)],
            Followed = validity == Validity.None ? FollowedBy(site, document) : Validity.None,
        };
    }

    // What explains a document that is repealed explains nothing that holds.
    private static Validity FollowedBy(Site site, Document document)
    {
        var followed = Validity.None;
        foreach (var interpreted in site.Relations.Of(document, RelationKind.Interprets))
        {
            var validity = site.ValidityOf(interpreted);
            if (validity is not (Validity.Repealed or Validity.Expired or Validity.NotYetEffective)) return Validity.None;
            followed = validity > followed ? validity : followed;
        }

        return followed;
    }
}
