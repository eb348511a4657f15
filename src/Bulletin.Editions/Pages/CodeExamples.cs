using System.Collections.Immutable;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Lines to be pasted that load the first table of a dataset. The tests run them.</summary>
internal static class CodeExamples
{
    public static ImmutableArray<CodeExample> Of(string baseUrl, Dataset dataset, TableFacts table)
    {
        var schema = dataset.Tables[0];
        var csv = Address(table, FileKind.Csv);
        return
        [
            new("curl", $"curl -O {csv}"),
            new("Python（pandas）", Python(schema, csv)),
            new("DuckDB", $"SELECT * FROM read_csv('{csv}') LIMIT 10;"),
            new("C#", $"""
                using System.Text.Json;

                using var http = new HttpClient();
                using var rows = JsonDocument.Parse(await http.GetStringAsync("{Address(table, FileKind.Json)}"));
                Console.WriteLine(rows.RootElement.GetArrayLength());
                """),
        ];

        string Address(TableFacts facts, FileKind kind) => baseUrl + Links.Encode(facts.Files.First(file => file.Kind == kind).Path);
    }

    // Without this, pandas reads codes with leading zeros as numbers.
    private static string Python(TableSchema schema, string csv)
    {
        var texts = schema.Columns.Where(column => column.Type == ColumnType.String)
            .Select(column => $"\"{column.Name}\": \"string\"")
            .ToList();
        var dates = schema.Columns.Where(column => column.Type is ColumnType.Date or ColumnType.DateTime)
            .Select(column => $"\"{column.Name}\"")
            .ToList();
        var arguments = new List<string> { $"\"{csv}\"" };
        if (texts.Count > 0) arguments.Add($"dtype={{{string.Join(", ", texts)}}}");
        if (dates.Count > 0) arguments.Add($"parse_dates=[{string.Join(", ", dates)}]");
        return $"import pandas as pd\n\ndf = pd.read_csv({string.Join(",\n                 ", arguments)})\nprint(df.shape)";
    }
}
