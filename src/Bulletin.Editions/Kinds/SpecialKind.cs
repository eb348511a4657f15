using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Specials;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Kinds;

/// <summary>A special topic shows what it gathers: first what it lists, in that order, then what matches its query, newest first.</summary>
internal sealed class SpecialKind : DocumentKind
{
    public override DocumentPage Complete(DocumentPage page, Document document, DocumentPages pages)
    {
        var site = pages.Site;
        var gathered = site.Relations.Of(document, RelationKind.Gathers).ToList();
        if (((Special)document).Query is { } query)
        {
            var known = new HashSet<Document>(gathered, ReferenceEqualityComparer.Instance);
            foreach (var other in pages.OldestFirst.Reverse())
                if (query.Matches(other, site.ValidityOf(other)) && known.Add(other)) gathered.Add(other);
        }

        return page with { Gathered = Describe.Rows(site, gathered) };
    }
}
