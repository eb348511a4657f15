using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.GeoJson;
using Bulletin.OpenData.Validation;

namespace Bulletin.Tests.OpenData;

/// <summary>
/// Tables that are too wide, too long or too deep are refused, and say so. None of these would end if time grew faster than data.
/// </summary>
public sealed class BoundSpecs : IDisposable
{
    private const string Head = "{\"type\":\"FeatureCollection\",\"features\":[";

    private readonly string path = Path.GetTempFileName();

    [Theory]
    [InlineData("n,", 200_000)]
    [InlineData(",", 1_000_000)]
    public void A_header_of_too_many_columns_is_refused(string cell, int count)
    {
        var fault = Assert.Single(Faults(Encoding.UTF8.GetBytes(Repeated(cell, count) + "\na\n")).All());
        Assert.Equal("BLT8127", fault.Code);
        Assert.Contains($"{count + 1}", fault.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_headings_are_named_up_to_twenty()
    {
        var headings = string.Join(',', Enumerable.Range(1, 900).Select(i => $"x{i}"));
        var faults = Faults(Encoding.UTF8.GetBytes($"{headings},n\na\n"));
        Assert.Equal((20, 900), (faults.All().Count(), faults.Count));
    }

    [Theory]
    [InlineData("n\n{0}\n", "BLT8109")]
    [InlineData("{0}\na\n", "BLT8109")]
    [InlineData("n\n\"{0}\"\n", "BLT8109")]
    public void A_line_of_a_hundred_megabytes_is_refused(string around, string code)
    {
        var parts = around.Split("{0}");
        var csv = Encoding.UTF8.GetBytes(parts[0] + new string('x', 100_000_000) + parts[1]);
        Assert.Contains(code, Faults(csv).All().Select(fault => fault.Code));
    }

    [Fact]
    public void Properties_that_nobody_defined_are_named_up_to_twenty()
    {
        var features = Enumerable.Range(0, 200_000).Select(i => $"{{\"type\":\"Feature\",\"properties\":{{\"n\":1,\"p{i}\":1}}}}");
        var faults = Read(Head + string.Join(",\n", features) + "]}", Tables.Schema(Tables.Column("n")));
        Assert.Equal((20, 200_000), (faults.All().Count(), faults.Count));
    }

    [Fact]
    public void Features_without_the_columns_that_a_table_has_take_no_more_memory_than_is_there()
    {
        var schema = Tables.Schema([.. Enumerable.Range(1, 1000).Select(i => Tables.Column($"c{i}"))]);
        var faults = Read(Head + Repeated("{\"type\":\"Feature\"},", 500_000) + "null]}", schema);
        Assert.Contains("BLT8122", faults.All().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[")]
    public void What_is_nested_without_end_is_no_JSON(string unit) =>
        Assert.Contains("BLT8119", Read(Repeated(unit, 500_000), Tables.Schema(Tables.Column("n"))).All().Select(fault => fault.Code));

    [Theory]
    [InlineData("一,\n𠮷😀b", 0)]
    [InlineData("\n", 1)]
    [InlineData("长", 4095)]
    public void Places_are_those_that_an_editor_shows(string unit, int before)
    {
        var text = new string('a', before) + Repeated(unit, 3000);
        var places = new Places(Encoding.UTF8.GetBytes(text));
        for (var i = 0; i < text.Length; i += 97)
        {
            if (char.IsLowSurrogate(text[i]))
                continue;
            var lines = text[..i].Split('\n');
            Assert.Equal(new(lines.Length, lines[^1].Length + 1), places.Of(Encoding.UTF8.GetByteCount(text.AsSpan(0, i))));
        }
    }

    public void Dispose() => File.Delete(path);

    private static string Repeated(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();

    private static FaultLog Faults(byte[] csv)
    {
        using var tables = new Tables();
        Assert.Null(tables.Publish(Tables.Schema(Tables.Column("n")), csv, out var faults));
        return faults;
    }

    private FaultLog Read(string json, TableSchema schema)
    {
        File.WriteAllText(path, json);
        var faults = new FaultLog();
        using var source = new GeoJsonSource(path, "t.geojson", schema with { File = new("t.geojson", default) }, null, faults);
        return faults;
    }
}
