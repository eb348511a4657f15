using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>Upright bars over time: side by side, one on the other, or as parts of a hundred.</summary>
internal static class ColumnChart
{
    private const int MostLabelled = 14;

    public static string Draw(string name, ChartData data, DrawingSize size, string description)
    {
        var kind = data.Specification.Kind;
        var isShare = kind == ChartKind.Share;
        var totals = Stacks.Totals(data);
        var greatest = kind == ChartKind.Bar ? data.Greatest : totals.DefaultIfEmpty(0).Max();
        var (divisor, unit, suffix) = isShare ? (1, "%", "") : Figures.ScaleOf(kind == ChartKind.Bar ? data.Size : greatest, data.Unit);
        var canvas = new Canvas(name, size, size.Height);
        var scale = isShare
            ? new Scale(0, 100, 25)
            : Scale.Of(Math.Min(0, data.Least) / divisor, greatest / divisor, fromZero: true, size.IsNarrow ? 4 : 5);
        var hasLegend = data.Series.Length > 1;
        var top = (hasLegend ? Legend.HeightOf(data, canvas) : 0) + ((unit is null ? 1.2 : 2.4) * canvas.Type);
        var axis = new Axis(canvas, data, scale, suffix, top, 0.4 * canvas.Type, isBanded: true);
        axis.Draw(unit);
        for (var place = 0; place < data.Places.Length; place++)
        {
            if (kind == ChartKind.Bar)
                SideBySide(canvas, data, axis, place, divisor);
            else
                Stacked(canvas, data, axis, place, isShare ? totals[place] / 100 : divisor);
        }

        if (hasLegend)
        {
            Legend.Draw(data, canvas, (series, x, y) =>
                canvas.Bar(data.Series[series].Style, x, y + (0.1 * canvas.Type), 1.3 * canvas.Type, canvas.Type, isPatterned: true));
        }

        return canvas.Finish(data.Specification.Title, description);
    }

    private static void SideBySide(Canvas canvas, ChartData data, Axis axis, int place, double divisor)
    {
        var all = axis.Band * 0.76;
        var one = all / data.Series.Length;
        for (var i = 0; i < data.Series.Length; i++)
        {
            var value = data.Series[i].Values[place];
            if (!double.IsFinite(value))
                continue;
            var (from, to) = (axis.Y(Math.Max(0, value / divisor)), axis.Y(Math.Min(0, value / divisor)));
            var x = axis.X(place) - (all / 2) + (i * one);
            canvas.Bar(data.Series[i].Style, x, from, one * 0.94, to - from, data.Series.Length > 1);
            if (data.Series.Length == 1
                && data.Places.Length <= MostLabelled
                && canvas.WidthOf(Figures.Number(value / divisor, 1)) <= axis.Band)
            {
                canvas.Text(
                    x + (one / 2),
                    value < 0 ? to + (1.1 * canvas.Type) : from - (0.35 * canvas.Type),
                    Figures.Number(value / divisor, 1),
                    "middle",
                    "n",
                    0.93);
            }
        }
    }

    private static void Stacked(Canvas canvas, ChartData data, Axis axis, int place, double divisor)
    {
        if (divisor == 0)
            return;
        var below = 0.0;
        for (var i = 0; i < data.Series.Length; i++)
        {
            var value = Stacks.Part(data, i, place);
            var (from, to) = (axis.Y((below + value) / divisor), axis.Y(below / divisor));
            canvas.Bar(
                data.Series[i].Style,
                axis.X(place) - (axis.Band * 0.38),
                from,
                axis.Band * 0.76,
                Stacks.WithGap(to - from),
                isPatterned: true);
            below += value;
        }
    }
}

/// <summary>Parts that stand on one another. What is below zero, or missing, is no part.</summary>
internal static class Stacks
{
    public static double Part(ChartData data, int series, int place) =>
        data.Series[series].Values[place] is var value && value > 0 ? value : 0;

    /// <summary>A part a little shorter than it is, so that its neighbour's pattern does not run into it.</summary>
    public static double WithGap(double length) => length > 4 ? length - 1.5 : length;

    public static double[] Totals(
        ChartData data) => [.. Enumerable.Range(0, data.Places.Length).Select(place =>
            Enumerable.Range(0, data.Series.Length).Sum(series => Part(data, series, place)))];
}
