using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>
/// What editors most often mean when a parser says that it cannot go on: the slip itself, with its place and its character.
/// </summary>
/// <remarks>
/// The parser reports where it gave up, which is often a line too late. Asked only then, so lines may be looked at one by one.
/// </remarks>
internal sealed class YamlCauses
{
    private readonly string[] lines;
    private readonly string file;
    private readonly int firstLine;
    private readonly int failedAt;
    private readonly FlowCauses flow;

    // Where the entries above stand, from the outermost to the one before; and whether the last of them has its value already.
    private readonly Stack<int> indents = [];
    private bool isComplete;
    private int lineOfEntry;
    private int lineOfFirst;
    private int lastDash = -1;

    // The first item of a list that a full-width colon may have kept from being a key.
    private Diagnostic? wideItem;
    private int lineOfWideItem = -1;

    private YamlCauses(string text, string file, int firstLine, int failedAt)
    {
        lines = text.ReplaceLineEndings("\n").Split('\n');
        this.file = file;
        this.firstLine = firstLine;
        this.failedAt = failedAt;
        flow = new(lines, Place);
    }

    /// <summary>The mistake that lies behind a failure on a line, counted from 0; null when none of the usual ones does.</summary>
    /// <param name="text">The whole YAML, whose first line is line <paramref name="firstLine"/> of <paramref name="file"/>.</param>
    public static Diagnostic? Find(string text, string file, int firstLine, int failedAt) =>
        new YamlCauses(text, file, firstLine, failedAt).Walk();

