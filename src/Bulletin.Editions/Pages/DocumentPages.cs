using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Documents.Policies;
using Bulletin.Content.Documents.Responses;
using Bulletin.Content.Documents.Specials;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the model of a document's page.</summary>
internal sealed class DocumentPages(SiteIndex index, Chrome chrome, TargetResolver targets, ImageSizes sizes)
{
    private readonly Site site = index.Site;

    public DocumentPage Of(Document document)
    {
        var header = document.Header;
        var column = index.ColumnOf(document.Type);
        var (previous, next) = index.Around(document);
        var page = new DocumentPage
        {
            Site = chrome,
            Route = document.Id.Page,
            Title = document.Title,
            Description = header.Summary,
            Breadcrumbs = Breadcrumbs(document, column),
            Column = column is null ? null : Describe.Tags(column),
            Type = document.Type.Folder,
            TypeName = document.Type.Name.Chinese,
            Fields = DocumentFields.Of(site, document),
            Notice = Notices.Of(site, document),
            Dress = document is Policy policy ? Dress(policy) : null,
            Updates = document is Response response ? [.. response.Updates.Select(Describe.Note)] : [],
            Corrections = header.Corrections.IsEmpty ? [] : [.. header.Corrections.Select(Describe.Note)],
            Related = RelatedGroups.Of(site, document),
            Gathered = document is Special special ? Gathered(special) : [],
            Attachments = header.Attachments.IsEmpty ? [] : [.. header.Attachments.Select(attachment => Download(document, attachment)).OfType<Download>()],
            Formats = [new("纯文本", document.Id.Page.WithExtension(".txt")), new("JSON", document.Id.Page.WithExtension(".json"))],
            Previous = previous is null ? null : new(previous.Title, previous.Id.Page),
            Next = next is null ? null : new(next.Title, next.Id.Page),
            Image = Picture(document, header.Image),
            PubDate = document.Published.ToPageTag(),
            Modified = document.LastModified.ToRfc3339(),
            ContentSource = header.SourceName ?? Describe.Issuers(document) ?? site.Settings.Organisation,
            Author = header.Author,
            Keywords = header.Topics,
        };
        return page;
    }

    public IssuePage Of(Issue issue) => new(Of((Document)issue), Card(issue), IssueContents.Of(site, issue));

    public IssueCard Card(Issue issue) => new(
        issue.IssueNumber.Year,
        issue.IssueNumber.Number,
        issue.Total,
        issue.IssueNumber.ToChinese(),
        issue.Id.Page,
        new Moment(issue.Published.Day).ToChinese(),
        Picture(issue, issue.Cover));

    private static ImmutableArray<Link> Breadcrumbs(Document document, Column? column)
    {
        var home = new Link("首页", HomePages.Route);
        if (column is not null) return [home, new(column.Title, ChromeBuilder.PageOf(column))];
        if (document is Issue) return [home, new("公报", ArchivePages.Route)];
        return document.Type.IsListed ? [home, new(document.Type.Name.Chinese, new($"{document.Type.Folder}/index.html"))] : [home];
    }

    private static Dress Dress(Policy policy) => new(
        policy.Header.Issuers,
        policy.Header.Number?.Text,
        policy.Recipients,
        policy.Signatures,
        policy.Header.Written is { } written ? new Moment(written.Day).ToChinese() : "",
        policy.Copies);

    private ImmutableArray<Row> Gathered(Special special)
    {
        var listed = site.Relations.Of(special, RelationKind.Gathers).ToList();
        if (special.Query is { } query)
        {
            var known = new HashSet<Document>(listed, ReferenceEqualityComparer.Instance);
            foreach (var document in index.OldestFirst.Reverse())
                if (query.Matches(document, site.ValidityOf(document)) && known.Add(document)) listed.Add(document);
        }

        return Describe.Rows(site, listed);
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
