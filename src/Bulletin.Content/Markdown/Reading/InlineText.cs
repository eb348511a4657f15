using System.Buffers;
using System.Text;
using Bulletin.Content.Markdown.Clauses;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>The plain text of inline content.</summary>
internal static class InlineText
{
    private const char FirstEastAsian = '\u2e80';

    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");

    [ThreadStatic]
    private static StringBuilder? builder;

    public static string Of(ContainerInline? container)
    {
        if (container is null)
            return "";
        if (container.FirstChild is LiteralInline { NextSibling: null } only)
            return only.Content.ToString();
        // Nearly every paragraph is asked for its text; one builder per thread halves what reading allocates.
        var text = builder ??= new StringBuilder(1024);
        text.Clear();
        Append(text, container, 0);
        return text.ToString();
    }

    /// <summary>How many characters it has, descriptions of pictures apart.</summary>
    public static int Length(ContainerInline container)
    {
        var length = 0;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner)
                length += inline is LinkInline { IsImage: true } ? 0 : Length(inner);
            else
                length += TextOf(inline).Trim().Length;
        }

        return length;
    }

    /// <summary>White space collapsed to single blanks, none at the ends.</summary>
    public static string Collapse(string text)
    {
        if (!text.AsSpan().ContainsAny(Blanks))
            return text;
        var collapsed = builder ??= new StringBuilder(1024);
        collapsed.Clear();
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                collapsed.Append(character);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString().TrimEnd();
    }

    /// <summary>Whether a wrapped line is joined without a blank: between two Han characters or marks there is none.</summary>
    public static bool JoinsTightly(LineBreakInline lineBreak) =>
        lineBreak.PreviousSibling is LiteralInline { Content.IsEmpty: false } before && before.Content[before.Content.End] >= FirstEastAsian
        && lineBreak.NextSibling is LiteralInline { Content.IsEmpty: false } after && after.Content[after.Content.Start] >= FirstEastAsian;

    /// <summary>The pieces of the text of inline content, each with its place in the text.</summary>
    public static List<(int Start, Inline Inline)> Pieces(ContainerInline container)
    {
        var pieces = new List<(int, Inline)>();
        var length = 0;
        AddPieces(pieces, container, ref length);
        return pieces;
    }

    /// <summary>Where a character of a piece stands in the source; of a piece over several lines of a cell, all of it.</summary>
    public static (int First, int Last) Origin(Inline piece, int offset)
    {
        if (IsWrapped(piece))
            return (piece.Span.Start, piece.Span.End);
        // From the end: an escaped character stands behind its sign.
        var at = piece switch
        {
            LiteralInline literal => piece.Span.End + 1 - literal.Content.Length + offset,
            CodeInline code => piece.Span.End + 1 - code.DelimiterCount - code.ContentSpan.Length + offset,
            _ => piece.Span.Start,
        };
        return (at, at);
    }

    /// <summary>Whether a text stands in several lines of a cell, which end in nothing.</summary>
    public static bool IsWrapped(Inline piece) => piece is LiteralInline literal && piece.Span.Length > literal.Content.Length + 1;

    private static void AddPieces(List<(int Start, Inline Inline)> pieces, ContainerInline container, ref int length)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner && Nameless(inner) is null)
            {
                AddPieces(pieces, inner, ref length);
            }
            else if (TextOf(inline) is { IsEmpty: false } text)
            {
                pieces.Add((length, inline));
                length += text.Length;
            }
        }
    }

    private static void Append(StringBuilder text, ContainerInline container, int depth)
    {
        if (depth > BodyReader.DeepestInline)
            throw new InvalidOperationException("Inline content is nested too deeply.");
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner && Nameless(inner) is null)
                Append(text, inner, depth + 1);
            else
                text.Append(TextOf(inline));
        }
    }

    private static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        ClauseNumberInline number => number.Text.AsSpan(),
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        CodeInline code => code.ContentSpan,
        AutolinkInline address => address.Url,
        LineBreakInline lineBreak when !JoinsTightly(lineBreak) => "\n",
        ContainerInline when Nameless(inline) is { } link => link.Target,
        _ => default,
    };

    // [](doc:云政办发〔2024〕12号) shows the document's title, which only the whole site knows; its number stands in.
    private static BodyLink? Nameless(Inline inline) => LinkNote.Of(inline) is { Kind: LinkKind.Number, HasText: false } link ? link : null;
}
