using System.Buffers;
using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Statements;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Hides what a text has of the parts that the page shows from the front matter, word for word: they are shown once. What is not the
/// same stays.
/// </summary>
internal sealed class TypedParts(MarkdownDocument document, string source, ShownParts parts, BodyReport report)
{
    private const int LongestLine = 120;
    private const int LongestNote = 24;

    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789.．、 ");

    private static readonly SearchValues<string> NoteWords =
        SearchValues.Create(["公开", "删减", "发布", "登报"], StringComparison.Ordinal);

    private static readonly SearchValues<string> OtherNotes =
        SearchValues.Create(["不予", "不公开", "不宜", "依申请"], StringComparison.Ordinal);

    // As lines of the text are compared with them.
    private readonly string[] names = [.. parts.Signatures.Select(Compact)];
    private readonly string note = Bracketed(parts.Note);

    // In the source, with blanks between the characters and the names of a joint document.
    private readonly int longestName = 16 + 2 * parts.Signatures.Sum(static name => name.Length);

    private readonly HashSet<Block> hidden = [];
    private readonly List<BodyStatement> statements = [];

    /// <summary>Hides them, and gives what there is to say of them.</summary>
    public IReadOnlyList<BodyStatement> Hide()
    {
        Head();
        for (var i = document.Count - 1; i >= 0; i--)
        {
            if (IsShort(document[i]) && MayBeFoot(document[i]) && Text(document[i]) is { Length: > 0 } text)
                Foot(i, text);
        }

        if (hidden.Count > 0 && hidden.Count < document.Count)
            Say();
        return statements;
    }

    private void Head()
    {
        foreach (var line in TypedHead.Find(Lines(), parts))
            hidden.Add(document[line]);
    }

    private List<string> Lines()
    {
        var lines = new List<string>();
        while (lines.Count < Math.Min(document.Count - 1, TypedHead.Longest) && IsShort(document[lines.Count])
            && Text(document[lines.Count]) is { Length: > 0 } text && (lines.Count > 0 || MayBeHead(text)))
        {
            lines.Add(text);
        }

        return lines;
    }

    // A head begins with the agency, the number, the title or the recipients; of the title the agency may be left out.
    private bool MayBeHead(string text) =>
        text[0] == '《' || text[^1] is '号' or '）' or ')' || parts.Title.Contains(text[0], StringComparison.Ordinal)
        || parts.Recipients?.Contains(text[0], StringComparison.Ordinal) == true
        || parts.Issuers.Any(issuer => issuer.StartsWith(text[0]));

    // Most paragraphs are ruled out by their length and their ends, without their text being made: by marks of bold text nothing is.
    private bool MayBeFoot(Block block)
    {
        var raw = source.AsSpan(block.Span.Start, Math.Min(block.Span.Length, source.Length - block.Span.Start)).TrimStart("# ").Trim();
        return raw.Length <= longestName || raw is ['附' or '抄' or '*' or '_' or '&', ..]
            or [.., '日' or '号' or '）' or ')' or '*' or '_' or ';']
            || (raw.Length <= 2 * LongestNote && raw is ['此' or '本' or '件', ..]);
    }

    private void Foot(int at, string text)
    {
        if (text[^1] is '日' or '号' && Day(text) is var (name, day) && (name.Length == 0 || IsName(name)))
            Date(at, text, day, name.Length > 0);
        else if (text.StartsWith("附件", StringComparison.Ordinal) && parts.Attachments.Length > 0)
            Attachments(at);
        else if (text == note || IsCopies(text) || (IsName(text) && IsLast(at)))
            hidden.Add(document[at]);
        else if (parts.Signatures.Length > 0 && IsNote(text))
            statements.Add(new(StatementKind.Note, text.Trim('（', '）', '(', ')'), text, report.MarkOf(document[at].Span.Start)));
    }

    // （此件公开发布）; what says that it is not to be disclosed is another mistake.
    private static bool IsNote(string text) =>
        text.AsSpan().TrimStart("（(") is ['此' or '本', '件', ..] and { Length: <= LongestNote }
        && text.AsSpan().IndexOfAny('。', '，', '；') < 0
        && text.AsSpan().IndexOfAny(NoteWords) >= 0
        && text.AsSpan().IndexOfAny(OtherNotes) < 0;

    /// <summary>云川市人民政府2024年3月5日: what stands before the day with which a line ends.</summary>
    public static (string Name, string Day)? Day(string text)
    {
        if (text.Length == 0 || (text[^1] is not ('日' or '号') && !char.IsAsciiDigit(text[^1])))
            return null;
        for (var i = 0; i < text.Length; i++)
        {
            if (TextDate.TryRead(text.AsSpan(i), out var day, out var length) && i + length == text.Length)
                return (text[..i], day);
        }

        return null;
    }

