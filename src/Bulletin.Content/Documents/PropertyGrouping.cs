namespace Bulletin.Content.Documents;

/// <summary>Gives something of one value of a property.</summary>
/// <param name="document">A document that has the value.</param>
/// <param name="text">The value as text; empty when it is a day.</param>
/// <param name="site">What only the whole site knows of the document.</param>
public delegate string GroupText(Document document, string text, ISiteFacts site);

/// <summary>Lists of the documents that share a value: <c>by/&lt;Slug&gt;/&lt;value&gt;/</c>.</summary>
/// <param name="Slug">Names the lists in addresses.</param>
/// <param name="Title">Names them for readers: 按发文机关.</param>
/// <param name="SlugOf">Names the list of a value in addresses.</param>
public sealed record PropertyGrouping(string Slug, string Title, GroupText SlugOf)
{
    /// <summary>The place among the ways to browse: lower ones first.</summary>
    public required int Rank { get; init; }

    /// <summary>The place among the ways to narrow a long list, lower ones first; 0: it narrows none.</summary>
    public int NarrowingRank { get; init; }

    /// <summary>Names the list of a value for readers: the value itself unless declared otherwise.</summary>
    public GroupText NameOf { get; init; } = static (_, text, _) => text;

    /// <summary>The place of a document's list among the others, lower ones first; null: the longest comes first.</summary>
    public Func<Document, ISiteFacts, int>? Order { get; init; }

    /// <summary>Whether the value on the page of a document leads to its list.</summary>
    public bool IsLinked { get; init; } = true;
}
