using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Specials;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>A special topic shows what it gathers.</summary>
internal sealed class SpecialView : TypeView
{
    public override DocumentPage Complete(DocumentPage page, Document document, PageContext context) =>
        page with { Gathered = Describe.Rows(context.Site, context.Site.GatheredBy((Special)document)) };
}
