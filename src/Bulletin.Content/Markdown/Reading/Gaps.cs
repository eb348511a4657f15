using System.Buffers;
using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Statements;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>What is left open.</summary>
internal enum GapKind
{
    /// <summary>待补充, （此处插入图表）: a remark that is never meant for readers.</summary>
    Remark,

    /// <summary>待定, which an announcement may say.</summary>
    Undecided,

    /// <summary>【请填写】, 【】: to be done by the editor or, in a form, by whoever fills it in.</summary>
    Task,

    /// <summary>2026年X月X日, 2026年__月__日</summary>
    Day,

    /// <summary>〔2026〕×号</summary>
    Number,

    /// <summary>××市, □□元</summary>
    Name,
}

/// <summary>Looks for gaps in a text, whatever stands around them.</summary>
internal static class Gaps
{
    private const int LongestBlank = 12;
    private const int LongestRemark = 30;

    private static readonly SearchValues<char> Signs = SearchValues.Create("×XxＸ□○〇◯?？待此请示占TFLl【_＿");
    private static readonly SearchValues<char> Closing = SearchValues.Create("】］]）)。\n");
    private static readonly SearchValues<char> BehindMonth = SearchValues.Create("_＿ 　日底末\\");
    private static readonly SearchValues<char> BehindDay = SearchValues.Create("前后起至止在上下召");

    private static readonly string[] Words =
    [
        "待补充", "待填写", "待填", "待完善", "待核", "待补", "待添加", "待插入", "待录入", "此处需核实", "此处填", "此处插入", "此处补充", "此处输入",
        "此处粘贴", "示例正文", "示例文字", "示例文本", "示例内容", "占位符", "占位文字", "TODO", "TBD", "FIXME", "Lorem ipsum", "lorem ipsum",
    ];

    // What somebody is asked to do, in brackets: 【请补充】, （此处填写…）.
    private static readonly string[] Tasks =
        ["补充", "填写", "填入", "填上", "填报", "核实", "完善", "插入", "添加", "粘贴", "替换", "更新", "输入", "补全", "加入", "放"];

    // What stands behind the crosses that hide a name.
    private static readonly string[] Named =
        ["市", "县", "区", "镇", "乡", "省", "州", "村", "局", "厅", "委", "街道", "单位", "公司", "部门", "办公室", "同志"];

    private static readonly string[] Units = ["元", "万元", "亿元", "万吨", "万人", "万", "亿", "%", "％", "个工作日", "天", "公里", "平方米", "户"];

    /// <summary>The next one from a place on, and its length; 0: there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, ref int at, out GapKind kind)
    {
        var from = at;
        var length = NextSign(text, ref at, out kind);
        // Only as far as that, so that a text of many gaps is gone through once.
        if (NextBlankDay(text, from, at) is not (var start, > 0 and var days))
            return length;
        (at, kind) = (start, GapKind.Day);
        return days + WithKnown(text, ref at);
    }

    private static int NextSign(ReadOnlySpan<char> text, ref int at, out GapKind kind)
    {
        kind = GapKind.Remark;
        for (; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(Signs);
            if (next < 0)
                break;
            at += next;
            if (Length(text, at, out kind) is > 0 and var found)
                return text[at] is '_' or '＿' ? found + WithKnown(text, ref at) : found;
            while (at + 1 < text.Length && text[at + 1] == text[at])
                at++;
        }

        at = text.Length;
        return 0;
    }

    private static int Length(ReadOnlySpan<char> text, int at, out GapKind kind)
    {
        kind = GapKind.Remark;
        switch (text[at])
        {
            case '×' or 'X' or 'x' or 'Ｘ':
                return Crosses(text, at, out kind);
            case '□' or '○' or '〇' or '◯' or '?' or '？':
                kind = GapKind.Name;
                return Amount(text, at);
            case '_' or '＿':
                kind = GapKind.Day;
                return BlankDay(text, at);
            case '【':
                kind = GapKind.Task;
                return Blank(text[at..]);
            case '请':
                kind = GapKind.Task;
                return Asked(text, at);
            case '此' when Asked(text, at) is > 0 and var length:
                return length;
            // 已有、待补、拟腾挪三类.
            case '待' when at > 0 && text[at - 1] == '、':
                return 0;
            case '待' when text[at..] is [_, '定', ..]:
                kind = GapKind.Undecided;
                return text[at..] is [_, _, var next, ..] && char.IsLetterOrDigit(next) ? 0 : 2;
            default:
                return Word(text[at..]);
        }
    }

    private static int Word(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (!text.StartsWith(word))
                continue;
            // 待补充材料 and TODOS are words.
            var end = word.Length < text.Length ? text[word.Length] : '。';
            if (word[0] == '待' ? !char.IsLetterOrDigit(end) : !char.IsAsciiLetterOrDigit(end))
                return word.Length;
        }

