using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Markdown;
using Bulletin.Content.PlainText;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Data;

/// <summary>A document as plain text (UTF-8, LF): title, header fields, then what <see cref="DocumentText"/> writes.</summary>
internal static class TextFile
{
    /// <param name="output">Takes the file.</param>
    /// <param name="page">Its title and header fields.</param>
    /// <param name="text">Writes the rest.</param>
    /// <param name="document">The document.</param>
    /// <param name="body">Its body.</param>
    /// <param name="targets">Where the links of the body lead.</param>
    public static void Write(
        PageWriter output,
        DocumentPage page,
        DocumentText text,
        Document document,
        ParsedBody body,
        IBodyTargets targets)
    {
        output.WriteLine(page.Title);
        output.WriteLine();
        foreach (var field in page.Fields)
        {
            output.Write(field.Label);
            output.Write('：');
            for (var i = 0; i < field.Values.Length; i++)
            {
                if (i > 0) output.Write('、');
                output.Write(field.Values[i].Text);
            }

            output.WriteLine();
        }

        text.Write(output, document, body, targets);
    }
}
