using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>The two ends of a block's inline content: indentation to drop, a clause number to set apart, an anchor to take off.</summary>
internal static class ParagraphStart
{
    /// <summary>Drops white space of any kind before the text: the indent of two U+3000 is the style sheet's business.</summary>
    public static void Trim(ContainerInline container)
    {
        while (container.FirstChild is { } first)
        {
            if (first is EmphasisInline { FirstChild: not null } emphasis)
            {
                Trim(emphasis);
                if (emphasis.FirstChild is not null)
                    return;
            }
            else if (first is LiteralInline literal)
            {
                while (!literal.Content.IsEmpty && char.IsWhiteSpace(literal.Content.CurrentChar))
                    literal.Content.Start++;
                if (!literal.Content.IsEmpty)
                    return;
            }
            else if (!(first is LineBreakInline || (first is HtmlEntityInline entity && entity.Transcoded.AsSpan().IsWhiteSpace())))
            {
                return;
            }

            first.Remove();
        }
    }

    /// <summary>The literal with which the text begins, looked for inside emphasis too.</summary>
    public static LiteralInline? FirstLiteral(ContainerInline container)
    {
        var inline = container.FirstChild;
        while (inline is EmphasisInline emphasis)
            inline = emphasis.FirstChild;
        return inline as LiteralInline;
    }

    /// <summary>Makes the number an element of its own; the text behind it, blank included, stays as it was typed.</summary>
    public static void SetApart(LiteralInline literal, ClauseReader.Clause clause, string? id)
    {
        var start = literal.Content.Start;
        var text = new StringSlice(literal.Content.Text, start, start + clause.Number.Length - 1);
        literal.Content.Start += clause.Number.Length;
        literal.InsertBefore(new ClauseNumberInline { Text = text, Id = id, Level = clause.NumberLevel });
    }

    /// <summary>The <c>{#id}</c> at the end of the block, if there is one.</summary>
    public static AnchorInline? Anchor(ContainerInline container) => container.LastChild as AnchorInline;

    /// <summary>Removes an anchor and the white space before it.</summary>
    public static void TakeOff(AnchorInline anchor)
    {
        if (anchor.PreviousSibling is LiteralInline literal)
        {
            while (!literal.Content.IsEmpty && char.IsWhiteSpace(literal.Content[literal.Content.End]))
                literal.Content.End--;
        }

        anchor.Remove();
    }

    /// <summary>Shows an anchor that belongs to nothing as the text that it is.</summary>
    public static void ShowAsText(AnchorInline anchor) => anchor.ReplaceBy(new LiteralInline(anchor.Source));
}
