using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Charts;

/// <summary>Gathers the figures of a chart row by row. Memory is that of what can be drawn.</summary>
internal sealed class ChartCollector(ChartSpecification chart, TableSchema schema, string file)
{
    private const int MostPlaces = 1500;
    private const int MostSeries = 24;
    private const string Empty = "没有填写";

    // Percents that are parts of one whole add up to this, but for rounding.
    private const double Whole = 100;
    private const double Rounding = 1;

    // The grey one.
    private const int EmptyStyle = 7;

    // By the hashes of their texts, so that a million rows make no strings.
    private readonly Dictionary<ulong, string> known = [];
    private readonly Dictionary<string, ChartPlace> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Place, string Series), Sum> sums = new(Pairs.Instance);
    private readonly List<string> series = [.. chart.Series is null
        ? chart.Y.IsEmpty ? ["行数"] : chart.Y.Select(column => schema.Columns[column].Title)
        : Array.Empty<string>()];
    private readonly HashSet<string> split = new(StringComparer.Ordinal);
    private readonly bool isRate = chart.Y.Length > 0 && chart.Y.All(column => ColumnNature.IsRate(schema.Columns[column]));
    private readonly bool isPercent = chart.Y.Length > 0 && chart.Y.All(column => ColumnNature.IsPercent(schema.Columns[column]));
    private int decimals;

    /// <summary>Why it cannot be drawn; null: it can.</summary>
    public Diagnostic? Fault { get; private set; } = OfCodes(chart, schema, file);

    public void Add(TableRow row)
    {
        if (Fault is not null || row[chart.X].IsEmpty)
            return;
        var place = Text(row[chart.X]);
        if (places.TryAdd(place, new(place, row.Number(chart.X))) && places.Count > MostPlaces)
            Fault = DataProblems.TooManyPoints(Place, chart.Title, MostPlaces);
        if (chart.Series is { } by)
        {
            var name = row[by].IsEmpty ? Empty : Text(row[by]);
            if (split.Add(name))
                series.Add(name);
            if (series.Count > MostSeries)
                Fault = DataProblems.TooManyPoints(Place, chart.Title, MostPlaces);
            Add(place, name, row, chart.Y.IsEmpty ? -1 : chart.Y[0]);
        }
        else if (chart.Y.IsEmpty)
        {
            Add(place, series[0], row, -1);
        }
        else
        {
            for (var i = 0; i < chart.Y.Length; i++)
                Add(place, series[i], row, chart.Y[i]);
        }
    }

    /// <summary>Looks at the figures as a whole; after the last row.</summary>
    public void Judge()
    {
        if (Fault is not null || !isPercent || series.Count < 2 || chart.Kind is not (ChartKind.Stacked or ChartKind.Share))
            return;
        foreach (var place in places.Keys)
        {
            var total = series.Sum(name => sums.TryGetValue((place, name), out var sum) ? sum.Total : 0);
            if (total <= Whole + Rounding && (chart.Kind == ChartKind.Stacked || total >= Whole - Rounding))
                continue;
            Fault = DataProblems.NoWhole(Place, chart.Title, place, Figures.Number(total, decimals));
            return;
        }
    }

    public ChartData Finish()
    {
        var names = InOrder();
        ImmutableArray<ChartPlace> axis = [.. Ordered(names)];
        var units = chart.Y.Select(column => schema.Columns[column].Unit).ToArray();
        return new(
            chart,
            schema.Columns[chart.X].Title,
            schema.Columns[chart.X].Type,
            axis,
            [.. names.Select((name, i) =>
                new ChartSeries(
                    name,
                    [.. axis.Select(place => ValueOf(place.Text, name))],
                    chart.Series is null && i < units.Length ? units[i] : units.FirstOrDefault(),
                    name == Empty ? EmptyStyle : i))],
            units.Distinct().Count() == 1 ? units[0] : null,
            decimals);
    }

    // Times and numbers in their order, what dataset.yml lists as it does; of other
    // things the greatest first, but along a line as they come.
    private IEnumerable<ChartPlace> Ordered(List<string> names)
    {
        var column = schema.Columns[chart.X];
        if (column.Type.IsTime() || column.Type.IsNumeric())
            return places.Values.OrderBy(place => place.Number);
        if (!column.Enum.IsEmpty)
            return places.Values.OrderBy(place => column.Enum.IndexOf(place.Text));
        if (chart.Kind is ChartKind.Line or ChartKind.Multiples)
            return places.Values;
        return places.Values.OrderByDescending(place =>
            chart.Kind == ChartKind.Bar
                ? ValueOf(place.Text, names[0])
                : names.Sum(name => ValueOf(place.Text, name) is var value && double.IsFinite(value) ? value : 0));
    }

    // As dataset.yml lists the values, else as they come; what is empty stands last.
    private List<string> InOrder()
    {
        if (chart.Series is not { } by)
            return series;
        var listed = schema.Columns[by].Enum;
        return [.. series.OrderBy(name => listed.IndexOf(name) is var at and >= 0 ? at : name == Empty ? int.MaxValue : listed.Length)];
    }

    private static Diagnostic? OfCodes(ChartSpecification chart, TableSchema schema, string file)
    {
        var code = chart.Aggregate == Aggregate.Count ? -1 : chart.Y.FirstOrDefault(at => ColumnNature.IsLabel(schema.Columns[at]), -1);
        return code < 0 ? null : DataProblems.ChartOfCodes(new(file, chart.At), chart.Title, schema.Columns[code]);
    }

    private Location Place => new(file, chart.At);

    private void Add(string place, string name, TableRow row, int column)
    {
        if (column >= 0 && row[column].IsEmpty)
            return;
        if (!sums.TryGetValue((place, name), out var sum))
            sums.Add((place, name), sum = new());
        sum.Count++;
        if (column < 0)
            return;
        sum.Total += row.Number(column);
        if (row.Number(column) < 0 && chart.Kind is ChartKind.Stacked or ChartKind.Share)
            Fault ??= DataProblems.NegativePart(Place, chart.Title, place);
        decimals = Math.Max(decimals, CellValue.Decimals(row[column]));
        if (sum.Count == 1)
            return;
        if (chart.Aggregate == Aggregate.None)
            Fault ??= DataProblems.SeveralAtOne(Place, chart.Title, place);
        if (chart.Aggregate == Aggregate.Sum && isRate)
            Fault ??= DataProblems.SumOfRates(Place, chart.Title, schema.Columns[column], place);
    }

    private double ValueOf(string place, string name) => !sums.TryGetValue((place, name), out var sum)
        ? chart.Aggregate == Aggregate.Count ? 0 : double.NaN
        : chart.Aggregate switch
        {
            Aggregate.Count => sum.Count,
            Aggregate.Mean => Math.Round(sum.Total / sum.Count, decimals + 1, MidpointRounding.AwayFromZero),
            // The error of adding binary fractions.
            _ => sum.Count == 1 ? sum.Total : Math.Round(sum.Total, decimals),
        };

    // One string for each text. Two texts of one hash do not happen in what can be drawn (n²/2⁶⁵).
    private string Text(ReadOnlySpan<byte> cell)
    {
        var hash = HashSet64.Hash(cell);
        if (!known.TryGetValue(hash, out var text))
            known.Add(hash, text = Encoding.UTF8.GetString(cell));
        return text;
    }

    // The strings are the same objects each time.
    private sealed class Pairs : IEqualityComparer<(string Place, string Series)>
    {
        public static readonly Pairs Instance = new();

        public bool Equals((string Place, string Series) one, (string Place, string Series) other) =>
            (ReferenceEquals(one.Place, other.Place) || one.Place == other.Place)
            && (ReferenceEquals(one.Series, other.Series) || one.Series == other.Series);

        public int GetHashCode((string Place, string Series) pair) =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Place),
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Series));
    }

    private sealed class Sum
    {
        public double Total { get; set; }

        public int Count { get; set; }
    }
}
