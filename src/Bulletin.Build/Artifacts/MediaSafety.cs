using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
using Bulletin.Content.Media.Inspection;
using Bulletin.Content.Sources;

namespace Bulletin.Build.Artifacts;

/// <summary>Finds pictures and attachments that may not be published because they can run code, and what others hold.</summary>
internal static class MediaSafety
{
    /// <summary>Whether a file may not be published; then it is reported.</summary>
    public static bool IsUnsafe(SourceFile file, SourceTree tree, DiagnosticBag problems)
    {
        if (ActiveFiles.Is(file.Path))
        {
            problems.Add(LinkProblems.ActiveFile(file.Path));
            return true;
        }

        if (!file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
            if (SvgSafety.Fault(tree.FullPath(file.Path)) is not { } fault) return false;
            problems.Add(LinkProblems.UnsafePicture(new(file.Path), file.Path, fault));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(file.Path, fault));
        }

        return true;
    }

    /// <summary>What a file that is published holds besides what it shows; empty when it is harmless.</summary>
    public static ImmutableArray<Diagnostic> Warnings(SourceFile file, SourceTree tree)
    {
        try
        {
            return FileInspector.Inspect(tree.FullPath(file.Path), file.Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [SourceProblems.Unreadable(file.Path, fault)];
        }
    }
}
