using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>Finds what is wrong with a value in braces or brackets.</summary>
/// <param name="lines">All lines.</param>
/// <param name="place">Makes a place of a line and an offset.</param>
internal sealed class FlowCauses(string[] lines, Func<int, int, Location> place)
{
    private readonly Stack<char> open = [];

    // Of the entry that is being read: where it begins, and where its colon stands.
    private int entry;
    private int colon;

    /// <param name="i">The line of the bracket; then that on which it is closed.</param>
    /// <param name="start">Where the bracket stands in its line.</param>
    /// <param name="failedAt">The line on which the parser gave up.</param>
    public Diagnostic? Find(ref int i, int start, int failedAt)
    {
        open.Clear();
        var sign = lines[i][start];
        var value = YamlLine.Short(lines[i][start..]);
        for (var line = i; line < lines.Length; line++)
        {
            if (line > i && new YamlLine(lines[line], 0) is { Colon: > 0 } next && !char.IsWhiteSpace(lines[line][0]) && next.Sign == ':')
                break;
            (entry, colon) = (line == i ? start : 0, -1);
            for (var at = line == i ? start : 0; at < lines[line].Length; at++)
            {
                if (Slip(line, ref at) is { } slip)
                    return slip;
                if (open.Count > 0)
                    continue;
                var first = i;
                var rest = lines[line].AsSpan(at + 1).Trim();
                i = line;
                return rest is [',', ..] ? YamlProblems.SeveralInRow(place(line, at + 1), sign)
                    : rest is not ([] or ['#', ..]) || (failedAt >= first && failedAt <= line)
                        ? YamlProblems.SpecialStart(place(first, start), sign, value)
                        : null;
            }
        }

        var wide = lines[i].LastIndexOfAny(['｝', '］', '】', '）', ')']);
        return wide > start && lines[i].AsSpan(wide + 1).Trim().IsEmpty
            ? YamlProblems.WideBracket(place(i, wide), lines[i][wide], Closing(sign))
            : YamlProblems.UnclosedBracket(place(i, start), sign, value);
    }

    private static char Closing(char sign) => sign == '[' ? ']' : '}';

    private Diagnostic? Slip(int line, ref int at)
    {
        var text = lines[line];
        switch (text[at])
        {
            case '[' or '{':
                open.Push(text[at]);
                (entry, colon) = (at + 1, -1);
                break;
            case ']' or '}':
                open.Pop();
                colon = -1;
                break;
            case ',':
                (entry, colon) = (at + 1, -1);
                break;
            case '"' or '\'' when text.AsSpan(entry, at - entry).Trim() is [] or [.., ':']:
                return QuoteWithin(line, ref at);
            case '：' when open.Peek() == '{' && colon < 0 && YamlLine.IsName(text.AsSpan(entry, at - entry)):
                return YamlProblems.FullWidthColon(place(line, at), text[entry..at].Trim());
            case ':' when open.Peek() == '{' && (at + 1 == text.Length || text[at + 1] is ' ' or '\t'):
                if (colon >= 0)
                    return SecondColon(line, at);
                colon = at;
                break;
        }

        return null;
    }

    private Diagnostic? QuoteWithin(int line, ref int at)
    {
        var end = line;
        if (QuoteCauses.Find(lines, ref end, at, place) is { } fault)
            return fault;
        if (end == line)
            at = lines[line].IndexOf(lines[line][at], at + 1);
        return null;
    }

    // {时间: 2024-03-05，审核人: 张三}: what stands before the second name is meant to part the two.
    private Diagnostic SecondColon(int line, int at)
    {
        var text = lines[line];
        var name = at;
        while (name > colon + 1 && (char.IsLetterOrDigit(text[name - 1]) || text[name - 1] == '_'))
            name--;
        var sign = name - 1;
        while (sign > colon + 1 && char.IsWhiteSpace(text[sign]))
            sign--;
        if (text[sign] is '，' or '、' or '；' or ';' or '。' or '．' or '/' or '|')
            return YamlProblems.WideComma(place(line, sign), text[sign], text[name..at]);
        return sign < name - 1 && sign > colon + 1
            ? YamlProblems.NoComma(place(line, sign + 1), text[name..at])
            : YamlProblems.ColonInValue(place(line, at), YamlLine.Short(text[(colon + 2)..]));
    }
}
