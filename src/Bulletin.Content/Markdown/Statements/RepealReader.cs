using System.Buffers;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>Reads which texts a sentence repeals: 《……》（云政发〔2012〕8号）同时废止.</summary>
internal static class RepealReader
{
    private static readonly string[] Verbs = ["废止", "停止执行", "失效"];
    private static readonly string[] Adverbs = ["同时", "予以", "一并", "即行", "相应", "即", "全部", "均", "现予", "自行", "自动", "宣布"];
    private static readonly string[] NotYet = ["已", "已经", "被", "未", "不", "拟", "应", "应当", "可", "可以", "或", "或者", "和", "、", "修改", "的"];
    private static readonly string[] Partial = ["条", "款", "项", "规定", "内容", "部分", "附件", "除外", "中的", "所附", "外，"];

    // What stands before a code, and in none.
    private static readonly SearchValues<char> CodeEnds = SearchValues.Create("（(《》、，,：:〕）号日原将");

    public static List<(string Value, Range Words)> Read(StatementSentence sentence)
    {
        var found = new List<(string, Range)>();
        var from = 0;
        for (var i = 0; i < sentence.Own.Length; i++)
        {
            if (VerbAt(sentence.Own, i) is not (> 0 and var length))
                continue;
            if (IsDone(sentence.Own, from, i, i + length))
                AddTargets(sentence, from, i, i + length, found);
            from = i + length;
        }

        return found;
    }

    private static int VerbAt(ReadOnlySpan<char> own, int at)
    {
        foreach (var verb in Verbs)
            if (own[at..].StartsWith(verb)) return verb.Length;
        return 0;
    }

    // 已于2010年废止, 废止的, 修改或者废止: history, or no act at all.
    private static bool IsDone(ReadOnlySpan<char> own, int from, int verb, int end)
    {
        if (end < own.Length && own[end] is not ('，' or ',' or '、' or '）' or ':' or '：' or '”' or '.'))
            return false;
        var before = own[from..verb];
        foreach (var adverb in Adverbs)
            if (before.EndsWith(adverb)) before = before[..^adverb.Length];
        foreach (var word in NotYet)
            if (before.EndsWith(word)) return false;
        return !before.Contains("已于", StringComparison.Ordinal) && !before.Contains("已被", StringComparison.Ordinal)
            && !before.Contains("被《", StringComparison.Ordinal) && !before.Contains("是否", StringComparison.Ordinal);
    }

    private static void AddTargets(StatementSentence sentence, int from, int verb, int end, List<(string Value, Range Words)> found)
    {
        var own = sentence.Own;
        var first = found.Count;
        for (var at = from; at < verb; at++)
        {
            if (own[at] == '《')
            {
                var close = own[at..verb].IndexOf('》');
                if (close < 0)
                    break;
                var title = sentence.Text[(at + 1)..(at + close)];
                var number = Numbers(sentence, at + close + 1, verb, out var last);
                if (number.Count == 0)
                    found.Add(($"《{title}》", at..end));
                foreach (var one in number)
                    found.Add((one.Text, at..end));
                at = Math.Max(last, at + close);
            }
            else if (own[at] == '〔' || own[at..].StartsWith("令第"))
            {
                var start = StartOfNumber(own, from, at);
                foreach (var one in NumbersIn(sentence.Text[start..verb], out var length))
                {
                    found.Add((one.Text, start..end));
                    at = Math.Max(at, start + length - 1);
                }
            }
        }

        if (found.Count > first && HasPart(own[found[first].Words.Start.Value..verb]))
            found.RemoveRange(first, found.Count - first);
    }

    // （云政发〔2012〕8号）, （云政发〔2012〕8号、9号）, （2012年3月5日云川市人民政府令第12号公布）.
    private static List<DocumentNumber> Numbers(StatementSentence sentence, int at, int verb, out int last)
    {
        last = at;
        if (at >= verb || sentence.Own[at] != '（')
            return [];
        var close = sentence.Own[at..verb].IndexOf('）');
        if (close < 0)
            return [];
        last = at + close;
        var inside = sentence.Text[(at + 1)..last];
        var sign = inside.IndexOf('〔');
        if (sign < 0)
            sign = inside.IndexOf("令第");
        return sign < 0 ? [] : NumbersIn(inside[StartOfNumber(inside, 0, sign)..], out _);
    }

    private static List<DocumentNumber> NumbersIn(ReadOnlySpan<char> text, out int length)
    {
        length = text.IndexOf('号') + 1;
        if (length == 0)
            return [];
        // 8号、9号: as far as numbers follow.
        var end = length;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '、' or '号' or '至' or '和' or '及' or '第' or '-' or '—'))
            end++;
        if (text[..end].LastIndexOf('号') + 1 is var all && all > length && Several(text[..all].ToString()) is { Count: > 0 } several)
        {
            length = all;
            return several;
        }

        var one = text[..length].ToString();
        return DocumentNumber.TryParse(one, out var number) ? [number] : Several(one);
    }

    private static List<DocumentNumber> Several(string text)
    {
        var numbers = new List<DocumentNumber>();
        foreach (var (part, _) in JoinedValue.Parts(text, Joining.Documents))
        {
            if (!DocumentNumber.TryParse(part, out var number)) return [];
            numbers.Add(number);
        }

        return numbers;
    }

    // Back to where the code begins.
    private static int StartOfNumber(ReadOnlySpan<char> text, int from, int sign)
    {
        var start = sign;
        while (start > from && !CodeEnds.Contains(text[start - 1]))
            start--;

        return start < sign && text[start] is '和' or '及' or '与' && start > from && text[start - 1] is '》' or '）' or '号' ? start + 1 : start;
    }

    private static bool HasPart(ReadOnlySpan<char> text)
    {
        foreach (var word in Partial)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
