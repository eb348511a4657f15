using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.Output;

namespace Bulletin.Build;

/// <summary>
/// The way of a linked site into the output folder: steps 6 to 8 of a build. The members are called once each, in their order.
/// </summary>
internal sealed class Publication
{
    private const string MediaName = "media";

    private readonly LinkedSite linked;
    private readonly PartList parts;
    private readonly OutputFolder folder;
    private readonly ArtifactCache known;
    private readonly ParallelOptions parallel;
    private readonly NextTree next;
    private readonly ArtifactWriter writer;
    private readonly ImmutableArray<(IBuildPart Part, IArtifactSink Sink)> all;
    private readonly BodyStream bodies;
    private HashSet<string>? changed;
    private bool isKnown;
    private Sha256 key;

    public Publication(
        LinkedSite linked,
        PartList parts,
        OutputFolder folder,
        ArtifactCache known,
        DiagnosticBag problems,
        ParallelOptions parallel)
    {
        this.linked = linked;
        this.parts = parts;
        this.folder = folder;
        this.known = known;
        this.parallel = parallel;
        next = folder.Begin();
        writer = new(folder, next, known, linked.Tree, linked.Site.Settings.FileTypes, problems);
        all = [.. parts.All.Select((part, position) => (part, writer.For((byte)position)))];
        bodies = new(linked, parts.Texts, problems);
    }

    /// <summary>Whether a part left its artifacts as the last build made them.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Finds what may stay as it is.</summary>
    /// <param name="siteKey">The fingerprint of all that the site is made of but for the bodies.</param>
    public void Prepare(Sha256 siteKey)
    {
        key = siteKey;
        known.Begin([.. parts.Names, MediaName]);
        isKnown = known.IsOf(folder) && parts.Know(folder.Manifest!.Digest);
        changed = isKnown ? known.ChangedBodies(key, linked.Records) : null;
        if (changed is not null) writer.KeepAllBut(changed);
    }

    public void Stream(Action done) => bodies.Run(all, writer.For((byte)all.Length), changed, done, parallel);

    /// <summary>Makes what is not made of one body alone.</summary>
    public void Finish()
    {
        var pictures = bodies.Pictures;
        foreach (var (part, sink) in all)
        {
            if (changed is null) Parallel.ForEach(part.OfHeaders(), parallel, sink.Add);
            Parallel.ForEach(pictures.SelectMany(part.OfPicture), parallel, sink.Add);
            if (isKnown && part.IsPostponed())
            {
                IsBehind = true;
                writer.KeepSiteOf((byte)all.IndexOf((part, sink)));
                continue;
            }

            // What is large is made between one and the next: none is asked for before it can be taken.
            Parallel.ForEach(Partitioner.Create(part.OfSite(bodies), EnumerablePartitionerOptions.NoBuffering), parallel, sink.Add);
        }
    }

    /// <inheritdoc cref="NextTree.CompareDay"/>
    public void CompareDay(DateOnly asOf) => next.CompareDay(asOf);

    /// <inheritdoc cref="NextTree.Commit"/>
    public CommitResult? Commit(string generator) => next.Commit(linked.Site.AsOf, generator);

    /// <summary>Keeps for the next build what this one knows.</summary>
    public void Save(CommitResult committed) => Parallel.Invoke(
        () => parts.Commit(committed.State.ManifestDigest),
        () => known.Save(key, committed, linked.Records));
}
