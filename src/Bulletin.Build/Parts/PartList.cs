using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.PlainText;

namespace Bulletin.Build.Parts;

/// <summary>The parts of one build.</summary>
/// <param name="all">The parts in order; disposed of with the list.</param>
/// <param name="texts">What writes the texts of documents.</param>
public sealed class PartList(ImmutableArray<IBuildPart> all, DocumentText texts) : IDisposable
{
    public ImmutableArray<IBuildPart> All => all;

    public DocumentText Texts => texts;

    public ImmutableArray<string> Names => [.. all.Select(part => part.Name)];

    /// <summary>
    /// Whether every part that needs bodies which have not changed knows them, as they were published with this manifest.
    /// </summary>
    public bool Know(Sha256 manifest) => all.All(part => part.Published is null || part.Published == manifest);

    public void Commit(Sha256 manifest) => Parallel.ForEach(all, part => part.Commit(manifest));

    public void Dispose()
    {
        foreach (var part in all) part.Dispose();
    }
}
