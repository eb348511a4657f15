using System.Text;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Csv;
using Bulletin.OpenData.GeoJson;
using Bulletin.OpenData.Reading;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.Bench.Readers;

/// <summary>Tables, described as the first line has it, columns of all types in turn.</summary>
internal static class TableReaders
{
    private const int MostColumns = 40;

    public static object? Csv(byte[] input, string file)
    {
        var end = input.AsSpan(0, Math.Min(input.Length, 4096)).IndexOfAny((byte)'\n', (byte)'\r');
        var line = Encoding.UTF8.GetString(input.AsSpan(0, end < 0 ? Math.Min(input.Length, 4096) : end)).TrimStart('\ufeff');
        return Read(input, file, [.. line.Split(',').Take(MostColumns).Select(cell => cell.Trim().Trim('"'))], "t.csv");
    }

    public static object? GeoJson(byte[] input, string file) =>
        Read(input, file, ["name", "名称", "kind", "value", "date"], "t.geojson");

    private static object? Read(byte[] input, string file, string[] names, string table)
    {
        File.WriteAllBytes(file, input);
        var schema = new TableSchema
        {
            Name = "t",
            Title = "表",
            File = new(table, default),
            Columns = [.. names.Select((name, i) => new TableColumn
            {
                Name = name,
                Title = name,
                // The first ones may hold anything, so that rows get as far as they can.
                Type = i % 4 < 3 ? ColumnType.String : (ColumnType)(i / 4 % 9),
                IsUnique = i == 2,
            })],
        };
        var source = new Source(file, Dataset(schema));
        var reading = new TableReading(source, schema);
        var facts = reading.Read(_ => new HashSet64(), null, CancellationToken.None);
        _ = reading.Faults.All().ToList();
        return facts;
    }

    private static Dataset Dataset(TableSchema schema) =>
        new(new DocumentHeader { Id = new("data/a"), Source = new("content/data/a/dataset.yml", default, 1, 0), Title = "集" })
        {
            Description = "说明。",
            Licence = Licence.Find("CC0-1.0")!,
            Tables = [schema],
        };

    private sealed class Source(string file, Dataset dataset) : DatasetSource(dataset)
    {
        public override bool Has(TableSchema schema) => true;

        public override string PathOf(TableSchema schema) => schema.File.Text;

        public override IRowSource Open(TableSchema schema, FaultLog faults) => schema.IsGeoJson
            ? new GeoJsonSource(file, schema.File.Text, schema, null, faults)
            : new CsvSource(file, schema.File.Text, schema, faults);
    }
}
