using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Pages;

/// <summary>A dataset shows its tables, charts and downloads.</summary>
internal sealed class DatasetView : TypeView
{
    public override IEnumerable<Section> Sections(Document document, PageContext context)
    {
        var dataset = (Dataset)document;
        var facts = context.Data.Of(dataset);
        ImmutableArray<DatasetTable> tables = [.. dataset.Tables.Select((schema, i) => Table(dataset, schema, i, facts))];
        var licence = new OutsideLink(dataset.Licence.Title, dataset.Licence.Page);
        yield return new DatasetSection(dataset.Description, licence, facts.IsPublished, tables)
        {
            LicenceId = dataset.Licence.Url,
            Notes = dataset.Notes,
            Files = [.. facts.Files.OrderBy(file => file.Kind != FileKind.Archive).Select(File)],
            Versions = [.. facts.Versions.Select(version => Version(dataset, version))],
            Examples = facts.IsPublished ? CodeExamples.Of(context.BaseUrl, dataset, facts.Tables[0]) : [],
            Texts = dataset.IsGenerated ? TextsOf(context.Site) : [],
            Frequency = dataset.Frequency.ToChinese(),
            TemporalCoverage = dataset.Period is { } period ? $"{Day(period.From)}/{Day(period.To)}" : null,
            Spatial = dataset.Spatial,
        };
    }

    public override DocumentPage Complete(DocumentPage page) => page with
    {
        // What is open and cannot be had is not open.
        Fields = page.Find<DatasetSection>()!.IsAvailable ? page.Fields : [.. page.Fields.Select(Unavailable)],
        // The data has files of both kinds, too.
        Formats = [.. page.Formats.Select(format => format with { Text = $"本页文字（{format.Text}）" })],
    };

    private static string Day(Moment? moment) => moment?.ToIso()[..10] ?? "..";

    private static Field Unavailable(Field field) => field.Name == DatasetType.Access ? field with { Values = [new("暂不提供", null)] } : field;

    /// <summary>A table as both its dataset and the pages of its rows show it.</summary>
    public static DatasetTable Table(Dataset dataset, TableSchema schema, int index, DatasetFacts facts)
    {
        var table = facts.IsPublished ? facts.Tables[index] : null;
        var section = new DatasetTable(
            RowPlaces.Table(index),
            schema.Title,
            schema.Description,
            [.. schema.Columns.Select((_, i) => Column(schema, i, table))])
        {
            RowAnchor = RowPlaces.RowsOf(index),
            Prefix = dataset.Tables.Length > 1 ? $"{schema.Title}：" : null,
        };
        if (table is null) return section;
        return section with
        {
            Rows = table.Rows,
            Headings = HeadingsOf(schema),
            First = ColumnWords.Shown(schema, table.First),
            Browse = table.Rows > table.First.Length ? TablePages.RouteOf(dataset, schema, 1) : null,
            Files = [.. table.Files.OrderBy(RankOf).Select(file => File(file, schema))],
            Years = [.. table.Years.Select(year => File(year, schema))],
            Figures = FiguresOf(table),
        };
    }

    private static ImmutableArray<ColumnHeading> HeadingsOf(TableSchema schema)
    {
        var isName = new RowNames(schema).Columns;
        return [.. schema.Columns.Select((column, i) => new ColumnHeading(column.Heading, column.Type, isName[i]))];
    }

    private static ColumnRow Column(TableSchema schema, int index, TableFacts? table)
    {
        var column = schema.Columns[index];
        return new(
            column.Title,
            column.Name,
            column.Type.Title().Chinese,
            column.Unit,
            DatasetText.Rules(column, schema.PrimaryKey.Contains(index)),
            column.Description,
            table is null ? null : ColumnWords.Statistics(column, table.Columns[index]));
    }

    private static ImmutableArray<Figure> FiguresOf(TableFacts table)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var chart in table.Charts)
            figures.Add(new(chart.Title, chart.Description, chart.Figures, chart.Wide, chart.Narrow, chart.Large));
        if (table.Map is { } map)
            figures.Add(new(map.Title, map.Description, map.Places, map.Wide, map.Narrow, map.Large) { IsMap = true });
        return figures.DrainToImmutable();
    }

    private static ImmutableArray<Link> TextsOf(Site site) =>
    [
        .. site.Documents.GroupBy(document => document.Published.Day.Year).OrderByDescending(year => year.Key)
            .Select(year => new Link(TextsOf(year.Key, year.Count()), DataRoutes.Texts(year.Key))),
        new("全文文件清单（大小和校验值）", DataRoutes.TextIndex),
    ];

    private static string TextsOf(int year, int count) => string.Create(CultureInfo.InvariantCulture, $"{year}年全文（{count}件）");

    private static DataFile File(PublishedFile file, TableSchema schema) => File(file) with { Of = schema.Title };

    private static DataFile File(YearSlice year, TableSchema schema) =>
        File(year.File) with { Format = string.Create(CultureInfo.InvariantCulture, $"{year.Year}年，{year.Rows}行"), Of = schema.Title };

    // Most readers have a spreadsheet and nothing else.
    private static int RankOf(PublishedFile file) => file.Kind switch { FileKind.Workbook => 0, FileKind.ExcelCsv => 1, _ => 2 };

    private static DataFile File(PublishedFile file) =>
        new(
            file.Kind.Title(),
            new(file.Path),
            file.Kind.MediaType(),
            FileSize.ForPeople(file.Length),
            file.Length,
            file.Sha256,
            UseOf(file.Kind));

    private static string? UseOf(FileKind kind) => kind switch
    {
        FileKind.Csv => "程序、数据库",
        FileKind.ExcelCsv => "双击用 Excel、WPS 打开不乱码；编码开头的 0 会被它们去掉",
        FileKind.Workbook => "用 Excel、WPS 打开，日期、编码不走样，一般用这个",
        FileKind.Json or FileKind.JsonLines => "程序",
        FileKind.GeoJson => "地图软件",
        FileKind.DataPackage or FileKind.Csvw => "各列定义，供程序读取",
        _ => null,
    };

    private static EarlierVersion Version(Dataset dataset, VersionFacts facts)
    {
        var version = dataset.Versions.First(one => one.Name == facts.Name);
        return new(
            version.Name,
            version.On.ToChinese(),
            version.What,
            [.. facts.Changes.Select(change => ColumnWords.Change(dataset, change))],
            [.. facts.Files.Select(file => File(file) with { Format = Path.GetFileName(file.Path), Of = version.Name })]);
    }
}
