using System.Globalization;
using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>
/// Writes the notes at the end of a body, with links back to where they are
/// referred to (DPUB-ARIA 1.1: doc-endnotes, doc-backlink).
/// </summary>
internal sealed class HtmlFootnotes(TextWriter output, HtmlBody body)
{
    public void Write(FootnoteGroup notes)
    {
        if (notes.Count == 0)
            return;
        output.Write("<section class=\"footnotes\" role=\"doc-endnotes\"");
        HtmlText.WriteAttribute(output, "aria-label", BodyWords.Notes);
        output.Write(">\n<ol class=\"typed\">\n");
        foreach (var block in notes)
            WriteNote((Footnote)block);
        output.Write("</ol>\n</section>\n");
    }

    private void WriteNote(Footnote note)
    {
        output.Write("<li");
        if (LinkNote.AnchorOf(note) is { } id)
            HtmlText.WriteAttribute(output, "id", id);
        output.Write("><span class=\"clause-no\">");
        NoteNumber.Write(output, note);
        output.Write("</span> ");
        body.WriteContent(note, tight: note.Count == 1 && note[0] is ParagraphBlock);
        var place = 0;
        foreach (var mark in note.Links)
        {
            if (LinkNote.AnchorOf(mark) is not { } anchor)
                continue;
            output.Write(" <a class=\"footnote-back\" role=\"doc-backlink\" data-chrome");
            HtmlText.WriteAttribute(output, "href", "#" + anchor);
            HtmlText.WriteAttribute(output, "aria-label", BodyWords.Back(note.Order, ++place));
            output.Write(">↩</a>");
        }

        output.Write("</li>\n");
    }
}

/// <summary>The few words that rendering adds for readers. They stand in data-chrome and are not part of the text.</summary>
internal static class BodyWords
{
    public const string Notes = "注释";

    public static string Note(int number) => string.Create(CultureInfo.InvariantCulture, $"注{number}");

    /// <param name="number">The number of the note.</param>
    /// <param name="place">Which of the places that refer to it, from 1.</param>
    public static string Back(int number, int place) =>
        place == 1
            ? string.Create(CultureInfo.InvariantCulture, $"返回注{number}处")
            : string.Create(CultureInfo.InvariantCulture, $"返回注{number}第{place}处");
}
