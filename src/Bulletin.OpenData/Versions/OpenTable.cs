using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Csv;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Versions;

/// <summary>A CSV file read under its own headings. A heading that the schema of today knows gets the name of that column.</summary>
internal sealed class OpenTable : IDisposable
{
    private readonly CsvSource source;
    private readonly ColumnType[] types;
    private readonly byte[][] missing;

    public OpenTable(string fullPath, string path, TableSchema today, FaultLog faults)
    {
        Schema = today with { Columns = Headings(fullPath, today), PrimaryKey = [], Charts = [], Map = null };
        types = [.. Schema.Columns.Select(column =>
            today.IndexOf(column.Name) is var at and >= 0 ? today.Columns[at].Type : ColumnType.String)];
        missing = [.. today.Missing.Select(Encoding.UTF8.GetBytes)];
        source = new(fullPath, path, Schema, faults);
    }

    /// <summary>The columns that it has, all of them texts.</summary>
    public TableSchema Schema { get; }

    public bool Read(TableRow row)
    {
        if (!source.Read())
            return false;
        row.Clear();
        Span<byte> spelling = stackalloc byte[CellValue.LongestSpelling];
        for (var i = 0; i < types.Length; i++)
        {
            var cell = Value(source[i]);
            // In the spelling of today, so that another way to write a date is no change.
            if (types[i] != ColumnType.String && !cell.IsEmpty && CellValue.TryRead(types[i], cell, spelling, out var length, out _))
                row.Add(spelling[..length], 0);
            else
                row.Add(cell, 0);
        }

        return true;
    }

    /// <summary>Where a cell of the row at hand begins.</summary>
    public Mark PlaceOf(int column) => source.PlaceOf(column);

    public void Dispose() => source.Dispose();

    private ReadOnlySpan<byte> Value(ReadOnlySpan<byte> cell)
    {
        cell = Blanks.Trim(cell);
        foreach (var none in missing)
        {
            if (cell.SequenceEqual(none))
                return default;
        }

        return cell;
    }

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
                // What is not published of today is not of before.
                if (heading.Length == 0 || today.Ignores(heading))
                    continue;
                var known = today.IndexOfHeading(heading) is var at and >= 0 ? today.Columns[at] : null;
                // Two headings of one column, its name and its title, stay two columns.
                var name = known is null || columns.Any(column => column.Name == known.Name) ? heading : known.Name;
                columns.Add(new() { Name = name, Title = heading, Type = ColumnType.String });
            }
        }

        scanner.Release();
        return columns.DrainToImmutable();
    }
}
