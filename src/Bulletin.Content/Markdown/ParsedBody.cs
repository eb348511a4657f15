using Bulletin.Content.Markdown.Reading;
using Bulletin.Content.Markdown.Rendering;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown;

/// <summary>
/// A body that has been read: its facts, and the means to write it as HTML and as plain
/// text. Immutable once made; may be rendered by several threads.
/// </summary>
public sealed class ParsedBody
{
    private const int Unknown = -2;

    private readonly MarkdownDocument document;
    private readonly string source;
    private int attachedAt = Unknown;

    internal ParsedBody(MarkdownDocument document, string source, BodyFacts facts)
    {
        this.document = document;
        this.source = source;
        Facts = facts;
    }

    public BodyFacts Facts { get; }

    /// <summary>
    /// Whether another text is attached to this one: a title of its own, or the first chapter or article behind the words that issue it.
    /// </summary>
    public bool HasAttached => AttachedAt >= 0;

    // The block with which the attached text begins; -1 when there is none.
    private int AttachedAt => attachedAt == Unknown ? attachedAt = AttachedText.Find(document) : attachedAt;

    /// <summary>
    /// Writes the body as an HTML fragment: block elements, headings from h2 downwards,
    /// no script, style or event attribute, whatever the input.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="targets">Where links and pictures lead.</param>
    /// <param name="between">Writes what stands between the text and the one that is attached to it; null: nothing does.</param>
    public void WriteHtml(TextWriter output, IBodyTargets targets, Action? between = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(targets);
        new HtmlBody(output, targets, source).Write(document, between is null ? -1 : AttachedAt, between);
    }

    /// <summary>Writes the body as plain text: <see cref="BodyText"/>.</summary>
    /// <param name="at">Is told the id of each article, point and heading just before it is written.</param>
    public void WriteText(TextWriter output, IBodyTargets targets, Action? between = null, Action<string>? at = null) =>
        BodyText.Write(document, source, output, targets, between is null ? -1 : AttachedAt, between, at);
}
