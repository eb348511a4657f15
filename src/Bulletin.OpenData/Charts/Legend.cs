using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Charts;

/// <summary>The names of series above a chart, each with its pattern; rows are broken as words are.</summary>
internal static class Legend
{
    /// <summary>How high it is.</summary>
    public static double HeightOf(ChartData data, Canvas canvas) => Places(data, canvas).Last().Y + (1.6 * canvas.Type);

    public static void Draw(ChartData data, Canvas canvas, Action<int, double, double> swatch)
    {
        foreach (var (series, x, y) in Places(data, canvas))
        {
            swatch(series, x, y);
            canvas.Text(x + (1.7 * canvas.Type), y + canvas.Type, Name(data, series, canvas), kind: "l");
        }
    }

    private static IEnumerable<(int Series, double X, double Y)> Places(ChartData data, Canvas canvas)
    {
        var (x, y) = (0.0, 0.2 * canvas.Type);
        for (var i = 0; i < data.Series.Length; i++)
        {
            var width = canvas.WidthOf(Name(data, i, canvas)) + (3 * canvas.Type);
            if (x > 0 && x + width > canvas.Width)
                (x, y) = (0, y + (1.5 * canvas.Type));
            yield return (i, x, y);
            x += width;
        }
    }

    private static string Name(ChartData data, int series, Canvas canvas) =>
        canvas.Fit(data.Series[series].Name, canvas.Width - (3 * canvas.Type));
}
