using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Responses;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>A response to an emergency shows its updates.</summary>
internal sealed class ResponseView : TypeView
{
    public override IEnumerable<Section> Sections(Document document, PageContext context)
    {
        var updates = ((Response)document).Updates;
        if (!updates.IsEmpty) yield return new UpdatesSection([.. updates.Select(Describe.Note)]);
        yield return new BodySection(null);
    }
}
