using System.Text;
using System.Text.Unicode;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Scaffolding;

/// <summary>
/// Reads a table as Excel and its like save it: RFC 4180, parted by commas,
/// tabs, semicolons or bars, in UTF-8, UTF-16 or GBK.
/// </summary>
internal static class CsvText
{
    /// <summary>The rows without the empty rows and columns at the end, which spreadsheets leave.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Its name, for messages.</param>
    public static List<List<string>> Read(ReadOnlySpan<byte> bytes, string path)
    {
        var rows = Rows(Decode(bytes, path));
        while (rows.Count > 0 && rows[^1].TrueForAll(string.IsNullOrWhiteSpace))
            rows.RemoveAt(rows.Count - 1);
        var columns = 0;
        foreach (var row in rows)
            columns = Math.Max(columns, row.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1);
        foreach (var row in rows)
        {
            if (row.Count > columns)
                row.RemoveRange(columns, row.Count - columns);
        }

        return rows;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string path) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xff, 0xfe, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ when Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
        _ when IsDamaged(bytes, out var line) => throw new UsageException(ScaffoldTexts.NotOneEncoding(path, line)),
        _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes),
    };

    // In GBK hardly two characters in a row are also UTF-8: where most are, the file is UTF-8 with something else in it.
    private static bool IsDamaged(ReadOnlySpan<byte> bytes, out int line)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (good, bad) = (0, 0);
        foreach (var c in text)
        {
            if (c == '\ufffd') bad++;
            else if (c is >= '\u4e00' and <= '\u9fff') good++;
        }

        line = text.AsSpan(0, Math.Max(0, text.IndexOf('\ufffd'))).Count('\n') + 1;
        return good > bad;
    }

    private static List<List<string>> Rows(string text)
    {
        var separator = Separator(text);
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
            (separator, text) = (text[4], text[5..].TrimStart('\r', '\n'));
        var rows = new List<List<string>>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            row.Add(Cell(text, separator, ref at));
            if (at < text.Length && text[at++] == separator)
            {
                if (at == text.Length)
                    row.Add("");
                continue;
            }

            if (at < text.Length && text[at - 1] == '\r' && text[at] == '\n')
                at++;
            rows.Add(row);
            row = [];
        }

        if (row.Count > 0)
            rows.Add(row);
        return rows;
    }

    // “Unicode text” of Excel is parted by tabs; a comma may stand in any cell of it. A
    // title above the table has none of them, or as many as the table.
    private static char Separator(ReadOnlySpan<char> text)
    {
        var (separator, most) = (',', 0);
        var lines = 3;
        foreach (var line in text.EnumerateLines())
        {
            if (lines-- == 0)
                break;
            if (line.Contains('\t'))
                return '\t';
            foreach (var candidate in ",;|")
            {
                if (line.Count(candidate) is var count && count > most)
                    (separator, most) = (candidate, count);
            }
        }

        return separator;
    }

    private static string Cell(string text, char separator, ref int at)
    {
        if (at == text.Length || text[at] != '"')
        {
            var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
            var plain = length < 0 ? text[at..] : text.Substring(at, length);
            at += plain.Length;
            return plain;
        }

        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
                cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else
                break;
        }

        // What stands behind the closing quote is no longer quoted.
        if (at < text.Length)
            at++;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            cell.Append(text[at++]);
        return cell.ToString();
    }
}
