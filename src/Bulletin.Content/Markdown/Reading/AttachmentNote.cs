using System.Buffers;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// The note of an official text that names its attachments (附件：1.名单; GB/T 9704—2012, 7.3.6), where none of them follows in the text.
/// </summary>
/// <remarks>In doubt it is no finding: what may be an attachment is taken for one.</remarks>
internal static class AttachmentNote
{
    private const int LongestLine = 60;
    private const int LongestNote = 300;

    // With its items, in characters; a longer one is no note.
    private const int LongestList = 10_000;

    // A longer list of agencies is no signature.
    private const int MostAgencies = 3;

    private static readonly string[] Agencies = ["政府", "办公室", "办公厅", "委员会", "局", "厅", "部", "委", "办", "院", "中心", "公司"];

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十-—－");
    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；，");

    // The attachments are elsewhere, and the text says so.
    private static readonly SearchValues<string> Elsewhere = SearchValues.Create(
        [
            "（略", "(略", "附件略", "附略", "从略", "另发", "另附", "另行", "另送", "不公开", "不予公开", "依申请", "下载", "网站", "网址",
            "http", "www.", "邮箱", "纸质", "附后", "见附", "见下", "如下", "：无", ":无",
        ],
        StringComparison.Ordinal);

    /// <summary>The paragraph that names attachments which are not in the text; null when there is none.</summary>
    /// <param name="document">After its paragraphs were read.</param>
    /// <param name="title">What it names.</param>
    public static ParagraphBlock? Missing(MarkdownDocument document, out string title)
    {
        title = "";
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is not LeafBlock { Inline: { } inline } leaf)
                continue;
            if (ParagraphStart.FirstLiteral(inline)?.Content.CurrentChar is not '附')
                continue;
            var text = Compact(InlineText.Of(inline));
            if (text is not ['附', ..])
                continue;
            var line = Read(text, out title);
            if (line == Line.None)
                continue;
            var isNote = leaf is ParagraphBlock && (line == Line.Note || (line == Line.Colon && IsItem(document, i + 1)));
            return isNote && !IsElsewhere(text) && !HasAny(document, i + 1, text) ? (ParagraphBlock)leaf : null;
        }

        return null;
    }

    private enum Line
    {
        /// <summary>附件所列项目……</summary>
        None,

        /// <summary>附件1: an attachment begins.</summary>
        Attachment,

        /// <summary>附件：and nothing else.</summary>
        Colon,

        /// <summary>附件：1.名单</summary>
        Note,
    }

    private static Line Read(ReadOnlySpan<char> text, out string title)
    {
        title = "";
        var rest = text[1..];
        if (rest is ['件' or '表' or '图', ..])
            rest = rest[1..];
        var isNamed = rest.Length < text.Length - 1;
        var number = rest.IndexOfAnyExcept(Numbers);
        if (number < 0)
            return isNamed ? Line.Attachment : Line.None;
        var hasNumber = number > 0;
        rest = rest[number..];
        if (rest is [':' or '：', ..])
        {
            if (rest.Length == 1)
                return Line.Colon;
            title = rest[1..].ToString();
            return text.Length <= LongestNote ? Line.Note : Line.None;
        }

        if (!isNamed || !hasNumber || text.Length > LongestLine || text.ContainsAny(Sentence))
            return Line.None;
        title = rest.TrimStart(".．、").ToString();
        return Line.Note;
    }

    // Whether anything but further items of the note, a signature and the like follows.
    private static bool HasAny(MarkdownDocument document, int next, string note)
    {
        var (isNote, agencies) = (true, 0);
        for (; next < document.Count; next++)
        {
            if (document[next] is LinkReferenceDefinitionGroup or BlankLineBlock or ParagraphBlock { Inline.FirstChild: null })
                continue;
            var text = document[next] is ParagraphBlock { Inline: { } inline } ? Compact(InlineText.Of(inline)) : null;
            if (isNote && (IsItem(document, next) || (text is ['附', ..] && Read(text, out _) == Line.Note)))
            {
                if (note.Length + text?.Length > LongestList || (text is not null && IsElsewhere(text)))
                    return true;
                note += text;
                continue;
            }

            isNote = false;
            if (text is null || note.Contains(text, StringComparison.Ordinal) || !IsSignature(text, ref agencies))
                return true;
        }

        return false;
    }

    // 示例市水务局, 2026年11月18日, （此件公开发布）, 抄送：……, ……印发.
    private static bool IsSignature(string text, ref int agencies)
    {
        if (text.StartsWith("（此件", StringComparison.Ordinal) || text.StartsWith("抄送", StringComparison.Ordinal))
            return true;
        if (text.Length > LongestLine || IsElsewhere(text))
            return false;
        if (text.EndsWith("印发", StringComparison.Ordinal) || (text.EndsWith('日') && text.Contains('年') && text.Contains('月')))
            return true;
        foreach (var ending in Agencies)
            if (text.EndsWith(ending, StringComparison.Ordinal)) return ++agencies <= MostAgencies;
        return text is ['（', .., '）'] && text.Contains("联系", StringComparison.Ordinal);
    }

    private static bool IsItem(MarkdownDocument document, int at) =>
        at < document.Count
        && document[at] switch
        {
            ListBlock => true,
            ParagraphBlock { Inline: { } inline } => IsNumbered(Compact(InlineText.Of(inline))),
            _ => false,
        };

    private static bool IsNumbered(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExcept(Digits);
        return digits is > 0 and < 3 && text[digits] is '.' or '．' or '、' or ')' or '）';
    }

    private static bool IsElsewhere(string text) => text.AsSpan().ContainsAny(Elsewhere);

    private static string Compact(string text) => text.AsSpan().ContainsAny(' ', '　', '\t')
        ? string.Concat(text.Where(character => !char.IsWhiteSpace(character)))
        : text;
}
