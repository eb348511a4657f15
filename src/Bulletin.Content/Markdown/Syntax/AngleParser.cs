using System.Collections.Frozen;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>What begins with <c>&lt;</c>: an address in angle brackets is a link, anything else is text; what looks like HTML is reported.</summary>
internal sealed class AngleParser : InlineParser
{
    private const int LongestName = 12;

    // Only for tags that do not end on their line: “x<y” must not be taken for one.
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "b", "body", "br", "button", "center", "div", "em", "embed", "font", "form", "h1", "h2", "h3", "head", "hr", "html", "i", "iframe", "img", "input", "li", "link",
        "meta", "object", "ol", "p", "pre", "script", "section", "span", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "th", "tr", "u", "ul", "video");

    public AngleParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var next = slice.PeekChar();
        if (!char.IsAsciiLetterOrDigit(next) && next is not ('/' or '!' or '?')) return false;
        var start = slice.Start;
        var rest = slice;
        if (LinkHelper.TryParseAutolink(ref rest, out var address, out var isEmail))
        {
            slice = rest;
            processor.Inline = new AutolinkInline(address) { IsEmail = isEmail, Span = new(processor.GetSourcePosition(start), processor.GetSourcePosition(rest.Start - 1)) };
            return true;
        }

        rest = slice;
        if (!((BodyContext)processor.Context!).StaysOpen(slice) && HtmlHelper.TryParseHtmlTag(ref rest, out _))
        {
            slice = rest;
            Report(processor, start, slice.Text.AsSpan(start, rest.Start - start));
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, start, rest.Start - 1));
            return true;
        }

        if (LooksLikeHtml(slice.AsSpan())) Report(processor, start, slice.AsSpan());
        return false;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--")) return true;
        var name = text[1..Math.Min(text.Length, LongestName)].TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length])) length++;
        return length > 0 && Elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]);
    }

    private static void Report(InlineProcessor processor, int start, ReadOnlySpan<char> text)
    {
        var context = (BodyContext)processor.Context!;
        var at = context.Report.At(processor.GetSourcePosition(start));
        if (text.StartsWith("<!--"))
        {
            context.Report.Add(MarkdownProblems.HtmlComment(at));
            return;
        }

        // An end tag says nothing that its start tag has not said.
        if (text.StartsWith("</") && context.HtmlReported) return;
        context.HtmlReported = true;
        var name = text[..Math.Min(text.Length, LongestName)];
        var end = name.IndexOfAny(" \t\r\n>");
        context.Report.Add(MarkdownProblems.RawHtml(at, string.Concat(end < 0 ? name : name[..end], ">")));
    }
}
