using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Build.Artifacts;

/// <summary>Makes and writes nothing, but checks what would be published, and where, as a build does.</summary>
public sealed class PlannedArtifacts(SourceTree tree, DiagnosticBag problems) : IArtifactSink
{
    private readonly PlannedTree planned = new();

    public void Add(Artifact artifact)
    {
        if (artifact.Original is { } original)
        {
            if (MediaSafety.IsUnsafe(original, tree, problems)) return;
            problems.AddRange(MediaSafety.Warnings(original, tree));
        }

        planned.Add(artifact.Route, artifact.Source);
    }

    /// <summary>Reports the paths that could not be written; after the last was added.</summary>
    public void Finish() => problems.AddRange(planned.Faults());
}
