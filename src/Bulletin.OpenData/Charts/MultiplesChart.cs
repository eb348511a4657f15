using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>Small multiples (Tufte): one small line chart for each series, all on one scale where they share a unit, with its least, greatest and last figure in numbers.</summary>
internal static class MultiplesChart
{
    public static string Draw(string name, ChartData data, Look look, string description)
    {
        var columns = look.IsNarrow ? 1 : look.Type > 20 ? 2 : 3;
        var rows = (data.Series.Length + columns - 1) / columns;
        var gap = 1.4 * look.Type;
        var width = (look.Width - ((columns - 1) * gap)) / columns;
        var height = (look.IsNarrow ? 7.5 : 9) * look.Type;
        var canvas = new Canvas(name, look, (int)Math.Ceiling(rows * (height + gap)));
        var common = data.Unit is not null || data.Series.All(series => series.Unit is null) ? Scale.Of(data.Least, data.Greatest, fromZero: false, 2) : null;
        for (var i = 0; i < data.Series.Length; i++)
        {
            var left = i % columns * (width + gap);
            var top = i / columns * (height + gap);
            One(canvas, data, i, common, left, top, width, height);
        }

        return canvas.Finish(data.Specification.Title, description);
    }

    private static void One(Canvas canvas, ChartData data, int index, Scale? common, double left, double top, double width, double height)
    {
        var type = canvas.Type;
        var series = data.Series[index];
        var values = series.Values.Where(double.IsFinite).ToArray();
        var unit = series.Unit ?? data.Unit;
        canvas.Text(left, top + type, canvas.Fit(unit is null ? series.Name : $"{series.Name}（{unit}）", width), kind: "h");
        if (values.Length == 0) return;
        var scale = common ?? Scale.Of(values.Min(), values.Max(), fromZero: false, 2);
        var (plotTop, plotBottom) = (top + (2.5 * type), top + height - (1.5 * type));
        var last = Figures.Number(values[^1], data.Decimals);
        var right = left + width - canvas.WidthOf(last) - (0.5 * type);
        canvas.Line(left, plotBottom, right, plotBottom, scale.Low == 0 ? "axis" : "grid");
        canvas.Line(left, plotTop, right, plotTop, "grid");
        canvas.Path(0, series.Values.Select((value, place) => (left + 2 + ((right - left - 4) * place / Math.Max(1, data.Places.Length - 1)), scale.At(value, plotBottom, plotTop))));
        var end = Array.FindLastIndex([.. series.Values], double.IsFinite);
        var (x, y) = (left + 2 + ((right - left - 4) * end / Math.Max(1, data.Places.Length - 1)), scale.At(values[^1], plotBottom, plotTop));
        canvas.Mark(0, x, y, 0.22 * type);
        canvas.Text(x + (0.45 * type), y + (0.35 * type), last, kind: "n");
        canvas.Text(left, plotTop - (0.2 * type), Figures.Number(scale.High, 2), kind: "n", scale: 0.8);
        canvas.Text(left, top + height - (0.3 * type), Figures.Place(data.Places[0], data.XType), kind: "n", scale: 0.85);
        canvas.Text(right, top + height - (0.3 * type), Figures.Place(data.Places[^1], data.XType), "end", "n", 0.85);
    }
}
