using System.Text;
using System.Text.Json;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.OpenData;

/// <summary>Whatever a table holds, it is published as it is or not at all.</summary>
public class AnyTableSpecs
{
    private static readonly string[] Cells =
    [
        "", "a", "供水", "一,二", "他说\"好\"", "两\n行", "三\r\n行", "=1+1", "-5", "@x", " 空 ", "\t", "007", "“全角，”", new('长', 300), "𠮷", "é",
    ];

    private static readonly string[] Typed =
    [
        "1", "-3.50", "1e5", "+7", "2024-02-29", "2023-02-29", "2024年3月", "是", "true", "100.5, 25", "25, 200", "９", "1,5", "0x1f", "NaN",
        "",
        "2024/1/1", "99999999999999999", "0.1.2", "24", "2024", "2024-01-01 09:30", "—",
    ];

    [Fact]
    public void What_is_well_formed_is_published_cell_by_cell() =>
        Law.ForAll(TypedTable.Any(Cells, 5, 39), table => table.Smaller(), Published, runs: 150);

    [Fact]
    public void What_is_damaged_is_refused_or_says_what_another_reader_finds_in_it()
    {
        var refused = 0;
        Law.ForAll(
            from table in TypedTable.Any(Cells, 4, 11)
            from damage in Steps.Of(1, 3)
            select new Damage(table, damage),
            damaged => damaged.Smaller(),
            damaged => refused += IsRefused(damaged) ? 1 : 0,
            runs: 700);
        Assert.InRange(refused, 140, 699);
    }

    [Fact]
    public void Any_types_and_any_cells_are_told_apart_without_an_exception() => Law.ForAll(
        from types in Gen.Choose(0, 8).ArrayOf(3)
        from count in Gen.Choose(1, 5)
        from cells in Gen.Elements(Typed).ArrayOf(3).ArrayOf(count)
        select new Rows([.. types.Select(type => (ColumnType)type)], cells),
        rows => Pieces.Without(rows.Cells).Where(fewer => fewer.Length > 0).Select(fewer => rows with { Cells = fewer }),
        rows =>
        {
            using var tables = new Tables();
            var schema = Tables.Schema([.. rows.Types.Select((type, column) => Tables.Column($"c{column}", type))]);
            var facts = tables.Publish(schema, rows.ToString(), out var faults);
            if (facts is null) Assert.NotEmpty(faults.All());
            else Assert.Equal(3, JsonDocument.Parse(File.ReadAllBytes(tables.PathOf("t.json"))).RootElement[0].EnumerateObject().Count());
        },
        runs: 200);

    private static void Published(TypedTable table)
    {
        using var tables = new Tables();
        var facts = tables.Publish(table.Schema, table.Bytes(), out var faults);
        Assert.True(facts is not null, string.Join('\n', faults.All().Select(fault => fault.ToString())));
        using var published = new StreamReader(tables.PathOf("published.csv"), new UTF8Encoding(false, throwOnInvalidBytes: true));
        string[][] rows = [.. table.Rows.Select(row => row.Select(Trimmed).ToArray())];
        Assert.Equal(rows, Tables.Read(published).Skip(1));
        using var json = JsonDocument.Parse(File.ReadAllBytes(tables.PathOf("t.json")));
        Assert.Equal(rows, json.RootElement.EnumerateArray().Select(Values));
        Assert.Equal(rows, File.ReadLines(tables.PathOf("t.ndjson")).Select(line => Values(JsonDocument.Parse(line).RootElement)));
        Assert.Equal(rows.Length, facts.Rows);
    }

    private static string[] Values(JsonElement row) => [.. row.EnumerateObject().Select(cell => cell.Value.GetString() ?? "")];

    private static bool IsRefused(Damage damaged)
    {
        using var tables = new Tables();
        var (schema, csv) = (damaged.Table.Schema, damaged.Bytes());
        if (tables.Publish(schema, csv, out var faults) is null)
        {
            Assert.NotEmpty(faults.All());
            return true;
        }

        using var source = new StreamReader(new MemoryStream(csv), new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var published = new StreamReader(tables.PathOf("published.csv"));
        // Rows without anything are lines that nobody meant.
        var expected = Tables.Read(source).Where(row => row.Length > 1 || row[0].Length > 0).ToList();
        string[] names = [.. schema.Columns.Select(column => column.Name)];
        var order = expected[0].Select(heading => Array.IndexOf(names, heading.Trim('\ufeff').Trim())).ToArray();
        Assert.Equal(
            expected.Skip(1).Select(row => names.Select((_, column) => Trimmed(row[Array.IndexOf(order, column)])).ToArray()),
            Tables.Read(published).Skip(1));
        return false;
    }

    // Blanks around a cell are no part of it.
    private static string Trimmed(string cell) => cell.Trim(' ', '\t', '\r', '\n', '\u00a0', '\u3000');

    /// <summary>Rows of cells for columns of these types.</summary>
    private sealed record Rows(ColumnType[] Types, string[][] Cells)
    {
        public override string ToString() =>
            "c0,c1,c2\n" + string.Join('\n', Cells.Select(row => string.Join(',', row.Select(cell => $"\"{cell}\""))));
    }

    /// <summary>A table whose bytes some accident has befallen.</summary>
    private sealed record Damage(TypedTable Table, Steps Accidents)
    {
        public IEnumerable<Damage> Smaller() =>
        [
            .. Steps.Smaller(Accidents).Select(fewer => this with { Accidents = fewer }),
            .. Table.Smaller().Select(less => this with { Table = less }),
        ];

        public byte[] Bytes()
        {
            var bytes = Table.Bytes().ToList();
            foreach (var random in Accidents.All)
            {
                if (bytes.Count > 4) Befall(bytes, random.Next(bytes.Count), random);
            }

            return [.. bytes];
        }

        public override string ToString() => JsonSerializer.Serialize(Encoding.Latin1.GetString(Bytes()));

        private static void Befall(List<byte> bytes, int at, Random random)
        {
            switch (random.Next(9))
            {
                case 0: bytes.RemoveAt(at); break;
                case 1: bytes.Insert(at, (byte)'"'); break;
                case 2: bytes.Insert(at, (byte)','); break;
                case 3: bytes.Insert(at, (byte)'\n'); break;
                case 4: bytes.Insert(at, (byte)random.Next(256)); break;
                case 5: bytes[at] = (byte)random.Next(256); break;
                case 6: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 20))); break;
                case 7: bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, random.Next(1, 30)))); break;
                default: bytes.AddRange("\r\n,,,\r\n"u8.ToArray()); break;
            }
        }
    }
}
