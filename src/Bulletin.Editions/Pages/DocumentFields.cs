using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Kinds;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The header of a document: 索引号, 主题分类, 发文机关, 成文日期, 发文字号, 发布日期, 主题词, 有效性 and the dates that bear on it, in the portal's order; then what its type adds.</summary>
internal static class DocumentFields
{
    public static ImmutableArray<Field> Of(Site site, Document document)
    {
        var header = document.Header;
        var fields = ImmutableArray.CreateBuilder<Field>(12);
        if (header.Index is { } index) fields.Add(Plain("索引号", index.Text));
        if (header.Category is { } category) fields.Add(new("主题分类", [Grouped(header.SubCategory is null ? category.Name : $"{category.Name}\\{header.SubCategory}", "category", category.Slug)]));
        if (header.Issuers.Length > 0) fields.Add(new("发文机关", Links(header.Issuers, name => Grouped(name, "issuer", site.Issuers.Find(name).Slug))));
        if (header.Written is { } written) fields.Add(Plain("成文日期", new Moment(written.Day).ToChinese()));
        if (header.Number is { } number) fields.Add(Plain("发文字号", number.Text));
        fields.Add(Plain("发布日期", document.Published.ToChinese()));
        if (header.Updated is { } updated) fields.Add(Plain("更新日期", updated.ToChinese()));
        if (header.Effective is { } effective) fields.Add(Plain("施行日期", new Moment(effective.Day).ToChinese()));
        if (header.Expires is { } expires) fields.Add(Plain("有效期至", new Moment(expires.Day).ToChinese()));
        if (header.Topics.Length > 0) fields.Add(new("主题词", Links(header.Topics, topic => Grouped(topic, "topic", FileNames.Slug(topic)))));
        if (document.Type.HasValidity && site.ValidityOf(document) is var validity and not Validity.None) fields.Add(new("有效性", [Grouped(validity.ToChinese(), "status", validity.ToSlug())], validity.ToSlug()));
        if (header.SourceName is { } source) fields.Add(Plain("来源", source));
        if (header.Author is { } author) fields.Add(Plain("作者", author));
        DocumentKind.Of(document).AddFields(document, site.AsOf, fields);
        // Plain pages, issues and the gazette's own data are in no list to link to.
        return document.Type.IsListed && document is not Dataset { IsGenerated: true } ? fields.DrainToImmutable() : [.. fields.Select(field => field with { Values = Links(field.Values, value => new Link(value.Text, null)) })];
    }

    private static Field Plain(string label, string value) => new(label, [new(value, null)]);

    private static Link Grouped(string text, string grouping, string slug) => new(text, new Route($"by/{grouping}/{slug}/index.html"));

    private static ImmutableArray<Link> Links<T>(ImmutableArray<T> values, Func<T, Link> link)
    {
        var links = ImmutableArray.CreateBuilder<Link>(values.Length);
        foreach (var value in values) links.Add(link(value));
        return links.MoveToImmutable();
    }
}
