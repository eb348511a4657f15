using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>What converters and other programs write and readers would see here.</summary>
internal enum ForeignMark
{
    /// <summary><c>~~原规定~~</c></summary>
    Struck,

    /// <summary><c>m^3^</c></summary>
    Raised,

    /// <summary><c>H~2~O</c></summary>
    Lowered,

    /// <summary><c>==重点==</c></summary>
    Highlighted,

    /// <summary><c>:::</c></summary>
    Fence,

    /// <summary><c>[TOC]</c></summary>
    Contents,

    /// <summary><c>[[办法]]</c>, <c>![[图.png]]</c></summary>
    WikiLink,

    /// <summary><c>&gt; [!note]</c></summary>
    Callout,

    /// <summary><c>$$</c></summary>
    Formula,

    /// <summary><c>\newpage</c></summary>
    PageBreak,

    /// <summary><c>- [ ] 甲</c></summary>
    Task,

    /// <summary>A backslash at the end of a line.</summary>
    LineEnd,

    /// <summary><c>&amp;nbsp;</c> that is shown.</summary>
    Entity,

    /// <summary>错误!未找到引用源。</summary>
    Field,

    /// <summary><c>l 加强领导</c></summary>
    Bullet,
}

/// <summary>Finds marks of other programs; the first of each kind is reported, with how many there are.</summary>
internal sealed class ForeignMarks(BodyReport report, string source)
{
    private const int LongestScript = 8;
    private const int LongestStretch = 200;

    private static readonly string[] Fields =
        ["未找到引用源", "未定义书签", "错误!书签", "错误！书签", "Reference source not found", "Bookmark not defined", "MERGEFORMAT", "HYPERLINK \""];

    private readonly (SourceSpan At, int Count)[] found = new (SourceSpan, int)[Enum.GetValues<ForeignMark>().Length];

    // Nearly no body has one of these signs.
    private readonly bool hasSigns = source.AsSpan().ContainsAny("^~$") || source.Contains("==", StringComparison.Ordinal)
        || source.Contains("nbsp", StringComparison.Ordinal);

    /// <summary>Looks at a piece of text as readers see it.</summary>
    public void Check(LiteralInline literal)
    {
        if (!hasSigns || literal.Span.Length != literal.Content.Length)
            return;
        var text = literal.Content.AsSpan();
        var start = literal.Span.Start;
        for (var i = 0; i < text.Length; i++)
        {
            var length = text[i] switch
            {
                '~' => Struck(text, i, start) is var struck and > 0 ? struck : Script(text, i, start, ForeignMark.Lowered),
                '^' => Script(text, i, start, ForeignMark.Raised),
                '=' => Stretch(text, i, start, "==", ForeignMark.Highlighted),
                '$' => Stretch(text, i, start, "$$", ForeignMark.Formula),
                '&' when text[i..].StartsWith("&nbsp") => Add(ForeignMark.Entity, start + i, "&nbsp".Length),
                'n' when i == 0 && text.StartsWith("nbsp;") && literal.PreviousSibling is HtmlEntityInline { Span.Start: var entity } =>
                    Add(ForeignMark.Entity, entity, start - entity + "nbsp;".Length) - start + entity,
                _ => 0,
            };
            i += Math.Max(0, length - 1);
        }
    }

    /// <summary>Looks at a paragraph as it stands in the source.</summary>
    public void Check(ParagraphBlock paragraph, ReadOnlySpan<char> text)
    {
        var start = paragraph.Span.Start;
        switch (text[0])
        {
            case ':' when text.StartsWith(":::"):
                Add(ForeignMark.Fence, start, text.Length);
                break;
            case '\\' when text.Length > 4 && (text.StartsWith("\\newpage") || text.StartsWith("\\pagebreak")):
                Add(ForeignMark.PageBreak, start, text.Length);
                break;
            case '$' when text.StartsWith("$$"):
                Add(ForeignMark.Formula, start, text.Length);
                return;
            case '[':
                Bracket(paragraph, text, start);
                break;
        }

        if (text[^1] == '\\' && paragraph.Parent is MarkdownDocument && (text.Length == 1 || text[^2] != '\\'))
            Add(ForeignMark.LineEnd, start + text.Length - 1, 1);
    }

