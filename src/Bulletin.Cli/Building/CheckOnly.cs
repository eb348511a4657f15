using System.Collections.Concurrent;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Cli.Building;

/// <summary>Makes and writes nothing, but looks at what would be published, and where, as a build does.</summary>
public sealed class CheckOnly(SourceTree tree, DiagnosticBag problems) : IArtifactSink
{
    private readonly PlannedTree planned = new();
    private readonly ConcurrentDictionary<string, bool> copied = new(StringComparer.Ordinal);

    public void Add(Artifact artifact) => planned.Add(artifact.Route, artifact.Source);

    public void Copy(Route route, SourceFile file)
    {
        if (copied.TryAdd(file.Path, true) && !IsUnsafe(file, tree, problems)) planned.Add(route, file.Path);
    }

    /// <summary>Reports the paths that could not be written; after the last was added.</summary>
    public void Finish() => problems.AddRange(planned.Faults());

    /// <summary>Whether a file may not be published; then it is reported.</summary>
    internal static bool IsUnsafe(SourceFile file, SourceTree tree, DiagnosticBag problems)
    {
        if (ActiveFiles.Is(file.Path))
        {
            problems.Add(LinkProblems.ActiveFile(file.Path));
            return true;
        }

        if (!file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || SvgSafety.Fault(tree.FullPath(file.Path)) is not { } fault) return false;
        problems.Add(LinkProblems.UnsafePicture(new(file.Path), file.Path, fault));
        return true;
    }
}
