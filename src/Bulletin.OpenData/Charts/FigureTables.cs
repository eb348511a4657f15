using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Exporting;

namespace Bulletin.OpenData.Charts;

/// <summary>A chart in words and as a table, for those who do not see it.</summary>
internal static class FigureTables
{
    public static FigureTable Of(ChartData data)
    {
        var decimals = data.Decimals + (data.Specification.Aggregate == Aggregate.Mean ? 1 : 0);
        var headings = data.Series.Select(series => (series.Unit ?? data.Unit) is { } unit ? $"{series.Name}（{unit}）" : series.Name);
        return new(
            [data.XTitle, .. headings],
            [.. data.Places.Select((place, i) => (System.Collections.Immutable.ImmutableArray<string>)[Figures.Place(place, data.XType), .. data.Series.Select(series => Figures.Number(series.Values[i], decimals))])]);
    }

    /// <summary>What a chart shows: its kind, its axis, and the highest, lowest and last figure of each series where there are few.</summary>
    public static string Describe(ChartData data)
    {
        var text = new StringBuilder(Kind(data.Specification.Kind));
        if (data.Places.IsEmpty) return text.Append("，没有数据。").ToString();
        text.Append('，').Append(data.XTitle).Append('从').Append(Figures.Place(data.Places[0], data.XType)).Append('到').Append(Figures.Place(data.Places[^1], data.XType));
        text.Append("，共").Append(data.Places.Length).Append("处。");
        if (data.Series.Length > 4) return text.Append("系列：").AppendJoin('、', data.Series.Select(series => series.Name)).Append('。').ToString();
        foreach (var series in data.Series) Extremes(text, data, series);
        return text.ToString();
    }

    private static void Extremes(StringBuilder text, ChartData data, ChartSeries series)
    {
        var (low, high) = (-1, -1);
        for (var i = 0; i < series.Values.Length; i++)
        {
            if (!double.IsFinite(series.Values[i])) continue;
            if (low < 0 || series.Values[i] < series.Values[low]) low = i;
            if (high < 0 || series.Values[i] > series.Values[high]) high = i;
        }

        if (high < 0) return;
        var unit = series.Unit ?? data.Unit ?? "";
        text.Append(series.Name).Append("最高").Append(Figures.Number(series.Values[high], data.Decimals + 1)).Append(unit).Append('（').Append(Figures.Place(data.Places[high], data.XType));
        text.Append("），最低").Append(Figures.Number(series.Values[low], data.Decimals + 1)).Append(unit).Append('（').Append(Figures.Place(data.Places[low], data.XType)).Append("）。");
    }

    private static string Kind(ChartKind kind) => kind switch
    {
        ChartKind.Line => "折线图",
        ChartKind.Bar => "柱形图",
        ChartKind.Stacked => "堆叠柱形图",
        ChartKind.Share => "占比图",
        _ => "一组同尺度的折线图",
    };
}
