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
    private readonly PageContext context = new(index.Site, chrome.BaseUrl, targets, sizes, data);

    public Site Site => index.Site;

    public DocumentPage Of(Document document)
    {
        var header = document.Header;
        var column = index.ColumnOf(document.Type);
        var around = index.Around(document);
        var view = TypeView.Of(document);
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
            Sections = Sections(document, view),
            Notice = Notices.Of(DocumentNotice.Of(Site, document, document is Dataset dataset ? data.Of(dataset).Faults : 0)),
            Bibliography = Bibliographies.Of(index, document),
            Formats = [new("纯文本", document.Id.Page.WithExtension(".txt")), new("JSON", document.Id.Page.WithExtension(".json"))],
            Previous = Link(around.Previous),
            Next = Link(around.Next),
            PubDate = document.Published.ToPageTag(),
            Modified = document.LastModified.ToRfc3339(),
            ContentSource = header.SourceName ?? Describe.Issuers(document) ?? Site.Settings.Organisation,
            Author = header.Author,
            Keywords = header.Topics,
        };
        return view.Complete(page);
    }

    public IssueCard Card(Issue issue) => context.Card(issue);

    private ImmutableArray<Section> Sections(Document document, TypeView view)
    {
        var header = document.Header;
        var sections = new List<Section>(8);
        if (context.Picture(document, header.Image) is { } picture) sections.Add(new LeadPictureSection(picture));
        var files = header.Attachments.IsEmpty ? [] : Downloads(document);
        if (!files.IsEmpty) sections.Add(new AttachmentsSection(files));
        sections.AddRange(view.Sections(document, context));
        if (!header.Corrections.IsEmpty) sections.Add(new CorrectionsSection([.. header.Corrections.Select(Describe.Note)]));
        var history = Histories.Of(Site, document);
        if (!history.IsEmpty) sections.Add(new HistorySection(history));
        var related = RelatedGroups.Of(Site, document);
        if (!related.IsEmpty) sections.Add(new RelatedSection(related));
        return InOrder(sections);
    }

    // By place, and within a place as they were given.
    private static ImmutableArray<Section> InOrder(List<Section> sections)
    {
        var ordered = ImmutableArray.CreateBuilder<Section>(sections.Count);
        for (var place = SectionPlace.Head; place <= SectionPlace.Margin; place++)
            foreach (var section in sections)
                if (section.Place == place) ordered.Add(section);
        return ordered.MoveToImmutable();
    }

    private ImmutableArray<Download> Downloads(Document document) =>
        [.. document.Header.Attachments.Select(attachment => context.Download(document, attachment)).OfType<Download>()];

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
