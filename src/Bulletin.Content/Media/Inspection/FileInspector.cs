using System.Collections.Immutable;
using Bulletin.Content.Archives;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media.Cleaning;
using Bulletin.Content.Media.Words;

namespace Bulletin.Content.Media.Inspection;

/// <summary>
/// Looks into files that are published as they are, for what they hold besides what they show: authors, comments, tracked changes, hidden
/// sheets, places; for passwords; for programs in archives; and for personal data in their text. Pictures that are cleaned are not looked
/// at, but for the words of drawings.
/// </summary>
public static class FileInspector
{
    // A PDF may begin with other bytes (ISO 32000-1, annex H, note 13).
    private const int Head = 1024;

    /// <summary>At most one diagnostic of each kind.</summary>
    /// <param name="fullPath">Where the file lies on disk.</param>
    /// <param name="path">Below the site folder, for the diagnostics.</param>
    /// <param name="publishers">The documents that publish it, which may clear what is in its text; empty: no document does.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ImmutableArray<Diagnostic> Inspect(string fullPath, string path, ImmutableArray<FilePublisher> publishers)
    {
        if (PictureCleaner.Handles(path) && !FileTypes.IsText(path)) return [];
        using var file = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096);
        return Inspect(file, path, publishers);
    }

    /// <inheritdoc cref="Inspect(string, string, ImmutableArray{FilePublisher})"/>
    /// <param name="file">Its content; can seek.</param>
    internal static ImmutableArray<Diagnostic> Inspect(Stream file, string path, ImmutableArray<FilePublisher> publishers)
    {
        var traces = FileTypes.IsText(path) ? [] : Traces(file, path);
        var words = new SensitiveTraces(publishers);
        var files = new FileWords(words);
        files.Read(file, path);
        return [.. traces, .. files.Missed(path), .. words.Report(path)];
    }

    private static ImmutableArray<Diagnostic> Traces(Stream file, string path)
    {
        Span<byte> head = stackalloc byte[Head];
        head = head[..file.ReadAtLeast(head, Head, throwOnEndOfStream: false)];
        var traces = new Traces();
        if (head.StartsWith("PK"u8) && ZipReader.Open(file) is { } zip) return Packed(zip, traces, path);
        if (head.StartsWith("ID3"u8)) Id3Inspector.Inspect(file, traces);
        else if (head.Length > 8 && head[4..].StartsWith("ftyp"u8)) BoxInspector.Inspect(file, traces);
        else if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)) TiffInspector.Inspect(file, traces);
        else if (head.StartsWith(OleInspector.Signature)) OleInspector.Inspect(file, traces);
        else if (head.IndexOf("%PDF-"u8) >= 0) PdfInspector.Inspect(file, traces);
        return traces.Report(path);
    }

    private static ImmutableArray<Diagnostic> Packed(ZipReader zip, Traces traces, string path)
    {
        var isOffice = true;
        if (Has("[Content_Types].xml")) new OfficeInspector(zip, traces).Inspect();
        else if (Has("OFD.xml")) new OfficeInspector(zip, traces).Properties("OFD.xml");
        else if (Has("mimetype") && Has("meta.xml")) new OfficeInspector(zip, traces).Properties("meta.xml");
        else isOffice = false;

        // Whoever gets an archive unpacks it, whatever it holds besides.
        var archive = isOffice && !IsNamed(path, ".zip") ? [] : ArchiveInspector.Inspect(zip, path);
        return [.. traces.Report(path), .. archive];

        bool Has(string name) => zip.Items.Exists(item => item.Name == name);
    }

    private static bool IsNamed(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
