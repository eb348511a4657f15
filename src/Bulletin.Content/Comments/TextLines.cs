namespace Bulletin.Content.Comments;

/// <summary>Where the lines of a text begin and end around a place.</summary>
internal static class TextLines
{
    // Blanks, the marks of quotes, lists and notes.
    private const string Prefix = " \t\u3000>-*+.)0123456789";

    /// <summary>Where the line begins that a place stands in.</summary>
    public static int Start(string text, int at) => at == 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    /// <summary>Where it ends: at its line end, or at the end of the text.</summary>
    public static int End(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : at + end;
    }

    /// <summary>Where the next line begins; the length of the text when there is none.</summary>
    public static int Next(string text, int end) =>
        end >= text.Length ? text.Length : text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;

    /// <summary>Whether a place is the first of its line but for blanks and the marks of quotes and lists.</summary>
    public static bool IsFirst(string text, int at)
    {
        while (at > 0 && Prefix.Contains(text[at - 1]))
            at--;
        return at == 0 || text[at - 1] is '\r' or '\n';
    }

    /// <summary>What is cut out with a remark: its lines when nothing else stands there, or one of the two blanks beside it.</summary>
    public static Range Around(string text, int at, int end)
    {
        var (first, last) = (at, end);
        while (first > 0 && IsBlank(text[first - 1]))
            first--;
        while (last < text.Length && IsBlank(text[last]))
            last++;
        var isFirst = first == 0 || text[first - 1] is '\r' or '\n';
        var isLast = last == text.Length || text[last] is '\r' or '\n';
        if (isFirst && isLast)
            return first..Next(text, last);
        return isLast ? first..end : at..(at > first && last > end ? end + 1 : end);
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\t' or '\u3000';
}
