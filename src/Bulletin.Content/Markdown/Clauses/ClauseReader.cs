using System.Buffers;

namespace Bulletin.Content.Markdown.Clauses;

/// <summary>Decides whether a paragraph that begins with a number is a clause, and whether it is a heading.</summary>
internal sealed class ClauseReader(ClauseAnchors anchors, Outline outline)
{
    private const int LongestHeading = 40;
    private const int LongestUnspaced = 20;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；！？");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，。；：！？、,;:");

    // “第五条规定的……” speaks about an article, it does not open one.
    private static readonly SearchValues<char> Continuations = SearchValues.Create("第规至到的和与及或、，；。所中款项修改删增之以已应");

    private int lastArticle;
    private bool inContents;
    private ClauseNumber firstOfContents;

    /// <summary>See <see cref="ClauseAnchors.NextSubitem"/>.</summary>
    public int NextSubitem => anchors.NextSubitem;

    /// <summary>A clause found: its anchor and its level when it is a heading, else 0.</summary>
    internal readonly record struct Clause(ClauseNumber Number, string Anchor, int Level)
    {
        /// <summary>The level at which the number alone is a heading: that of an article whose text stands beside it; else 0.</summary>
        public int NumberLevel { get; init; }
    }

    /// <summary>Reads a paragraph at the top level of the document.</summary>
    /// <param name="text">Its text without leading white space.</param>
    /// <param name="number">The number it begins with.</param>
    /// <param name="isSetApart">The number alone is emphasised: <c>**第一条** 为了……</c></param>
    public Clause? Paragraph(ReadOnlySpan<char> text, ClauseNumber number, bool isSetApart)
    {
        text = text.TrimEnd();
        var rest = text[number.Length..];
        switch (number.Kind)
        {
            case <= ClauseKind.Section:
                if (!IsTitle(number.Kind, text, rest) || IsContents(number))
                    return null;
                return new(number, anchors.Assign(number), outline.Clause(number.Kind));
            case ClauseKind.Article:
                inContents = false;
                if (!isSetApart && !OpensArticle(number, rest))
                    return null;
                lastArticle = number.Value;
                outline.Leave(ClauseKind.Article);
                return new(number, anchors.Assign(number), 0) { NumberLevel = outline.Below };
            default:
                inContents = false;
                if (anchors.ReturnFor(number))
                    outline.Return();
                var heading = IsShort(text)
                    && (number.Kind == ClauseKind.Point || (number.Kind == ClauseKind.Item && anchors.IsUnderPoint));
                if (!heading)
                    outline.Leave(number.Kind);
                return new(number, anchors.Assign(number), heading && !rest.IsWhiteSpace() ? outline.Clause(number.Kind) : 0);
        }
    }

    /// <summary>Reads a heading written with <c>#</c>; null when it opens no clause.</summary>
    public Clause? Heading(ReadOnlySpan<char> text, ClauseNumber number, int written, out int expected)
    {
        inContents = false;
        var rest = text[number.Length..];
        var isClause = number.Kind != ClauseKind.None
            && (number.Kind != ClauseKind.Article || rest.IsEmpty || !Continuations.Contains(rest[0]));
        var level = outline.Heading(written, isClause ? number.Kind : ClauseKind.None, out expected);
        if (isClause)
        {
            if (number.Kind == ClauseKind.Article)
                lastArticle = number.Value;
            return new(number, anchors.Assign(number), level);
        }

        if (written <= 2)
            anchors.Forget();
        return new(default, "", level);
    }

    /// <summary>A paragraph without a number: 目录 begins a table of contents, any other ends it.</summary>
    public void Plain(ReadOnlySpan<char> text)
    {
        var compact = text.Trim();
        inContents = compact.Length is >= 2 and <= 6 && compact[0] == '目' && compact[^1] == '录' && compact[1..^1].IsWhiteSpace();
        firstOfContents = default;
    }

    /// <summary>An item of an ordered list at the top level of the document.</summary>
    public string ListItem(int value) => anchors.Assign(new(ClauseKind.Subitem, value, 0, 0));

    // The lines of a table of contents repeat the headings; the anchors belong to the headings.
    private bool IsContents(ClauseNumber number)
    {
        if (!inContents)
            return false;
        if (firstOfContents.Kind == ClauseKind.None)
            firstOfContents = number;
        else if (firstOfContents.Kind == number.Kind && firstOfContents.Value == number.Value)
            inContents = false;
        return inContents;
    }

    private static bool IsTitle(ClauseKind kind, ReadOnlySpan<char> text, ReadOnlySpan<char> rest)
    {
        if (!IsShort(text))
            return false;
        if (rest.IsEmpty || char.IsWhiteSpace(rest[0]))
            return true;
        return kind is ClauseKind.Chapter or ClauseKind.Section
            && rest.Length <= LongestUnspaced
            && !Continuations.Contains(rest[0])
            && !rest.ContainsAny(Pauses);
    }

    private bool OpensArticle(ClauseNumber number, ReadOnlySpan<char> rest)
    {
        var isNext = number.Value == lastArticle + 1;
        if (!rest.IsEmpty && char.IsWhiteSpace(rest[0]))
            return !IsReference(rest.TrimStart(), isNext);
        if (rest.IsEmpty || rest[0] is '【' or '（' or '(' or '［' or '[' or '〔' or '：' or ':')
            return true;
        // Without a blank only the next article in order is believed.
        return (number.Value == 1 || isNext) && !Continuations.Contains(rest[0]);
    }

    // 第四条 规定的情形，由区人民政府处理: with a blank too it may speak about an article.
    private static bool IsReference(ReadOnlySpan<char> behind, bool isNext) =>
        behind is ['的', ..] or ['规', '定', '的' or '，', ..] or ['所', '列', ..] or ['至' or '和' or '或' or '及' or '与' or '、', '第', ..]
        || (!isNext && behind is ['规', '定', ..] or ['所', '称' or '规' or '指', ..] or ['第', ..]);

    private static bool IsShort(ReadOnlySpan<char> text) =>
        text.Length <= LongestHeading && !text.ContainsAny(SentenceMarks) && !Pauses.Contains(text[^1]);
}
