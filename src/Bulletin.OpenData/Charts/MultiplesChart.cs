using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>
/// Small multiples (Tufte): one small line chart for each series, all of one unit on one scale
/// from zero, with the range of its scale and its last figure in numbers.
/// </summary>
internal static class MultiplesChart
{
    // Of the type: still twelve px on a phone.
    private const double Small = 0.93;

    public static string Draw(string name, ChartData data, DrawingSize size, string description)
    {
        var columns = size.IsNarrow ? 1 : size.Type > 20 ? 2 : 3;
        var rows = (data.Series.Length + columns - 1) / columns;
        var gap = 1.4 * size.Type;
        var width = (size.Width - ((columns - 1) * gap)) / columns;
        var height = (size.IsNarrow ? 7.5 : 9) * size.Type;
        var canvas = new Canvas(name, size, (int)Math.Ceiling(rows * (height + gap)));
        // All panels end at one place, so that the same times lie under one another.
        var figures = data.Series.Max(series =>
            canvas.WidthOf(Figures.Number(series.Values.LastOrDefault(double.IsFinite, 0), data.Decimals)))
            + (0.5 * size.Type);
        var scales = data.Series
            .GroupBy(series => series.Unit ?? "")
            .ToDictionary(group => group.Key, group => ScaleOf(group.SelectMany(series => series.Values).Where(double.IsFinite)));
        for (var i = 0; i < data.Series.Length; i++)
        {
            var left = i % columns * (width + gap);
            var top = i / columns * (height + gap);
            DrawPanel(canvas, data, i, scales[data.Series[i].Unit ?? ""], left, top, width, height, figures);
        }

        return canvas.Finish(data.Specification.Title, description);
    }

    private static Scale ScaleOf(IEnumerable<double> values)
    {
        double[] all = [.. values.DefaultIfEmpty(0)];
        return Scale.Of(all.Min(), all.Max(), fromZero: true, 4);
    }

    private static void DrawPanel(
        Canvas canvas,
        ChartData data,
        int index,
        Scale scale,
        double left,
        double top,
        double width,
        double height,
        double figures)
    {
        var type = canvas.Type;
        var series = data.Series[index];
        var values = series.Values.Where(double.IsFinite).ToArray();
        var unit = series.Unit ?? data.Unit;
        canvas.Text(left, top + type, canvas.Fit(unit is null ? series.Name : $"{series.Name}（{unit}）", width), kind: "h");
        if (values.Length == 0)
            return;
        var (plotTop, plotBottom) = (top + (2.5 * type), top + height - (1.5 * type));
        var decimals = Math.Max(2, data.Decimals);
        var last = Figures.Number(values[^1], data.Decimals);
        var right = left + width - figures;
        canvas.Line(left, plotBottom, right, plotBottom, scale.Low == 0 ? "axis" : "grid");
        canvas.Line(left, plotTop, right, plotTop, "grid");
        canvas.Path(0, series.Values.Select((value, place) => (X(place), scale.At(value, plotBottom, plotTop))));
        var end = Array.FindLastIndex([.. series.Values], double.IsFinite);
        var (x, y) = (X(end), scale.At(values[^1], plotBottom, plotTop));
        canvas.Mark(0, x, y, 0.22 * type);
        canvas.Text(x + (0.45 * type), y + (0.35 * type), last, kind: "n");
        canvas.Text(
            left,
            plotTop - (0.2 * type),
            $"{Figures.Number(scale.Low, decimals)} 至 {Figures.Number(scale.High, decimals)}",
            kind: "n",
            scale: Small);
        canvas.Text(left, top + height - (0.3 * type), Figures.Place(data.Places[0], data.XType), kind: "n", scale: Small);
        canvas.Text(right, top + height - (0.3 * type), Figures.Place(data.Places[^1], data.XType), "end", "n", Small);

        double X(int place) => left + 2 + (data.ShareOf(place) * (right - left - 4));
    }
}
