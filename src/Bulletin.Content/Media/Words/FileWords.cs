using Bulletin.Content.Archives;
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

    private const int LargestMember = 32 << 20;
    private const int MostMembers = 2000;

    // A document in an archive may have a workbook in it.
    private const int Deepest = 2;

    // A PDF may begin with other bytes (ISO 32000-1, annex H, note 13).
    private const int Head = 1024;

    private static readonly string[] OldOffice = [".doc", ".xls", ".ppt", ".wps", ".et", ".dps", ".bin"];
    private static readonly string[] Readable =
        [".pdf", ".ofd", ".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".odt", ".ods", ".odp", ".zip", .. OldOffice];

    private static readonly string[] Texts = [".css", ".htm", ".html", ".md", ".log"];

    private readonly TextScan scan = new(found);
    private long left = 256 << 20;
    private int members = MostMembers;

    /// <param name="file">Its content; can seek.</param>
    /// <param name="path">Its name.</param>
    /// <param name="depth">How many archives it is packed in.</param>
    public void Read(Stream file, string path, int depth = 0)
    {
        if (IsNamed(path, [".svg"])) scan.Part(DrawingWords.Read(file), default);
        else if (IsNamed(path, [".csv", ".tsv"])) DelimitedCells.Read(EncodedText.Read(file), scan);
        else if (IsNamed(path, [".json", ".geojson"])) scan.Lines(JsonText.Plain(EncodedText.Read(file)));
        else if (FileTypes.IsText(path) || IsNamed(path, Texts)) scan.Lines(EncodedText.Read(file));
        else ReadBinary(file, path, depth);
    }

    /// <summary>Unpacks a part or file of an archive; null: not possible, or enough was unpacked.</summary>
    public Stream? Open(ZipReader zip, ZipItem item, long most) => left <= 0 ? null : zip.Open(item, Math.Min(most, left));

    /// <summary>Counts what was read of it.</summary>
    public void Took(Stream content) => left -= Math.Max(content.Position, Head);

    /// <summary>Reads a file that is packed in another.</summary>
    public void ReadMember(ZipReader zip, ZipItem item, int depth)
    {
        var name = item.Name.TrimEnd('.', ' ');
        var isRead = FileTypes.IsText(name) || IsNamed(name, Texts) || IsNamed(name, Readable);
        if (depth > Deepest || !isRead || --members < 0) return;
        using var packed = Open(zip, item, LargestMember);
        if (packed is null) return;
        using var content = new MemoryStream();
        try
        {
            packed.CopyTo(content);
        }
        catch (InvalidDataException)
        {
            // What is damaged is known as far as it was read.
        }

        Took(packed);
        var outer = found.Member;
        found.Member = outer is null ? item.Name : $"{outer}/{item.Name}";
        Read(content, name, depth);
        found.Member = outer;
    }

    private void ReadBinary(Stream file, string path, int depth)
    {
        Span<byte> head = stackalloc byte[Head];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, Head, throwOnEndOfStream: false)];
        if (head.StartsWith("PK"u8) && ZipReader.Open(file) is { } zip) new PackageWords(zip, this, scan).Read(depth);
        else if (head.StartsWith(OleInspector.Signature) || IsNamed(path, OldOffice)) RawWords.Read(file, scan);
        else if (head.IndexOf("%PDF-"u8) >= 0) PdfWords.Read(file, scan);
    }

    private static bool IsNamed(string path, string[] endings)
    {
        foreach (var ending in endings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
