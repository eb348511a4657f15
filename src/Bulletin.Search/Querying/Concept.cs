using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>One of the things that a query is about.</summary>
/// <param name="Text">As it stands in the query.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Terms">The terms that stand for it, itself first.</param>
/// <param name="Idf">How much a document says that has it.</param>
internal sealed record Concept(string Text, double Weight, ImmutableArray<SoughtTerm> Terms, double Idf = 0)
{
    /// <summary>The documents that have it, by their places: how often, and by how sure a term.</summary>
    public IReadOnlyDictionary<int, (int Frequency, double Weight)> Documents { get; init; } =
        ImmutableDictionary<int, (int Frequency, double Weight)>.Empty;
}

/// <summary>A term that stands for a concept.</summary>
/// <param name="Text">As texts have it.</param>
/// <param name="Weight">How surely it means the concept.</param>
internal readonly record struct SoughtTerm(string Text, double Weight);

/// <summary>Two neighbours in a query.</summary>
/// <param name="Text">The two.</param>
/// <param name="Idf">How much a document says that has them.</param>
internal readonly record struct SoughtPair(string Text, double Idf);

/// <summary>What a query is about.</summary>
/// <param name="Concepts">The concepts.</param>
/// <param name="Sum">The greatest value that they have together.</param>
/// <param name="Whole">The same, with those that no document has for as much as the others.</param>
/// <param name="Pairs">The pairs of neighbours.</param>
/// <param name="PairSum">The greatest value that these have together.</param>
internal sealed record Subject(
    ImmutableArray<Concept> Concepts, double Sum, double Whole, ImmutableArray<SoughtPair> Pairs, double PairSum);
