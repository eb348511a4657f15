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

    /// <param name="text">The text.</param>
    /// <param name="at">A square bracket.</param>
    /// <param name="end">Where the remark ends; -1: nowhere.</param>
    /// <returns>Whether a remark begins there.</returns>
    public static bool IsOne(string text, int at, out int end)
    {
        end = -1;
        var line = text.AsSpan()[at..Math.Min(text.Length, at + LongestLabel)];
        var close = line.IndexOf("]:");
        if (close < 1 || line[1..close].ContainsAny("[]\r\n") || !TextLines.IsFirst(text, at))
            return false;
        if (line[1] == '^' && !line.StartsWith("[^_^]"))
            return false;
        var isNamed = IsLabel(line[1..close]);
        var lineEnd = TextLines.End(text, at);
        var rest = text.AsSpan()[(at + close + 2)..lineEnd].Trim();
        var title = TitleOf(rest);
        if (!isNamed && title.IsEmpty)
            return false;
        end = title.IsEmpty || IsClosed(title, title[0]) ? lineEnd : isNamed || title.Length > 1 ? EndOfTitle(text, lineEnd, title[0]) : -1;
        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (var known in Labels)
        {
            if (label.Trim().Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // What stands behind an address that leads nowhere; empty: another address, or no title.
    private static ReadOnlySpan<char> TitleOf(ReadOnlySpan<char> rest)
    {
        var address = rest.StartsWith("<>") ? 2 : rest.StartsWith("<#>") ? 3 : rest.StartsWith("#") ? 1 : 0;
        if (address == 0 || address == rest.Length || rest[address] is not (' ' or '\t'))
            return default;
        var title = rest[address..].TrimStart();
        return title is ['(' or '"' or '\'', ..] ? title : default;
    }

    private static bool IsClosed(ReadOnlySpan<char> title, char open) => title.Length > 1 && title[^1] == CloseOf(open);

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
            if (line[^1] == CloseOf(open))
                return end;
        }

        return -1;
    }

    private static char CloseOf(char open) => open == '(' ? ')' : open;
}
