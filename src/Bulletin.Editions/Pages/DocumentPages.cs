using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Linking;
using Bulletin.Content.PlainText;
using Bulletin.Editions.Images;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the model of a document's page.</summary>
internal sealed class DocumentPages(SiteIndex index, Chrome chrome, TargetResolver targets, ImageSizes sizes, IDatasets data)
{
    private readonly PageContext context = new(index.Site, targets, sizes, data);

    public Site Site => index.Site;

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
            Notice = Notices.Of(DocumentNotice.Of(Site, document, document is Dataset dataset ? data.Of(dataset).Faults : 0)),
            Corrections = header.Corrections.IsEmpty ? [] : [.. header.Corrections.Select(Describe.Note)],
            Related = RelatedGroups.Of(Site, document),
            History = Histories.Of(Site, document),
            Bibliography = Bibliographies.Of(index, document),
            Attachments = Downloads(document),
            Formats = [new("纯文本", document.Id.Page.WithExtension(".txt")), new("JSON", document.Id.Page.WithExtension(".json"))],
            Previous = Link(around.Previous),
            Next = Link(around.Next),
            Image = context.Picture(document, header.Image),
            PubDate = document.Published.ToPageTag(),
            Modified = document.LastModified.ToRfc3339(),
            ContentSource = header.SourceName ?? Describe.Issuers(document) ?? Site.Settings.Organisation,
            Author = header.Author,
            Keywords = header.Topics,
        };
        return TypeView.Of(document).Complete(page, document, context);
    }

    public IssueCard Card(Issue issue) => context.Card(issue);

    private ImmutableArray<Download> Downloads(Document document)
    {
        var attachments = document.Header.Attachments;
        return attachments.IsEmpty ? [] : [.. attachments.Select(attachment => context.Download(document, attachment)).OfType<Download>()];
    }

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
}
