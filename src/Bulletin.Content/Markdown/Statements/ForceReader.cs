using System.Globalization;
using Bulletin.Content.Markdown.Clauses;
using static Bulletin.Content.Markdown.Statements.WordList;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>Reads from when and until when a text says that it is in force: 自……起施行, 有效期至……, 有效期五年.</summary>
internal static class ForceReader
{
    private static readonly string[] Verbs = ["施行", "实施", "执行", "生效", "试行", "实行", "启用", "适用"];
    private static readonly string[] Issued = ["印发", "发布", "公布", "下发", "颁布", "签发", "印制", "发文"];
    private static readonly string[] Ends = ["自动失效", "自行失效", "失效", "废止", "自动废止", "自行废止", "终止", "停止执行", "停止施行", "不再执行", "期满失效", "到期", "止"];
    private static readonly string[] Terms = ["有效期限", "有效期", "试行期限", "试行期", "施行期限", "施行期", "执行期限", "执行期", "实施期限", "试行", "有效"];

    // In months. No text of an office is meant to hold for more than a century: such a number is a slip.
    private const int LongestTerm = 1200;

    public static List<(StatementKind Kind, string Value, Range Words)> Read(StatementSentence sentence, bool isOwn)
    {
        var found = new List<(StatementKind, string, Range)>();
        var own = sentence.Own;
        var said = false;
        for (var i = 0; i < own.Length; i++)
        {
            if (IsBegin(own, i) && TryBegin(own, i, out var begin, out var end))
            {
                if (!said && !OwnWords.Speak(own[..i], isOwn))
                    continue;
                found.Add((StatementKind.Effective, begin, i..end));
                said = true;
                if (TryEnd(own, end, out var last, out var lastEnd))
                    found.Add((StatementKind.Expires, last, i..lastEnd));
                i = end - 1;
                if (!TryLength(own, ref end, out var months))
                    continue;
                found.Add((StatementKind.Lasts, months, i..end));
                i = end - 1;
            }
            else if (own[i] is '有' or '试' or '施' or '执' or '实' && TryTerm(own, i, found, said, isOwn) is > 0 and var after)
            {
                i = after - 1;
            }
            else if ((own[i] is '于' or '至' or '到' || IsDay(own, i))
                && TryLapse(own, i, out var lapse, out var lapseEnd)
                && (said || OwnWords.Speak(own[..i], isOwn)))
            {
                found.Add((StatementKind.Expires, lapse, i..lapseEnd));
                i = lapseEnd - 1;
            }
        }

        return found;
    }

    // 自2024年4月1日起施行; 自印发之日起30日后施行.
    private static bool TryBegin(ReadOnlySpan<char> own, int at, out string value, out int end)
    {
        value = "";
        var isBare = IsDay(own, at);
        end = isBare ? at : at + 1;
        if (TextDate.TryRead(own[end..], out value, out var length) && value.Length == 10)
        {
            end += length;
            Skip(own, ref end, "零时", "0时", "0点", "零点", "00:00", "00：00", "24时", "当日", "当天");
            // 2012年3月5日施行 alone is of whatever text.
            if (!Skip(own, ref end, "起") && isBare && at == 0)
                return false;
        }
        else if (isBare || !TryIssue(own, ref end, out value))
        {
            return false;
        }

        Skip(own, ref end, "正式", "开始");
        if (!Skip(own, ref end, Verbs))
            return false;
        var term = end;
        return IsEnd(own, end) || TryLength(own, ref term, out _);
    }

    private static bool TryIssue(ReadOnlySpan<char> own, ref int at, out string value)
    {
        value = "+0";
        if (own[at..].StartsWith("本"))
            at = Math.Min(own.Length, at + 3);
        if (!Skip(own, ref at, Issued) || !Skip(own, ref at, "之日", "日") || !Skip(own, ref at, "起"))
            return false;
        Skip(own, ref at, "满", "第");
        var days = at;
        if (!TextDate.TryNumber(own, ref days, out var count))
            return true;
        var unit = days;
        if (Skip(own, ref unit, "个月", "月"))
            count *= 30;
        else if (!Skip(own, ref unit, "日", "天"))
            return false;
        at = unit;
        Skip(own, ref at, "后", "之后", "以后");
        Skip(own, ref at, "起");
        value = string.Create(CultureInfo.InvariantCulture, $"+{count}");
        return true;
    }

