using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The documents that a document is linked with, by kind of link.</summary>
internal static class RelatedGroups
{
    public static ImmutableArray<RelatedGroup> Of(Site site, Document document)
    {
        var related = site.Relations.Of(document);
        if (related.Count == 0) return [];
        var groups = ImmutableArray.CreateBuilder<RelatedGroup>();
        foreach (var relation in Relation.All)
        {
            if (relation.Label is not { } label || (document.Type.HasValidity && Histories.Shows(relation.Kind))) continue;
            ImmutableArray<RelatedItem>.Builder? items = null;
            foreach (var one in related)
                if (one.Kind == relation.Kind) (items ??= ImmutableArray.CreateBuilder<RelatedItem>()).Add(Item(site, one));
            if (items is not null) groups.Add(new(label, items.DrainToImmutable()));
        }

        return groups.DrainToImmutable();
    }

    public static Link Link(Related related) => new(related.Quoted, related.Tombstone?.Id.Page ?? related.Document?.Id.Page);

    private static RelatedItem Item(Site site, Related related)
    {
        if (related.Tombstone is { } tombstone) return new(null, new(Related.Withdrawn, tombstone.Id.Page));
        return related.Document is { } document ? new(Describe.Row(site, document), null) : new(null, new(related.Quoted, null));
    }
}
