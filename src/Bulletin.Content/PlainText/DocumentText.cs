using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;

namespace Bulletin.Content.PlainText;

/// <summary>
/// The text of a document as readers see it on its page, without title and header: notice, corrections, body, what its type adds,
/// attachments, signature. It is what search, <c>.txt</c> and the gazette's texts take.
/// </summary>
/// <param name="site">What is published.</param>
/// <param name="faults">How many mistakes the data of a dataset has.</param>
public sealed class DocumentText(Site site, Func<Dataset, int> faults)
{
    /// <param name="output">Takes the text; lines end in LF.</param>
    /// <param name="document">The document.</param>
    /// <param name="body">Its body.</param>
    /// <param name="targets">Where the links of the body lead.</param>
    /// <param name="at">Is told the id of each article, point and heading of the body just before it is written.</param>
    public void Write(TextWriter output, Document document, ParsedBody body, IBodyTargets targets, Action<string>? at = null)
    {
        var type = document.Type;
        var isSignedWithin = type.Encloses(document) && body.HasAttached;
        WriteHead(output, document);
        body.WriteText(output, targets, isSignedWithin ? () => WriteSignature(output, document) : null, at);
        output.WriteLine();
        WriteTail(output, document);
        if (!isSignedWithin) type.WriteSignature(output, document);
        type.WriteClosing(output, document);
    }

    /// <summary>
    /// The fingerprint of all of the text that is not the body: cheap, since nothing is parsed. With the same key and the same body the
    /// text is the same.
    /// </summary>
    public Sha256 Key(Document document)
    {
        using var hash = new HashWriter();
        WriteHead(hash, document);
        WriteTail(hash, document);
        hash.Write(document.Type.Encloses(document));
        document.Type.WriteSignature(hash, document);
        document.Type.WriteClosing(hash, document);
        return hash.Finish();
    }

    private void WriteHead(TextWriter output, Document document)
    {
        if (DocumentNotice.Of(site, document, document is Dataset dataset ? faults(dataset) : 0) is { } notice) Write(output, notice);
        foreach (var correction in document.Header.Corrections) correction.Write(output, "更正");
        output.WriteLine();
        document.Type.WriteAbove(output, document);
    }

    private void WriteTail(TextWriter output, Document document)
    {
        document.Type.WriteBelow(output, document, site);
        WriteAttachments(output, document);
    }

    // 印发…的通知 is signed where the notice ends, before what it issues.
    private static void WriteSignature(TextWriter output, Document document)
    {
        document.Type.WriteSignature(output, document);
        output.WriteLine();
    }

    private static void Write(TextWriter output, DocumentNotice notice)
    {
        output.Write(notice.Text);
        for (var i = 0; i < notice.Sources.Length; i++)
        {
            if (i > 0) output.Write('、');
            output.Write(notice.Sources[i].Quoted);
        }

        output.WriteLine();
    }

    // 附件说明 stands below the text and before the signature (GB/T 9704-2012, 7.3.4).
    private static void WriteAttachments(TextWriter output, Document document)
    {
        var attachments = document.Header.Attachments;
        for (var i = 0; i < attachments.Length; i++)
        {
            if (i == 0) output.WriteLine();
            output.Write(i == 0 ? "附件：" : "　　　");
            if (attachments.Length > 1) output.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1}."));
            output.WriteLine(attachments[i].Title ?? Path.GetFileName(attachments[i].File.Text));
        }
    }
}
