namespace Bulletin.Content.Exporting;

/// <summary>A file of the output that can be made when it is needed.</summary>
/// <param name="Route">Where it lies.</param>
/// <param name="Source">What it was made from, for the manifest: a source path, or the name of a generated page.</param>
/// <param name="Key">Fingerprint of all that <paramref name="Write"/> looks at: the same key means the same bytes, so the file of the last build can stay.</param>
/// <param name="Write">Writes the content.</param>
public readonly record struct Artifact(Route Route, string Source, Sha256 Key, Action<PageWriter> Write);

/// <summary>Takes the artifacts of one build; callable from any thread.</summary>
public interface IArtifactSink
{
    void Add(Artifact artifact);

    /// <summary>Publishes a file from below content/ as it is.</summary>
    void Copy(Route route, Sources.SourceFile file);
}
