using Bulletin.Content.Markdown.Clauses;
using static Bulletin.Content.Markdown.Statements.WordList;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>
/// Reads which texts a sentence repeals: 《……》（云政发〔2012〕8号）同时废止; 决定废止《……》; 以本通知代替《……》.
/// </summary>
internal static class RepealReader
{
    private static readonly string[] Verbs =
    [
        "废止执行", "废止", "作废", "废除", "停止执行", "停止施行", "停止实施", "停止使用", "终止执行", "终止施行", "终止实施", "不再执行", "不再施行",
        "不再实施", "不再使用", "不再适用", "不再有效", "失效",
    ];

    private static readonly string[] Replaced = ["代替", "替代", "取代"];

    private static readonly string[] Adverbs =
    [
        "同时", "予以", "一并", "即行", "相应", "即", "全部", "均", "现予", "自行", "自动", "宣布", "一律", "随之", "同步", "届时", "同日起", "同日",
        "也", "亦", "则", "都",
    ];

    private static readonly string[] NotYet =
        ["已", "已经", "被", "未", "不", "拟", "应", "应当", "可", "可以", "或", "或者", "和", "、", "修改", "的"];

    // What tells that the act is done here when the verb stands before the text.
    private static readonly string[] Deciders = ["决定", "宣布", "同意", "现", "现予", "起", "研究"];

    // What holds on where it is not at odds with the new text is not repealed.
    private static readonly string[] Conditions = ["不一致", "抵触", "不符", "不同的", "冲突", "是否", "已于", "已被", "被《", "建议", "曾"];

    public static List<(string Value, Range Words)> Read(StatementSentence sentence)
    {
        var found = new List<(string, Range)>();
        var own = sentence.Own;
        var from = 0;
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] is not ('废' or '作' or '停' or '终' or '不' or '失' or '代' or '替' or '取'))
                continue;
            if (VerbAt(own, i, Verbs) is > 0 and var length)
            {
                if (IsDone(own, from, i, i + length))
                    RepealTargets.Add(sentence, from, i, i..(i + length), found);
                else if (IsDecided(own, from, i))
                    AddDecided(sentence, i, i + length, found);
            }
            else if (VerbAt(own, i, Replaced) is > 0 and var replaced && IsReplaced(own[from..i]))
            {
                length = replaced;
                if (IsEnd(own, i + length))
                    RepealTargets.Add(sentence, from, i, i..(i + length), found);
                else
                    AddDecided(sentence, i, i + length, found);
            }
            else
            {
                continue;
            }

            i += length - 1;
            from = i + 1;
        }

        return found;
    }

    private static int VerbAt(ReadOnlySpan<char> own, int at, string[] verbs)
    {
        foreach (var verb in verbs)
            if (own[at..].StartsWith(verb)) return verb.Length;
        return 0;
    }

    private static bool IsEnd(ReadOnlySpan<char> own, int at) =>
        at >= own.Length || own[at] is '，' or ',' or '、' or '）' or ':' or '：' or '”' or '.';

    // 已于2010年废止, 废止的, 修改或者废止: history, or no act at all.
    private static bool IsDone(ReadOnlySpan<char> own, int from, int verb, int end)
    {
        var before = own[from..verb];
        // 被废止的《……》不再适用.
        if (!IsEnd(own, end) || (from > 0 && before is ['的', ..]))
            return false;
        before = WithoutAdverbs(before);
        foreach (var word in NotYet)
            if (before.EndsWith(word)) return false;
        return !Has(before, Conditions);
    }

    // 县人民政府决定废止《……》; 自……起施行，同时废止《……》; 一、废止《……》.
    private static bool IsDecided(ReadOnlySpan<char> own, int from, int verb)
    {
        var all = own[from..verb];
        if (Has(all, Conditions))
            return false;
        var before = WithoutAdverbs(all);
        var isJoined = before.Length < all.Length;
        before = before.TrimEnd('并');
        isJoined |= all.EndsWith("并");
        if (before.IsEmpty || (ClauseNumber.TryRead(before, out var number) && number.Length >= before.Length))
            return true;
        if (before.TrimEnd("，,：:") is var said && said.Length < before.Length)
            return isJoined || EndsWith(said, Deciders);
        return EndsWith(before, Deciders);
    }

    private static bool IsReplaced(ReadOnlySpan<char> before)
    {
        var subject = before.LastIndexOf('本');
        return subject >= 0 && OwnWords.IsSubject(before[subject..]);
    }

    // As far as the list of texts goes: 《甲》（云政发〔2012〕8号）、《乙》等2件文件.
    private static void AddDecided(StatementSentence sentence, int verb, int end, List<(string Value, Range Words)> found)
    {
        var own = sentence.Own;
        var (until, brackets) = (end, 0);
        for (; until < own.Length && (brackets > 0 || own[until] is not ('，' or ',' or '：' or ':')); until++)
            brackets += own[until] is '（' ? 1 : own[until] is '）' ? -1 : 0;
        var list = own[end..until];
        // 废止《甲》的决定, 废止《甲》后, 废止《甲》第三条 are no act on the whole text.
        var last = list.LastIndexOfAny('》', '）', '号') + 1;
        if (last == 0 || list[last..].IndexOfAny('的', '后', '前') >= 0 || own[until..].Contains("除外", StringComparison.Ordinal))
            return;
        RepealTargets.Add(sentence, end, until, verb..until, found);
    }

    private static ReadOnlySpan<char> WithoutAdverbs(ReadOnlySpan<char> before)
    {
        foreach (var adverb in Adverbs)
            if (before.EndsWith(adverb)) before = before[..^adverb.Length];
        return before;
    }
}
