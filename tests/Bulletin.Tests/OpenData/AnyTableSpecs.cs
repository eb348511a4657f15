using System.Text;
using System.Text.Json;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.Tests.OpenData;

/// <summary>Whatever a table holds, it is published as it is or not at all.</summary>
public class AnyTableSpecs
{
    private static readonly string[] Cells =
    [
        "",
        "a",
        "供水",
        "一,二",
        "他说\"好\"",
        "两\n行",
        "三\r\n行",
        "=1+1",
        "-5",
        "@x",
        " 空 ",
        "\t",
        "007",
        "“全角，”",
        new('长', 300),
        "𠮷",
        "é",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_well_formed_is_published_cell_by_cell(int seed)
    {
        var random = new Random(seed);
        using var tables = new Tables();
        for (var i = 0; i < 10; i++)
        {
            var columns = random.Next(2, 6);
            var rows = Rows(random, columns, random.Next(1, 40));
            var schema = Tables.Schema([.. Enumerable.Range(0, columns).Select(column => Tables.Column($"c{column}"))]);
            var facts = tables.Publish(schema, Csv(random, rows, columns), out var faults);
            Assert.True(facts is not null, string.Join('\n', faults.All().Select(fault => fault.ToString())));
            using var published = new StreamReader(tables.PathOf("published.csv"), new UTF8Encoding(false, throwOnInvalidBytes: true));
            rows = [.. rows.Select(row => row.Select(Trimmed).ToArray())];
            Assert.Equal(rows, Tables.Read(published).Skip(1));
            using var json = JsonDocument.Parse(File.ReadAllBytes(tables.PathOf("t.json")));
            Assert.Equal(
                rows,
                json.RootElement
                    .EnumerateArray()
                    .Select(row => row.EnumerateObject().Select(cell => cell.Value.GetString() ?? "").ToArray()));
            Assert.Equal(
                rows.Select(row => string.Join('|', row)),
                File.ReadLines(tables.PathOf("t.ndjson")).Select(line =>
                    string.Join('|', JsonDocument.Parse(line).RootElement.EnumerateObject().Select(cell => cell.Value.GetString()))));
            Assert.Equal(rows.Count, facts.Rows);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_damaged_is_refused_or_says_what_another_reader_finds_in_it(int seed)
    {
        var random = new Random(1000 + seed);
        using var tables = new Tables();
        var refused = 0;
        for (var i = 0; i < 50; i++)
        {
            var columns = random.Next(2, 5);
            var csv = Damaged(random, Csv(random, Rows(random, columns, random.Next(1, 12)), columns));
            var schema = Tables.Schema([.. Enumerable.Range(0, columns).Select(column => Tables.Column($"c{column}"))]);
            var facts = tables.Publish(schema, csv, out var faults);
            if (facts is null)
            {
                refused++;
                Assert.NotEmpty(faults.All());
                continue;
            }

            using var source = new StreamReader(new MemoryStream(csv), new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var published = new StreamReader(tables.PathOf("published.csv"));
            // Rows without anything are lines that nobody meant.
            var expected = Tables.Read(source).Where(row => row.Length > 1 || row[0].Length > 0).ToList();
            var order = expected[0]
                .Select(heading => Array.IndexOf([.. schema.Columns.Select(column => column.Name)], heading.Trim('\ufeff').Trim()))
                .ToArray();
            Assert.Equal(
                expected
                    .Skip(1)
                    .Select(row =>
                        string.Join('|', Enumerable.Range(0, columns).Select(column => Trimmed(row[Array.IndexOf(order, column)])))),
                Tables.Read(published).Skip(1).Select(row => string.Join('|', row)));
        }

        Assert.InRange(refused, 10, 50);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_types_and_any_cells_are_told_apart_without_an_exception(int seed)
    {
        var random = new Random(2000 + seed);
        string[] cells =
        [
            "1", "-3.50", "1e5", "+7", "2024-02-29", "2023-02-29", "2024年3月", "是", "true", "100.5, 25", "25, 200",
            "９", "1,5", "0x1f", "NaN", "", "2024/1/1", "99999999999999999", "0.1.2", "24", "2024", "2024-01-01 09:30",
            "—",
        ];
        using var tables = new Tables();
        for (var i = 0; i < 10; i++)
        {
            var types = Enumerable.Range(0, 3).Select(_ => (ColumnType)random.Next(9)).ToArray();
            var schema = Tables.Schema([.. types.Select((type, column) => Tables.Column($"c{column}", type))]);
            var rows = Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
                string.Join(',', types.Select(_ => $"\"{cells[random.Next(cells.Length)]}\"")));
            if (tables.Publish(schema, "c0,c1,c2\n" + string.Join('\n', rows), out var faults) is null)
                Assert.NotEmpty(faults.All());
            else
            {
                Assert.Equal(
                    types.Length,
                    JsonDocument.Parse(File.ReadAllBytes(tables.PathOf("t.json"))).RootElement[0].EnumerateObject().Count());
            }
        }
    }

    // Blanks around a cell are no part of it.
    private static string Trimmed(string cell) => cell.Trim(' ', '\t', '\r', '\n', '\u00a0', '\u3000');

    // The last column is never empty: a row of nothing would be a fault of its own.
    private static List<string[]> Rows(Random random, int columns, int count) =>
        [.. Enumerable.Range(0, count).Select(row =>
            Enumerable.Range(0, columns)
                .Select(column => column == columns - 1 ? $"第{row}行" : Cells[random.Next(Cells.Length)])
                .ToArray())];

    private static byte[] Csv(Random random, List<string[]> rows, int columns)
    {
        var end = random.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder(random.Next(3) == 0 ? "\ufeff" : "");
        text.AppendJoin(',', Enumerable.Range(0, columns).Select(column => $"c{column}")).Append(end);
        foreach (var row in rows)
        {
            text
                .AppendJoin(
                    ',',
                    row.Select(cell =>
                        random.Next(3) == 0 || cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
                            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                            : cell))
                .Append(end);
        }

        if (random.Next(3) == 0)
            text.Length -= end.Length;
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Damaged(Random random, byte[] csv)
    {
        var bytes = csv.ToList();
        for (var damage = random.Next(1, 4); damage > 0 && bytes.Count > 4; damage--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(9))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, (byte)'"');
                    break;
                case 2:
                    bytes.Insert(at, (byte)',');
                    break;
                case 3:
                    bytes.Insert(at, (byte)'\n');
                    break;
                case 4:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 5:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 6:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 20)));
                    break;
                case 7:
                    bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, random.Next(1, 30))));
                    break;
                default:
                    bytes.AddRange("\r\n,,,\r\n"u8.ToArray());
                    break;
            }
        }

        return [.. bytes];
    }
}
