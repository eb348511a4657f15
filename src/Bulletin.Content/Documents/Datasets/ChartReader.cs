using System.Collections.Immutable;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Reads a chart and reports what cannot be drawn.</summary>
internal sealed class ChartReader(FieldReader chart, ColumnFinder found, ImmutableArray<TableColumn> columns)
{
    public ChartSpecification? Read()
    {
        var place = chart.Place(DatasetKeys.ChartTitle);
        if (chart.Choice(DatasetKeys.Kind) is not { } kind || found.Of(chart, DatasetKeys.X) is not { } x) return null;
        var aggregate = (Aggregate)(chart.Choice(DatasetKeys.Combine) is { } choice ? (choice / 2) + 1 : 0);
        var series = found.Of(chart, DatasetKeys.Series);
        ImmutableArray<int> y = found.All(chart.References(DatasetKeys.Y));
        foreach (var column in y)
            if (!columns[column].Type.IsNumeric())
                chart.Problems.Add(DatasetProblems.NotNumeric(chart.Place(DatasetKeys.Y), columns[column]));
        if (y.IsEmpty && aggregate != Aggregate.Count && !chart.Has(DatasetKeys.Y)) chart.Problems.Add(DatasetProblems.NoFigures(place));
        if (series is not null && y.Length > 1) chart.Problems.Add(DatasetProblems.SeriesTwice(chart.Place(DatasetKeys.Series)));
        var look = (ChartKind)(kind / 2);
        if (look != ChartKind.Multiples && y.Select(column => columns[column].Unit).Distinct().Count() > 1)
            chart.Problems.Add(DatasetProblems.TwoUnits(chart.Place(DatasetKeys.Y)));
        var title = chart.Text(DatasetKeys.ChartTitle) ?? "";
        if (title == Prompts.Title) chart.Problems.Add(HeaderProblems.Prompt(place, DatasetKeys.ChartTitle, title));
        return new(
            look,
            title,
            chart.Text(DatasetKeys.ChartDescription),
            x,
            y,
            series,
            aggregate,
            chart.At(DatasetKeys.ChartTitle));
    }
}
