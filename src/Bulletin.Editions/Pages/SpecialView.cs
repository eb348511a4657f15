using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Specials;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>A special topic shows what it gathers.</summary>
internal sealed class SpecialView : TypeView
{
    public override IEnumerable<Section> Sections(Document document, PageContext context)
    {
        yield return new BodySection(null);
        var gathered = Describe.Rows(context.Site, context.Site.GatheredBy((Special)document));
        if (!gathered.IsEmpty) yield return new GatheredSection(gathered);
    }
}