    /// <summary>Reports what was found; to be called when all was checked.</summary>
    public void Report()
    {
        Wiki();
        foreach (var field in Fields)
            if (source.IndexOf(field, StringComparison.Ordinal) is var at and >= 0) Add(ForeignMark.Field, at, field.Length);
        for (var kind = 0; kind < found.Length; kind++)
        {
            var (at, count) = found[kind];
            if (count > 0)
                report.Add(MarkdownProblems.ForeignMark(report.At(at.Start), (ForeignMark)kind, source[at.Start..(at.End + 1)], count));
        }
    }

    private void Bracket(ParagraphBlock paragraph, ReadOnlySpan<char> text, int start)
    {
        if (text.Equals("[TOC]", StringComparison.OrdinalIgnoreCase) || text.Equals("[[_TOC_]]", StringComparison.OrdinalIgnoreCase))
            Add(ForeignMark.Contents, start, text.Length);
        else if (text.StartsWith("[!") && paragraph.Parent is QuoteBlock && text.IndexOf(']') is var close and > 2)
            Add(ForeignMark.Callout, start, close + 1);
        else if (paragraph.Parent is ListItemBlock && text is ['[', ' ' or 'x' or 'X', ']', ' ', ..])
            Add(ForeignMark.Task, start, 3);
    }

    private void Wiki()
    {
        for (var at = source.IndexOf("[[", StringComparison.Ordinal); at >= 0; at = source.IndexOf("[[", at + 2, StringComparison.Ordinal))
        {
            var rest = source.AsSpan(at, Math.Min(LongestStretch, source.Length - at));
            var end = rest.IndexOf("]]");
            if (end < 3 || rest[..end].ContainsAny("\r\n`") || rest[2] is '^' or '[' or '_' || (at > 0 && source[at - 1] is '\\' or '`')
                || rest[(end + 2)..].StartsWith("("))
            {
                continue;
            }

            var isShown = at > 0 && source[at - 1] == '!';
            Add(ForeignMark.WikiLink, isShown ? at - 1 : at, isShown ? end + 3 : end + 2);
        }
    }

    private int Struck(ReadOnlySpan<char> text, int at, int start) =>
        at > 0 && text[at - 1] == '{' ? 0 : Stretch(text, at, start, "~~", ForeignMark.Struck);

    // ==重点==: nothing of the sign inside, no blanks at its ends, and a word in it.
    private int Stretch(ReadOnlySpan<char> text, int at, int start, string sign, ForeignMark kind)
    {
        var rest = text[at..];
        if (!rest.StartsWith(sign) || (at > 0 && text[at - 1] == sign[0]))
            return 0;
        var inside = rest[sign.Length..];
        var end = inside.IndexOf(sign);
        if (end is < 1 or > LongestStretch)
            return 0;
        inside = inside[..end];
        return inside[0] == sign[0] || char.IsWhiteSpace(inside[0]) || char.IsWhiteSpace(inside[^1]) || !HasWord(inside)
            ? 0
            : Add(kind, start + at, end + (2 * sign.Length));
    }

    // m^3^, H~2~O: letters or digits between, and something that they are set at.
    private int Script(ReadOnlySpan<char> text, int at, int start, ForeignMark kind)
    {
        var sign = text[at];
        var inside = text[(at + 1)..];
        var end = inside.IndexOf(sign);
        if (at == 0 || end is < 1 or > LongestScript || !IsBase(text[at - 1], kind))
            return 0;
        // Ca^2+^, not a^2+b^2.
        var script = inside[..end].Trim("+-−[]()\\");
        foreach (var character in script)
            if (!char.IsLetterOrDigit(character)) return 0;
        // 3~5~7 is a range.
        return kind == ForeignMark.Lowered && end > 3 ? 0 : Add(kind, start + at - 1, end + 3);
    }

    private static bool IsBase(char before, ForeignMark kind) => kind == ForeignMark.Lowered
        ? char.IsAsciiLetter(before)
        : char.IsLetterOrDigit(before) || before is ')' or '）' or '」' or '”' or '。';

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (char.IsLetterOrDigit(character)) return true;
        return false;
    }

    private int Add(ForeignMark kind, int start, int length)
    {
        ref var entry = ref found[(int)kind];
        if (entry.Count++ == 0)
            entry.At = new(start, Math.Min(source.Length, start + length) - 1);
        return length;
    }
}
