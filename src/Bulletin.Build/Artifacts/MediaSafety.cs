using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
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

    /// <summary>Looks into a file and reports what is wrong; an error: it may not be published.</summary>
    /// <returns>How grave it is; null: nothing is wrong.</returns>
    public Severity? Look(SourceFile file, FileType type)
    {
        try
        {
            var fault = FileContent.Fault(tree.FullPath(file.Path), file.Path, type, new(file.Path)) ?? FaultOfDrawing(file);
            if (fault is not null) problems.Add(fault);
            return fault?.Severity;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(file.Path, fault));
            return Severity.Error;
        }
    }

    private Diagnostic? FaultOfDrawing(SourceFile file) =>
        file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && SvgSafety.Fault(tree.FullPath(file.Path)) is { } fault
            ? LinkProblems.UnsafePicture(new(file.Path), file.Path, fault)
            : null;
}
