using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media.Words;

/// <summary>Parts a table of text into cells (RFC 4180), whatever it is parted by.</summary>
internal static class DelimitedCells
{
    public static void Read(string text, TextScan scan)
    {
        var grid = new CellGrid(scan);
        var delimiter = DelimiterOf(text);
        var (line, lineStart, start, column, isQuoted) = (1, 0, 0, 0, false);
        grid.NextRow();
        var at = new Mark(1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\n';
            if (character == '"') isQuoted = !isQuoted;
            if (character == '\n') (line, lineStart) = (line + 1, i + 1);
            if (i < text.Length && (isQuoted || (character != delimiter && character != '\n'))) continue;
            if (i - start > 1) grid.Cell(column, Value(text.AsSpan(start, i - start)), new(null, at));
            column++;
            start = i + 1;
            at = new(line, start - lineStart + 1);
            if (character != '\n') continue;
            grid.NextRow();
            column = 0;
        }
    }

    private static string Value(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (raw is not ['"', .., '"'] || raw.Length < 2) return raw.ToString();
        return raw[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static char DelimiterOf(string text)
    {
        var end = text.IndexOf('\n');
        var first = end < 0 ? text : text.AsSpan(0, end);
        if (first.Contains('\t')) return '\t';
        return first.Contains(';') && !first.Contains(',') ? ';' : ',';
    }
}