        return 0;
    }

    private static int Crosses(ReadOnlySpan<char> text, int at, out GapKind kind)
    {
        kind = GapKind.Name;
        var end = at + Run(text[at..]);
        if (end == text.Length || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
            return 0;
        // A day or a number of which a part is known: 2026年X月X日, 11月×日, 〔2026〕×号.
        var before = text[..at].TrimEnd(' ');
        if (text[end] is '月' or '日' or '号')
        {
            kind = text[end] == '号' ? GapKind.Number : GapKind.Day;
            var known = before is [.., '年' or '月' or '〕' or ']'] ? before[..^1].TrimEnd(' ') : default;
            var isPart = text[end] == '号' ? before is [.., '〕' or ']'] : before is [.., '年' or '月'];
            return isPart && known.Length > 0 && char.IsAsciiDigit(known[^1]) ? end + 1 - at : 0;
        }

        if (end - at < 2)
            return 0;
        var name = StartOf(text[end..], Named);
        return name > 0 ? end + name - at : Amount(text, at);
    }

    // □□元, ???万元, ××元.
    private static int Amount(ReadOnlySpan<char> text, int at)
    {
        var length = Run(text[at..]);
        // 二〇〇元.
        if (length is < 2 or > LongestBlank || (at > 0 && ChineseNumeral.IsNumeral(text[at - 1])))
            return 0;
        var unit = StartOf(text[(at + length)..].TrimStart(' '), Units);
        return unit > 0 ? text[(at + length)..].IndexOfAnyExcept(' ') + length + unit : 0;
    }

    private static int StartOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.StartsWith(word)) return word.Length;
        return 0;
    }

    // How many of the sign at the start follow each other; crosses of all kinds are one.
    private static int Run(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (text[length] == text[0] || (IsCross(text[length]) && IsCross(text[0]))))
            length++;
        return length;
    }

    private static bool IsCross(char character) => character is '×' or 'X' or 'x' or 'Ｘ';

    // 2026年__月__日: the low lines, up to 日, where the year is known.
    private static int BlankDay(ReadOnlySpan<char> text, int at)
    {
        var lines = text[at..].IndexOfAnyExcept("_＿ \\");
        var start = at > 0 && text[at - 1] == '\\' ? at - 1 : at;
        return lines is > 0 and <= LongestBlank && IsBlankOf(text, start, at + lines) ? lines + 1 : 0;
    }

    // Blanks alone say nothing to an editor: back to where 2026年 or 3月 begins.
    private static int WithKnown(ReadOnlySpan<char> text, ref int at)
    {
        var start = at - 2;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        var length = at - start;
        at = start;
        return length;
    }

    private static (int Start, int Length) NextBlankDay(ReadOnlySpan<char> text, int from, int until)
    {
        for (var at = from; at < until && text[at..until].IndexOfAny(' ', '　') is >= 0 and var next; at++)
        {
            at += next;
            var start = at;
            while (at + 1 < text.Length && text[at + 1] is ' ' or '　')
                at++;
            if (at + 1 < text.Length && text[at + 1] is '月' or '日' && IsBlankOf(text, start, at + 1))
                return (start, at + 2 - start);
        }

        return default;
    }

    // Behind 2026年 and before 月, or behind 3月 and before 日; 2026年 月均 is none.
    private static bool IsBlankOf(ReadOnlySpan<char> text, int start, int end)
    {
        if (start < 2 || end >= text.Length || !char.IsAsciiDigit(text[start - 2]))
            return false;
        var behind = end + 1 < text.Length ? text[end + 1] : '。';
        return text[start - 1] switch
        {
            '年' => start > 4 && char.IsAsciiDigit(text[start - 5]) && text[end] == '月' && BehindMonth.Contains(behind),
            '月' => text[end] == '日' && (!char.IsLetterOrDigit(behind) || BehindDay.Contains(behind)),
            _ => false,
        };
    }

    // 【】, 【__】, 【待定】.
    private static int Blank(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf('】');
        if (close is < 1 or > LongestRemark)
            return 0;
        var inside = text[1..close].Trim("_＿ 　…●");
        return inside.IsEmpty || inside is "待定" ? close + 1 : 0;
    }

    // 【请补充】, （此处插入图表）, behind the bracket that opens; 其他（请注明） is a form.
    private static int Asked(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || text[at - 1] is not ('【' or '［' or '[' or '（' or '('))
            return 0;
        var close = text[at..].IndexOfAny(Closing);
        if (close is < 2 or > LongestRemark || text[at + close] is '。' or '\n')
            return 0;
        var inside = text.Slice(at, close);
        if (inside[0] == '此')
            return inside.StartsWith("此处") && WordList.Has(inside, Tasks) ? close : 0;
        var isSquare = text[at - 1] is not ('（' or '(');
        return (isSquare || inside.StartsWith("请补")) && StartOf(inside[1..].TrimStart("在此自行"), Tasks) > 0 ? close : 0;
    }
}
