using System.Buffers;
using System.Text;
using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Helpers;
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

    private static void Append(StringBuilder text, ContainerInline container, int depth)
    {
        if (depth > BodyReader.DeepestInline)
            throw new InvalidOperationException("Inline content is nested too deeply.");
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(text, literal.Content);
                    break;
                case ClauseNumberInline number:
                    Append(text, number.Text);
                    break;
                case HtmlEntityInline entity:
                    Append(text, entity.Transcoded);
                    break;
                case AnchorInline { Refused: true }: break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case AutolinkInline address:
                    text.Append(address.Url);
                    break;
                case LineBreakInline lineBreak when !JoinsTightly(lineBreak):
                    text.Append('\n');
                    break;
                case ContainerInline inner:
                    AppendInner(text, inner, depth);
                    break;
                default: break;
            }
        }
    }

    private static void AppendInner(StringBuilder text, ContainerInline inner, int depth)
    {
        var before = text.Length;
        Append(text, inner, depth + 1);
        // [](doc:云政办发〔2024〕12号) shows the document's title, which only the whole site knows; its number stands in.
        if (text.Length == before && LinkNote.Of(inner) is { Kind: LinkKind.Number } link)
            text.Append(link.Target);
    }

    private static void Append(StringBuilder text, StringSlice slice) => text.Append(slice.AsSpan());
}
