using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>Lines over time. Each line has its name at its end, a dash of its own, and marks where points are few.</summary>
internal static class LineChart
{
    private const int MostMarked = 32;

    // More points than these lie closer than a line is wide.
    private const int Dense = 300;

    public static string Draw(string name, ChartData data, DrawingSize size, string description)
    {
        var (divisor, unit, suffix) = Figures.ScaleOf(data.Size, data.Unit);
        var canvas = new Canvas(name, size, size.Height);
        var scale = Scale.Of(data.Least / divisor, data.Greatest / divisor, fromZero: false, size.IsNarrow ? 4 : 5);
        var names = data.Series.Length > 1 ? data.Series.Max(series => canvas.WidthOf(series.Name)) + (0.6 * canvas.Type) : 0;
        // Names that would take too much of the width stand above.
        var isAbove = names > size.Width * 0.24 || data.Series.Length > 8;
        var top = (isAbove ? Legend.HeightOf(data, canvas) : 0) + (unit is null ? 0.8 : 2.2) * canvas.Type;
        var axis = new Axis(canvas, data, scale, suffix, top, isAbove || names == 0 ? 0.8 * canvas.Type : names, isBanded: false);
        axis.Draw(unit);
        for (var i = 0; i < data.Series.Length; i++)
        {
            var values = data.Series[i].Values;
            canvas.Path(
                data.Series[i].Style,
                values.Select((value, place) => (axis.X(place), axis.Y(value / divisor))),
                values.Length > Dense ? 1.2 : 2.2);
            // Among many, only what no line leads to.
            for (var place = 0; place < values.Length; place++)
            {
                if (double.IsFinite(values[place]) && (values.Length <= MostMarked || IsAlone(values, place)))
                    canvas.Mark(data.Series[i].Style, axis.X(place), axis.Y(values[place] / divisor), 0.25 * canvas.Type);
            }
        }

        if (isAbove)
            Legend.Draw(data, canvas, (series, x, y) => Swatch(canvas, data.Series[series].Style, x, y));
        else if (names > 0)
            Names(canvas, data, axis, divisor);
        return canvas.Finish(data.Specification.Title, description);
    }

    private static bool IsAlone(System.Collections.Immutable.ImmutableArray<double> values, int place) =>
        (place == 0 || !double.IsFinite(values[place - 1])) && (place == values.Length - 1 || !double.IsFinite(values[place + 1]));

    private static void Swatch(Canvas canvas, int series, double x, double y)
    {
        var middle = y + (0.65 * canvas.Type);
        canvas.Path(series, [(x, middle), (x + (1.4 * canvas.Type), middle)]);
        canvas.Mark(series, x + (0.7 * canvas.Type), middle, 0.25 * canvas.Type);
    }

    // From top to bottom in the order of the last values, none over another.
    private static void Names(Canvas canvas, ChartData data, Axis axis, double divisor)
    {
        var ends = data.Series
            .Select((series, i) => (Index: i, Y: axis.Y(series.Values.LastOrDefault(double.IsFinite, data.Least) / divisor)))
            .OrderBy(end => end.Y)
            .ToArray();
        for (var i = 1; i < ends.Length; i++)
            ends[i].Y = Math.Max(ends[i].Y, ends[i - 1].Y + (1.2 * canvas.Type));
        var over = ends[^1].Y - axis.Bottom;
        for (var i = ends.Length - 1; i >= 0 && over > 0; i--)
        {
            ends[i].Y -= over;
            over = i > 0 ? ends[i - 1].Y + (1.2 * canvas.Type) - ends[i].Y : 0;
        }

        foreach (var (index, y) in ends)
        {
            canvas.Text(
                axis.Right + (0.4 * canvas.Type),
                y + (0.35 * canvas.Type),
                data.Series[index].Name,
                kind: $"l s{data.Series[index].Style % 8}");
        }
    }
}
