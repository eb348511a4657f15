using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The documents that a document is linked with, by kind of link.</summary>
internal static class RelatedGroups
{
    private const string Withdrawn = "（已撤回的文件）";

    // What an issue carries and a special topic gathers is shown as their contents, not among links.
    private static readonly (RelationKind Kind, string Label)[] Shown =
    [
        (RelationKind.Amends, "修改的文件"),
        (RelationKind.AmendedBy, "被以下文件修改"),
        (RelationKind.Repeals, "废止的文件"),
        (RelationKind.RepealedBy, "被以下文件废止"),
        (RelationKind.Interprets, "解读的文件"),
        (RelationKind.InterpretedBy, "政策解读"),
        (RelationKind.ConsultedIn, "起草时的征求意见"),
        (RelationKind.LedTo, "出台的文件"),
        (RelationKind.ResultIn, "征集结果"),
        (RelationKind.ResultOf, "征求意见"),
        (RelationKind.CarriedIn, "刊登于"),
        (RelationKind.GatheredIn, "收入专题"),
    ];

    public static ImmutableArray<RelatedGroup> Of(Site site, Document document)
    {
        var related = site.Relations.Of(document);
        if (related.Count == 0) return [];
        var groups = ImmutableArray.CreateBuilder<RelatedGroup>();
        foreach (var (kind, label) in Shown)
        {
            if (document.Type.HasValidity && Histories.Tells(kind)) continue;
            ImmutableArray<RelatedItem>.Builder? items = null;
            foreach (var one in related)
                if (one.Kind == kind) (items ??= ImmutableArray.CreateBuilder<RelatedItem>()).Add(Item(site, one));
            if (items is not null) groups.Add(new(label, items.DrainToImmutable()));
        }

        return groups.DrainToImmutable();
    }

    public static Link Link(Related related) => related.Tombstone is { } tombstone ? new(Withdrawn, tombstone.Id.Page)
        : related.Document is { } document ? Link(document)
        : new(related.Number!, null);

    public static Link Link(Document document) =>
        new(document.Header.Number?.Text is { } number ? $"《{document.Title}》（{number}）" : $"《{document.Title}》", document.Id.Page);

    private static RelatedItem Item(Site site, Related related) => related.Tombstone is { } tombstone ? new(Withdrawn, tombstone.Id.Page, null, null, null)
        : related.Document is { } document
        ? new(document.Title, document.Id.Page, document.Header.Number?.Text, Describe.Day(document.Published), Describe.Remarkable(site.ValidityOf(document)))
        : new(related.Number!, null, null, null, null);
}
