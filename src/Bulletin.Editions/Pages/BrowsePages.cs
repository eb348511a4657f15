using Bulletin.Content;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the overview of all ways to browse, which is also the site map (网站地图), and one page for each way.</summary>
internal static class BrowsePages
{
    public static readonly Route Route = new("by/index.html");

    public static IEnumerable<BrowsePage> All(SiteIndex index, Chrome chrome, IDatasets data)
    {
        yield return new()
        {
            Site = chrome,
            Route = Route,
            Title = "网站地图",
            Breadcrumbs = [new("首页", HomePages.Route)],
            Groups = [.. SiteMap(index, chrome, data).Where(group => !group.Values.IsEmpty), .. index.Groupings.Select(Group)],
        };
        foreach (var grouping in index.Groupings)
        {
            yield return new()
            {
                Site = chrome,
                Route = grouping.Page,
                Title = grouping.Title,
                Breadcrumbs = [new("首页", HomePages.Route), new("浏览", Route)],
                Groups = [Group(grouping)],
            };
        }
    }

    private static IEnumerable<BrowseGroup> SiteMap(SiteIndex index, Chrome chrome, IDatasets data)
    {
        yield return Columns(index);
        var years = index.Site.Issues.Reverse().Select(issue => issue.IssueNumber.Year).Distinct();
        yield return new("公报", [.. years.Select(year => new Count(new($"{year}年度总目录", AnnualIndexes.RouteOf(year)), null))]);
        if (data.Gazette is not null || index.Site.Documents.Any(document => document is Dataset))
            yield return new("开放数据", [.. ListPages.DataResources(data).Select(link => new Count(link, null))]);
        yield return new("页面", [.. chrome.Menu.Select(link => new Count(link, null))]);
        var feeds = index.Site.Settings.Columns.Select(column => new Count(new(column.Title, FeedRoutes.Atom(column)), null));
        yield return new("订阅", [new(new("全站", FeedRoutes.Atom(null)), null), .. feeds]);
    }

    private static BrowseGroup Columns(SiteIndex index) =>
        new(
            "栏目",
            [.. index.Columns.Select(pair => new Count(new(pair.Column.Title, ChromeBuilder.PageOf(pair.Column)), pair.Documents.Length))]);

    public static BrowseGroup Group(Grouping grouping) =>
        new(grouping.Title, [.. grouping.Groups.Select(group => Count(grouping, group))]);

    private static Count Count(Grouping grouping, Group group) =>
        new(new(group.Title, new($"{grouping.Path}/{group.Slug}/index.html")), group.Documents.Length);
}
