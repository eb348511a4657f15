using System.Collections.Concurrent;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Exporting;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Cli.Building;

/// <summary>Makes artifacts and puts them into the next tree; what is made of the same as last time and still stands there is kept unmade.</summary>
public sealed class ArtifactWriter(OutputFolder folder, NextTree next, PageCache cache, SourceTree tree, DiagnosticBag problems) : IArtifactSink
{
    private static readonly long Fresh = TimeSpan.FromSeconds(2).Ticks;

    [ThreadStatic]
    private static ArtifactBuffer? buffer;

    private readonly ConcurrentDictionary<string, bool> copied = new(StringComparer.Ordinal);

    public void Add(Artifact artifact)
    {
        if (next.HasFailed) return;
        if (artifact.File is { } file)
        {
            if (artifact.Content != default && folder.Has(artifact.Route, artifact.Content)) next.Keep(artifact.Route, artifact.Source);
            else next.Adopt(artifact.Route, file(), artifact.Source);
            return;
        }

        var keyed = artifact.Key != default;
        if (keyed && Keep(artifact.Route, artifact.Key, artifact.Source)) return;
        var output = buffer ??= new();
        output.Clear();
        artifact.Write(output);
        var content = next.Write(artifact.Route, output.Content(), artifact.Source);
        if (keyed) cache.Keep(artifact.Route, artifact.Key, content);
    }

    public void Copy(Route route, SourceFile file)
    {
        if (next.HasFailed || !copied.TryAdd(file.Path, true)) return;
        var key = Key(file);
        if (Keep(route, key, file.Path)) return;
        if (CheckOnly.IsUnsafe(file, tree, problems)) return;
        var content = next.Copy(route, tree.FullPath(file.Path), file.Path);
        if (content != default) cache.Keep(route, key, content);
    }

    /// <summary>Keeps every file of the last build that neither a changed body nor all bodies together went into. Pictures and attachments are named by those who use them.</summary>
    /// <param name="changed">The source files whose body has changed.</param>
    public void KeepAllBut(IReadOnlySet<string> changed)
    {
        next.KeepWhere(file => file.Source != Artifact.WholeSite && !(changed.Contains(file.Source) && IsOf(file.Source, file.Path)) && !IsMedia(file.Source));
        cache.KeepAll();
    }

    /// <summary>Keeps the search index of the last build; the texts of documents and the search page are others' to make.</summary>
    public void KeepIndex() => next.KeepWhere(file => file.Source == Artifact.WholeSite && file.Path.StartsWith("search/", StringComparison.Ordinal) && !file.Path.EndsWith(".html", StringComparison.Ordinal));

    // A page at an old URL shows nothing of the body.
    private static bool IsOf(string source, string path)
    {
        if (path.StartsWith("search/", StringComparison.Ordinal)) return true;
        var id = DocumentId.WithoutEnding(source.AsSpan(SourceTree.Folder.Length + 1));
        var page = path.AsSpan(Edition.OfFile(path).Folder.Length);
        return page.StartsWith(id) && page[id.Length..] is ".html" or ".txt" or ".json";
    }

    private static bool IsMedia(string source) => source.StartsWith("content/", StringComparison.Ordinal) && !source.EndsWith(".md", StringComparison.Ordinal) && !source.EndsWith(DocumentId.DatasetFile, StringComparison.Ordinal);

    private bool Keep(Route route, Sha256 key, string source)
    {
        if (cache.Find(route, key) is not { } content || !folder.Has(route, content)) return false;
        next.Keep(route, source);
        cache.Keep(route, key, content);
        return true;
    }

    // Time and length stand for the content of a file, unless it was written a moment ago and may be written again within the same tick.
    private Sha256 Key(SourceFile file)
    {
        Span<byte> stamp = stackalloc byte[17];
        var isFresh = DateTime.UtcNow.Ticks - file.Modified < Fresh;
        BitConverter.TryWriteBytes(stamp, file.Length);
        BitConverter.TryWriteBytes(stamp[8..], isFresh ? DateTime.UtcNow.Ticks : file.Modified);
        stamp[16] = isFresh ? (byte)1 : (byte)0;
        return Sha256.Of(stamp);
    }
}
