using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>Finds what is wrong with a value that begins with a half-width quote.</summary>
internal static class QuoteCauses
{
    /// <param name="lines">All lines.</param>
    /// <param name="i">The line of the quote; then that on which it is closed.</param>
    /// <param name="start">Where the quote stands in its line.</param>
    /// <param name="place">Makes a place of a line and an offset.</param>
    public static Diagnostic? Find(string[] lines, ref int i, int start, Func<int, int, Location> place)
    {
        var quote = lines[i][start];
        var (line, end) = End(lines, i, start);
        if (end < 0 || (line > i && !IsAfter(lines[line], end)))
        {
            var text = lines[i].TrimEnd();
            return text[^1] is '”' or '’' or '＂' or '＇' && text.Length - 1 > start
                ? YamlProblems.ClosedByWide(place(i, text.Length - 1), quote, text[^1])
                : YamlProblems.UnclosedQuote(place(i, start), quote, YamlLine.Short(text[(start + 1)..]));
        }

        if (!IsAfter(lines[line], end))
            return YamlProblems.QuoteWithin(place(line, end), quote, lines[i][start..].TrimEnd());
        i = line;
        return null;
    }

    // Behind a value: nothing, a comment, or what ends it within brackets.
    private static bool IsAfter(string line, int end) => line.AsSpan(end + 1).Trim() is [] or ['#' or ',' or ']' or '}', ..];

    private static (int Line, int At) End(string[] lines, int i, int start)
    {
        var quote = lines[i][start];
        for (var at = start + 1; i < lines.Length; i++, at = 0)
        {
            for (; at < lines[i].Length; at++)
            {
                if (lines[i][at] == '\\' && quote == '"')
                    at++;
                else if (lines[i][at] == quote && (quote == '"' || at + 1 == lines[i].Length || lines[i][at + 1] != quote))
                    return (i, at);
                else if (lines[i][at] == quote)
                    at++;
            }
        }

        return (i, -1);
    }
}
