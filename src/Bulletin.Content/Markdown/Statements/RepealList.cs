using static Bulletin.Content.Markdown.Statements.WordList;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>Reads a list of repealed texts below the line that repeals them: 决定废止下列文件：, 以下文件自……起废止：.</summary>
internal static class RepealList
{
    private static readonly string[] Verbs = ["废止", "失效", "作废", "停止执行", "不再执行", "终止执行"];
    private static readonly string[] Below = ["下列", "以下", "如下"];

    // History, what is to come or only asked about, and lists that hold other texts as well.
    private static readonly string[] Doubtful =
        ["已废止", "已经废止", "拟", "建议", "是否", "修改", "继续有效", "保留", "征求", "情形", "情况", "条款", "规定的", "之一"];

    private static readonly string[] Parts = ["条款", "第一条", "第二条", "第三条", "部分条", "中的第", "条第"];

    /// <summary>Whether a line repeals what the next ones name.</summary>
    public static bool Opens(StatementLine line) =>
        line.Own is [.., '：' or ':' or '。'] && Has(line.Own, Verbs) && Has(line.Own, Below) && !Has(line.Own, Doubtful);

    /// <summary>The texts that a line of such a list names.</summary>
    public static List<string> Of(StatementLine line)
    {
        var found = new List<(string Value, Range Words)>();
        // A sentence that goes on behind a text, or before it, is none of the list.
        if (Has(line.Own, Parts) || IsSentence(line.Own.AsSpan().TrimEnd("。；，、;")))
            return [];

        RepealTargets.Gather(new(line, 0, line.Own.Length), 0, line.Own.Length, 0..0, found);
        if (found.Count == 0 && Title(line.Text) is { } title)
            found.Add(($"《{title}》", 0..0));
        return found.ConvertAll(static one => one.Value);
    }

    private static bool IsSentence(ReadOnlySpan<char> own)
    {
        if (own.IsEmpty)
            return true;
        var open = own.IndexOfAny("（《|");
        if (open < 0)
            return own.Contains('，');
        return own[^1] is not ('》' or '）' or '号' or '|') || own[..open].Contains('，');
    }

    // 1.云川市人民政府关于供水的通知；
    private static string? Title(string text)
    {
        var title = text.AsSpan().TrimStart("0123456789一二三四五六七八九十（）().、．-•· ").TrimEnd("；。，、");
        return title.Length > 5 && title.IndexOf("关于") >= 0 && title.IndexOfAny("。；，：") < 0 ? title.ToString() : null;
    }
}
