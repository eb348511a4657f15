using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>
/// Level bars of named things, with room for names in Chinese: side by side,
/// stacked, or as parts of a hundred. As high as there are names.
/// </summary>
internal static class BarChart
{
    public static string Draw(string name, ChartData data, DrawingSize size, string description)
    {
        var kind = data.Specification.Kind;
        var totals = Stacks.Totals(data);
        var greatest = kind == ChartKind.Bar ? data.Greatest : totals.DefaultIfEmpty(0).Max();
        var (divisor, unit, suffix) = kind switch
        {
            ChartKind.Share => (1, "%", ""),
            ChartKind.Bar => Figures.ScaleOf(data.Size, data.Unit),
            _ => Figures.ScaleOf(greatest, data.Unit),
        };
        var measure = new Canvas(name, size, 0);
        // Small figures are written with all their decimals.
        var decimals = divisor == 1 ? Math.Max(2, data.Decimals) : 2;
        var bars = kind == ChartKind.Bar ? data.Series.Length : 1;
        var band = ((bars * 1.35) + 0.7) * size.Type;
        var hasLegend = data.Series.Length > 1;
        var top = (hasLegend ? Legend.HeightOf(data, measure) : 0) + (unit is null ? 0.4 : 1.7) * size.Type;
        var canvas = new Canvas(name, size, (int)Math.Ceiling(top + (data.Places.Length * band) + (0.4 * size.Type)));
        var names = Math.Min(data.Places.Max(place => canvas.WidthOf(place.Text)), size.Width * 0.38);
        var left = names + (0.6 * size.Type);
        var shown = kind == ChartKind.Stacked ? totals : data.Series.SelectMany(series => series.Values);
        var figures = kind == ChartKind.Share
            ? 0.4 * size.Type
            : shown.Max(value => canvas.WidthOf(Figures.Number(value / divisor, decimals) + suffix)) + size.Type;
        var right = size.Width - figures;
        // Bars begin at zero; those below it go to the left.
        var low = Math.Min(0, data.Least / divisor);
        var high = kind == ChartKind.Share ? 100 : Math.Max(greatest / divisor, 1e-9);
        if (unit is not null)
            canvas.Text(left, top - (0.6 * size.Type), $"单位：{unit}", kind: "u");
        canvas.Line(X(0), top, X(0), canvas.Height - (0.4 * size.Type), "axis");
        for (var place = 0; place < data.Places.Length; place++)
        {
            var y = top + (place * band) + (0.35 * size.Type);
            canvas.Text(
                left - (0.5 * size.Type),
                y + (bars * 0.675 * size.Type) + (0.35 * size.Type),
                canvas.Fit(data.Places[place].Text, names + 1),
                "end",
                "n");
            if (kind == ChartKind.Bar)
                SideBySide(place, y);
            else
                Stacked(place, y, kind == ChartKind.Share ? totals[place] / 100 : divisor);
        }

        if (hasLegend)
        {
            Legend.Draw(data, canvas, (series, x, y) =>
                canvas.Bar(data.Series[series].Style, x, y + (0.1 * size.Type), 1.3 * size.Type, size.Type, isPatterned: true));
        }

        return canvas.Finish(data.Specification.Title, description);

        double X(double value) => left + ((value - low) / (high - low) * (right - left));

        void SideBySide(int place, double y)
        {
            for (var i = 0; i < data.Series.Length; i++)
            {
                var value = data.Series[i].Values[place];
                var at = y + (i * 1.35 * size.Type);
                var (from, to) = (X(Math.Min(0, value / divisor)), X(Math.Max(0, value / divisor)));
                if (double.IsFinite(value))
                    canvas.Bar(data.Series[i].Style, from, at, to - from, 1.25 * size.Type, data.Series.Length > 1);
                canvas.Text(
                    (double.IsFinite(value) ? to : X(0)) + (0.35 * size.Type),
                    at + (0.98 * size.Type),
                    Figures.Number(value / divisor, decimals) + suffix,
                    kind: "n");
            }
        }

        void Stacked(int place, double y, double by)
        {
            if (by == 0)
                return;
            var before = 0.0;
            for (var i = 0; i < data.Series.Length; i++)
            {
                var part = Stacks.Part(data, i, place);
                canvas.Bar(
                    data.Series[i].Style,
                    X(before / by),
                    y,
                    Stacks.WithGap(X((before + part) / by) - X(before / by)),
                    1.25 * size.Type,
                    isPatterned: true);
                before += part;
            }

            if (kind == ChartKind.Stacked)
            {
                canvas.Text(
                    X(before / by) + (0.35 * size.Type),
                    y + (0.98 * size.Type),
                    Figures.Number(before / by, decimals) + suffix,
                    kind: "n");
            }
        }
    }
}
