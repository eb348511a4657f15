using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>All files of one table in the making.</summary>
internal sealed class TableFiles : IDisposable
{
    private readonly List<TableFormat> formats;
    private readonly JsonFormats json;
    private readonly JsonRow objects;
    private readonly RowStore.Writer first;

    /// <param name="dataset">Of which dataset.</param>
    /// <param name="schema">The table.</param>
    /// <param name="work">Where files are made, by their paths in the output tree.</param>
    /// <param name="rows">Where the first rows are kept.</param>
    /// <param name="withWorkbook">False for a benchmark: compression takes longer than all the rest.</param>
    public TableFiles(Dataset dataset, TableSchema schema, WorkFiles work, string rows, bool withWorkbook = true)
    {
        var route = $"{dataset.Id}/{schema.Name}";
        objects = new(schema);
        json = new JsonFormats(schema, route, work.Open);
        // In the order in which a page offers them.
        formats =
        [
            new CsvFormats(schema, route, work.Open),
            .. withWorkbook
                ? [new XlsxFormat(schema, work, $"{route}.xlsx", DatasetNotes.Of(dataset, schema))]
                : Array.Empty<TableFormat>(),
            json,
        ];
        if (PlaceColumns.Has(schema))
            formats.Add(new GeoJsonFormat(schema, work.Open($"{route}.geojson"), $"{route}.geojson"));
        first = new(rows, schema.Columns.Length);
    }

    public IReadOnlyList<YearSlice> Years => json.Years;

    /// <summary>The files that a table will have, without their contents: for a check, which makes none.</summary>
    public static IEnumerable<PublishedFile> Planned(Dataset dataset, TableSchema schema) =>
        from kind in (FileKind[])[FileKind.Csv, FileKind.ExcelCsv, FileKind.Workbook, FileKind.Json, FileKind.JsonLines, FileKind.GeoJson]
        where kind != FileKind.GeoJson || PlaceColumns.Has(schema)
        select new PublishedFile(
            $"{dataset.Id}/{schema.Name}.{(kind == FileKind.ExcelCsv ? "excel.csv" : kind.Name())}",
            kind,
            0,
            new string('0', 64));

    public void Row(TableRow row)
    {
        row.Json = objects.Of(row);
        foreach (var format in formats)
            format.Row(row);
        first.Add(row);
    }

    public IReadOnlyList<PublishedFile> Finish() => [.. formats.SelectMany(format => format.Finish())];

    public void Dispose()
    {
        foreach (var format in formats)
            format.Dispose();
        first.Dispose();
    }
}
