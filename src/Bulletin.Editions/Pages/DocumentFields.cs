using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Lists;
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
            var lists = new Lists(site, document, isGrouped && property.Grouping is { IsLinked: true } grouping ? grouping : null);
            var status = property.IsStatus ? site.ValidityOf(document).ToSlug() : null;
            fields.Add(new(property.Label, Values(property, value, lists), status) { Name = property.Name });
        }

        return fields.DrainToImmutable();
    }

    private static ImmutableArray<Link> Values(Property property, in PropertyValue value, Lists lists)
    {
        if (value.Text is { } text) return [lists.Link(text)];
        if (value.Date is { } date) return [lists.Link(property.IsDay ? new Moment(date.Day).ToChinese() : date.ToChinese())];
        if (value.Number is { } number) return [lists.Link(number.ToString(CultureInfo.InvariantCulture))];
        var links = ImmutableArray.CreateBuilder<Link>();
        if (!value.Texts.IsDefault)
            foreach (var one in value.Texts) links.Add(lists.Link(one));
        if (!value.People.IsDefault)
            foreach (var person in value.People) links.Add(lists.Link(person.ToString()));
        if (!value.DatedTexts.IsDefault)
            foreach (var dated in value.DatedTexts) links.Add(lists.Link($"{dated.On.ToChinese()}：{dated.What}"));
        return links.DrainToImmutable();
    }

    /// <summary>
    /// Where the values of a document lead: to the lists of those that share them. <paramref name="Way"/> null: nowhere.
    /// </summary>
    private readonly record struct Lists(Site Site, Document Document, PropertyGrouping? Way)
    {
        public Link Link(string text) =>
            new(text, Way is null ? null : Grouping.PageOf(Way, Way.SlugOf(Document, text, Site)));
    }
}
