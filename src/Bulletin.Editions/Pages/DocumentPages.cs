using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Images;
using Bulletin.Editions.Kinds;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the model of a document's page.</summary>
internal sealed class DocumentPages(SiteIndex index, Chrome chrome, TargetResolver targets, ImageSizes sizes, IDatasets data)
{
    public Site Site => index.Site;

    public IDatasets Data => data;

    public ImmutableArray<Document> OldestFirst => index.OldestFirst;

    public DocumentPage Of(Document document)
    {
        var header = document.Header;
        var column = index.ColumnOf(document.Type);
        var around = index.Around(document);
        var page = new DocumentPage
        {
            Site = chrome,
            Route = document.Id.Page,
            Title = document.Title,
            Description = header.Summary,
            PlainSummary = header.PlainSummary,
            Breadcrumbs = Breadcrumbs(document, column),
            Column = column is null ? null : Describe.Tags(column),
            Type = document.Type.Folder,
            TypeName = document.Type.Name.Chinese,
            Fields = DocumentFields.Of(Site, document),
            Notice = Notices.Of(Site, document),
            Corrections = header.Corrections.IsEmpty ? [] : [.. header.Corrections.Select(Describe.Note)],
            Related = RelatedGroups.Of(Site, document),
            History = Histories.Of(Site, document),
            Bibliography = Bibliographies.Of(index, document),
            Attachments = header.Attachments.IsEmpty ? [] : [.. header.Attachments.Select(attachment => Download(document, attachment)).OfType<Download>()],
            Formats = [new("纯文本", document.Id.Page.WithExtension(".txt")), new("JSON", document.Id.Page.WithExtension(".json"))],
            Previous = Link(around.Previous),
            Next = Link(around.Next),
            Image = Picture(document, header.Image),
            PubDate = document.Published.ToPageTag(),
            Modified = document.LastModified.ToRfc3339(),
            ContentSource = header.SourceName ?? Describe.Issuers(document) ?? Site.Settings.Organisation,
            Author = header.Author,
            Keywords = header.Topics,
        };
        return DocumentKind.Of(document).Complete(page, document, this);
    }

    public IssueCard Card(Issue issue) => new(
        issue.IssueNumber.Year,
        issue.IssueNumber.Number,
        issue.Total,
        issue.IssueNumber.ToChinese(),
        issue.Id.Page,
        new Moment(issue.Published.Day).ToChinese(),
        Picture(issue, issue.Cover));

    private static Link? Link(Document? document) => document is null ? null : new(document.Title, document.Id.Page);

    /// <summary>What stands between the home page and a document.</summary>
    public ImmutableArray<Link> Above(Document document) => Breadcrumbs(document, index.ColumnOf(document.Type));

    private static ImmutableArray<Link> Breadcrumbs(Document document, Column? column)
    {
        var home = new Link("首页", HomePages.Route);
        if (column is not null) return [home, new(column.Title, ChromeBuilder.PageOf(column))];
        if (document is Issue) return [home, new("公报", ArchivePages.Route)];
        return document.Type.IsListed ? [home, new(document.Type.Name.Chinese, new($"{document.Type.Folder}/index.html"))] : [home];
    }

    private Download? Download(Document document, Attachment attachment)
    {
        var target = targets.FollowFile(document, attachment.File.Text, default, null);
        if (target is not { Route: { } route, File: { } file }) return null;
        var extension = Path.GetExtension(file.Path).TrimStart('.').ToUpperInvariant();
        return new(attachment.Title ?? Path.GetFileName(file.Path), route, extension, FileSize.ForPeople(file.Length));
    }

    private Picture? Picture(Document document, Attachment? picture)
    {
        if (picture is null || targets.FollowFile(document, picture.File.Text, default, null) is not { Route: { } route, File: { } file }) return null;
        var (width, height) = sizes.Of(file);
        return new(route, picture.Title ?? "", width, height);
    }
}
