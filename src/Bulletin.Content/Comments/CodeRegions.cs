namespace Bulletin.Content.Comments;

/// <summary>
/// Where a text is code beyond doubt, so that signs in it are shown as they are: a fence at the margin that is closed, and backticks
/// closed on their line. What only might be code is none: a remark in it must not pass.
/// </summary>
internal sealed class CodeRegions(string text)
{
    private const int ShortestFence = 3;
    private const int DeepestFence = 3;
    private const int LongestSpan = 64;

    // For each sign and indent, the last fence that nothing closes: how long it was and how far was looked.
    private readonly (int Length, int To)[] open = new (int, int)[2 * (DeepestFence + 1)];

    // For the line at hand, which lengths of backticks close nothing any more.
    private ulong without;
    private int lineEnd = -1;

    // Up to where backticks were judged, and up to where they may mean something else than they seem to: to the next blank line.
    private int seen;
    private int doubtTo;

    /// <summary>Where to look on behind a run of backticks or tildes: behind the code that it opens, or behind the run.</summary>
    public int End(int at)
    {
        var run = Run(at);
        if (run - at >= ShortestFence && IndentOf(at) is var indent and >= 0 && EndOfFence(at, run, indent) is var end and >= 0)
            return seen = end;
        return text[at] == '`' ? EndOfSpan(at, run) : run;
    }

    private int Run(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        return end;
    }

    // By how many blanks a line is indented whose first sign this is; -1: it is not, or by too many.
    private int IndentOf(int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] == ' ' && at - start <= DeepestFence)
            start--;
        return at - start <= DeepestFence && (start == 0 || text[start - 1] is '\r' or '\n') ? at - start : -1;
    }

    private int EndOfFence(int at, int run, int indent)
    {
        var length = run - at;
        ref var known = ref open[(text[at] == '`' ? 0 : DeepestFence + 1) + indent];
        var end = TextLines.End(text, run);
        if (at < known.To && length >= known.Length || (text[at] == '`' && text.AsSpan()[run..end].Contains('`')))
            return -1;
        while (end < text.Length)
        {
            var from = TextLines.Next(text, end);
            end = TextLines.End(text, from);
            var line = text.AsSpan()[from..end];
            var content = line.TrimStart(' ');
            if (content.IsEmpty)
                continue;
            // A line that leaves the indent may leave the list that the fence stands in; “^^^” closes a figure.
            if (line.Length - content.Length < indent || content.StartsWith("^^^"))
                break;
            var close = content.IndexOfAnyExcept(text[at]);
            if (line.Length - content.Length <= DeepestFence && (close < 0 ? content.Length : close) >= length
                && (close < 0 || content[close..].IsWhiteSpace()))
            {
                return end;
            }
        }

        known = (length, end);
        return -1;
    }

    // What is not closed on its line may go on in the next, and what is read before backticks are may have one of them: then nothing is
    // certain in the rest of the paragraph.
    private int EndOfSpan(int at, int run)
    {
        var length = run - at;
        if (IsInDoubt(at))
            return run;
        if (at >= lineEnd)
            (lineEnd, without) = (TextLines.End(text, at), 0);
        var close = length > LongestSpan || (without & 1UL << (length - 1)) != 0 ? -1 : CloseOf(run, length);
        if (close >= 0 && !text.AsSpan()[run..close].Contains('|'))
            return seen = close;
        Doubt(run);
        return run;
    }

    // Behind the run that closes one of this length.
    private int CloseOf(int from, int length)
    {
        while (from < lineEnd && text.AsSpan()[from..lineEnd].IndexOf('`') is var next and >= 0)
        {
            var end = Run(from + next);
            if (end - from - next == length)
                return end;
            from = end;
        }

        without |= 1UL << (length - 1);
        return -1;
    }

    // An address in angle brackets or behind a square one is read before backticks are. The second of two backticks of which the first
    // was escaped opens nothing.
    private bool IsInDoubt(int at)
    {
        var before = text.AsSpan()[Math.Min(seen, at)..at];
        seen = at;
        if (at < doubtTo)
            return true;
        var blank = Math.Max(before.LastIndexOf("\n\n"), before.LastIndexOf("\n\r\n"));
        before = before[Math.Max(0, blank)..];
        if (!before.ContainsAny('<', ']') && !before.EndsWith("`"))
            return false;
        Doubt(at);
        return true;
    }

    private void Doubt(int at)
    {
        do
        {
            at = TextLines.Next(text, TextLines.End(text, at));
        }
        while (at < text.Length && !text.AsSpan()[at..TextLines.End(text, at)].IsWhiteSpace());
        doubtTo = Math.Max(doubtTo, at);
    }
}
