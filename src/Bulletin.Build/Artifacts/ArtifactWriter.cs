using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Media.Cleaning;
using Bulletin.Content.Media.Words;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Build.Artifacts;

/// <summary>
/// Makes artifacts and puts them into the next tree; what is made of the same as last time and still stands there is kept unmade.
/// </summary>
/// <param name="folder">The output as it stands.</param>
/// <param name="next">The output in the making.</param>
/// <param name="cache">What the last build made of what.</param>
/// <param name="tree">Where pictures and attachments lie.</param>
/// <param name="fileTypes">Endings of files that site.yml allows besides the usual.</param>
/// <param name="problems">Receives diagnostics.</param>
public sealed class ArtifactWriter(
    OutputFolder folder,
    NextTree next,
    ArtifactCache cache,
    SourceTree tree,
    IReadOnlyCollection<string> fileTypes,
    DiagnosticBag problems)
{
    private readonly MediaSafety media = new(tree, fileTypes, problems);

    [ThreadStatic]
    private static ArtifactBuffer? buffer;

    /// <summary>Takes the artifacts of one part.</summary>
    /// <param name="part">Its position in the list of parts.</param>
    public IArtifactSink For(byte part) => new Sink(this, part);

    /// <summary>Keeps what stands in the output and cannot have changed, as nothing but bodies has.</summary>
    /// <param name="changed">The source files whose body has changed.</param>
    public void KeepAllBut(IReadOnlySet<string> changed)
    {
        next.KeepWhere(file => cache.ScopeOf(file.Path) is { } scope && scope.Stays(changed.Contains(file.Source)));
        cache.KeepAll();
    }

    /// <summary>Keeps what a part made of all bodies for the last build.</summary>
    public void KeepSiteOf(byte part) => next.KeepWhere(file => cache.KeepIfOfSite(file.Path, part));

    private void Add(Artifact artifact, byte part)
    {
        if (next.HasFailed || (artifact.Original is { } named && media.TypeOf(named) is null)) return;
        var key = artifact.Original is { } original ? KeyOf(original, artifact.Publishers) : artifact.Key;
        if (key != default && Keep(artifact, part, key)) return;
        ImmutableArray<Diagnostic> warnings = [];
        var made = artifact.Original is { } file ? Publish(artifact, file, out warnings) : Make(artifact);
        if (made is { } content && content != default) cache.Keep(artifact, part, key, content, warnings);
    }

    private bool Keep(Artifact artifact, byte part, Sha256 key)
    {
        if (cache.Find(artifact.Route, key) is not { } content || !folder.Has(artifact.Route, content)) return false;
        next.Keep(artifact.Route, artifact.Source);
        var warnings = cache.WarningsOf(artifact.Route);
        problems.AddRange(warnings);
        cache.Keep(artifact, part, key, content, warnings);
        return true;
    }

    // The next build, which keeps the file, does not look into it again: what was said of it is kept with it.
    private Sha256? Publish(Artifact artifact, SourceFile original, out ImmutableArray<Diagnostic> warnings)
    {
        warnings = media.Look(original, media.TypeOf(original)!, artifact.Publishers);
        problems.AddRange(warnings);
        if (MediaSafety.IsRefused(warnings)) return null;
        var file = tree.FullPath(original.Path);
        return PictureCleaner.Handles(original.Path)
            ? next.Write(artifact.Route, to => PictureCleaner.Copy(file, to), artifact.Source)
            : next.Copy(artifact.Route, file, artifact.Source);
    }

    private Sha256 Make(Artifact artifact)
    {
        if (artifact.Produce is { } produce)
        {
            var stands = artifact.Content != default && folder.Has(artifact.Route, artifact.Content);
            return stands ? next.Keep(artifact.Route, artifact.Source) : next.Adopt(artifact.Route, produce(), artifact.Source);
        }

        var output = buffer ??= new();
        output.Clear();
        artifact.Render!(output);
        return next.Write(artifact.Route, output.Content(), artifact.Source);
    }

    // What a file may hold is part of its key: without a clearance, it is looked into again.
    private static Sha256 KeyOf(SourceFile file, ImmutableArray<FilePublisher> publishers)
    {
        using var key = new KeyBuilder();
        key.Add(file);
        foreach (var publisher in publishers)
        {
            key.Add(publisher.Cleared.Texts.Length);
            foreach (var text in publisher.Cleared.Texts) key.Add(text);
        }

        return key.Finish();
    }

    private sealed class Sink(ArtifactWriter writer, byte part) : IArtifactSink
    {
        public void Add(Artifact artifact) => writer.Add(artifact, part);
    }
}
