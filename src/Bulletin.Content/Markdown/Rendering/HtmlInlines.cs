using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Writes inline content as HTML.</summary>
internal sealed class HtmlInlines(TextWriter output, IBodyTargets targets)
{
    private readonly bool hasReadings = targets.HasReadings;
    private LinkNames? names;

    public void Write(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    WriteLiteral(literal.Content.AsSpan());
                    break;
                case ClauseNumberInline number:
                    WriteNumber(number);
                    break;
                case EmphasisInline emphasis:
                    WriteElement(emphasis.DelimiterCount > 1 ? "strong" : "em", emphasis);
                    break;
                case LinkInline { IsImage: true } picture:
                    WritePicture(picture);
                    break;
                case LinkInline link:
                    WriteLink(link);
                    break;
                case AutolinkInline address:
                    WriteAddress(address);
                    break;
                case HtmlEntityInline entity:
                    HtmlText.Write(output, entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    WriteCode(code);
                    break;
                case LineBreakInline lineBreak:
                    WriteBreak(lineBreak);
                    break;
                case FootnoteLink { IsBackLink: false } mark:
                    WriteMark(mark);
                    break;
                case ContainerInline other:
                    Write(other);
                    break;
                default: break;
            }
        }
    }

    private void WriteLiteral(ReadOnlySpan<char> text)
    {
        if (hasReadings)
            Ruby.Write(output, text);
        else
            HtmlText.WriteLine(output, text);
    }

    // No link: each would be said, and there are hundreds. A script adds one button to each article.
    private void WriteNumber(ClauseNumberInline number)
    {
        output.Write("<span class=\"clause-no\"");
        if (number.Id is not null)
            HtmlText.WriteAttribute(output, "id", number.Id);
        if (number.Level > 0)
        {
            output.Write(" role=\"heading\"");
            HtmlText.WriteNumber(output, "aria-level", number.Level);
        }

        output.Write('>');
        HtmlText.Write(output, number.Text.AsSpan());
        output.Write("</span>");
    }

    private void WriteElement(string name, ContainerInline content)
    {
        output.Write('<');
        output.Write(name);
        output.Write('>');
        Write(content);
        output.Write("</");
        output.Write(name);
        output.Write('>');
    }

    private void WriteCode(CodeInline code)
    {
        output.Write("<code>");
        HtmlText.Write(output, code.ContentSpan);
        output.Write("</code>");
    }

    private void WriteBreak(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
            output.Write("<br>\n");
        else if (!InlineText.JoinsTightly(lineBreak))
            output.Write('\n');
    }

    private void WriteLink(LinkInline inline)
    {
        if (LinkNote.Of(inline) is not { } link)
        {
            Write(inline);
            return;
        }

        var target = LinkTarget.Find(link, targets);
        var text = link.HasText ? InlineText.Of(inline) : LinkTarget.Text(link, target);
        var isOpen = Open(link, target.Href, text, inline.Title);
        if (link.HasText)
            Write(inline);
        else
            HtmlText.Write(output, text);
        if (isOpen)
            output.Write("</a>");
    }

    private void WriteAddress(AutolinkInline address)
    {
        if (LinkNote.Of(address) is not { } link)
        {
            HtmlText.WriteLine(output, address.Url);
            return;
        }

        var target = LinkTarget.Find(link, targets);
        var text = link.HasText ? address.Url : LinkTarget.Text(link, target);
        var isOpen = Open(link, target.Href, text, null);
        HtmlText.WriteLine(output, text);
        if (isOpen)
            output.Write("</a>");
    }

    private bool Open(BodyLink link, string? href, string text, string? title)
    {
        if (href is null)
            return false;
        output.Write("<a href=\"");
        HtmlText.WriteUrl(output, href);
        output.Write('"');
        if (link.Kind == LinkKind.External && href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            output.Write(" rel=\"noopener external\"");
        if (!string.IsNullOrWhiteSpace(title))
            HtmlText.WriteAttribute(output, "title", title);
        if (link.Kind != LinkKind.Fragment)
            (names ??= new(targets)).Write(output, link, href, text);
        output.Write('>');
        return true;
    }

    private void WritePicture(LinkInline inline)
    {
        if (LinkNote.PictureOf(inline) is not { } picture || targets.Find(picture) is not { Href: { } href } target)
        {
            HtmlText.Write(output, InlineText.Collapse(InlineText.Of(inline)));
            return;
        }

        if (target.Slices is not { IsDefaultOrEmpty: false } slices)
        {
            WriteImage(href, target, picture.Alt, inline.Title);
            return;
        }

        // One picture to who hears it: the first slice describes what all of them show.
        output.Write("<span class=\"slices\">");
        for (var i = 0; i < slices.Length; i++)
            WriteImage(slices[i].Href!, slices[i], i == 0 ? picture.Alt : "", null);
        output.Write("</span>");
    }

    private void WriteImage(string href, PictureTarget target, string alt, string? title)
    {
        output.Write("<img src=\"");
        HtmlText.WriteUrl(output, href);
        output.Write('"');
        HtmlText.WriteAttribute(output, "alt", alt);
        if (target.Width > 0)
            HtmlText.WriteNumber(output, "width", target.Width);
        if (target.Height > 0)
            HtmlText.WriteNumber(output, "height", target.Height);
        if (!string.IsNullOrWhiteSpace(title))
            HtmlText.WriteAttribute(output, "title", title);
        output.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    // The mark is part of the text: without it, nobody knows what a note speaks of. BodyText writes the same.
    private void WriteMark(FootnoteLink mark)
    {
        if (LinkNote.AnchorOf(mark) is not { } id || LinkNote.AnchorOf(mark.Footnote) is not { } note)
            return;
        output.Write("<sup class=\"footnote-ref\"><a");
        HtmlText.WriteAttribute(output, "id", id);
        HtmlText.WriteAttribute(output, "href", "#" + note);
        output.Write(" role=\"doc-noteref\"");
        HtmlText.WriteAttribute(output, "aria-label", BodyWords.Note(mark.Footnote.Order));
        output.Write('>');
        NoteNumber.Write(output, mark.Footnote);
        output.Write("</a></sup>");
    }
}
