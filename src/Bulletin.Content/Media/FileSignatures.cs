using System.Buffers;
using System.Text;

namespace Bulletin.Content.Media;

/// <summary>Tells files by their first bytes, as browsers do.</summary>
/// <remarks>WHATWG, MIME Sniffing, clauses 6 and 7.1; what Office and recorders write besides.</remarks>
internal static class FileSignatures
{
    /// <summary>So many bytes of a file are looked at.</summary>
    public const int Length = 4096;

    // ISO 32000-1, annex H, note 13: readers look for the header within the first 1,024 bytes.
    private const int PdfRange = 1024;

    // Bytes that no text has: control characters but for tab, line ends, form feed, the end of a DOS file and escape.
    private static readonly SearchValues<byte> NoText = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0b, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1c, 0x1d, 0x1e, 0x1f]);

    // The first tags by which a browser takes a text for HTML or XML; a letter after one makes it another word.
    private static readonly string[] Tags =
    [
        "<!DOCTYPE", "<HTML", "<HEAD", "<BODY", "<META", "<LINK", "<TITLE", "<STYLE", "<SCRIPT", "<IFRAME", "<TABLE", "<DIV", "<FONT",
        "<CENTER", "<FORM", "<IMG", "<H1", "<BR", "<P", "<A", "<B", "<!--", "<SVG", "<?XML", "<?PHP", "<?=", "<%",
    ];

    /// <param name="head">The first bytes, <see cref="Length"/> or all.</param>
    public static FileSignature Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return FileSignature.Empty;
        if (Certain(head) is { } certain) return certain;
        if (IsText(head)) return IsMarkup(head) ? FileSignature.Markup : FileSignature.Text;
        return HoldsPdf(head) ? FileSignature.Pdf : Short(head);
    }

    /// <summary>Whether a PDF begins here, be it after other bytes, as some programs of mail and scanners leave them.</summary>
    public static bool HoldsPdf(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, PdfRange)].IndexOf("%PDF-"u8) >= 0;

    // Beginnings that no text has by chance.
    private static FileSignature? Certain(ReadOnlySpan<byte> head) => head switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2d, ..] => FileSignature.Pdf,
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ..] => FileSignature.Png,
        [0xff, 0xd8, 0xff, ..] => FileSignature.Jpeg,
        [0x47, 0x49, 0x46, 0x38, 0x37 or 0x39, 0x61, ..] => FileSignature.Gif,
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => FileSignature.WebP,
        [0x50, 0x4b, 0x03, 0x04, ..] or [0x50, 0x4b, 0x05, 0x06, ..] or [0x50, 0x4b, 0x07, 0x08, ..] => FileSignature.Zip,
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => FileSignature.Compound,
        [0x7b, 0x5c, 0x72, 0x74, 0x66, ..] => FileSignature.EarlyOffice,
        _ => null,
    };

    private static bool IsText(ReadOnlySpan<byte> head) => head is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] || !head.ContainsAny(NoText);

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var encoding = head switch
        {
            [0xff, 0xfe, ..] => Encoding.Unicode,
            [0xfe, 0xff, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.Latin1,
        };
        if (head is [0xef, 0xbb, 0xbf, ..]) head = head[3..];
        var text = encoding.GetString(head).AsSpan().TrimStart("\ufeff \t\r\n\f");
        foreach (var tag in Tags)
        {
            if (!text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) continue;
            if (text.Length == tag.Length || !char.IsAsciiLetterOrDigit(text[tag.Length]) || !char.IsAsciiLetter(tag[^1])) return true;
        }

        return false;
    }

    // Beginnings so short that a text could have them.
    private static FileSignature Short(ReadOnlySpan<byte> head) => head switch
    {
        [0x4d, 0x5a, ..] or [0x7f, 0x45, 0x4c, 0x46, ..] or [0xca, 0xfe, 0xba, 0xbe, ..] => FileSignature.Program,
        [0xfe, 0xed, 0xfa, 0xce or 0xcf, ..] or [0xce or 0xcf, 0xfa, 0xed, 0xfe, ..] => FileSignature.Program,
        [0x64, 0x65, 0x78, 0x0a, ..] or [0x00, 0x61, 0x73, 0x6d, ..] => FileSignature.Program,
        [0x42, 0x4d, ..] => FileSignature.Bmp,
        [0x00, 0x00, 0x01, 0x00, ..] => FileSignature.Icon,
        [0x49, 0x49, 0x2a or 0x2b, 0x00, ..] or [0x4d, 0x4d, 0x00, 0x2a or 0x2b, ..] => FileSignature.Tiff,
        [0x1f, 0x8b, ..] => FileSignature.Gzip,
        // Word for Windows 1 and 2, Word for DOS; Excel 2 to 5 without a compound file.
        [0xdb, 0xa5, ..] or [0x31, 0xbe, ..] or [0x09, 0x00 or 0x02 or 0x04 or 0x08, ..] => FileSignature.EarlyOffice,
        _ => IsHeif(head) ? FileSignature.Heif : Recordings.Begin(head) ? FileSignature.Recording : FileSignature.Unknown,
    };

    // ISO/IEC 23008-12 and the AVIF specification: the brand of the file type box.
    private static bool IsHeif(ReadOnlySpan<byte> head) =>
        head.Length >= 12
        && head[4..].StartsWith("ftyp"u8)
        && (head[8..].StartsWith("avi"u8)
            || head[8..].StartsWith("he"u8)
            || head[8..].StartsWith("mif1"u8)
            || head[8..].StartsWith("msf1"u8));
}
