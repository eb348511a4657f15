using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The banner that says what a reader must know of a document's validity.</summary>
internal static class Notices
{
    public static Notice? Of(Site site, Document document)
    {
        var header = document.Header;
        return site.ValidityOf(document) switch
        {
            Validity.Repealed => By(site, document, RelationKind.RepealedBy, Validity.Repealed, "本文件已废止", "，废止依据："),
            Validity.Amended => By(site, document, RelationKind.AmendedBy, Validity.Amended, "本文件已修改", "，修改依据："),
            Validity.Expired => Dated(Validity.Expired, header.Expires is { } end ? $"本文件有效期至{Day(end)}，已失效" : "本文件已失效"),
            Validity.NotYetEffective => Dated(Validity.NotYetEffective, header.Effective is { } start ? $"本文件尚未生效，自{Day(start)}起施行" : "本文件尚未生效"),
            _ => null,
        };
    }

    private static Notice By(Site site, Document document, RelationKind kind, Validity validity, string alone, string because)
    {
        var sources = site.Relations.Of(document).Where(related => related.Kind == kind).Select(RelatedGroups.Link).ToList();
        return new(validity.ToSlug(), sources.Count == 0 ? alone : alone + because, [.. sources]);
    }

    private static Notice Dated(Validity validity, string text) => new(validity.ToSlug(), text, []);

    private static string Day(Moment moment) => new Moment(moment.Day).ToChinese();
}
