using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes what citations and search engines need of a document.</summary>
internal static class Bibliographies
{
    public static Bibliography Of(SiteIndex index, Document document)
    {
        var header = document.Header;
        var validity = index.Site.ValidityOf(document);
        return new()
        {
            Kind = document.Type.Work,
            Id = document.Id.Text,
            Authors = header.Issuers.IsEmpty ? [index.Site.Settings.Organisation] : header.Issuers,
            Published = Describe.Day(document.Published),
            Number = header.Number?.Text,
            Written = Day(header.Written),
            Effective = Day(header.Effective),
            Expires = Day(header.Expires),
            Status = validity == Validity.None ? null : validity.ToSlug(),
            Category = header.Category?.Name,
            Carrier = index.CarrierOf(document),
            Changes = Links(index.Site, document, RelationKind.Amends),
            Repeals = Links(index.Site, document, RelationKind.Repeals),
            About = Links(index.Site, document, RelationKind.Interprets),
            Starts = Of(index.Site, document, "startDate"),
            Place = Of(index.Site, document, "location"),
        };
    }

    private static string? Of(Site site, Document document, string schemaOrg)
    {
        foreach (var property in document.Type.Properties.StructuredData)
        {
            if (property.SchemaOrg != schemaOrg) continue;
            var value = property.Value(document, site);
            return value.Date?.ToIso() ?? value.Text;
        }

        return null;
    }

    private static string? Day(Moment? moment) => moment is { } known ? Describe.Day(known) : null;

    private static ImmutableArray<Link> Links(Site site, Document document, RelationKind kind)
    {
        ImmutableArray<Link>.Builder? links = null;
        foreach (var related in site.Relations.Of(document))
        {
            if (related.Kind != kind || related.Tombstone is not null) continue;
            links ??= ImmutableArray.CreateBuilder<Link>();
            links.Add(new(related.Document?.Title ?? related.Number!, related.Document?.Id.Page));
        }

        return links?.DrainToImmutable() ?? [];
    }
}
