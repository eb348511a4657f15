using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Build.Artifacts;

/// <summary>Makes and writes nothing, but checks what would be published, and where, as a build does.</summary>
/// <param name="tree">Where pictures and attachments lie.</param>
/// <param name="fileTypes">Endings of files that site.yml allows besides the usual.</param>
/// <param name="problems">Receives diagnostics.</param>
public sealed class PlannedArtifacts(SourceTree tree, IReadOnlyCollection<string> fileTypes, DiagnosticBag problems) : IArtifactSink
{
    private readonly PlannedTree planned = new();
    private readonly MediaSafety media = new(tree, fileTypes, problems);

    public void Add(Artifact artifact)
    {
        if (artifact.Original is { } original)
        {
            if (media.TypeOf(original) is not { } type) return;
            var found = media.Look(original, type, artifact.Publishers);
            problems.AddRange(found);
            if (MediaSafety.IsRefused(found)) return;
        }

        planned.Add(artifact.Route, artifact.Source);
    }

    /// <summary>Reports the paths that could not be written; after the last was added.</summary>
    public void Finish() => problems.AddRange(planned.Faults());
}
