using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Images;
using Bulletin.Editions.Models;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Pages;

/// <summary>What pages are made from besides the document itself.</summary>
internal sealed class PageContext(Site site, string baseUrl, TargetResolver targets, ImageSizes sizes, IDatasets data)
{
    public Site Site => site;

    /// <summary>The address of the site as ASCII, with <c>/</c> at its end.</summary>
    public string BaseUrl => baseUrl;

    public IDatasets Data => data;

    public IssueCard Card(Issue issue) => new(
        issue.IssueNumber.Year,
        issue.IssueNumber.Number,
        issue.Total,
        issue.IssueNumber.ToChinese(),
        issue.Id.Page,
        new Moment(issue.Published.Day).ToChinese(),
        Picture(issue, issue.Cover));

    public Download? Download(Document document, Attachment attachment)
    {
        var target = targets.FollowFile(document, attachment.File.Text, default, null);
        if (target is not { Route: { } route, File: { } file }) return null;
        var extension = Path.GetExtension(file.Path).TrimStart('.').ToUpperInvariant();
        return new(attachment.Title ?? Path.GetFileName(file.Path), route, extension, FileSize.ForPeople(file.Length));
    }

    public Picture? Picture(Document document, Attachment? picture)
    {
        if (picture is null || targets.FollowFile(document, picture.File.Text, default, null) is not { Route: { } route, File: { } file })
            return null;
        var (width, height) = sizes.Of(file);
        return new(route, picture.Title ?? "", width, height);
    }
}
