using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The rows of facts of a document: what its type declares, in the order of the portal's header.</summary>
internal static class DocumentFields
{
    public static ImmutableArray<Field> Of(Site site, Document document)
    {
        // Plain pages, issues and the gazette's own data are in no list to link to.
        var isGrouped = document.Type.IsListed && document is not Dataset { IsGenerated: true };
        var facts = document.Type.Properties.Facts;
        var fields = ImmutableArray.CreateBuilder<Field>(facts.Length);
        foreach (var property in facts)
        {
            var value = property.Fact!(document, site);
            if (value.IsAbsent) continue;
            var links = Texts(property, value, text => Link(site, document, isGrouped ? property.Grouping : null, text));
            fields.Add(new(property.Label, links, property.IsStatus ? site.ValidityOf(document).ToSlug() : null) { Name = property.Name });
        }

        return fields.DrainToImmutable();
    }

    private static ImmutableArray<Link> Texts(Property property, in PropertyValue value, Func<string, Link> link)
    {
        if (value.Text is { } text) return [link(text)];
        if (value.Date is { } date) return [link(property.IsDay ? new Moment(date.Day).ToChinese() : date.ToChinese())];
        if (value.Number is { } number) return [link(number.ToString(CultureInfo.InvariantCulture))];
        var links = ImmutableArray.CreateBuilder<Link>();
        if (!value.Texts.IsDefault)
            foreach (var one in value.Texts) links.Add(link(one));
        if (!value.People.IsDefault)
            foreach (var person in value.People) links.Add(link(person.ToString()));
        if (!value.DatedTexts.IsDefault)
            foreach (var dated in value.DatedTexts) links.Add(link($"{dated.On.ToChinese()}：{dated.What}"));
        return links.DrainToImmutable();
    }

    private static Link Link(Site site, Document document, PropertyGrouping? grouping, string text) =>
        new(text, grouping is null ? null : new Route($"by/{grouping.Slug}/{grouping.SlugOf(document, text, site)}/index.html"));
}
