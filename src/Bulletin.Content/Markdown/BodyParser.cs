using Bulletin.Content.Documents;
using Bulletin.Content.Markdown.Reading;
using Bulletin.Content.Markdown.Syntax;
using Bulletin.Content.Sensitive;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown;

/// <summary>Reads the Markdown body of a document. Safe to call from any number of threads.</summary>
public static class BodyParser
{
    /// <summary>Parses a body once; the result can be rendered any number of times.</summary>
    /// <param name="file">The file's path below the site folder, for diagnostics.</param>
    /// <param name="text">The body without front matter and byte-order mark, with LF, CRLF or CR line ends.</param>
    /// <param name="firstLine">The line of the file, counted from 1, on which the body begins.</param>
    /// <param name="cleared">What it may hold although it looks sensitive; null: nothing.</param>
    /// <param name="parts">What the page shows around the body; null: nothing.</param>
    /// <returns>
    /// Always a body: mistakes are among its facts, and a text that is too
    /// deeply nested is shown line by line as plain text; one of too many lines is read to where they are too many.
    /// </returns>
    public static ParsedBody Parse(string file, string text, int firstLine, Clearances? cleared = null, ShownParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var source = new BodySource(text);
        var end = BodyLimit.End(source.Text);
        var read = end < source.Text.Length ? source.Text[..end] : source.Text;
        try
        {
            return Read(read, Begin(out var shown), shown, parts, plain: false);
        }
        catch (Exception limit) when (limit is ArgumentException or InvalidOperationException
            or NullReferenceException or IndexOutOfRangeException)
        {
            // Markdig answers excessive nesting with an ArgumentException; the other kinds are its own defects on hostile input.
            var again = Begin(out var shown);
            again.Add(MarkdownProblems.TooDeep(again.Body));
            return Read(read, again, shown, parts, plain: true);
        }

        BodyReport Begin(out ShownText shown)
        {
            var report = new BodyReport(file, source, firstLine);
            source.Report(report);
            shown = new(new(cleared ?? Clearances.None, report.Add), report);
            shown.Source(source.Text);
            if (read.Length < source.Text.Length)
                report.Add(MarkdownProblems.TooMuch(report.At(end), BodyLimit.MostLines, BodyLimit.MostMarks));
            return report;
        }
    }

    private static ParsedBody Read(string text, BodyReport report, ShownText shown, ShownParts? parts, bool plain)
    {
        var context = new BodyContext(report);
        MarkdownDocument document = Markdig.Markdown.Parse(text, plain ? GazetteMarkdown.Plain : GazetteMarkdown.Full, context);
        SampleText.Report(text, parts?.Title, report);
        var facts = new BodyReader(document, text, context, shown).Read(parts);
        return new(document, text, facts);
    }
}
