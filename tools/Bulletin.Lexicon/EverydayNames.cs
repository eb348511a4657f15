using System.Buffers;
using Bulletin.Search.Analysis;

namespace Bulletin.LexiconCheck;

/// <summary>Knows the forms that a reader recognises as whole when they are offered: 老赖, 停车费, and not 低保停, 怎么告人.</summary>
internal static class EverydayNames
{
    private const int Shortest = 3;
    private const int Longest = 7;

    // What nouns of everyday life end in.
    private static readonly string[] Endings =
    [
        "证", "费", "金", "险", "税", "卡", "房", "车", "店", "厂", "站", "局", "馆", "厅", "师", "商", "户", "者", "权", "病", "奖", "品", "药", "器", "机",
        "补贴", "补助", "津贴", "保险", "合同", "协议", "公司", "证明", "执照", "许可证", "中心", "年假", "产假", "婚假", "丧假", "病假", "护理假", "育儿假", "驾驶员", "管理员",
    ];

    // What sentences have beside nouns: who asks, denies, does.
    private static readonly SearchValues<char> OfSentences = SearchValues.Create(
        "不没吗呢吧么怎咋啥哪谁几多少了被把给要能想会敢愿怕该得过去来就都也还再别先后前在跟让叫请说问讲看告找打骂偷抢骗丢停扣罚涨拖欠赔退换改查办领交拿买卖租借开做弄搞用装养送寄收修"
        + "建盖拆挖砍烧撞坐进出回到走吃喝住睡吵闹死伤关放上下人家我你他自己老婆公太两爬拍有是招骑喂男女免扯堵派扔随断");

    private static readonly SearchValues<char> OfComplaints = SearchValues.Create("不没吗怎了太");

    /// <summary>Those of many forms, by whether lines of the lexicon lead to them, too.</summary>
    public static HashSet<string> Among(IReadOnlyDictionary<string, bool> forms)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (word, frequency) in SegmentationDictionary.Shared.Words())
            if (frequency > 0 && forms.ContainsKey(word)) names.Add(word);
        foreach (var (form, isTerm) in forms)
            if (isTerm ? !form.AsSpan().ContainsAny(OfComplaints) : IsNoun(form)) names.Add(form);
        return names;
    }

    private static bool IsNoun(string form) =>
        form.Length is >= Shortest and <= Longest
        && Array.Exists(Endings, ending => form.EndsWith(ending, StringComparison.Ordinal))
        && !form.AsSpan(0, form.Length - 1).ContainsAny(OfSentences);
}
