using System.Globalization;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>
/// One array of objects, one object a line; the same objects a line each
/// (NDJSON); and, for a table with a time, those of each year.
/// </summary>
internal sealed class JsonFormats : TableFormat
{
    /// <summary>More years than these are no series to be cut by years.</summary>
    private const int MostYears = 150;

    private readonly JsonArray all;
    private readonly HashingFileStream lines;
    private readonly string lineRoute;
    private readonly int time;
    private readonly ColumnType timeType;
    private readonly Func<string, HashingFileStream> open;
    private readonly string years;
    private readonly SortedDictionary<int, JsonArray> byYear = [];
    private bool hasYears;

    /// <param name="schema">The columns.</param>
    /// <param name="route">Where the files will lie, without ending.</param>
    /// <param name="open">Opens the file of a route.</param>
    public JsonFormats(TableSchema schema, string route, Func<string, HashingFileStream> open)
    {
        this.open = open;
        all = new(open($"{route}.json"), $"{route}.json");
        lineRoute = $"{route}.ndjson";
        lines = open(lineRoute);
        years = route;
        time = schema.Time ?? -1;
        timeType = time < 0 ? default : schema.Columns[time].Type;
        hasYears = time >= 0;
    }

    /// <summary>The rows of each year; empty when they are all of one.</summary>
    public IReadOnlyList<YearSlice> Years { get; private set; } = [];

    public override void Row(TableRow row)
    {
        var line = row.Json.Span;
        all.Add(line);
        lines.Write(line);
        lines.WriteByte((byte)'\n');
        if (hasYears && !row[time].IsEmpty)
            AddToYear(YearOf(row), line);
    }

    public override IEnumerable<PublishedFile> Finish()
    {
        // A table of one year is its own slice.
        if (hasYears && byYear.Count > 1)
            Years = [.. byYear.Select(year => new YearSlice(year.Key, year.Value.Rows, year.Value.Finish()))];
        var length = lines.Length;
        return [all.Finish(), new(lineRoute, FileKind.JsonLines, length, lines.Finish().ToString())];
    }

    public override void Dispose()
    {
        all.Dispose();
        lines.Dispose();
        foreach (var year in byYear.Values)
            year.Dispose();
    }

    private int YearOf(TableRow row) => timeType switch
    {
        ColumnType.Year => (int)row.Number(time),
        ColumnType.YearMonth => (int)row.Number(time) / 12,
        _ => ((row[time][0] - '0') * 1000) + ((row[time][1] - '0') * 100) + ((row[time][2] - '0') * 10) + row[time][3] - '0',
    };

    private void AddToYear(int year, ReadOnlySpan<byte> line)
    {
        if (!byYear.TryGetValue(year, out var slice))
        {
            if (byYear.Count == MostYears)
            {
                hasYears = false;
                return;
            }

            var route = string.Create(CultureInfo.InvariantCulture, $"{years}/{year:0000}.json");
            byYear.Add(year, slice = new(open(route), route));
        }

        slice.Add(line);
    }

    private sealed class JsonArray(HashingFileStream output, string route) : IDisposable
    {
        public long Rows { get; private set; }

        public void Add(ReadOnlySpan<byte> line)
        {
            output.Write(Rows++ == 0 ? "[\n"u8 : ",\n"u8);
            output.Write(line);
        }

        public PublishedFile Finish()
        {
            output.Write(Rows == 0 ? "[]\n"u8 : "\n]\n"u8);
            var length = output.Length;
            return new(route, FileKind.Json, length, output.Finish().ToString());
        }

        public void Dispose() => output.Dispose();
    }
}
