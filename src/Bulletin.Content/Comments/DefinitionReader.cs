namespace Bulletin.Content.Comments;

/// <summary>
/// Reads the lines that authors of Markdown write as remarks because a link definition shows nothing: <c>[//]: # (…)</c>,
/// <c>[comment]: &lt;&gt; (…)</c>.
/// </summary>
internal static class DefinitionReader
{
    private const int LongestLabel = 40;
    private const int MostLines = 50;

    // With these a line is a remark whatever follows: without parentheses it would be shown as text.
    private static readonly string[] Labels = ["//", "comment", "_comment", "_comment_", "注释", "批注", "备注", "编者注", "^_^"];
    private static readonly string[] SureLabels = ["//", "comment", "_comment_", "批注", "^_^"];

    // Blanks, and the marks of quotes.
    private const string Margins = " \t\u3000>";

    /// <param name="text">The text.</param>
    /// <param name="at">A square bracket.</param>
    /// <param name="end">Where the remark ends; -1: nowhere.</param>
    /// <returns>Whether a remark begins there.</returns>
    public static bool IsOne(string text, int at, out int end)
    {
        end = -1;
        var line = text.AsSpan()[at..Math.Min(text.Length, at + LongestLabel)];
        var close = line.IndexOf(']');
        if (close < 1 || close + 1 >= line.Length || line[close + 1] is not (':' or '：')
            || line[1..close].ContainsAny("[\r\n") || !TextLines.IsFirst(text, at))
            return false;
        if (line[1] == '^' && !line.StartsWith("[^_^]"))
            return false;
        // “[备注]：” is text.
        var isNamed = IsLabel(line[1..close], line[close + 1] == ':' ? Labels : SureLabels);
        if (!isNamed && line[close + 1] == '：')
            return false;
        var lineEnd = TextLines.End(text, at);
        var rest = text.AsSpan()[(at + close + 2)..lineEnd].Trim();
        var title = TitleOf(rest);
        if (!isNamed && title.IsEmpty)
            return false;
        if (isNamed && rest.Length == AddressOf(rest))
            end = EndBelow(text, lineEnd);
        else if (title.IsEmpty || IsClosed(title))
            end = lineEnd;
        else if (isNamed || title.Length > 1)
            end = EndOfTitle(text, lineEnd, title[0]);
        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label, string[] labels)
    {
        foreach (var known in labels)
        {
            if (label.Trim().Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // The length of an address that leads nowhere; 0: another address, or none.
    private static int AddressOf(ReadOnlySpan<char> rest) =>
        rest.StartsWith("<>") || rest.StartsWith("《》") || rest.StartsWith("＜＞") ? 2
        : rest.StartsWith("<#>") ? 3
        : rest is ['#' or '＃', ..] ? 1
        : 0;

    // What stands behind an address that leads nowhere; empty: another address, or no title.
    private static ReadOnlySpan<char> TitleOf(ReadOnlySpan<char> rest)
    {
        var address = AddressOf(rest);
        if (address == 0 || address == rest.Length || rest[address] is not (' ' or '\t' or '\u3000' or '（'))
            return default;
        var title = rest[address..].TrimStart();
        return title[0] is '(' or '（' or '"' or '\'' ? title : default;
    }

    private static bool IsClosed(ReadOnlySpan<char> title) => title.Length > 1 && IsClose(title[^1], title[0]);

    private static bool IsClose(char last, char open) => open is '(' or '（' ? last is ')' or '）' : last == open;

    // What stands below may be the remark itself, when its own line has no word of it.
    private static int EndBelow(string text, int lineEnd)
    {
        var from = TextLines.Next(text, lineEnd);
        var end = TextLines.End(text, from);
        var line = text.AsSpan()[from..end].Trim(Margins);
        if (line.IsEmpty)
            return lineEnd;
        if (line[0] is not ('(' or '（' or '"' or '\''))
            return -1;
        return IsClosed(line) ? end : EndOfTitle(text, end, line[0]);
    }

    // A title may go on in the next lines, up to a blank one.
    private static int EndOfTitle(string text, int end, char open)
    {
        for (var i = 0; i < MostLines && end < text.Length; i++)
        {
            var from = TextLines.Next(text, end);
            end = TextLines.End(text, from);
            var line = text.AsSpan()[from..end].Trim();
            if (line.IsEmpty)
                return -1;
            if (IsClose(line[^1], open))
                return end;
        }

        return -1;
    }
}
