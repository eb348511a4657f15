using System.Globalization;
using static Bulletin.Content.Markdown.Statements.WordList;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>
/// Reads until when a text takes comments: 截止日期：6月20日, 请于6月20日前反馈意见, 征求意见时间：6月1日至6月20日, 公开征求意见期限为30天.
/// </summary>
internal static class CloseReader
{
    private static readonly string[] Terms = ["截止日期", "截止时间", "截止"];
    private static readonly string[] Asked = ["意见", "建议", "反馈", "反映"];

    // What the issuer does with the comments later.
    private static readonly string[] Answers = ["公布", "公开", "采纳情况", "答复", "反馈结果", "印发", "出台"];
    private static readonly string[] Begs = ["请", "请于", "请在", "可", "可于", "可在", "可以", "可以于", "可以在", "务必于", "务必在", "应于", "应在", "须于"];
    private static readonly string[] Hours = ["时", "点", "：00", "：30", ":00", ":30", "：59", ":59", "下班"];

    private static readonly string[] Periods =
        ["征求意见", "征集意见", "意见征集", "意见征求", "意见反馈", "反馈意见", "提出意见", "征求", "征集", "公示", "反馈", "听取意见"];

    private static readonly string[] Names = ["时间", "期限", "期间", "日期", "时限", "期"];

    public static List<(string Value, Range Words)> Read(StatementSentence sentence)
    {
        var found = new List<(string, Range)>();
        var own = sentence.Own;
        var asks = Has(own, Asked);
        for (var i = 0; i + 1 < own.Length; i++)
        {
            if (own[i] == '截')
                AddEnd(own, i, found);
            else if (asks && own[i] == '前')
                AddBefore(own, i, found);
            else if (own[i] is '征' or '意' or '反' or '提' or '公' or '听')
                AddPeriod(own, i, found);
            else if (asks && own[i] == '为' && own[i + 1] == '期')
                AddDays(own, i, i + 2, found);
        }

        return found;
    }

    // 截止日期：6月20日, 截至6月20日, 至6月20日截止.
    private static void AddEnd(ReadOnlySpan<char> own, int at, List<(string Value, Range Words)> found)
    {
        var end = at;
        if (own[at + 1] == '至')
        {
            end = at + 2;
        }
        else
        {
            Skip(own, ref end, Terms);
            while (end > at && end < own.Length && own[end] is '为' or '是' or '：' or ':' or '至' or '到' or '于')
                end++;
        }

        if (end > at && end < own.Length && TextDate.TryRead(own[end..], out var value, out var length))
            found.Add((value, at..(end + length)));
        else if (Before(own, at) is var (start, day))
            found.Add((day, start..(at + 2)));
    }

    // 请于6月20日17时前反馈意见.
    private static void AddBefore(ReadOnlySpan<char> own, int at, List<(string Value, Range Words)> found)
    {
        var end = at;
        if (end > 0 && own[end - 1] is '之' or '以')
            end--;
        // 15日（含当日）前.
        if (end > 0 && own[end - 1] == '）' && own[..end].LastIndexOf('（') is > 0 and var bracket)
            end = bracket;
        foreach (var hour in Hours)
        {
            if (!own[..end].EndsWith(hour))
                continue;
            var day = own[Math.Max(0, end - 10)..end].LastIndexOfAny('日', '号');
            if (day < 0)
                return;
            end = Math.Max(0, end - 10) + day + 1;
            break;
        }

        if (Before(own, end) is not var (start, value) || Has(own[at..], Answers) || !Has(own, Asked))
            return;
        var before = own[..start].TrimEnd("自于在");
        if (before.IsEmpty || before[^1] is '，' or ',' or '：' or ':' || EndsWith(own[..start], Begs))
            found.Add((value, start..(at + 1)));
    }

    // 征求意见时间：6月1日至6月20日; 公开征求意见期限为30天.
    private static void AddPeriod(ReadOnlySpan<char> own, int at, List<(string Value, Range Words)> found)
    {
        var end = at;
        if (!Skip(own, ref end, Periods))
            return;
        Skip(own, ref end, "的");
        if (!Skip(own, ref end, Names))
            return;
        Skip(own, ref end, "均", "暂定", "定");
        Skip(own, ref end, "为", "是", "：", ":", "共");
        AddDays(own, at, end, found);
        Skip(own, ref end, "自", "从");
        if (!TextDate.TryRead(own[end..], out _, out var length))
            return;
        end += length;
        Skip(own, ref end, "起");
        if (!Skip(own, ref end, "至", "到", "—", "-", "－", "–", "~", "～"))
            return;
        Skip(own, ref end, "—");
        if (TextDate.TryRead(own[Math.Min(end, own.Length)..], out var value, out length))
            found.Add((value, at..(end + length)));
    }

    // How long work days are depends on feasts.
    private static void AddDays(ReadOnlySpan<char> own, int at, int number, List<(string Value, Range Words)> found)
    {
        var end = number;
        if (!TextDate.TryNumber(own, ref end, out var days) || !Skip(own, ref end, "个自然日", "自然日", "日", "天"))
            return;
        if (end == own.Length || own[end] is '，' or ',' or '（' or '）' or '：' or ':')
            found.Add((string.Create(CultureInfo.InvariantCulture, $"+{days}"), at..end));
    }

    // The day that ends at a place.
    private static (int Start, string Day)? Before(ReadOnlySpan<char> own, int at)
    {
        for (var start = Math.Max(0, at - 14); start < at; start++)
            if (TextDate.TryRead(own[start..at], out var value, out var length) && start + length == at) return (start, value);
        return null;
    }
}
