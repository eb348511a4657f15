using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
using Bulletin.Content.Sources;

namespace Bulletin.Cli.Building;

/// <summary>Writes nothing, but looks at what would be published as a build does.</summary>
public sealed class CheckOnly(SourceTree tree, DiagnosticBag problems) : IArtifactSink
{
    public void Add(Artifact artifact)
    {
    }

    public void Copy(Route route, SourceFile file) => IsUnsafe(file, tree, problems);

    /// <summary>Whether a file may not be published; then it is reported.</summary>
    internal static bool IsUnsafe(SourceFile file, SourceTree tree, DiagnosticBag problems)
    {
        if (!file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || SvgSafety.Fault(tree.FullPath(file.Path)) is not { } fault) return false;
        problems.Add(LinkProblems.UnsafePicture(new(file.Path), file.Path, fault));
        return true;
    }
}
