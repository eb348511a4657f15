using Bulletin.Content;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the home page: the latest issue, then the configured columns.</summary>
internal static class HomePages
{
    public static readonly Route Route = new("index.html");

    /// <summary>How many documents a column shows on the home page.</summary>
    private const int RowsPerColumn = 8;

    public static HomePage Of(SiteIndex index, Chrome chrome, DocumentPages documents)
    {
        var site = index.Site;
        var latest = site.Issues.Length > 0 ? site.Issues[^1] : null;
        return new()
        {
            Site = chrome,
            Route = Route,
            Title = site.Settings.Title,
            Description = $"{site.Settings.Organisation}主办的{site.Settings.Title}：公报各期、政策文件及解读。",
            Column = new(site.Settings.Title, site.Settings.Title, site.Settings.Title, "首页"),
            Latest = latest is null ? null : documents.Card(latest),
            LatestContents = latest is null ? [] : IssueView.Contents(site, latest),
            Blocks = [.. site.Settings.Home.Select(name => Block(index, name.Text)).OfType<HomeColumn>()],
            AsOf = new Moment(site.AsOf).ToChinese(),
            Pages = chrome.Menu,
        };
    }

    // The latest issue has its own place at the top.
    private static HomeColumn? Block(SiteIndex index, string slug)
    {
        foreach (var (column, documents) in index.Columns)
        {
            if (column.Slug == slug && column.Folder != "issues" && documents.Length > 0)
                return new(
                    new(column.Title, ChromeBuilder.PageOf(column)),
                    Describe.Rows(index.Site, documents.Reverse().Take(RowsPerColumn)));
        }

        return null;
    }
}
