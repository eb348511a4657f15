using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Media.Words;
using Bulletin.Content.Sources;

namespace Bulletin.Build.Artifacts;

/// <summary>
/// A file of the output that can be made when it is needed: rendered into a buffer, produced as a file of its own, or copied from below
/// content/. It holds nothing that changes after it is handed over, so it may be made at any time until the build ends.
/// </summary>
public readonly record struct Artifact
{
    /// <summary>The source of what is made of all bodies together.</summary>
    public const string WholeSite = "site";

    private Artifact(Route route, string source, Scope scope) => (Route, Source, Scope) = (route, source, scope);

    /// <summary>Where it lies in the output.</summary>
    public Route Route { get; }

    /// <summary>What it was made from, for the manifest: a source path, or the name of a generated page.</summary>
    public string Source { get; }

    /// <summary>What it is made of.</summary>
    public Scope Scope { get; }

    /// <summary>
    /// The fingerprint of all that goes into it: the same key means the same bytes, so the file of the last build can stay. Default: it
    /// is made in every build that asks for its scope, and written when the bytes differ.
    /// </summary>
    public Sha256 Key { get; private init; }

    /// <summary>Writes the content, either as text or as bytes; null: it is not rendered.</summary>
    public Action<ArtifactBuffer>? Render { get; private init; }

    /// <summary>Gives the full path of a file with the content, and gives that file away; null: it is not produced.</summary>
    public Func<string>? Produce { get; private init; }

    /// <summary>
    /// The digest of what <see cref="Produce"/> gives, where it is known: a file of the output that has it stays, and none is asked
    /// for.
    /// </summary>
    public Sha256 Content { get; private init; }

    /// <summary>The file below content/ whose copy it is; null: it is no copy.</summary>
    public SourceFile? Original { get; private init; }

    /// <summary>The documents that publish <see cref="Original"/>.</summary>
    public ImmutableArray<FilePublisher> Publishers { get; private init; }

    /// <summary>An artifact of at most some megabytes, written into memory.</summary>
    /// <param name="route">Where it lies.</param>
    /// <param name="source">What it was made from.</param>
    /// <param name="scope">What it is made of.</param>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="render">Writes the content.</param>
    public static Artifact Rendered(Route route, string source, Scope scope, Sha256 key, Action<ArtifactBuffer> render) =>
        new(route, source, scope) { Key = key, Render = render };

    /// <summary>An artifact that may be larger than memory.</summary>
    /// <param name="route">Where it lies.</param>
    /// <param name="source">What it was made from.</param>
    /// <param name="scope">What it is made of.</param>
    /// <param name="content">See <see cref="Content"/>; default when it is not known yet.</param>
    /// <param name="produce">Gives the file.</param>
    public static Artifact Produced(Route route, string source, Scope scope, Sha256 content, Func<string> produce) =>
        new(route, source, scope) { Content = content, Produce = produce };

    /// <summary>A picture or attachment as it is.</summary>
    public static Artifact Copied(Route route, SourceFile original, ImmutableArray<FilePublisher> publishers) =>
        new(route, original.Path, Scope.Media) { Original = original, Publishers = publishers };
}
