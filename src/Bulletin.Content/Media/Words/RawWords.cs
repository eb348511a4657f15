using System.Buffers;
using System.Text;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads old Office files (MS-CFB, MS-DOC, MS-XLS), which store texts plainly, in one byte a character or in UTF-16, without following
/// their tables: identity numbers and secrecy marks are so rare among other bytes that what looks like one is one.
/// </summary>
internal static class RawWords
{
    private const int Piece = 1 << 20;
    private const int Overlap = 1024;
    private const long LargestFile = 128L << 20;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018"
            + "\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f\ufffd");

    public static void Read(Stream file, TextScan scan)
    {
        var piece = new byte[Piece];
        for (long place = 0; place < Math.Min(file.Length, LargestFile); place += Piece - Overlap)
        {
            file.Position = place;
            var part = piece.AsSpan(0, file.ReadAtLeast(piece, Piece, throwOnEndOfStream: false));
            // What begins in the overlap is read with the next piece.
            var end = part.Length < Piece ? part.Length : Piece - Overlap;
            scan.Raw(Lines(Encoding.Latin1.GetString(part)), hasNumbers: true, hasMarks: false, end);
            scan.Raw(Lines(LegacyText.Decode(part)), hasNumbers: false, hasMarks: true, end);
            for (var odd = 0; odd < 2 && part.Length > odd; odd++)
                scan.Raw(Lines(Encoding.Unicode.GetString(part[odd..])), hasNumbers: true, hasMarks: true, end / 2);
        }
    }

    // Whatever is no text ends a line.
    private static string Lines(string text) => string.Create(text.Length, text, static (lines, text) =>
    {
        text.CopyTo(lines);
        lines.ReplaceAny(Controls, '\n');
    });
}
