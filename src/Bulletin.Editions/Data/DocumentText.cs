using Bulletin.Content;
using Bulletin.Content.Markdown;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Data;

/// <summary>A document as plain text (UTF-8, LF): title, header fields, then the body as <c>BodyText</c> extracts it.</summary>
internal static class DocumentText
{
    public static void Write(PageWriter output, DocumentPage page, ParsedBody body, IBodyTargets targets)
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

        WriteText(output, page, body, targets);
    }

    /// <summary>What follows the header fields: the text that search takes.</summary>
    public static void WriteText(PageWriter output, DocumentPage page, ParsedBody body, IBodyTargets targets)
    {
        if (page.Notice is { } notice) Notice(output, notice);
        foreach (var correction in page.Corrections) Dated(output, "更正", correction);
        output.WriteLine();
        if (page.Dress?.Recipients is { } recipients)
        {
            output.Write(recipients);
            output.WriteLine("：");
        }

        var signed = page.Dress is { Encloses: true } encloses && body.HasAttached ? encloses : null;
        body.WriteText(output, targets, signed is null ? null : () => SignedNotice(output, signed));
        output.WriteLine();
        foreach (var update in page.Updates) Dated(output, "进展", update);
        if (page is IssuePage issue) Contents(output, issue);
        if (page is DatasetPage dataset) DatasetText.Write(output, dataset);
        foreach (var row in page.Gathered) output.WriteLine(row.Title);
        Attachments(output, page);
        if (page.Dress is { } dress) Signature(output, dress, isSigned: signed is not null);
    }

    private static void Notice(PageWriter output, Notice notice)
    {
        output.Write(notice.Text);
        for (var i = 0; i < notice.Sources.Length; i++)
        {
            if (i > 0) output.Write('、');
            output.Write(notice.Sources[i].Text);
        }

        output.WriteLine();
    }

    private static void Dated(PageWriter output, string label, DatedNote note)
    {
        output.Write(label);
        output.Write('（');
        output.Write(note.Date);
        output.Write("）：");
        output.WriteLine(note.Text);
    }

    private static void Contents(PageWriter output, IssuePage issue)
    {
        foreach (var group in issue.Contents)
        {
            output.WriteLine(group.Title);
            foreach (var row in group.Rows)
            {
                output.Write("  ");
                output.Write(row.Row?.Title ?? row.Withdrawn?.Text);
                if (row.Page is { } number)
                {
                    output.Write('\t');
                    output.Write(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }

                output.WriteLine();
            }
        }
    }

    // 附件说明 stands below the text and before the signature (GB/T 9704-2012, 7.3.4).
    private static void Attachments(PageWriter output, DocumentPage page)
    {
        for (var i = 0; i < page.Attachments.Length; i++)
        {
            if (i == 0) output.WriteLine();
            output.Write(i == 0 ? "附件：" : "　　　");
            if (page.Attachments.Length > 1) output.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}."));
            output.WriteLine(page.Attachments[i].Title);
        }
    }

    // 印发…的通知 is signed where the notice ends, before what it issues.
    private static void SignedNotice(PageWriter output, Dress dress)
    {
        Signatures(output, dress);
        output.WriteLine();
    }

    private static void Signatures(PageWriter output, Dress dress)
    {
        output.WriteLine();
        foreach (var signature in dress.Signatures) output.WriteLine(signature);
        output.WriteLine(dress.Written);
    }

    private static void Signature(PageWriter output, Dress dress, bool isSigned)
    {
        if (!isSigned) Signatures(output, dress);
        if (dress.Copies is not { } copies) return;
        output.Write("抄送：");
        output.WriteLine(copies);
    }
}
