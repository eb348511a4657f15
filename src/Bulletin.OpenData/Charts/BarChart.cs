using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>
/// Level bars of named things, with room for names in Chinese: side by side,
/// stacked, or as parts of a hundred. As high as there are names.
/// </summary>
internal static class BarChart
{
    public static string Draw(string name, ChartData data, Look look, string description)
    {
        var kind = data.Specification.Kind;
        var totals = Stacks.Totals(data);
        var greatest = kind == ChartKind.Bar ? data.Greatest : totals.DefaultIfEmpty(0).Max();
        var (divisor, unit, suffix) = kind == ChartKind.Share ? (1, "%", "") : Figures.ScaleOf(greatest, data.Unit);
        var measure = new Canvas(name, look, 0);
        // Small figures are told with all their decimals.
        var decimals = divisor == 1 ? Math.Max(2, data.Decimals) : 2;
        var bars = kind == ChartKind.Bar ? data.Series.Length : 1;
        var band = ((bars * 1.35) + 0.7) * look.Type;
        var hasLegend = data.Series.Length > 1;
        var top = (hasLegend ? Legend.HeightOf(data, measure) : 0) + (unit is null ? 0.4 : 1.7) * look.Type;
        var canvas = new Canvas(name, look, (int)Math.Ceiling(top + (data.Places.Length * band) + (0.4 * look.Type)));
        var names = Math.Min(data.Places.Max(place => canvas.WidthOf(place.Text)), look.Width * 0.38);
        var left = names + (0.6 * look.Type);
        var figures = kind == ChartKind.Share
            ? 0.4 * look.Type
            : (kind == ChartKind.Stacked
                ? totals
                : data.Series.SelectMany(series => series.Values)).Max(value =>
                    canvas.WidthOf(Figures.Number(value / divisor, decimals) + suffix))
                + look.Type;
        var right = look.Width - figures;
        // Bars begin at zero; those below it go to the left.
        var low = Math.Min(0, data.Least / divisor);
        var high = kind == ChartKind.Share ? 100 : Math.Max(greatest / divisor, 1e-9);
        if (unit is not null)
            canvas.Text(left, top - (0.6 * look.Type), $"单位：{unit}", kind: "u");
        canvas.Line(X(0), top, X(0), canvas.Height - (0.4 * look.Type), "axis");
        for (var place = 0; place < data.Places.Length; place++)
        {
            var y = top + (place * band) + (0.35 * look.Type);
            canvas.Text(
                left - (0.5 * look.Type),
                y + (bars * 0.675 * look.Type) + (0.35 * look.Type),
                canvas.Fit(data.Places[place].Text, names + 1),
                "end",
                "n");
            if (kind == ChartKind.Bar)
                Beside(place, y);
            else
                Stacked(place, y, kind == ChartKind.Share ? totals[place] / 100 : divisor);
        }

        if (hasLegend)
        {
            Legend.Draw(data, canvas, (series, x, y) =>
                canvas.Bar(data.Series[series].Style, x, y + (0.1 * look.Type), 1.3 * look.Type, look.Type, isPatterned: true));
        }

        return canvas.Finish(data.Specification.Title, description);

        double X(double value) => left + ((value - low) / (high - low) * (right - left));

        void Beside(int place, double y)
        {
            for (var i = 0; i < data.Series.Length; i++)
            {
                var value = data.Series[i].Values[place];
                var at = y + (i * 1.35 * look.Type);
                var (from, to) = (X(Math.Min(0, value / divisor)), X(Math.Max(0, value / divisor)));
                if (double.IsFinite(value))
                    canvas.Bar(data.Series[i].Style, from, at, to - from, 1.25 * look.Type, data.Series.Length > 1);
                canvas.Text(
                    (double.IsFinite(value) ? to : X(0)) + (0.35 * look.Type),
                    at + (0.98 * look.Type),
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
                    1.25 * look.Type,
                    isPatterned: true);
                before += part;
            }

            if (kind == ChartKind.Stacked)
            {
                canvas.Text(
                    X(before / by) + (0.35 * look.Type),
                    y + (0.98 * look.Type),
                    Figures.Number(before / by, decimals) + suffix,
                    kind: "n");
            }
        }
    }
}
