using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Csv;
using Bulletin.OpenData.Reading;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Versions;

/// <summary>A CSV file read under its own headings. A heading that the schema of today knows gets the name of that column.</summary>
internal sealed class OpenTable : IDisposable
{
    private readonly CsvSource source;
    private readonly ColumnType[] types;

    public OpenTable(string fullPath, string path, TableSchema today, FaultLog faults)
    {
        Schema = today with { Columns = Headings(fullPath, today), PrimaryKey = [], Charts = [], Map = null };
        types = [.. Schema.Columns.Select(column => today.IndexOf(column.Name) is var at and >= 0 ? today.Columns[at].Type : ColumnType.String)];
        source = new(fullPath, path, Schema, faults);
    }

    /// <summary>The columns that it has, all of them texts.</summary>
    public TableSchema Schema { get; }

    public bool Read(TableRow row)
    {
        if (!source.Read()) return false;
        row.Clear();
        Span<byte> spelling = stackalloc byte[CellValue.LongestSpelling];
        for (var i = 0; i < types.Length; i++)
        {
            var cell = source[i];
            // In the spelling of today, so that another way to write a date is no change.
            if (types[i] != ColumnType.String && !cell.IsEmpty && CellValue.TryRead(types[i], cell.Trim(" \t"u8), spelling, out var length, out _)) row.Add(spelling[..length], 0);
            else row.Add(cell, 0);
        }

        return true;
    }

    public void Dispose() => source.Dispose();

    private static ImmutableArray<TableColumn> Headings(string fullPath, TableSchema today)
    {
        using var input = File.OpenRead(fullPath);
        var beginning = new byte[8 << 10];
        var length = input.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        input.Position = 0;
        var scanner = new CsvScanner(input, Delimiters.Find(beginning.AsSpan(0, length), today));
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        if (scanner.Read())
        {
            for (var i = 0; i < scanner.Count; i++)
            {
                var heading = Encoding.UTF8.GetString(scanner[i]).Trim();
                var known = today.Columns.FirstOrDefault(column => column.Name == heading || column.Title == heading);
                columns.Add(new() { Name = known?.Name ?? heading, Title = heading, Type = ColumnType.String });
            }
        }

        scanner.Release();
        return columns.DrainToImmutable();
    }
}
