using Bulletin.Content;
using Bulletin.Content.PlainText;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Data;

/// <summary>
/// A document as plain text (UTF-8, LF): title, header fields, then the text that search has, too (<see cref="DocumentText"/>).
/// </summary>
internal static class TextFile
{
    /// <param name="output">Takes the file.</param>
    /// <param name="page">Its title and header fields.</param>
    /// <param name="text">The rest.</param>
    public static void Write(PageWriter output, DocumentPage page, string text)
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

        output.Write(text);
    }
}
