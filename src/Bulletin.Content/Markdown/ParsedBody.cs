using Bulletin.Content.Markdown.Rendering;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown;

/// <summary>A body that has been read: its facts, and the means to write it as HTML and as plain text. Immutable once made; may be rendered by several threads.</summary>
public sealed class ParsedBody
{
    private readonly MarkdownDocument document;
    private readonly string source;

    internal ParsedBody(MarkdownDocument document, string source, BodyFacts facts)
    {
        this.document = document;
        this.source = source;
        Facts = facts;
    }

    public BodyFacts Facts { get; }

    /// <summary>Writes the body as an HTML fragment: block elements, headings from h2 downwards, no script, style or event attribute, whatever the input.</summary>
    public void WriteHtml(TextWriter output, IBodyTargets targets)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(targets);
        new HtmlBody(output, targets, source).Write(document);
    }

    /// <summary>Writes the body as plain text: <see cref="BodyText"/>.</summary>
    public void WriteText(TextWriter output, IBodyTargets targets) => BodyText.Write(document, source, output, targets);
}
