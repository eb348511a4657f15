using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Csv;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Formats;
using Bulletin.OpenData.Reading;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.Tests.OpenData;

/// <summary>Tables in folders that vanish with the test, and a reader that knows the grammar alone.</summary>
internal sealed class Tables : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bulletin-table-").FullName;

    public static TableSchema Schema(params ReadOnlySpan<TableColumn> columns) =>
        new() { Name = "t", Title = "表", File = new("t.csv", default), Columns = [.. columns] };

    public static TableColumn Column(string name, ColumnType type = ColumnType.String) => new() { Name = name, Title = name, Type = type };

    public static Dataset Dataset(TableSchema schema) =>
        new(new DocumentHeader
        {
            Id = new("data/a"),
            Source = new("content/data/a/dataset.yml", default, 1, 0),
            Title = "集",
            Issuers = ["测试市统计局"],
        })
        {
            Description = "说明。",
            Licence = Licence.Find("CC0-1.0")!,
            Tables = [schema],
        };

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Reads a table and writes its files; null: it has faults.</summary>
    public TableFacts? Publish(TableSchema schema, byte[] csv, out FaultLog faults) => Publish(schema, csv, out faults, out _);

    public TableFacts? Publish(TableSchema schema, string csv, out FaultLog faults, out Diagnostic? doubt) =>
        Publish(schema, Encoding.UTF8.GetBytes(csv), out faults, out doubt);

    private TableFacts? Publish(TableSchema schema, byte[] csv, out FaultLog faults, out Diagnostic? doubt)
    {
        File.WriteAllBytes(PathOf("t.csv"), csv);
        var dataset = Dataset(schema);
        var reading = new TableReading(new One(PathOf("t.csv"), dataset), schema);
        faults = reading.Faults;
        using var work = new WorkFiles(PathOf("work"));
        TableFacts? facts;
        using (var files = new TableFiles(dataset, schema, work, work.PathOf("rows")))
            facts = reading.Read(_ => new HashSet64(), files, CancellationToken.None);
        doubt = reading.Doubts.FirstOrDefault();
        if (facts is null)
            return null;
        foreach (var file in facts.Files)
        {
            File.Copy(
                work.PathOf(file.Path),
                PathOf(Path.GetFileName(file.Path).Replace("t.csv", "published.csv", StringComparison.Ordinal)),
                overwrite: true);
        }

        return facts;
    }

    public TableFacts? Publish(TableSchema schema, string csv, out FaultLog faults) =>
        Publish(schema, Encoding.UTF8.GetBytes(csv), out faults);

    /// <summary>
    /// The rows of a CSV by the grammar of RFC 4180, character by character; throws where the
    /// text does not follow it. Line ends may be CRLF, LF or CR.
    /// </summary>
    public static List<string[]> Read(TextReader input)
    {
        var text = input.ReadToEnd();
        var rows = new List<string[]>();
        for (var at = 0; at < text.Length;)
        {
            var row = new List<string>();
            while (true)
            {
                row.Add(at < text.Length && text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
                if (at == text.Length || text[at] != ',')
                    break;
                at++;
            }

            rows.Add([.. row]);
            if (at < text.Length)
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }

        return rows;
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
        {
            if (text[at++] == '"')
                throw new InvalidDataException("a quote within");
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length)
                throw new InvalidDataException("a quote that never closes");
            if (text[at] != '"')
                cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else
                break;
        }

        at++;
        // A blank there does no harm.
        while (at < text.Length && text[at] == ' ')
            at++;
        return at == text.Length || text[at] is ',' or '\r' or '\n'
            ? cell.ToString()
            : throw new InvalidDataException("something behind the quote");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class One(string path, Dataset dataset) : DatasetSource(dataset)
    {
        public override bool Has(TableSchema schema) => true;

        public override string PathOf(TableSchema schema) => "content/data/a/t.csv";

        public override IRowSource Open(TableSchema schema, FaultLog faults) => new CsvSource(path, PathOf(schema), schema, faults);
    }
}
