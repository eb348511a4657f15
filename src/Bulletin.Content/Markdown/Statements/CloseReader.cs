namespace Bulletin.Content.Markdown.Statements;

/// <summary>Reads until when a text takes comments: 截止日期：6月20日, 于2026年6月20日前, 截至6月20日.</summary>
internal static class CloseReader
{
    private static readonly string[] Terms = ["截止日期", "截止时间", "截止"];

    public static List<(string Value, Range Words)> Read(StatementSentence sentence)
    {
        var found = new List<(string, Range)>();
        var own = sentence.Own;
        for (var i = 0; i + 1 < own.Length; i++)
        {
            if (own[i] != '截')
                continue;
            var end = i;
            if (own[i + 1] == '至')
            {
                end = i + 2;
            }
            else
            {
                foreach (var term in Terms)
                {
                    if (!own[i..].StartsWith(term))
                        continue;
                    end = i + term.Length;
                    break;
                }

                while (end < own.Length && own[end] is '为' or '是' or '：' or ':' or '至' or '到' or '于')
                    end++;
            }

            if (end > i && end < own.Length && TextDate.TryRead(own[end..], out var value, out var length))
                found.Add((value, i..(end + length)));
            else if (Before(own, i) is var (start, day))
                found.Add((day, start..(i + 2)));
        }

        return found;
    }

    // 至6月20日截止.
    private static (int Start, string Day)? Before(ReadOnlySpan<char> own, int at)
    {
        for (var start = Math.Max(0, at - 14); start < at; start++)
            if (TextDate.TryRead(own[start..at], out var value, out var length) && start + length == at) return (start, value);
        return null;
    }
}
