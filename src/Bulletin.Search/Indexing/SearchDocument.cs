using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;

namespace Bulletin.Search.Indexing;

/// <summary>A document in its place in the index.</summary>
/// <param name="Document">The document.</param>
/// <param name="Validity">有效性 on the as-of date.</param>
internal sealed record SearchDocument(Document Document, Validity Validity)
{
    public string Id => Document.Id.Text;

    public int Year => Document.Published.Day.Year;

    /// <summary>The documents of a site in the order of the index: newest first, equal dates by id from the end.</summary>
    public static ImmutableArray<SearchDocument> NewestFirst(Site site)
    {
        var documents = site.Documents.ToArray();
        Array.Sort(documents, static (a, b) => b.Published.CompareTo(a.Published) is var byDate and not 0 ? byDate : b.Id.CompareTo(a.Id));
        return [.. documents.Select(document => new SearchDocument(document, site.ValidityOf(document)))];
    }
}
