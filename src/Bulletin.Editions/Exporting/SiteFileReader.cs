using System.Text;
using Bulletin.Build.Artifacts;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
using Bulletin.Content.Media.Inspection;
using Bulletin.Content.Sources;

namespace Bulletin.Editions.Exporting;

/// <summary>Reads the files that site.yml publishes by name: a picture or a style sheet, which lies where nothing else is kept.</summary>
/// <param name="root">The site folder.</param>
/// <param name="inputs">The door through which the files are read.</param>
/// <param name="problems">Receives diagnostics.</param>
internal sealed class SiteFileReader(string root, BuildInputs inputs, DiagnosticBag problems)
{
    /// <summary>The bytes of a picture; null: none is named, or it may not be published, which is reported.</summary>
    public byte[]? Picture(Reference? named) => Read(
        named,
        FileTypes.IsPicture,
        SiteFileProblems.NotALogo,
        (path, name, place) => FileContent.Fault(path, name, FileTypes.Of(name, [])!, place) ?? FaultOfDrawing(path, name, place));

    /// <summary>The bytes of a style sheet; null: none is named, or it may not be published, which is reported.</summary>
    public byte[]? Stylesheet(Reference? named) => Read(
        named,
        name => name.EndsWith(".css", StringComparison.OrdinalIgnoreCase),
        SiteFileProblems.NotAStylesheet,
        (path, name, place) => StyleSheet.IsOne(File.ReadAllBytes(path)) ? null : SiteFileProblems.NotAStylesheet(place, name));

    /// <summary>Warns of what a style sheet loads that is not published with it.</summary>
    /// <param name="named">The style sheet.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isPublished">Whether a path below the root of the output is that of a file that lies beside it.</param>
    public void CheckAddresses(Reference named, byte[] bytes, Func<string, bool> isPublished)
    {
        foreach (var (at, address) in StyleSheet.Addresses(Encoding.UTF8.GetString(bytes)))
        {
            if (address.Length == 0 || address[0] == '#' || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) continue;
            var place = new Location(named.Text, at);
            if (address.StartsWith("//", StringComparison.Ordinal) || address[0] == '\\' || HasScheme(address))
                problems.Add(SiteFileProblems.OutsideStyle(place, address));
            else if (!isPublished(Target(address)))
                problems.Add(SiteFileProblems.StyleWithout(place, address));
        }
    }

    private static bool HasScheme(string address) => address.AsSpan().IndexOfAny(":/?#") is > 0 and var end && address[end] == ':';

    // Where an address leads as seen from assets/site.css.
    private static string Target(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var full = Path.GetFullPath(Path.Combine("/assets", end < 0 ? address : address[..end]));
        return full[1..];
    }

    private static Diagnostic? FaultOfDrawing(string path, string name, Location place) =>
        name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && SvgSafety.Fault(path) is { } fault
            ? LinkProblems.UnsafePicture(place, name, fault)
            : null;

    private byte[]? Read(
        Reference? named,
        Predicate<string> isKind,
        Func<Location, string, Diagnostic> otherKind,
        Func<string, string, Location, Diagnostic?> look)
    {
        if (named is not { } file || Find(file) is not { } path) return null;
        var place = new Location(SiteReader.File, file.At);
        try
        {
            var fault = IsPrivate(path) ? SiteFileProblems.PrivateFile(place, file.Text)
                : !isKind(file.Text) ? otherKind(place, file.Text)
                : look(path, file.Text, place);
            if (fault is not null) problems.Add(fault);
            return fault?.Severity == Severity.Error || !IsClean(path, file.Text) ? null : File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(file.Text, fault));
            return null;
        }
    }

    // No document publishes it, so none can clear what it says.
    private bool IsClean(string path, string name)
    {
        var isClean = true;
        foreach (var found in FileInspector.Inspect(path, name, []))
        {
            problems.Add(found);
            isClean &= found.Severity != Severity.Error;
        }

        return isClean;
    }

    private string? Find(Reference file)
    {
        var path = file.Text.Contains('\0') ? "" : Path.GetFullPath(Path.Combine(root, file.Text));
        if (path.Length > 0) inputs.File(path);
        var folder = Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;
        var isWithin = path.StartsWith(folder, StringComparison.Ordinal) && File.Exists(path) && !SpecialFile.Is(path);
        if (isWithin && !IsLinked(path)) return path;
        var place = new Location(SiteReader.File, file.At);
        problems.Add(isWithin ? SiteProblems.LinkedFile(place, file.Text) : SiteProblems.NoSuchFile(place, file.Text));
        return null;
    }

    private bool IsLinked(string path)
    {
        for (var at = path; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
            if (new FileInfo(at).LinkTarget is not null) return true;
        return false;
    }

    // Documents and what lies beside them, what tools keep for themselves, and what a build has made.
    private bool IsPrivate(string path)
    {
        var parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar);
        if (parts[0].Equals(SourceTree.Folder, StringComparison.OrdinalIgnoreCase) || parts.Any(part => part.StartsWith('.'))) return true;
        for (var at = Path.GetDirectoryName(path)!; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
            if (BuiltSite.IsIn(at)) return true;
        return false;
    }
}
