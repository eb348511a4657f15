using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The first rows of each table as pages to be read without a script, in the standard edition.</summary>
internal static class TablePages
{
    private const int PageSize = RowPlaces.OnPage;

    // What a phone takes in and sorts without a pause.
    private const long LargestData = 4_000_000;

    public static Route RouteOf(Dataset dataset, TableSchema schema, int number) => new($"{dataset.Id}/{RowPlaces.Page(schema, number)}");

    /// <summary>Every page with what makes its model, and with what its rows depend on.</summary>
    public static IEnumerable<(Route Route, string Content, Func<TablePage> Make)> All(
        Chrome chrome,
        IReadOnlyList<Link> above,
        Dataset dataset,
        IDatasets data)
    {
        var facts = data.Of(dataset);
        if (!facts.IsPublished) yield break;
        for (var i = 0; i < dataset.Tables.Length; i++)
        {
            var (schema, table, index) = (dataset.Tables[i], facts.Tables[i], i);
            if (table.Rows <= table.First.Length) continue;
            var count = (table.Browsable + PageSize - 1) / PageSize;
            var content = string.Concat(table.Files.Select(file => file.Sha256));
            for (var number = 1; number <= count; number++)
            {
                var page = number;
                yield return (RouteOf(dataset, schema, page), content, () => Page(page, count));
            }

            TablePage Page(int number, int pages) => new()
            {
                Site = chrome,
                Route = RouteOf(dataset, schema, number),
                Title = string.Create(CultureInfo.InvariantCulture, $"{schema.Title}：数据（第{number}页）"),
                Breadcrumbs = [.. above, new(dataset.Title, dataset.Id.Page)],
                IsHidden = true,
                Dataset = new(dataset.Title, dataset.Id.Page),
                Table = DatasetView.Table(dataset, schema, index, facts),
                First = ((number - 1) * PageSize) + 1,
                Rows = ColumnWords.Shown(
                    schema,
                    data.Rows(dataset, index, (number - 1) * PageSize, Math.Min(PageSize, table.Browsable - ((number - 1) * PageSize)))),
                Browsable = table.Browsable,
                Number = number,
                Pages =
                [
                    .. Enumerable.Range(1, pages)
                        .Select(one => new Link(one.ToString(CultureInfo.InvariantCulture), RouteOf(dataset, schema, one))),
                ],
                Data = table.Files.FirstOrDefault(file => file.Kind == FileKind.Json) is { Length: <= LargestData } json
                    ? new Route(json.Path)
                    : null,
            };
        }
    }
}
