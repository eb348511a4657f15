using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Goes through inline content once: links, pictures, footnote marks, entities, anchors.</summary>
internal sealed class InlineReader(BodyReport report, AnchorBook book, ForeignMarks foreign)
{
    private readonly HashSet<LinkReferenceDefinition> used = [];

    public List<BodyLink> Links { get; } = [];

    public List<BodyPicture> Pictures { get; } = [];

    public List<string> Anchors { get; } = [];

    /// <summary>Whether anything so far is more than white space.</summary>
    public bool SawContent { get; set; }

    public bool IsUsed(LinkReferenceDefinition definition) => used.Contains(definition);

    public void Read(ContainerInline container, int depth = 0)
    {
        if (depth > BodyReader.DeepestInline)
            throw new InvalidOperationException("Inline content is nested too deeply.");
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    SawContent = SawContent || !literal.Content.AsSpan().IsWhiteSpace();
                    foreign.Check(literal);
                    break;
                case LinkInline { IsImage: true } picture:
                    ReadPicture(picture);
                    break;
                case LinkInline link:
                    Read(link, depth + 1);
                    ReadLink(link);
                    break;
                case ContainerInline inner:
                    Read(inner, depth + 1);
                    break;
                default:
                    ReadLeaf(inline);
                    break;
            }
        }
    }

    private void ReadLeaf(Inline inline)
    {
        switch (inline)
        {
            case AutolinkInline address:
                SawContent = true;
                ReadAddress(
                    address,
                    address.IsEmail ? "mailto:" + address.Url : address.Url,
                    address.Url.StartsWith("doc:", StringComparison.OrdinalIgnoreCase) ? "" : address.Url);
                break;
            case FootnoteLink { IsBackLink: false } mark:
                var anchor = book.Reserve(string.Create(CultureInfo.InvariantCulture, $"fnref-{mark.Footnote.Order}"));
                LinkNote.SetAnchor(mark, anchor);
                Anchors.Add(anchor);
                break;
            case HtmlEntityInline entity:
                SawContent = SawContent || !entity.Transcoded.AsSpan().IsWhiteSpace();
                break;
            case CodeInline:
                SawContent = true;
                break;
            default:
                break;
        }
    }

    private void ReadLink(LinkInline link)
    {
        if (link.Reference is not null)
            used.Add(link.Reference);
        if (WidePicture.Of(link) is { } right)
        {
            report.Add(MarkdownProblems.WideLink(report.At(link.PreviousSibling!.Span.Start), right.Typed, right.Right));
            return;
        }

        if (string.IsNullOrWhiteSpace(link.Url))
            report.Add(MarkdownProblems.LinkWithoutTarget(report.At(link.Span.Start)));
        else
            ReadAddress(link, link.Url, InlineText.Of(link));
    }

    private void ReadAddress(Inline inline, string address, string text)
    {
        if (!LinkAddress.TryRead(address, out var kind, out var target, out var fragment))
        {
            report.Add(Bare(inline, address) ?? Forbidden(report.At(inline.Span.Start), address, isPicture: false));
            return;
        }

        if (kind is LinkKind.File && Bare(inline, address) is { } bare)
        {
            report.Add(bare);
            return;
        }

        var hasText = !string.IsNullOrWhiteSpace(text);
        if (!hasText && kind != LinkKind.Number)
            report.Add(MarkdownProblems.LinkWithoutText(report.At(inline.Span.Start), address));
        else if (hasText && inline is LinkInline && VagueText.IsVagueLink(text))
            report.Add(MarkdownProblems.VagueLink(report.At(inline.Span.Start), text));
        var link = new BodyLink(kind, target, fragment, report.MarkOf(inline.Span.Start), hasText);
        LinkNote.Set(inline, link);
        Links.Add(link);
        if (kind == LinkKind.External)
            LinkSafety.Check(target, inline is LinkInline ? text : null, inline.Span.Start, report);
        SawContent = true;
    }

    private Diagnostic? Bare(Inline inline, string address) => BareAddress.Right(address) is { } right
        ? MarkdownProblems.WithoutScheme(report.At(inline.Span.Start), address, right)
        : null;

    private static Diagnostic Forbidden(Location at, string address, bool isPicture) => LinkAddress.IsOnOwnDisk(address)
        ? MarkdownProblems.OnOwnDisk(at, address, isPicture)
        : MarkdownProblems.ForbiddenScheme(at, address);

    private void ReadPicture(LinkInline picture)
    {
        if (picture.Reference is not null)
            used.Add(picture.Reference);
        var at = report.At(picture.Span.Start);
        var alt = InlineText.Collapse(InlineText.Of(picture));
        var address = picture.Url ?? "";
        if (address.Length == 0)
        {
            report.Add(MarkdownProblems.LinkWithoutTarget(at));
        }
        else if (!LinkAddress.TryRead(address, out var kind, out var target, out _) || kind is LinkKind.Number or LinkKind.Fragment)
        {
            report.Add(Forbidden(at, address, isPicture: true));
        }
        else if (kind == LinkKind.External)
        {
            report.Add(MarkdownProblems.PictureElsewhere(at, address));
        }
        else
        {
            if (alt.Length == 0)
                report.Add(MarkdownProblems.PictureWithoutAlt(at, target));
            else if (VagueText.IsVagueAlt(alt))
                report.Add(MarkdownProblems.VagueAlt(at, alt));
            var found = new BodyPicture(target, alt, report.MarkOf(picture.Span.Start));
            LinkNote.Set(picture, found);
            Pictures.Add(found);
        }

        SawContent = true;
    }
}
