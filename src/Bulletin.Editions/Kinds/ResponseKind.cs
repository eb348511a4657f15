using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Responses;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Kinds;

/// <summary>A response tells who responds; in an emergency, when it occurred and what became known when.</summary>
internal sealed class ResponseKind : DocumentKind
{
    public override WorkKind Work => WorkKind.News;

    public override void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields)
    {
        var response = (Response)document;
        if (response.Departments.Length > 0) fields.Add(Row("回应部门", response.Departments, static name => name));
        if (response.Occurred is { } occurred) fields.Add(Row("发生时间", occurred.ToChinese()));
    }

    public override DocumentPage Complete(DocumentPage page, Document document, DocumentPages pages) =>
        page with { Updates = [.. ((Response)document).Updates.Select(Describe.Note)] };
}
