using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes 年度总目录: all that the issues of a year carry, by category, by issuer and by number, each with issue and page.</summary>
internal static class AnnualIndexes
{
    public static Route RouteOf(int year) => new(string.Create(CultureInfo.InvariantCulture, $"issues/{year}/index.html"));

    public static IEnumerable<AnnualPage> All(SiteIndex index, Chrome chrome)
    {
        foreach (var year in index.Site.Issues.GroupBy(issue => issue.IssueNumber.Year)) yield return Of(index, chrome, year.Key, [.. year]);
    }

    private static AnnualPage Of(SiteIndex index, Chrome chrome, int year, ImmutableArray<Issue> issues)
    {
        var carried = issues.SelectMany(issue => Carried.By(index.Site, issue)).DistinctBy(item => item.Document).ToList();
        var column = index.ColumnOf(IssueType.Instance);
        return new()
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
            Parts =
            [
                new("按主题分类", "category", ByCategory(carried)),
                new("按发文机关", "issuer", ByIssuer(carried)),
                new("按发文字号", "number", ByNumber(carried)),
            ],
        };
    }

    // What has no category stands under the column in which it was printed.
    private static ImmutableArray<AnnualGroup> ByCategory(List<Carried> items)
    {
        var classified = SubjectCategory.All.Select(category => (category.Name, Items: items.Where(item => item.Document.Header.Category == category).ToList()));
        var others = items.Where(item => item.Document.Header.Category is null).GroupBy(item => item.Column).Select(group => (Name: group.Key, Items: group.ToList()));
        return [.. classified.Concat(others).Where(group => group.Items.Count > 0).Select(group => Group(group.Name, group.Items))];
    }

    // In the order in which the year names them: the government comes first.
    private static ImmutableArray<AnnualGroup> ByIssuer(List<Carried> items) =>
        [.. items.SelectMany(item => item.Document.Header.Issuers.Select(issuer => (issuer, item))).GroupBy(pair => pair.issuer, pair => pair.item).Select(group => Group(group.Key, group))];

    private static ImmutableArray<AnnualGroup> ByNumber(List<Carried> items)
    {
        var numbered = items.Where(item => item.Document.Header.Number is not null).GroupBy(item => Series(item.Document.Header.Number!.Value));
        return [.. numbered.Select(group => Group(group.Key, group.OrderBy(item => item.Document.Header.Number!.Value.Year).ThenBy(item => item.Document.Header.Number!.Value.Sequence)))];
    }

    /// <summary>The code of an agency: 云政办发 of 云政办发〔2024〕12号.</summary>
    private static string Series(DocumentNumber number)
    {
        var end = number.Text.AsSpan().IndexOfAny("〔第");
        return end > 0 ? number.Text[..end] : number.Text;
    }

    private static AnnualGroup Group(string title, IEnumerable<Carried> items) => new(title, [.. items.Select(Row)]);

    private static AnnualRow Row(Carried item) =>
        new(item.Document.Title, item.Document.Id.Page, item.Document.Header.Number?.Text, new($"第{item.Issue.IssueNumber.Number}期", item.Issue.Id.Page), item.Page);
}
