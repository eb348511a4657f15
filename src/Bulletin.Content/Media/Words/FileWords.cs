using System.Collections.Immutable;
using Bulletin.Content.Archives;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media.Inspection;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads the text of a file that is published as it is, and of the files that are packed in it, for what is sensitive. Of each part the
/// first megabytes are read, of all together a bounded number.
/// </summary>
/// <param name="found">Receives it.</param>
internal sealed class FileWords(SensitiveTraces found)
{
    /// <summary>How much of a part is read.</summary>
    public const int LargestPart = 8 << 20;

    /// <summary>How much of a packed file is unpacked: of the XML of a sheet most is markup.</summary>
    public const int LargestMember = 32 << 20;

    private const int MostMembers = 2000;

    private const int LargestUnlisted = 8 << 20;

    // A document in an archive in an archive may have a workbook in it.
    private const int Deepest = 4;

    // A part costs as much as a text of this length, however short it is.
    private const int LeastPart = 4096;

    // A PDF may begin with other bytes (ISO 32000-1, annex H, note 13).
    private const int Head = 1024;

    private static readonly string[] OldOffice = [".doc", ".xls", ".ppt", ".wps", ".et", ".dps", ".bin"];
    private static readonly string[] Packages =
        [".ofd", ".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".odt", ".ods", ".odp", ".zip"];

    private static readonly string[] Readable = [".pdf", .. Packages, .. OldOffice];
    private static readonly string[] Texts = [".css", ".htm", ".html", ".md", ".log", ".xml"];
    private static readonly string[] OtherArchives = [".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".cab", ".iso"];

    private readonly TextScan scan = new(found);
    private readonly Traces missed = new();
    private long left = 256 << 20;
    private long text = 8 << 20;
    private int members = MostMembers;

    /// <param name="file">Its content; can seek.</param>
    /// <param name="path">Its name.</param>
    /// <param name="depth">How many archives it is packed in.</param>
    public void Read(Stream file, string path, int depth = 0)
    {
        if (IsNamed(path, [".svg"])) scan.Part(DrawingWords.Read(file), default);
        else if (IsNamed(path, [".csv", ".tsv"])) DelimitedCells.Read(EncodedText.Read(file), scan);
        else if (IsNamed(path, [".json", ".geojson"])) scan.Lines(JsonText.Plain(EncodedText.Read(file)));
        else if (IsText(path)) scan.Lines(EncodedText.Read(file));
        else ReadBinary(file, path, depth);
    }

    /// <summary>What of it was not looked at.</summary>
    public ImmutableArray<Diagnostic> Missed(string path) => missed.ReportUnread(path);

    /// <summary>Notes that something is not looked at.</summary>
    /// <param name="why">One of <see cref="TraceTexts"/>.</param>
    /// <param name="name">Which file of the archive that is read.</param>
    public void Miss(Wording why, string? name) =>
        missed.Add(why, found.Member is { } outer && name is not null ? $"{outer}/{name}" : name);

    /// <summary>Unpacks a part that is text; null: not possible, or enough was read, which is noted.</summary>
    public Stream? OpenPart(ZipReader zip, ZipItem item, long most)
    {
        if (left <= 0 || text <= 0) Miss(TraceTexts.TooMuch, item.Name);
        else if (zip.Open(item, most) is { } content) return content;
        else Miss(TraceTexts.Strange, item.Name);
        return null;
    }

    /// <summary>Counts what was read of a part.</summary>
    public void Took(Stream content)
    {
        left -= Math.Max(content.Position, LeastPart);
        text -= Math.Max(content.Position, LeastPart);
    }

    /// <summary>Reads a file that is packed in another as text, whatever it is called.</summary>
    public void ReadText(ZipReader zip, ZipItem item, int depth) => ReadMember(zip, item, depth, ".txt");

    /// <summary>Reads a file that is packed in another.</summary>
    /// <param name="otherwise">What it is when its name does not say it; null: it is not read.</param>
    public void ReadMember(ZipReader zip, ZipItem item, int depth, string? otherwise = null)
    {
        var name = item.Name.TrimEnd('.', ' ');
        if (!IsText(name) && !IsNamed(name, Readable))
        {
            if (IsNamed(name, OtherArchives)) Miss(TraceTexts.Strange, item.Name);
            if (otherwise is null) return;
            name = otherwise;
        }

        if (depth > Deepest)
        {
            Miss(TraceTexts.TooDeep, item.Name);
            return;
        }

        var isText = IsText(name) || IsNamed(name, OldOffice);
        if (left <= 0 || (isText && text <= 0) || --members < 0)
        {
            Miss(TraceTexts.TooMuch, item.Name);
            return;
        }

        using var content = Unpack(zip, item, isText);
        if (content is null) return;
        var outer = found.Member;
        found.Member = outer is null ? item.Name : $"{outer}/{item.Name}";
        Read(content, name, depth);
        found.Member = outer;
    }

    /// <summary>Reads the bytes of an archive that are none of its files: its comment, what was put behind it or between them.</summary>
    public void ReadUnlisted(ZipReader zip)
    {
        using var all = new MemoryStream();
        foreach (var (start, length) in zip.Unlisted())
        {
            var most = Math.Min(LargestUnlisted - all.Length, text);
            if (length > most) Miss(TraceTexts.Unlisted, null);
            if (most <= 0) break;
            zip.Bytes(start, Math.Min(length, most)).CopyTo(all);
            all.Write("\n\0\n\0"u8);
        }

        if (all.Length == 0) return;
        text -= all.Length;
        if (all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf("PK\x03\x04"u8) >= 0) Miss(TraceTexts.Unlisted, null);
        RawWords.Read(all, scan);
    }

    private MemoryStream? Unpack(ZipReader zip, ZipItem item, bool isText)
    {
        var most = isText ? EncodedText.Longest : Math.Min(LargestMember, left);
        using var packed = zip.Open(item, most);
        if (packed is null)
        {
            Miss(TraceTexts.Strange, item.Name);
            return null;
        }

        var content = new MemoryStream();
        try
        {
            packed.CopyTo(content);
        }
        catch (InvalidDataException)
        {
            // What is damaged is known as far as it was read.
        }

        if (packed.Position >= most) Miss(TraceTexts.TooMuch, item.Name);
        left -= Math.Max(packed.Position, Head);
        if (isText) text -= Math.Max(packed.Position, Head);
        return content;
    }

    private void ReadBinary(Stream file, string path, int depth)
    {
        Span<byte> head = stackalloc byte[Head];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, Head, throwOnEndOfStream: false)];
        var isPacked = head.StartsWith("PK"u8);
        if ((isPacked || IsNamed(path, Packages)) && ZipReader.Open(file) is { } zip) new PackageWords(zip, this, scan).Read(depth);
        else if (isPacked) ReadWithoutList(file);
        else if (head.StartsWith(OleInspector.Signature) || IsNamed(path, OldOffice)) RawWords.Read(file, scan);
        else if (head.IndexOf("%PDF-"u8) >= 0) PdfWords.Read(file, scan);
    }

    // Another program may find the list further ahead, or do without.
    private void ReadWithoutList(Stream file)
    {
        if (file.Length > ZipReader.Tail) Miss(TraceTexts.Unlisted, null);
        RawWords.Read(file, scan);
    }

    private static bool IsText(string path) => FileTypes.IsText(path) || IsNamed(path, Texts);

    private static bool IsNamed(string path, string[] endings)
    {
        foreach (var ending in endings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
