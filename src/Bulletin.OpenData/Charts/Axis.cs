using System.Globalization;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>What charts with an upright axis of figures share: grid, numbers, and the times or names below.</summary>
internal sealed class Axis
{
    // Steps between months that a reader can count on.
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

    private readonly Canvas canvas;
    private readonly ChartData data;
    private readonly Scale scale;
    private readonly int decimals;
    private readonly string suffix;
    private readonly bool isBanded;

    /// <param name="canvas">Where to draw.</param>
    /// <param name="data">The figures.</param>
    /// <param name="scale">In the divided unit.</param>
    /// <param name="suffix">What stands behind each number.</param>
    /// <param name="top">Where the plot begins.</param>
    /// <param name="right">How much room the plot leaves at its right.</param>
    /// <param name="isBanded">Each place has a band of its own; else the places lie on a line of time or in equal steps.</param>
    public Axis(Canvas canvas, ChartData data, Scale scale, string suffix, double top, double right, bool isBanded)
    {
        this.canvas = canvas;
        this.data = data;
        this.scale = scale;
        this.suffix = suffix;
        this.isBanded = isBanded;
        decimals = Math.Max(
            0,
            (int)Math.Ceiling(-Math.Log10(scale.Step) - 1e-9)
                + (scale.Step / Math.Pow(10, Math.Floor(Math.Log10(scale.Step))) is > 2.4 and < 2.6 ? 1 : 0));
        Top = top;
        Bottom = canvas.Height - (1.9 * canvas.Type);
        Left = scale.Ticks.Max(tick => canvas.WidthOf(Label(tick))) + (0.7 * canvas.Type);
        Right = canvas.Width - right;
    }

    public double Top { get; }

    public double Bottom { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>The width of a band.</summary>
    public double Band => (Right - Left) / data.Places.Length;

    public double Y(double value) => scale.At(value, Bottom, Top);

    /// <summary>Where a place lies: the middle of its band, or its point in time.</summary>
    public double X(int place)
    {
        if (isBanded)
            return Left + ((place + 0.5) * Band);
        return Left + 4 + (data.ShareOf(place) * (Right - Left - 8));
    }

    public void Draw(string? unit)
    {
        foreach (var tick in scale.Ticks)
        {
            canvas.Line(Left, Y(tick), Right, Y(tick), tick == 0 ? "axis" : "grid");
            canvas.Text(Left - (0.4 * canvas.Type), Y(tick) + (0.35 * canvas.Type), Label(tick), "end", "n");
        }

        if (unit is not null)
            canvas.Text(0, Top - (0.9 * canvas.Type), $"单位：{unit}", kind: "u");
        var last = double.NegativeInfinity;
        foreach (var (place, text) in Labels())
        {
            var half = canvas.WidthOf(text) / 2;
            var x = Math.Clamp(X(place), half, canvas.Width - half);
            if (x - half < last)
                continue;
            canvas.Text(x, Bottom + (1.4 * canvas.Type), text, "middle", "n");
            last = x + half + (0.6 * canvas.Type);
        }
    }

    private string Label(double tick) => Figures.Number(tick, decimals) + (tick == 0 ? "" : suffix);

    // The first place and every year are written in full; months between them by their number.
    private IEnumerable<(int Place, string Text)> Labels()
    {
        var room = (Right - Left) / (canvas.Type * (data.IsTime ? 5.5 : 6));
        var step = Math.Max(1, (int)Math.Ceiling(data.Places.Length / Math.Max(1, room)));
        if (data.XType == ColumnType.YearMonth)
            step = MonthSteps.FirstOrDefault(s => s >= step, 240);
        if (data.XType == ColumnType.Date && data.Places.Length > 40)
        {
            foreach (var label in Months(room))
                yield return label;
            yield break;
        }

        var year = "";
        for (var i = 0; i < data.Places.Length; i++)
        {
            var place = data.Places[i];
            var isWanted = data.XType == ColumnType.YearMonth ? (int)place.Number % step == 0 || (i == 0 && step < 12) : i % step == 0;
            if (!isWanted)
                continue;
            yield return (i, Short(place, ref year));
        }
    }

    private IEnumerable<(int Place, string Text)> Months(double room)
    {
        var months = Math.Max(1, data.Places.Select(place => place.Text[..7]).Distinct().Count());
        var step = MonthSteps.FirstOrDefault(s => months / (double)s <= room, 240);
        var seen = "";
        var isFirst = true;
        for (var i = 0; i < data.Places.Length; i++)
        {
            var month = data.Places[i].Text[..7];
            if (month == seen)
                continue;
            seen = month;
            var number = int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture);
            // A month of which the data has not the beginning would be marked too late.
            if ((number - 1) % step != 0 || int.Parse(data.Places[i].Text.AsSpan(8, 2), CultureInfo.InvariantCulture) > 5)
                continue;
            yield return (i, number == 1 || step >= 12 ? $"{month[..4]}年" : isFirst ? $"{month[..4]}年{number}月" : $"{number}月");
            isFirst = false;
        }
    }

    private string Short(ChartPlace place, ref string year)
    {
        if (!data.IsTime)
            return canvas.Fit(place.Text, Math.Max(Band, 5 * canvas.Type));
        if (data.XType == ColumnType.Year)
            return $"{place.Text}年";
        var text = Figures.Place(place, data.XType);
        var isNew = year != place.Text[..4];
        year = place.Text[..4];
        return isNew ? text : text[5..];
    }
}
