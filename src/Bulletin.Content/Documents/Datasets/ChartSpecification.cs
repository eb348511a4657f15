using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>How a chart shows its figures.</summary>
public enum ChartKind
{
    Line,
    Bar,

    /// <summary>Bars of several parts, one on the other.</summary>
    Stacked,

    /// <summary>As <see cref="Stacked"/>, each bar as parts of a hundred.</summary>
    Share,

    /// <summary>One small line chart for each series, on one scale (small multiples).</summary>
    Multiples,
}

/// <summary>What becomes of several rows at one place of a chart.</summary>
public enum Aggregate
{
    /// <summary>There is only one row for each place; more are a mistake.</summary>
    None,
    Sum,
    Mean,
    Count,
}

/// <summary>A chart that dataset.yml asks for. Columns are positions.</summary>
/// <param name="Kind">How it looks.</param>
/// <param name="Title">What it is called; never empty.</param>
/// <param name="Description">What a reader shall see in it; null: made from the figures.</param>
/// <param name="X">The column along the axis.</param>
/// <param name="Y">The columns of figures: one, or with <paramref name="Series"/> absent several.</param>
/// <param name="Series">The column whose values are the series; null: each column of figures is one.</param>
/// <param name="Aggregate">What becomes of several rows at one place.</param>
/// <param name="At">Where it is asked for.</param>
public sealed record ChartSpecification(
    ChartKind Kind,
    string Title,
    string? Description,
    int X,
    ImmutableArray<int> Y,
    int? Series,
    Aggregate Aggregate,
    Mark At);

/// <summary>A map of the rows of a table. Columns are positions.</summary>
/// <param name="Title">What it is called; never empty.</param>
/// <param name="Label">The column that names a place.</param>
/// <param name="Place">The column of coordinates; null: <paramref name="Longitude"/> and <paramref name="Latitude"/>, or the geometry of
/// the GeoJSON.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Group">The column by which places are distinguished; null: all look the same.</param>
/// <param name="At">Where it is asked for.</param>
public sealed record MapSpecification(string Title, int Label, int? Place, int? Longitude, int? Latitude, int? Group, Mark At);