    // …起施行，至2028年12月31日止; …，有效至2028年12月31日.
    private static bool TryEnd(ReadOnlySpan<char> own, int at, out string value, out int end)
    {
        Skip(own, ref at, "，", ",");
        var isTold = Skip(own, ref at, "有效至", "试行至", "执行至");
        value = "";
        end = at;
        if (!isTold && !Skip(own, ref at, "至", "到"))
            return false;
        if (!TextDate.TryRead(own[at..], out value, out var length) || value.Length != 10)
            return false;
        end = at + length;
        return Skip(own, ref end, Ends) || isTold || IsEnd(own, end);
    }

    // 于2028年12月31日自动失效.
    private static bool TryLapse(ReadOnlySpan<char> own, int at, out string value, out int end)
    {
        end = IsDay(own, at) ? at : at + 1;
        if (!TextDate.TryRead(own[end..], out value, out var length) || value.Length != 10)
            return false;
        end += length;
        Skip(own, ref end, "起");
        return Skip(own, ref end, Ends) && own[(end - 2)..end] is not "日止" && IsEnd(own, end);
    }

    // 有效期至2026年6月30日; 有效期五年. Returns where it ends; 0: it is none.
    private static int TryTerm(
        ReadOnlySpan<char> own,
        int at,
        List<(StatementKind Kind, string Value, Range Words)> found,
        bool said,
        bool isOwn)
    {
        var end = at;
        if (!Skip(own, ref end, Terms) || !(said || OwnWords.Speak(own[..at], isOwn)))
            return 0;
        Skip(own, ref end, "暂定", "定", "均");
        Skip(own, ref end, "为", "是", "：", ":");
        if (Skip(own, ref end, "自", "从"))
        {
            if (TextDate.TryRead(own[end..], out _, out var first))
                end += first;
            else if (!TryIssue(own, ref end, out _))
                return 0;
            Skip(own, ref end, "起");
        }

        if (Skip(own, ref end, "截止到", "截至", "截止", "至", "到"))
        {
            if (!TextDate.TryRead(own[end..], out var last, out var length) || last.Length != 10)
                return 0;
            end += length;
            Skip(own, ref end, "止");
            found.Add((StatementKind.Expires, last, at..end));
            return end;
        }

        if (!TryLength(own, ref end, out var months))
            return 0;
        found.Add((StatementKind.Lasts, months, at..end));
        return end;
    }

    // 五年, 18个月.
    private static bool TryLength(ReadOnlySpan<char> own, ref int at, out string months)
    {
        months = "";
        var end = at;
        if (!TextDate.TryNumber(own, ref end, out var count))
            return false;
        var isYears = Skip(own, ref end, "年");
        if ((!isYears && !Skip(own, ref end, "个月")) || !IsEnd(own, end))
            return false;
        count = isYears ? Math.Min(count, LongestTerm) * 12 : count;
        if (count > LongestTerm)
            return false;
        months = count.ToString(CultureInfo.InvariantCulture);
        at = end;
        return true;
    }

    private static bool IsBegin(ReadOnlySpan<char> own, int at) => own[at] is '自' or '从' or '于' || IsDay(own, at);

    // 本通知2026年12月15日生效: a year without a word before it.
    private static bool IsDay(ReadOnlySpan<char> own, int at) =>
        ChineseNumeral.IsNumeral(own[at]) && at + 4 < own.Length && own[at + 4] is '年' or '.' or '/' or '-'
        && (at == 0 || own[at - 1] is not ('自' or '从' or '于' or '至' or '到'));

    private static bool IsEnd(ReadOnlySpan<char> own, int at) =>
        at >= own.Length || own[at] is '，' or ',' or '、' or '：' or '.' or '（' or '）' or '至' or '有' or '试' or '”';
}
