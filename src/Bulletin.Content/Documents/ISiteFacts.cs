using System.Collections.Immutable;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Documents.Specials;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents;

/// <summary>What only the whole site knows of its documents.</summary>
public interface ISiteFacts
{
    /// <summary>The day for which validity, lateness and open or closed are judged.</summary>
    DateOnly AsOf { get; }

    IssuerRegister Issuers { get; }

    /// <summary>有效性 on the as-of date.</summary>
    Validity ValidityOf(Document document);

    /// <summary>The issue that carries a document, of an issue its own number; null: none does.</summary>
    IssueNumber? IssueOf(Document document);

    /// <summary>The contents of an issue.</summary>
    ImmutableArray<IssueColumn> ContentsOf(Issue issue);

    /// <summary>What a special topic gathers: first what it lists, in that order, then what matches its query, newest first.</summary>
    IReadOnlyList<Document> GatheredBy(Special special);
}
