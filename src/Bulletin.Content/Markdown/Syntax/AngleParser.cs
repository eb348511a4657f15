using System.Collections.Frozen;
using Bulletin.Content.Comments;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// What begins with <c>&lt;</c>: an address in angle brackets is a link,
/// anything else is text; what looks like HTML is reported.
/// </summary>
internal sealed class AngleParser : InlineParser
{
    private const int LongestName = 12;

    // HTML with what it has given up, and what Word and the web put among it: “x<y” and “a<b 3<5” are no tags.
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi",
        "bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite",
        "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt",
        "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2",
        "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd",
        "label", "legend", "li", "link", "main", "map", "mark", "marquee", "math", "menu", "meta", "meter", "nav", "nobr",
        "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "plaintext",
        "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "select", "slot", "small",
        "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
        "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xml", "xmp");

    public AngleParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var next = slice.PeekChar();
        if (!char.IsAsciiLetterOrDigit(next) && next is not ('/' or '!' or '?'))
            return false;
        var start = slice.Start;
        var rest = slice;
        if (LinkHelper.TryParseAutolink(ref rest, out var address, out var isEmail))
        {
            slice = rest;
            processor.Inline = new AutolinkInline(address)
            {
                IsEmail = isEmail,
                Span = new(processor.GetSourcePosition(start), processor.GetSourcePosition(rest.Start - 1)),
            };
            return true;
        }

        rest = slice;
        if (!((BodyContext)processor.Context!).StaysOpen(slice) && HtmlHelper.TryParseHtmlTag(ref rest, out _))
        {
            slice = rest;
            var tag = slice.Text.AsSpan(start, rest.Start - start);
            if (next is '!' or '?' || IsElement(tag, out _, out _))
                Report(processor, start, tag);
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, start, rest.Start - 1));
            return true;
        }

        if (IsMeantAsTag((BodyContext)processor.Context!, slice))
            Report(processor, start, slice.AsSpan());
        return false;
    }

    // What is no tag, but was meant as one: “<a href="x>”. In “a<b 3<5” nothing closes it, and “x<y” names no element.
    private static bool IsMeantAsTag(BodyContext context, StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.StartsWith("<!--"))
            return true;
        if (!IsElement(text, out var name, out var behind))
            return false;
        return behind switch
        {
            '\0' or '\r' or '\n' => name > 1, // goes on in the next line
            ' ' or '\t' or '/' or '>' => context.IsClosedOnLine(slice),
            _ => false,
        };
    }

    private static bool IsElement(ReadOnlySpan<char> text, out int length, out char behind)
    {
        var name = text[1..].TrimStart('/');
        length = 0;
        while (length < name.Length && length < LongestName && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        behind = length < name.Length ? name[length] : '\0';
        return Elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]);
    }

    private static void Report(InlineProcessor processor, int start, ReadOnlySpan<char> text)
    {
        var context = (BodyContext)processor.Context!;
        var at = context.Report.At(processor.GetSourcePosition(start));
        if (text.StartsWith("<!--"))
        {
            // BodySource takes comments out; one that comes together only here must not pass.
            context.Report.Add(MarkdownProblems.Comment(at, new(start, CommentKind.Unclosed, "<!--")));
            return;
        }

        if (!context.Html.Begins(text, processor.Block!.Line))
            return;
        var name = text[..Math.Min(text.Length, LongestName)];
        var end = name.IndexOfAny(" \t\r\n>");
        context.Report.Add(MarkdownProblems.RawHtml(at, string.Concat(end < 0 ? name : name[..end], ">")));
    }
}
