using Bulletin.Content.Markdown.Rendering;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown;

/// <summary>The text of a body: the one extractor behind .txt, .json and search.</summary>
/// <remarks>
/// Text parity: once white space is removed, the text equals the textContent of the rendered HTML with each picture's alt
/// text in its place, less what stands in <c>[data-chrome]</c>. So typed numbers and footnote marks are text, bullets are
/// not. Layout: a paragraph, heading, list item or table row per line; the cells of a row are separated by a tab.
/// </remarks>
public static class BodyText
{
    internal static void Write(
        MarkdownDocument document,
        string source,
        TextWriter output,
        IBodyTargets targets,
        int attachedAt,
        Action? between,
        Action<string>? at)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(targets);
        new TextBody(output, targets, source, at).Write(document, attachedAt, between);
    }

    /// <summary>The whole text of a body as one string.</summary>
    public static string Of(ParsedBody body, IBodyTargets targets)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var text = new StringWriter { NewLine = "\n" };
        body.WriteText(text, targets);
        return text.ToString();
    }
}
