using System.Buffers;
using Bulletin.Content.Markdown.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Finds what a draft has until somebody knows better: 2026年X月X日, ××市, 待补充, TODO.</summary>
public static class SampleText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("×XxＸ待此示占TFLl");

    private static readonly string[] Words =
    [
        "待补充", "待填写", "待填", "待完善", "待核", "此处需核实", "此处填", "此处插入", "此处补充", "此处输入", "此处粘贴", "示例正文", "示例文字", "示例文本", "示例内容",
        "占位符", "占位文字", "TODO", "TBD", "FIXME", "Lorem ipsum", "lorem ipsum",
    ];

    // What stands behind the crosses that hide a name.
    private static readonly string[] Named =
        ["市", "县", "区", "镇", "乡", "省", "州", "村", "局", "厅", "委", "街道", "单位", "公司", "部门", "办公室", "同志"];

    // A model text has many of them, and they are meant.
    private const int MostNames = 3;

    // So far into a line stands no text that somebody wrote.
    private const int LongestLine = 2_000;

    /// <summary>Reports the first in a body; in the tables, quotations and forms of a body crosses are meant.</summary>
    internal static void Report(string text, BodyReport report)
    {
        var (first, length, names) = (-1, 0, 0);
        int? annexes = null;
        for (var at = 0; Next(text, ref at, out var isName) is > 0 and var found; at += found)
        {
            if (isName && (names > MostNames || IsForm(text, at, annexes ??= Annexes(text)) || ++names > MostNames))
                continue;
            if (first < 0)
                (first, length) = (at, found);
        }

        if (first >= 0 && (names <= MostNames || !IsCross(text[first])))
            report.Add(MarkdownProblems.SampleText(report.At(first), text.Substring(first, length)));
    }

    /// <summary>What of a value is a sample; null: nothing.</summary>
    public static string? In(string value)
    {
        var at = 0;
        return Next(value, ref at, out _) is > 0 and var length ? value.Substring(at, length) : null;
    }

    // The next one from a place on, and its length; 0: there is none.
    private static int Next(ReadOnlySpan<char> text, ref int at, out bool isName)
    {
        isName = false;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(Signs);
            if (next < 0)
                return 0;
            at += next;
            var length = IsCross(text[at]) ? Crosses(text, at, out isName) : Word(text[at..]);
            if (length > 0)
                return length;
            at++;
            while (at < text.Length && IsCross(text[at]) && IsCross(text[at - 1]))
                at++;
        }

        return 0;
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

    private static int Crosses(ReadOnlySpan<char> text, int at, out bool isName)
    {
        isName = false;
        var end = at;
        while (end < text.Length && IsCross(text[end]))
            end++;
        if (end == text.Length || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
            return 0;
        // A day or a number of which a part is known: 2026年X月X日, 11月×日, 〔2026〕×号.
        var before = text[..at].TrimEnd(' ');
        if (text[end] is '月' or '日' or '号')
        {
            var known = before is [.., '年' or '月' or '〕' or ']'] ? before[..^1].TrimEnd(' ') : default;
            var isPart = text[end] == '号' ? before is [.., '〕' or ']'] : before is [.., '年' or '月'];
            return isPart && known.Length > 0 && char.IsAsciiDigit(known[^1]) ? end + 1 - at : 0;
        }

        if (end - at < 2)
            return 0;
        foreach (var word in Named)
        {
            if (!text[end..].StartsWith(word))
                continue;
            isName = true;
            return end + word.Length - at;
        }

        return 0;
    }

    private static bool IsCross(char character) => character is '×' or 'X' or 'x' or 'Ｘ';

    // Where the annexes of a text begin, which are forms.
    private static int Annexes(string text) => text.IndexOf("\n附件", StringComparison.Ordinal) is >= 0 and var at ? at + 1 : text.Length;

    private static bool IsForm(string text, int at, int annexes)
    {
        var window = text.AsSpan(Math.Max(0, at - LongestLine), Math.Min(at, LongestLine));
        var start = window.LastIndexOfAny('\r', '\n') + 1;
        if ((start == 0 && at > LongestLine) || at - window.Length + start > annexes)
            return true;
        var line = window[start..];
        return line is ['|' or '+' or '>', ..] or [.., '“' or '《' or '：' or ':'] || line.LastIndexOf('“') > line.LastIndexOf('”')
            || line.IndexOf("如") >= 0 || line.IndexOf("样式") >= 0 || line.IndexOf("格式") >= 0;
    }
}
