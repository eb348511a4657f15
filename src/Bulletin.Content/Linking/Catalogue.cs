using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Linking;

/// <summary>
/// What the first pass found: the documents to publish, what is omitted, what was withdrawn, and what could not be read.
/// </summary>
/// <param name="Documents">To be published, sorted by id.</param>
/// <param name="Omitted">Not published; known only so that a published document that names one is reported.</param>
/// <param name="Withdrawn">Only a notice stays at their URL.</param>
/// <param name="Unread">Ids of files that have errors, so that links to them are not reported a second time.</param>
/// <param name="PendingAliases">
/// Old URLs of documents that will be published once their mistakes are mended or their day has come, in no order.
/// </param>
public sealed record Catalogue(
    ImmutableArray<Document> Documents,
    ImmutableArray<OmittedDocument> Omitted,
    ImmutableArray<Tombstone> Withdrawn,
    ImmutableHashSet<string> Unread,
    ImmutableArray<Reference> PendingAliases)
{
    /// <summary>What is left out of documents that are published, in their order: their days are yet to come.</summary>
    public ImmutableArray<OmittedFile> Entries { get; init; } = [];

    /// <summary>Documents whose bodies are looked at although they are not published, in no order.</summary>
    public ImmutableArray<UnpublishedDocument> Unpublished { get; init; } = [];

    /// <summary>Documents with errors in their headers: nothing is made of them, yet they are not missing.</summary>
    public IEnumerable<Document> Faulty => Unpublished.Where(Omissions.IsFaulty).Select(static other => other.Document);

    /// <summary>发文字号 that stand in files whose front matter cannot be read.</summary>
    public ImmutableArray<DocumentNumber> UnreadNumbers { get; init; } = [];

    /// <summary>Whether of some file nothing is known but its name, so that what seems to be missing may stand in it.</summary>
    public bool HasUnknown { get; init; }
}

/// <summary>A document of which nothing is made, but whose editor should hear of all that is wrong.</summary>
/// <param name="Document">What could be read of it.</param>
/// <param name="Reason">Why it is left out for now; none: its header has errors.</param>
public sealed record UnpublishedDocument(Document Document, Omission Reason);

/// <summary>A document that is not published: by what names others may refer to it, and why.</summary>
public sealed record OmittedDocument(DocumentId Id, DocumentNumber? Number, string Path, Omission Reason);

/// <summary>A withdrawn document: its URL lives on with the reason, and nothing else of it.</summary>
public sealed record Tombstone(
    DocumentId Id,
    DatedText Withdrawal,
    Location Place,
    DocumentNumber? Number,
    ImmutableArray<Reference> Aliases);
