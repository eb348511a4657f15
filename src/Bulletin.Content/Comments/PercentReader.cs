namespace Bulletin.Content.Comments;

/// <summary>
/// Reads <c>%%…%%</c> as Obsidian does, also of full width: within a paragraph, or over several when the signs stand first or last on
/// their lines. Behind a digit they are more likely per cent signs: one pair is none, two of them on a line may be either.
/// </summary>
internal sealed class PercentReader(string text)
{
    // No remark over several paragraphs that begins later is closed either.
    private bool staysOpen;

    // The line at hand: where it ends, and whether it is a row of a table.
    private int lineEnd = -1;
    private bool isRow;

    public static bool IsSign(char character) => character is '%' or '％';

    /// <summary>Where what begins with a per cent sign ends.</summary>
    /// <param name="at">The sign.</param>
    /// <param name="kind">What it is; null: text.</param>
    public int End(int at, out CommentKind? kind)
    {
        kind = null;
        var behind = Behind(at);
        // One is a per cent sign; four are a remark without a word.
        if (behind - at is not (2 or 3))
            return behind;
        EnterLine(at);
        var close = Next(behind, lineEnd);
        var isOther = close >= 0 && IsInOtherCell(at, close);
        if (IsBehindDigit(at) && (close < 0 || isOther))
            return behind;
        // Signs of full width are no remark to Obsidian: what may be per cent signs are, and one pair alone is.
        var isWide = text[at] != '%';
        if (close >= 0 && (isOther || IsBehindDigit(at) || IsBetweenBrackets(at)))
        {
            if (isWide)
                return behind;
            kind = CommentKind.Ambiguous;
            return Behind(close);
        }

        var isFirst = TextLines.IsFirst(text, at);
        if (close < 0)
            close = isFirst ? OfBlock(lineEnd) : OfParagraph(lineEnd);
        if (close < 0 && !isFirst && isWide)
            return behind;
        kind = close < 0 ? CommentKind.Unclosed : CommentKind.Percent;
        return close < 0 ? behind : Behind(close);
    }

    private void EnterLine(int at)
    {
        if (at < lineEnd)
            return;
        lineEnd = TextLines.End(text, at);
        isRow = text.AsSpan()[TextLines.Start(text, at)..lineEnd].TrimStart().StartsWith("|");
    }

    private int OfBlock(int from)
    {
        if (staysOpen)
            return -1;
        while (from < text.Length)
        {
            from = TextLines.Next(text, from);
            var end = TextLines.End(text, from);
            for (var close = Next(from, end); close >= 0; close = Next(Behind(close), end))
            {
                if (IsClose(close) && (TextLines.IsFirst(text, close) || text.AsSpan()[Behind(close)..end].IsWhiteSpace()))
                    return close;
            }

            from = end;
        }

        staysOpen = true;
        return -1;
    }

    private int OfParagraph(int from)
    {
        while (from < text.Length)
        {
            from = TextLines.Next(text, from);
            var end = TextLines.End(text, from);
            if (text.AsSpan()[from..end].IsWhiteSpace())
                return -1;
            for (var close = Next(from, end); close >= 0; close = Next(Behind(close), end))
            {
                if (IsClose(close))
                    return close;
            }

            from = end;
        }

        return -1;
    }

    private bool IsClose(int at) => !IsBehindDigit(at);

    private int Next(int from, int end)
    {
        for (; from < end; from++)
        {
            var next = text.AsSpan()[from..end].IndexOfAny('%', '％');
            if (next < 0)
                break;
            from += next;
            if (from + 1 < end && IsSign(text[from + 1]))
                return from;
        }

        return -1;
    }

    private int Behind(int at)
    {
        while (at < text.Length && IsSign(text[at]))
            at++;
        return at;
    }

    private bool IsBehindDigit(int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u3000')
            at--;
        return at > 0 && char.IsDigit(text[at - 1]);
    }

    // 占比（%%）上升
    private bool IsBetweenBrackets(int at) =>
        at > 0 && text[at - 1] is '（' or '(' && Behind(at) < text.Length && text[Behind(at)] is '）' or ')';

    private bool IsInOtherCell(int at, int close) => isRow && text.AsSpan()[at..close].Contains('|');
}
