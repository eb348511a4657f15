using Bulletin.Content.Markdown.Clauses;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Finds where the text begins that another one issues: a title of its own, written with <c>#</c> or not, or the first chapter or article
/// behind the words that issue it.
/// </summary>
internal static class AttachedText
{
    private const int LongestTitle = 80;

    // What issues a text is short; so much may stand between it and the text.
    private const int LongestNotice = 30;

    private static readonly string[] Issues =
    [
        "印发给你们", "转发给你们", "现印发", "现予印发", "现转发", "现予公布", "现公布", "现予发布", "现发布", "予以公布", "予以发布", "予以印发",
    ];

    private static readonly string[] Nouns =
    [
        "办法", "规定", "条例", "细则", "方案", "意见", "规则", "规划", "预案", "措施", "标准", "计划", "目录", "制度", "规程", "规范", "指南",
        "清单", "（试行）", "（暂行）", "纲要", "要点",
    ];

    /// <param name="document">After its paragraphs were read.</param>
    /// <returns>The block with which it begins; -1: there is none.</returns>
    public static int Find(MarkdownDocument document)
    {
        var lead = Lead(document, out var issued);
        for (var i = 1; i < document.Count; i++)
        {
            if (document[i] is HeadingBlock heading && IsTitle(heading) && (lead >= 0 || !IsParted(document, i)))
                return i;
            if (lead < 0 || i <= lead || i > lead + LongestNotice)
                continue;
            if (IsNamed(document[i], issued))
                return i;
            if (BlockNote.Of(document[i]) is { Hidden: false } note && Begins(document[i], note))
                return Back(document, i, lead);
        }

        return lead >= 0 && IsDecree(Text(document[lead])!) && document.HasNext(lead) ? lead + 1 : -1;
    }

    // 《……》已经2023年8月31日市人民政府第34次常务会议通过，现予公布: what follows is that text, whatever it begins with.
    private static bool IsDecree(string text) =>
        text.Contains("通过", StringComparison.Ordinal) && text.Contains("公布", StringComparison.Ordinal);

    /// <summary>The paragraph that issues another text; -1: none does.</summary>
    public static int Lead(MarkdownDocument document, out List<string> issued)
    {
        issued = [];
        for (var i = 0; i < Math.Min(document.Count, LongestNotice); i++)
        {
            if (BlockNote.Of(document[i]) is { Clause: ClauseKind.Article or ClauseKind.Chapter } || Text(document[i]) is not { } text)
                continue;
            if (text.AsSpan().IndexOfAny('现', '予', '给') < 0 || !Issues.Any(words => text.Contains(words, StringComparison.Ordinal)))
                continue;
            for (var open = text.IndexOf('《', StringComparison.Ordinal); open >= 0; open = text.IndexOf('《', open + 1))
            {
                if (text.IndexOf('》', open) is > 0 and var close)
                    issued.Add(Name(text[(open + 1)..close]));
            }

            return i;
        }

        return -1;
    }

    private static bool IsTitle(HeadingBlock heading) =>
        BlockNote.Of(heading) is not { Hidden: true } and not { Clause: not ClauseKind.None };

    // A text that is divided by titles, and encloses none.
    private static bool IsParted(MarkdownDocument document, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (document[i] is HeadingBlock first && (i > 0 || IsTitle(first)))
                return true;
            if (BlockNote.Of(document[i]) is { Clause: ClauseKind.Article or ClauseKind.Chapter })
                return true;
        }

        return false;
    }

    // 云川市供水管理办法, where the notice has issued 《供水管理办法》.
    private static bool IsNamed(Block block, List<string> issued)
    {
        if (block is not ParagraphBlock || Text(block) is not { Length: < LongestTitle } text)
            return false;
        var name = Name(text);
        return issued.Exists(title => title.Length > 2 && (name.EndsWith(title, StringComparison.Ordinal)
            || (name.Length > 3 && title.EndsWith(name, StringComparison.Ordinal)))) && !IsSentence(text);
    }

    private static bool IsSentence(string text) => text.AsSpan().IndexOfAny('。', '；', '，') >= 0 || text.Contains('：');

    private static bool Begins(Block block, BlockNote note) =>
        note.Clause is ClauseKind.Part or ClauseKind.Chapter or ClauseKind.Article
        && Text(block) is { } text && ClauseNumber.TryRead(text, out var number) && number.Value == 1;

    // A title stands directly before 第一章, also when it is not quite what the notice says; 目录 may stand between.
    private static int Back(MarkdownDocument document, int at, int lead)
    {
        var before = at - 1;
        if (before > lead && Text(document[before]) is { Length: < LongestTitle } text && !IsSentence(text)
            && Nouns.Any(noun => text.EndsWith(noun, StringComparison.Ordinal)))
        {
            return before;
        }

        return at;
    }

    private static string? Text(Block block) =>
        block is LeafBlock { Inline: { } inline } && BlockNote.Of(block) is not { Hidden: true }
            ? InlineText.Collapse(InlineText.Of(inline))
            : null;

    /// <summary>A title without blanks and the marks of titles, to be compared.</summary>
    public static string Name(string title) =>
        string.Concat(title.Where(static character => !char.IsWhiteSpace(character) && character is not ('《' or '》' or '〈' or '〉')));
}
