using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Responses;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>A response to an emergency tells what became known when.</summary>
internal sealed class ResponseView : TypeView
{
    public override DocumentPage Complete(DocumentPage page, Document document, PageContext context) =>
        page with { Updates = [.. ((Response)document).Updates.Select(Describe.Note)] };
}
