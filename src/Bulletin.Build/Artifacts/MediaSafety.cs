using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
using Bulletin.Content.Sources;

namespace Bulletin.Build.Artifacts;

/// <summary>Finds pictures and attachments that may not be published because they can run code.</summary>
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
}
