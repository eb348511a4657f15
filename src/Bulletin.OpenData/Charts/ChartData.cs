using System.Collections.Immutable;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Charts;

/// <summary>The figures of a chart, ready to be drawn.</summary>
/// <param name="Specification">What was asked for.</param>
/// <param name="XTitle">The title of the axis.</param>
/// <param name="XType">The type of its values.</param>
/// <param name="Places">The places along the axis: of a time in its order, else in that of the rows.</param>
/// <param name="Series">Each series with a value, or NaN, for each place.</param>
/// <param name="Unit">The unit of the figures, or null.</param>
/// <param name="Decimals">How many decimals the figures have.</param>
internal sealed record ChartData(
    ChartSpecification Specification,
    string XTitle,
    ColumnType XType,
    ImmutableArray<ChartPlace> Places,
    ImmutableArray<ChartSeries> Series,
    string? Unit,
    int Decimals)
{
    public bool IsTime => XType.IsTime();

    /// <summary>The same with what is left of many small parts put together: more than seven patterns cannot be distinguished.</summary>
    public ChartData WithFewParts()
    {
        const int Most = 7;
        if (Specification.Kind is not (ChartKind.Stacked or ChartKind.Share) || Series.Length <= Most)
            return this;
        var kept = Series.OrderByDescending(series => series.Values.Where(double.IsFinite).Sum()).Take(Most - 1).ToHashSet();
        ImmutableArray<ChartSeries> rest = [.. Series.Where(series => !kept.Contains(series))];
        var sums = Places.Select((_, place) => rest.Sum(series => double.IsFinite(series.Values[place]) ? series.Values[place] : 0));
        var others = new ChartSeries(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"其余{rest.Length}项"),
            [.. sums],
            rest[0].Unit,
            Most - 1);
        return this with { Series = [.. Series.Where(kept.Contains).Select((series, i) => series with { Style = i }), others] };
    }

    /// <summary>Where a place lies between the first, 0, and the last, 1: of times by how far they are apart.</summary>
    public double ShareOf(int place)
    {
        var span = Places[^1].Number - Places[0].Number;
        return Places.Length == 1 ? 0.5
            : IsTime && span > 0 ? (Places[place].Number - Places[0].Number) / span
            : place / (Places.Length - 1.0);
    }

    /// <summary>How far from nought the figures go.</summary>
    public double Size => Math.Max(Math.Abs(Greatest), Math.Abs(Least));

    public double Greatest => Series.SelectMany(series => series.Values).Where(double.IsFinite).DefaultIfEmpty(0).Max();

    public double Least => Series.SelectMany(series => series.Values).Where(double.IsFinite).DefaultIfEmpty(0).Min();
}

/// <summary>A place along the axis.</summary>
/// <param name="Text">As it is published.</param>
/// <param name="Number">Where on a scale of time it lies.</param>
internal sealed record ChartPlace(string Text, double Number);

/// <summary>One series of figures.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">One for each place.</param>
/// <param name="Unit">Of its values, or null.</param>
/// <param name="Style">The number of its colour, pattern, dash and mark.</param>
internal sealed record ChartSeries(string Name, ImmutableArray<double> Values, string? Unit, int Style);
