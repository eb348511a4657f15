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
    /// <returns>
    /// Always a body: mistakes are among its facts, and a text that is too
    /// deeply nested is shown line by line as plain text.
    /// </returns>
    public static ParsedBody Parse(string file, string text, int firstLine, Clearances? cleared = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var source = new BodySource(text);
        try
        {
            return Read(source, new(file, source, firstLine), cleared, plain: false);
        }
        catch (Exception limit) when (limit is ArgumentException or InvalidOperationException
            or NullReferenceException or IndexOutOfRangeException)
        {
            // Markdig answers excessive nesting with an ArgumentException; the other kinds are its own defects on hostile input.
            var again = new BodyReport(file, source, firstLine);
            again.Add(MarkdownProblems.TooDeep(again.Body));
            return Read(source, again, cleared, plain: true);
        }
    }

    private static ParsedBody Read(BodySource source, BodyReport report, Clearances? cleared, bool plain)
    {
        source.Report(report);
        new SensitiveReport(cleared ?? Clearances.None, report.Add).Body(source.Text, report.At);
        var context = new BodyContext(report);
        MarkdownDocument document = Markdig.Markdown.Parse(source.Text, plain ? GazetteMarkdown.Plain : GazetteMarkdown.Full, context);
        var facts = new BodyReader(document, source.Text, context).Read();
        return new(document, source.Text, facts);
    }
}
