using System.Text;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Charts;

/// <summary>A chart in words and as a table, for those who do not see it.</summary>
internal static class FigureTables
{
    public static FigureTable Of(ChartData data)
    {
        var isShare = data.Specification.Kind == ChartKind.Share;
        var decimals = isShare ? 1 : data.Decimals + (data.Specification.Aggregate == Aggregate.Mean ? 1 : 0);
        var totals = isShare ? Stacks.Totals(data) : [];
        var headings = data.Series.Select(series =>
            (isShare ? "%" : series.Unit ?? data.Unit) is { } unit ? $"{series.Name}（{unit}）" : series.Name);
        return new(
            [data.XTitle, .. headings],
            [.. data.Places.Select((place, i) =>
                (System.Collections.Immutable.ImmutableArray<string>)[
                    Figures.Place(place, data.XType),
                    .. data.Series.Select((_, series) => Figures.Number(Value(series, i), decimals)),
                ])]);

        double Value(int series, int place) =>
            isShare
                ? totals[place] > 0 ? 100 * Stacks.Part(data, series, place) / totals[place] : double.NaN
                : data.Series[series].Values[place];
    }

    /// <summary>
    /// What a chart shows: its kind, its axis, and the highest and lowest figure
    /// of each series where there are few or each has a picture of its own, else of all.
    /// </summary>
    public static string Describe(ChartData data)
    {
        var text = new StringBuilder(Kind(data.Specification.Kind));
        if (data.Places.IsEmpty)
            return text.Append("，没有数据。").ToString();
        text.Append('，').Append(data.XTitle);
        if (data.IsTime)
        {
            text
                .Append('从')
                .Append(Figures.Place(data.Places[0], data.XType))
                .Append('到')
                .Append(Figures.Place(data.Places[^1], data.XType));
        }

        text.Append("，共").Append(data.Places.Length).Append(Classifier(data.XType)).Append('。');
        if (data.Series.Length > 1)
            text.Append("系列：").AppendJoin('、', data.Series.Select(series => series.Name)).Append('。');
        if (data.Series.Length <= 4 || data.Specification.Kind == ChartKind.Multiples)
        {
            foreach (var series in data.Series)
                Extremes(text, data, series);
        }
        else if (data.Specification.Kind != ChartKind.Share
            && data.Series.MaxBy(series => series.Values.Where(double.IsFinite).DefaultIfEmpty(double.MinValue).Max()) is { } greatest)
        {
            Extremes(text, data, greatest);
        }

        return text.ToString();
    }

    private static void Extremes(StringBuilder text, ChartData data, ChartSeries series)
    {
        var (low, high) = (-1, -1);
        for (var i = 0; i < series.Values.Length; i++)
        {
            if (!double.IsFinite(series.Values[i]))
                continue;
            if (low < 0 || series.Values[i] < series.Values[low])
                low = i;
            if (high < 0 || series.Values[i] > series.Values[high])
                high = i;
        }

        if (high < 0)
            return;
        var unit = series.Unit ?? data.Unit ?? "";
        text
            .Append(series.Name)
            .Append("最高")
            .Append(Figures.Number(series.Values[high], data.Decimals + 1))
            .Append(unit)
            .Append('（')
            .Append(Figures.Place(data.Places[high], data.XType));
        text
            .Append("），最低")
            .Append(Figures.Number(series.Values[low], data.Decimals + 1))
            .Append(unit)
            .Append('（')
            .Append(Figures.Place(data.Places[low], data.XType))
            .Append("）。");
    }

    private static string Classifier(ColumnType type) => type switch
    {
        ColumnType.Year => "年",
        ColumnType.YearMonth => "个月",
        ColumnType.Date => "天",
        ColumnType.DateTime => "个时刻",
        _ => "项",
    };

    private static string Kind(ChartKind kind) => kind switch
    {
        ChartKind.Line => "折线图",
        ChartKind.Bar => "柱形图",
        ChartKind.Stacked => "堆叠柱形图",
        ChartKind.Share => "占比图",
        _ => "一组小折线图，同一单位的用同一刻度",
    };
}