    // 云川市人民政府, 2024年3月5日: the names stand directly above the day, or before it.
    private void Date(int at, string text, string day, bool isNamed)
    {
        if (parts.Written is not { } written)
            return;
        var names = 0;
        while (at - names - 1 >= 0 && IsShort(document[at - names - 1]) && IsName(Text(document[at - names - 1])))
            names++;
        var isSame = day == written.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (isSame && (isNamed || names > 0 || (IsLast(at) && !IsOtherName(at - 1))))
            hidden.UnionWith(Enumerable.Range(at - names, names + 1).Select(i => document[i]));
        else if (isNamed || names > 0)
            statements.Add(new(StatementKind.Signed, day, text, report.MarkOf(document[at].Span.Start)));
    }

    // A name that is no signature of the front matter stays with its day.
    private bool IsOtherName(int at) => at >= 0 && IsShort(document[at]) && Text(document[at]) is { } text && !text.EndsWith('。');

    private bool IsCopies(string text) =>
        parts.Copies is { } copies && text.StartsWith("抄送", StringComparison.Ordinal) && text.TrimEnd('。') == $"抄送：{Compact(copies)}";

    private bool IsName(string? line) =>
        Unsealed(line) is { Length: > 1 } text
        && (Array.IndexOf(names, text) >= 0 || (names.Length > 1 && IsJoint(text)));

    // 云川市人民政府（盖章）.
    private static string? Unsealed(string? line) =>
        line is not null && line.EndsWith("章）", StringComparison.Ordinal) && line.LastIndexOf('（') is > 0 and var open
            ? line[..open]
            : line;

    // All of them in one line.
    private bool IsJoint(string text) =>
        text.StartsWith(names[0], StringComparison.Ordinal) && string.Concat(names) == text.Replace("、", "", StringComparison.Ordinal);

    private bool IsLast(int at)
    {
        for (var i = at + 1; i < document.Count; i++)
            if (document[i] is not (LinkReferenceDefinitionGroup or BlankLineBlock) && !hidden.Contains(document[i])) return false;
        return true;
    }

    // 附件：1.名单 and its further lines, where each is an attachment of the front matter.
    private void Attachments(int at)
    {
        var count = parts.Attachments.Length;
        for (var i = 0; i < count; i++)
        {
            if (at + i >= document.Count || !IsShort(document[at + i]) || Text(document[at + i]) is not { } text)
                return;
            if (i == 0)
                text = text["附件".Length..].TrimStart('：', ':');
            var number = text.AsSpan().IndexOfAnyExcept(Numbering);
            if (number < 0 || text[number..].Trim('《', '》', '。', '；') != Compact(parts.Attachments[i]).Trim('《', '》'))
                return;
        }

        hidden.UnionWith(Enumerable.Range(at, count).Select(i => document[i]));
    }

    private void Say()
    {
        var lines = hidden.Select(block => report.MarkOf(block.Span.Start).Line).Distinct().Order();
        var first = hidden.MinBy(block => block.Span.Start)!;
        statements.Add(new(
            StatementKind.Typed,
            string.Join(", ", lines),
            Text(first)!,
            report.MarkOf(first.Span.Start)));
        foreach (var block in hidden)
            BlockNote.At(block).Hidden = true;
    }

    private static string Bracketed(string? note) => note is null ? "" : $"（{Compact(note)}）";

    private static bool IsShort(Block block) => block is ParagraphBlock or HeadingBlock && block.Span.Length <= LongestLine;

    /// <summary>The text of a short block that is nothing but text, without blanks.</summary>
    public static string? TextOf(Block block) => IsShort(block) ? Text(block) : null;

    private static string? Text(Block block) =>
        block is LeafBlock { Inline: { } inline } && IsPlain(inline) ? Compact(InlineText.Of(inline)) : null;

    private static bool IsPlain(ContainerInline inline)
    {
        foreach (var child in inline)
        {
            if (child is not (LiteralInline or EmphasisInline or HtmlEntityInline) || (child is ContainerInline inner && !IsPlain(inner)))
                return false;
        }

        return true;
    }

    /// <summary>Without blanks.</summary>
    public static string Compact(string text)
    {
        foreach (var character in text)
            if (char.IsWhiteSpace(character)) return string.Concat(text.Where(static one => !char.IsWhiteSpace(one)));
        return text;
    }
}
