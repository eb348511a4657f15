using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Charts;
using Bulletin.OpenData.Formats;
using Bulletin.OpenData.Maps;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Statistics;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Reading;

/// <summary>
/// Reads one table from beginning to end, once: checks each row, counts it, and gives it to every
/// format. What was written is worth nothing when a fault is found later.
/// </summary>
/// <param name="source">Where its rows come from.</param>
/// <param name="schema">What dataset.yml says of it.</param>
internal sealed class TableReading(DatasetSource source, TableSchema schema)
{
    private const int FirstRows = RowPlaces.Shown;

    private readonly ColumnCounter[] counters = [.. schema.Columns.Select((column, i) => new ColumnCounter(i, column))];
    private readonly ChartCollector[] charts = [.. schema.Charts.Select(chart =>
        new ChartCollector(chart, schema, source.Dataset.Header.Source.Path))];
    private readonly MapCollector? map = schema.Map is { } asked ? new(asked, source.Dataset.Header.Source.Path) : null;
    private readonly ImmutableArray<ImmutableArray<string>>.Builder first = ImmutableArray.CreateBuilder<ImmutableArray<string>>(FirstRows);
    private readonly (int Point, int Longitude, int Latitude) places = PlaceColumns.Of(schema);
    private readonly TimeSpread? times = source.Dataset.IsGenerated ? null : TimeSpread.Of(schema);
    private readonly TableDoubts? doubts = source.Dataset.IsGenerated ? null : new(schema, source.PathOf(schema));
    private ImmutableArray<Diagnostic> doubted = [];
    private long rows;

    /// <summary>What is wrong with the data.</summary>
    public FaultLog Faults { get; } = new();

    /// <summary>What looks wrong in the data though it is no fault.</summary>
    public IEnumerable<Diagnostic> Doubts => doubted;

    /// <summary>What cannot be drawn; the data itself is sound.</summary>
    public IEnumerable<Diagnostic> Notes => charts.Select(chart => chart.Fault).Append(map?.Fault).OfType<Diagnostic>();

    private string Path => source.PathOf(schema);

    /// <param name="referred">The values of columns that others refer to.</param>
    /// <param name="files">Takes the rows; null: they are only checked.</param>
    /// <param name="stop">Ends it before it is done.</param>
    /// <returns>Null: there are faults.</returns>
    public TableFacts? Read(Func<ColumnReference, HashSet64> referred, TableFiles? files, CancellationToken stop)
    {
        var checker = new RowChecker(schema, source.Dataset.Area, referred, source.RowsOf(schema), Path, Faults)
        {
            Sensitive = doubts is null ? null : new(schema.Columns, source.Dataset.Header.Cleared, Faults, doubts.Found),
            Doubts = doubts,
        };
        using (var rowsOf = source.Open(schema, Faults))
        {
            var row = new TableRow(schema.Columns.Length);
            while (rowsOf.Read())
            {
                if ((++rows & 0xfff) == 0)
                    stop.ThrowIfCancellationRequested();
                if (!checker.Check(rowsOf, row) || !IsInside(checker, rowsOf, row) || !Faults.IsEmpty)
                    continue;
                doubts?.Row(row, rowsOf);
                times?.Add(row);
                Count(row);
                files?.Row(row);
            }

            foreach (var doubt in rowsOf.Doubts)
                doubts?.Found.Add(doubt);
        }

        if (rows == 0 && Faults.IsEmpty && !source.Dataset.IsGenerated)
            Faults.Add(DataProblems.NoRows(new(Path, 1, 1)));
        checker.Finish(() => source.Open(schema, new()));
        doubted = [.. doubts?.Finish() ?? []];
        if (Faults.IsEmpty && times?.Fault(source.Dataset, Path) is { } time)
            doubted = doubted.Add(time);
        foreach (var chart in charts)
            chart.Judge();
        return Faults.IsEmpty ? Facts(files) : null;
    }

    /// <summary>The values of a column, for those of other tables that refer to it.</summary>
    public HashSet64 Values(string column)
    {
        var values = new HashSet64();
        var at = schema.IndexOf(column);
        var checker = new RowChecker(schema, null, null, 0, Path, new());
        using var all = source.Open(schema, new());
        var row = new TableRow(schema.Columns.Length);
        while (all.Read() && values.Count < HashSet64.Most)
        {
            checker.Fill(all, row);
            if (!row[at].IsEmpty)
                values.Add(HashSet64.Hash(checker.ValueOf(row, at)));
        }

        return values;
    }

    // Coordinates in two columns are seen only together.
    private bool IsInside(RowChecker checker, IRowSource from, TableRow row)
    {
        var (_, x, y) = places;
        return x < 0 || row[x].IsEmpty || row[y].IsEmpty || checker.IsInside(from, x, row.Number(x), row.Number(y));
    }

    private void Count(TableRow row)
    {
        foreach (var counter in counters)
            counter.Add(row);
        foreach (var chart in charts)
            chart.Add(row);
        map?.Add(row);
        if (first.Count == FirstRows)
            return;
        var texts = new string[schema.Columns.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Encoding.UTF8.GetString(row[i]);
        first.Add(ImmutableArray.Create(texts));
    }

    private TableFacts Facts(TableFiles? files)
    {
        // The slices of years are known only when the files are whole.
        ImmutableArray<PublishedFile> finished = [.. files?.Finish() ?? TableFiles.Planned(source.Dataset, schema)];
        return new()
        {
            Name = schema.Name,
            Rows = rows,
            Columns = [.. counters.Select(counter => counter.Finish())],
            First = first.DrainToImmutable(),
            Browsable = (int)Math.Min(rows, RowStore.Most),
            Files = finished,
            Years = [.. files?.Years ?? []],
            Charts = [.. charts
                .Where(chart => chart.Fault is null)
                .Select((chart, i) => ChartDrawing.Of($"{schema.Name}-{i + 1}", chart.Finish()))],
            Map = map is { Fault: null } ? MapDrawing.Of($"{schema.Name}-map", schema.Map!, map.Features, map.Groups) : null,
        };
    }
}
