using Bulletin.Content.Markdown.Statements;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Knows where a text means its crosses and blanks: in a model for others (示范文本, 申请表), in its annexes, tables and quotations, and
/// where its citizens sign.
/// </summary>
/// <param name="text">The body.</param>
/// <param name="title">Of the document.</param>
internal sealed class ModelText(string text, string? title)
{
    // So far into a line stands no text that somebody wrote.
    private const int LongestLine = 2_000;
    private const int LongestTitle = 40;

    // With which the title of a form ends.
    private static readonly string[] Forms =
    [
        "文本", "范本", "样本", "样张", "模板", "模版", "样式", "格式", "样例", "示例", "参考", "表", "书", "合同", "协议", "回执", "证明", "公约", "函件",
    ];

    private static readonly string[] Quoting = ["如", "样式", "格式", "写作", "写为", "填写", "签字", "签名", "签章", "盖章", "填表", "申请人", "承诺人", "甲方", "乙方"];
    // 张××，住××镇: hidden names.
    private static readonly string[] Crosses = ["××", "XX", "xx", "ＸＸ"];
    private static readonly string[] ToCome = ["另行", "另定", "为准", "届时", "再行", "后续"];

    private readonly int begins = title is not null && IsForm(title) ? 0 : Start(text);

    /// <summary>Whether the title of a document is that of a model or form; 申请表 is, 云川市……的通知 is not.</summary>
    public static bool IsForm(string title) => WordList.EndsWith(title.AsSpan().TrimEnd("）)】》 "), Forms);

    /// <summary>Whether a gap is meant.</summary>
    public bool Means(GapKind kind, int at)
    {
        if (kind == GapKind.Remark)
            return false;
        var window = text.AsSpan(Math.Max(0, at - LongestLine), Math.Min(at, LongestLine));
        var start = window.LastIndexOfAny('\r', '\n') + 1;
        var line = window[start..];
        var isTable = line is ['|' or '+' or '>', ..];
        if (kind == GapKind.Undecided)
            return isTable || WordList.Has(Rest(at), ToCome) || WordList.Has(line, ToCome);
        return (start == 0 && at > LongestLine)
            || at - line.Length >= begins
            || (isTable && (kind != GapKind.Day || line[0] == '>'))
            || (kind == GapKind.Name && (line is [.., '“' or '《' or '：' or ':'] || WordList.Has(line, Crosses)))
            || line.LastIndexOf('“') > line.LastIndexOf('”')
            || WordList.Has(line, Quoting)
            || HasOtherBlanks(line);
    }

    private ReadOnlySpan<char> Rest(int at)
    {
        var rest = text.AsSpan(at);
        return rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
    }

    // 本人____于2026年__月__日: a line to fill in.
    private static bool HasOtherBlanks(ReadOnlySpan<char> line) => line.TrimEnd("_＿ 月\\").ContainsAny('_', '＿');

    // Where the annexes of a text begin, which are forms, or a form of its own.
    private static int Start(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            var line = end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
            if (line.StartsWith("附件") && at > 0)
                return at;
            var typed = line.TrimStart("#* 　");
            if (typed.Length is > 1 and <= LongestTitle && typed.IndexOfAny("。，；：、") < 0 && IsForm(typed.TrimEnd("* ").ToString()))
                return at;
            if (end < 0)
                break;
            at += end + 1;
        }

        return text.Length;
    }
}
