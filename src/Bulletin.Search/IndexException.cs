using Bulletin.Content.Diagnostics;

namespace Bulletin.Search;

/// <summary>A file of an index is not what it should be.</summary>
/// <param name="diagnostic">Which, what is wrong with it, and what to do.</param>
public sealed class IndexException(Diagnostic diagnostic) : Exception(diagnostic.Message.English)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
