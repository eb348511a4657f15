using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes 年度总目录: all that the issues of a year carry, by category, by issuer and by number, each with issue and page.</summary>
internal static class AnnualIndexes
{
    /// <summary>A year of more documents gets a page for each order: one for all would be too long to load and to make.</summary>
    private const int MostOnAPage = 500;

    /// <summary>
    /// A year of more documents is indexed by category alone: no gazette carries so many, and the memory of a build must stay bounded.
    /// </summary>
    private const int MostInAllOrders = 3000;

    private static readonly ImmutableArray<Order> Orders =
        [new("按主题分类", "category", ByCategory), new("按发文机关", "issuer", ByIssuer), new("按发文字号", "number", ByNumber)];

    public static Route RouteOf(int year) => new(string.Create(CultureInfo.InvariantCulture, $"issues/{year}/index.html"));

    public static IEnumerable<AnnualPage> All(SiteIndex index, Chrome chrome)
    {
        foreach (var year in index.Site.Issues.GroupBy(issue => issue.IssueNumber.Year))
            foreach (var page in Of(index, chrome, year.Key, [.. year])) yield return page;
    }

    /// <summary>The pages of a year.</summary>
    public static IEnumerable<Route> RoutesOf(SiteIndex index, int year, IEnumerable<Issue> issues) =>
        OrdersOf(issues.Sum(issue => IndexEntry.Of(index.Site, issue).Count()))
            .Select(order => RouteOf(year, order.Anchor))
            .DefaultIfEmpty(RouteOf(year));

    /// <summary>The orders that have a page of their own; none when one page shows all.</summary>
    private static IEnumerable<Order> OrdersOf(int carried) =>
        carried <= MostOnAPage ? [] : carried <= MostInAllOrders ? Orders : Orders.Take(1);

    private static Route RouteOf(int year, string anchor) =>
        anchor == Orders[0].Anchor ? RouteOf(year) : new(string.Create(CultureInfo.InvariantCulture, $"issues/{year}/by/{anchor}.html"));

    private static IEnumerable<AnnualPage> Of(SiteIndex index, Chrome chrome, int year, ImmutableArray<Issue> issues)
    {
        var carried = issues.SelectMany(issue => IndexEntry.Of(index.Site, issue)).DistinctBy(item => item.Document).ToList();
        var column = index.ColumnOf(IssueType.Instance);
        var page = new AnnualPage
        {
            Site = chrome,
            Route = RouteOf(year),
            Title = $"{year}年度总目录",
            Description = $"{chrome.SiteName}{year}年各期所载全部文件，按主题分类、发文机关和发文字号编排。",
            Breadcrumbs = [new("首页", HomePages.Route), new(column?.Title ?? "公报", ArchivePages.Route)],
            Column = column is null ? null : Describe.Tags(column),
            Year = year,
            Total = carried.Count,
            Issues = [.. issues.Select(issue => new Link($"第{issue.IssueNumber.Number}期", issue.Id.Page))],
            Ways = [],
            Parts = [],
        };
        if (carried.Count <= MostOnAPage)
        {
            yield return page with { Parts = [.. Orders.Select(order => PartOf(index.Site, order, carried))] };
            yield break;
        }

        foreach (var order in OrdersOf(carried.Count))
        {
            yield return page with
            {
                Route = RouteOf(year, order.Anchor),
                Title = $"{page.Title}（{order.Title}）",
                Ways = [.. OrdersOf(carried.Count).Select(other => new Link(other.Title, RouteOf(year, other.Anchor)))],
                Parts = [PartOf(index.Site, order, carried)],
            };
        }
    }

    // What has no category stands under the column in which it was printed.
    private static ImmutableArray<AnnualGroup> ByCategory(Site site, List<IndexEntry> items)
    {
        var classified = SubjectCategory.All
            .Select(category => (category.Name, Items: items.Where(item => item.Document.Header.Category == category).ToList()));
        var others = items.Where(item => item.Document.Header.Category is null)
            .GroupBy(item => item.Column)
            .Select(group => (Name: group.Key, Items: group.ToList()));
        return [.. classified.Concat(others).Where(group => group.Items.Count > 0).Select(group => Group(site, group.Name, group.Items))];
    }

    // In the order in which the year names them: the government comes first.
    private static ImmutableArray<AnnualGroup> ByIssuer(Site site, List<IndexEntry> items) =>
    [
        .. items.SelectMany(item => item.Document.Header.Issuers.Select(issuer => (issuer, item)))
            .GroupBy(pair => pair.issuer, pair => pair.item)
            .Select(group => Group(site, group.Key, group)),
    ];

    private static ImmutableArray<AnnualGroup> ByNumber(Site site, List<IndexEntry> items)
    {
        var numbered = items.Where(item => item.Document.Header.Number is not null).GroupBy(item => Series(NumberOf(item)));
        return
        [
            .. numbered.Select(group =>
                Group(site, group.Key, group.OrderBy(item => NumberOf(item).Year).ThenBy(item => NumberOf(item).Sequence))),
        ];
    }

    private static DocumentNumber NumberOf(IndexEntry item) => item.Document.Header.Number.GetValueOrDefault();

    /// <summary>The code of an agency: 云政办发 of 云政办发〔2024〕12号.</summary>
    private static string Series(DocumentNumber number)
    {
        var end = number.Text.AsSpan().IndexOfAny("〔第");
        return end > 0 ? number.Text[..end] : number.Text;
    }

    private static AnnualPart PartOf(Site site, Order order, List<IndexEntry> carried) =>
        new(order.Title, order.Anchor, order.Group(site, carried));

    private static AnnualGroup Group(Site site, string title, IEnumerable<IndexEntry> items) =>
        new(title, [.. items.Select(item => Row(site, item))]);

    private static AnnualRow Row(Site site, IndexEntry item) =>
        new(Describe.Row(site, item.Document), new($"第{item.Issue.IssueNumber.Number}期", item.Issue.Id.Page), item.Page);

    private sealed record Order(string Title, string Anchor, Func<Site, List<IndexEntry>, ImmutableArray<AnnualGroup>> Group);
}
