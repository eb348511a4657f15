namespace Bulletin.Search.Lucene;

/// <summary>A field of an index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What is kept of it besides its stored text.</param>
internal sealed record LuceneField(string Name, FieldKind Kind);

/// <summary>What is kept of a field besides its stored text.</summary>
internal enum FieldKind
{
    /// <summary>Nothing.</summary>
    Stored,

    /// <summary>In which documents a term is.</summary>
    Exact,

    /// <summary>The same, and a number for each document to sort by.</summary>
    Number,

    /// <summary>In which documents a word is, how often, at which positions and offsets, and the norm of each document.</summary>
    Text,
}
