using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Rendering;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown;

/// <summary>
/// A body that has been read: its facts, and the means to write it as HTML and as plain
/// text. Immutable once made; may be rendered by several threads.
/// </summary>
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

    /// <summary>
    /// Whether another text is attached to this one: a title of its own, written with <c>#</c>, follows what comes first.
    /// </summary>
    public bool HasAttached => AttachedAt >= 0;

    /// <summary>The block with which the attached text begins; -1 when there is none.</summary>
    private int AttachedAt
    {
        get
        {
            for (var i = 1; i < document.Count; i++)
            {
                if (document[i] is HeadingBlock heading
                    && BlockNote.Of(heading) is not { Hidden: true } and not { Clause: not ClauseKind.None })
                {
                    return i;
                }
            }

            return -1;
        }
    }

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
    public void WriteText(TextWriter output, IBodyTargets targets, Action? between = null) =>
        BodyText.Write(document, source, output, targets, between is null ? -1 : AttachedAt, between);
}
