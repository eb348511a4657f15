using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Kinds;

/// <summary>An issue has a cover and contents, and a template of its own.</summary>
internal sealed class IssueKind : DocumentKind
{
    public override WorkKind Work => WorkKind.Issue;

    public override string Template => "Issue";

    public override void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields)
    {
        var issue = (Issue)document;
        fields.Insert(0, Row("期号", issue.IssueNumber.ToChinese()));
        if (issue.Total is { } total) fields.Insert(1, Row("总期号", total.ToString(CultureInfo.InvariantCulture)));
        if (issue.Issn is { } issn) fields.Add(Row("ISSN", issn));
        if (issue.Cn is { } cn) fields.Add(Row("国内统一连续出版物号", cn));
        if (issue.Permit is { } permit) fields.Add(Row("准印证号", permit));
    }

    public override DocumentPage Complete(DocumentPage page, Document document, DocumentPages pages) =>
        new IssuePage(page, pages.Card((Issue)document), IssueContents.Of(pages.Site, (Issue)document));

    public override Sha256 Key(DocumentPage page, ReadOnlySpan<Sha256> others) => Fingerprint.Of((IssuePage)page, ModelJson.Default.IssuePage, others);
}
