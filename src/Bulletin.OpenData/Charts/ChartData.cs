using System.Collections.Immutable;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Charts;

/// <summary>The figures of a chart, ready to be drawn.</summary>
/// <param name="Specification">What was asked for.</param>
/// <param name="XTitle">What the axis tells.</param>
/// <param name="XType">The type of its values.</param>
/// <param name="Places">The places along the axis: of a time in its order, else in that of the rows.</param>
/// <param name="Series">Each series with a value, or NaN, for each place.</param>
/// <param name="Unit">The unit of the figures, or null.</param>
/// <param name="Decimals">How many decimals the figures have.</param>
internal sealed record ChartData(ChartSpecification Specification, string XTitle, ColumnType XType, ImmutableArray<ChartPlace> Places, ImmutableArray<ChartSeries> Series, string? Unit, int Decimals)
{
    public bool IsTime => XType.IsTime();

    public double Greatest => Series.SelectMany(series => series.Values).Where(double.IsFinite).DefaultIfEmpty(0).Max();

    public double Least => Series.SelectMany(series => series.Values).Where(double.IsFinite).DefaultIfEmpty(0).Min();
}

/// <summary>A place along the axis.</summary>
/// <param name="Text">As it is published.</param>
/// <param name="Number">Where on a scale of time it lies.</param>
internal sealed record ChartPlace(string Text, double Number);

/// <summary>One series of figures; <paramref name="Unit"/> where each series has its own.</summary>
internal sealed record ChartSeries(string Name, ImmutableArray<double> Values, string? Unit);
