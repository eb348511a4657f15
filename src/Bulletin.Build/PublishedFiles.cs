using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bulletin.Build.Artifacts;
using Bulletin.Content.Documents;
using Bulletin.Content.Media.Words;
using Bulletin.Content.Sources;

namespace Bulletin.Build;

/// <summary>
/// The pictures and attachments that documents name. Each is published once, when all that name it are known: what stands in it must be
/// cleared by each of them.
/// </summary>
internal sealed class PublishedFiles
{
    private readonly ConcurrentDictionary<string, Published> all = new(StringComparer.Ordinal);

    /// <summary>Notes that a document publishes a file; from any thread.</summary>
    public void Add(SourceFile file, Document by) => all.GetOrAdd(file.Path, static (_, file) => new(file), file).Add(by);

    /// <summary>Whether a document publishes the file of a path.</summary>
    public bool Has(string path) => all.ContainsKey(path);

    /// <summary>The copies, once all documents were streamed.</summary>
    public IEnumerable<Artifact> All()
    {
        foreach (var (path, published) in all)
            yield return Artifact.Copied(new(path[(SourceTree.Folder.Length + 1)..]), published.File, published.By());
    }

    private sealed class Published(SourceFile file)
    {
        private readonly SortedDictionary<string, Document> documents = new(StringComparer.Ordinal);

        public SourceFile File => file;

        public void Add(Document document)
        {
            lock (documents) documents[document.Header.Source.Path] = document;
        }

        public ImmutableArray<FilePublisher> By() =>
            [.. documents.Select(document => new FilePublisher(document.Key, document.Value.Header.Cleared))];
    }
}
