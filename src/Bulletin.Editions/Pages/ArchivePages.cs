using Bulletin.Content;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the archive of issues by year.</summary>
internal static class ArchivePages
{
    public static readonly Route Route = new("issues/index.html");

    public static ArchivePage Of(SiteIndex index, Chrome chrome, DocumentPages documents)
    {
        var column = index.Site.Settings.Columns.FirstOrDefault(column => column.Folder == "issues");
        return new()
        {
            Site = chrome,
            Route = Route,
            Title = column?.Title ?? "公报",
            Description = column?.Description,
            Column = column is null ? null : Describe.Tags(column),
            Breadcrumbs = [new("首页", HomePages.Route)],
            Years =
            [
                .. index.Site.Issues.Reverse()
                    .GroupBy(issue => issue.IssueNumber.Year)
                    .Select(year => new ArchiveYear(year.Key, [.. year.Select(documents.Card)], AnnualIndexes.RouteOf(year.Key))),
            ],
        };
    }
}
