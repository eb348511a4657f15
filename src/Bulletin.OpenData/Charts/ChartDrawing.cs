using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>Draws a chart for each width.</summary>
internal static class ChartDrawing
{
    /// <param name="name">Unique on the page.</param>
    /// <param name="data">The figures.</param>
    public static ChartFacts Of(string name, ChartData data)
    {
        var described = FigureTables.Describe(data);
        var description = data.Specification.Description is { } own
            ? own + (own[^1] is '。' or '！' or '？' ? "" : "。") + described
            : described;
        var drawn = data.WithFewParts();
        return new(
            data.Specification.Title,
            description,
            FigureTables.Of(data),
            Draw(DrawingSize.Wide),
            Draw(DrawingSize.Narrow),
            Draw(DrawingSize.Large));

        string Draw(DrawingSize size) => data.Places.IsEmpty ? "" : data.Specification.Kind switch
        {
            ChartKind.Line => LineChart.Draw(name, drawn, size, description),
            ChartKind.Multiples => MultiplesChart.Draw(name, drawn, size, description),
            _ when data.IsTime => ColumnChart.Draw(name, drawn, size, description),
            _ => BarChart.Draw(name, drawn, size, description),
        };
    }
}