    private Diagnostic? Walk()
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (ConflictMark.Begins(lines[i]))
                return YamlProblems.Conflict(Place(i, 0), lines[i][..ConflictMark.Length]);
        }

        for (var i = 0; i <= Math.Min(failedAt, lines.Length - 1); i++)
        {
            if (Slip(ref i) is { } slip)
                return slip;
        }

        // Of a tab the parser says where the mapping begins.
        for (var i = 0; i < lines.Length; i++)
        {
            if (TabIn(i) is { } tab)
                return tab;
        }

        return wideItem;
    }

    private Location Place(int line, int offset) => new(file, firstLine + line, offset + 1);

    // Goes on to the last line of what was begun on this one.
    private Diagnostic? Slip(ref int i)
    {
        var line = lines[i];
        var start = line.Length - line.TrimStart().Length;
        if (start == line.Length || line[start] == '#')
            return null;
        if (TabIn(i) is { } tab)
            return tab;
        if (LookAlikes.IsFence(line))
            return YamlProblems.FenceLike(Place(i, start), line.Trim());
        var item = start;
        while (line.AsSpan(item).StartsWith("- "))
            item += 2 + CountBlanks(line, item + 2);
        if (DashIn(i, start, item) is { } dash)
            return dash;
        if (item < line.Length && line[item] is '{' or '[')
        {
            (isComplete, lineOfEntry) = (true, i);
            return Value(ref i, item);
        }

        var entry = new YamlLine(line, item);
        if (entry.Colon < 0)
            return item > start ? Value(ref i, item) : WithoutColon(i, start);
        if (entry.Name.StartsWith("**", StringComparison.Ordinal))
            return YamlProblems.MarkedKey(Place(i, item));
        if (entry.Sign == '：')
        {
            var wide = YamlProblems.FullWidthColon(Place(i, entry.Colon), entry.Name);
            if (item == start)
                return wide;
            // An item of a list may be a text with such a colon, unless something shows that it is a key.
            wideItem ??= wide;
            (isComplete, lineOfEntry, lineOfWideItem) = (true, i, i);
            return null;
        }

        if (entry.Colon + 1 < line.Length && IsOddBlank(line[entry.Colon + 1]))
            return YamlProblems.OddBlank(Place(i, entry.Colon + 1), entry.Name, line[entry.Colon + 1]);
        if (entry.Value == entry.Colon + 1 && entry.Value < line.Length)
            return YamlProblems.NoBlank(Place(i, entry.Value), entry.Name);
        if (IndentIn(i, item, entry) is { } indent)
            return indent;
        if (item == start)
            lastDash = -1;
        isComplete = entry.Value < line.Length && line[entry.Value] is not ('#' or '|' or '>');
        lineOfEntry = i;
        if (entry.Value < line.Length && line[entry.Value] is '|' or '>')
            SkipBlock(ref i, start);
        else if (entry.Value < line.Length)
            return Value(ref i, entry.Value, entry.Name);
        return null;
    }

    private Diagnostic? Value(ref int i, int start, string name = "")
    {
        var line = lines[i];
        if (start >= line.Length)
            return null;
        switch (line[start])
        {
            case '"' or '\'':
                return QuoteCauses.Find(lines, ref i, start, Place);
            case '[' or '{':
                return flow.Find(ref i, start, failedAt);
            case '｛' or '［' or '(' or '（' or '【' when line.AsSpan(start).IndexOf(": ") > 0:
                return YamlProblems.WideBracket(Place(i, start), line[start], line[start] is '［' or '【' ? '[' : '{');
            case '!' or '&' when i == failedAt:
                return YamlProblems.Unsupported(Place(i, start));
            case '*' when i == failedAt:
                return line.AsSpan(start).StartsWith("* ") && name.Length == 0
                    ? YamlProblems.OtherDash(Place(i, start), '*')
                    : YamlProblems.Unsupported(Place(i, start));
            case '@' or '%' or '`' when i == failedAt:
                return YamlProblems.SpecialStart(Place(i, start), line[start], YamlLine.Short(line[start..]));
        }

        var colon = line.IndexOf(": ", start, StringComparison.Ordinal);
        if (colon < 0 && line[^1] == ':')
            colon = line.Length - 1;
        return colon < 0 ? null : YamlProblems.ColonInValue(Place(i, colon), YamlLine.Short(line[start..]));
    }

    private Diagnostic? TabIn(int i)
    {
        var line = lines[i];
        var end = line.Length - line.TrimStart().Length;
        if (end == line.Length)
            return null;
        for (var at = 0; at < end; at++)
        {
            if (line[at] != ' ')
                return YamlProblems.OddIndent(Place(i, at), line[at]);
        }

        return null;
    }

    // “-供水”, “－ 供水”: a list whose sign YAML does not know; and one that stands beside the others.
    private Diagnostic? DashIn(int i, int start, int at)
    {
        var line = lines[i];
        if (at > start)
        {
            if (lastDash > start && start > indents.LastOrDefault())
                return YamlProblems.DashAside(Place(i, start));
            lastDash = start;
        }

        if (at + 1 >= line.Length || !LookAlikes.IsDash(line[at]))
            return null;
        if (line[at] != '-')
            return YamlProblems.OtherDash(Place(i, at), line[at]);
        return line[at + 1] is '-' or ' '
            ? null
            : YamlProblems.DashWithoutBlank(Place(i, at), YamlLine.Short(line[(at + 1)..]));
    }

    private Diagnostic? WithoutColon(int i, int start)
    {
        var line = lines[i];
        if (line[start] is '"' or '\'' or '[' or '{' or ']' or '}' or '*' or '?' || LookAlikes.IsDash(line[start]))
            return line[start] is ']' or '}' or '-' ? null : Value(ref i, start);
        if (start > 0 && isComplete)
            return null;
        return i > 0 && lines[i - 1].Trim().Length == 0
            ? YamlProblems.TextBeforeFence(Place(i, start), YamlLine.Short(line.Trim()))
            : YamlProblems.NoColon(Place(i, start), YamlLine.Short(line.Trim()));
    }

    private Diagnostic? IndentIn(int i, int indent, YamlLine entry)
    {
        if (indents.Count == 0)
        {
            lineOfFirst = i;
            indents.Push(indent);
            return null;
        }

        if (indent > indents.Peek())
        {
            if (isComplete && lineOfEntry == lineOfWideItem)
                return wideItem;
            if (isComplete)
                return YamlProblems.Indented(Place(i, 0), entry.Name, indent, indents.Peek(), firstLine + lineOfEntry);
            indents.Push(indent);
            return null;
        }

        var before = indents.Peek();
        while (indents.Count > 1 && indents.Peek() > indent)
            indents.Pop();
        if (indents.Peek() == indent)
            return null;
        if (indents.Peek() < indent)
            return YamlProblems.Indented(Place(i, 0), entry.Name, indent, before, firstLine + lineOfEntry);
        // The first line of all stands too far to the right.
        var first = new YamlLine(lines[lineOfFirst], indents.Peek());
        return YamlProblems.Indented(Place(lineOfFirst, 0), first.Name, indents.Peek(), indent, firstLine + i);
    }

    private void SkipBlock(ref int i, int indent)
    {
        while (i + 1 < lines.Length && (lines[i + 1].Trim().Length == 0 || CountBlanks(lines[i + 1], 0) > indent))
            i++;
    }

    private static int CountBlanks(string line, int from)
    {
        var end = from;
        while (end < line.Length && line[end] == ' ')
            end++;
        return end - from;
    }

    private static bool IsOddBlank(char blank) => blank == '\u3000' || OddCharacters.Of(blank) != Oddity.None;
}
