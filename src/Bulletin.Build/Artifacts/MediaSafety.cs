using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
using Bulletin.Content.Media.Inspection;
using Bulletin.Content.Media.Words;
using Bulletin.Content.Sources;

namespace Bulletin.Build.Artifacts;

/// <summary>Judges pictures and attachments before they are published: only known kinds, and only what they say that they are.</summary>
/// <param name="tree">Where they lie.</param>
/// <param name="added">Endings that site.yml allows besides those of <see cref="FileTypes"/>.</param>
/// <param name="problems">Receives diagnostics.</param>
internal sealed class MediaSafety(SourceTree tree, IReadOnlyCollection<string> added, DiagnosticBag problems)
{
    /// <summary>The kind of a file; null: its name says that it may not be published, which is reported.</summary>
    public FileType? TypeOf(SourceFile file)
    {
        var isActive = ActiveFiles.Is(file.Path);
        if (!isActive && FileTypes.Of(file.Path, added) is { } type) return type;
        problems.Add(isActive ? FileProblems.Active(file.Path) : FileProblems.Unlisted(file.Path));
        return null;
    }

    /// <summary>Looks into a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="publishers">The documents that publish it.</param>
    /// <returns>What is wrong with it, and what it holds besides what it shows; with an error it may not be published.</returns>
    public ImmutableArray<Diagnostic> Look(SourceFile file, FileType type, ImmutableArray<FilePublisher> publishers)
    {
        try
        {
            var path = tree.FullPath(file.Path);
            var fault = FileContent.Fault(path, file.Path, type, new(file.Path)) ?? FaultOfDrawing(file);
            if (fault?.Severity == Severity.Error) return [fault];
            var traces = FileInspector.Inspect(path, file.Path, publishers);
            return fault is null ? traces : [fault, .. traces];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [SourceProblems.Unreadable(file.Path, fault)];
        }
    }

    /// <summary>Whether what was found forbids to publish the file.</summary>
    public static bool IsRefused(ImmutableArray<Diagnostic> found)
    {
        foreach (var one in found)
            if (one.Severity == Severity.Error) return true;
        return false;
    }

    private Diagnostic? FaultOfDrawing(SourceFile file) =>
        file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && SvgSafety.Fault(tree.FullPath(file.Path)) is { } fault
            ? LinkProblems.UnsafePicture(new(file.Path), file.Path, fault)
            : null;
}
