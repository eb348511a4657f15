using System.Collections.Immutable;

namespace Bulletin.Bench.Readers;

/// <summary>A kind of input: where examples of it lie, the signs of its grammar, and what of the product reads it.</summary>
/// <param name="Name">On the command line and in reports.</param>
/// <param name="Endings">Of the files that serve as examples.</param>
/// <param name="Signs">What mutations put in.</param>
/// <param name="Read">
/// Reads an input as a build does. The file that it gets may be written to: for readers that take a path.
/// Gives back what a build would hold.
/// </param>
internal sealed record Kind(string Name, ImmutableArray<string> Endings, ImmutableArray<string> Signs, Func<byte[], string, object?> Read)
{
    /// <summary>Examples that no file of the repository is one of.</summary>
    public ImmutableArray<byte[]> Examples { get; init; } = [];
}
