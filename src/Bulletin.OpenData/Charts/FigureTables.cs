using System.Text;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Charts;

/// <summary>A chart in words and as a table, for those who do not see it.</summary>
internal static class FigureTables
{
    // As many as can be told apart in a drawing.
    private const int MostDescribed = 7;

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
                    .. data.Series.Select((_, series) => Figures.Number(Value(data, totals, series, i), decimals)),
                ])]);
    }

    /// <summary>
    /// What a chart shows: its kind, its axis, and the highest and lowest figure of each series where there are few or each has a picture
    /// of its own, else of those that go furthest.
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
        var drawn = data.WithFewParts();
        var totals = drawn.Specification.Kind == ChartKind.Share ? Stacks.Totals(drawn) : [];
        foreach (var series in Described(drawn))
            Extremes(text, drawn, totals, series);
        return text.ToString();
    }

    // All parts of a whole, and each that has a picture of its own; of many lines or bars those that go furthest.
    private static IEnumerable<int> Described(ChartData data)
    {
        var all = Enumerable.Range(0, data.Series.Length);
        if (data.Series.Length <= MostDescribed || data.Specification.Kind == ChartKind.Multiples)
            return all;
        var highest = all.MaxBy(i => Finite(i).DefaultIfEmpty(double.MinValue).Max());
        var lowest = all.MinBy(i => Finite(i).DefaultIfEmpty(double.MaxValue).Min());
        return highest == lowest ? [highest] : [highest, lowest];

        IEnumerable<double> Finite(int series) => data.Series[series].Values.Where(double.IsFinite);
    }

    private static void Extremes(StringBuilder text, ChartData data, double[] totals, int index)
    {
        var series = data.Series[index];
        var isShare = data.Specification.Kind == ChartKind.Share;
        double[] values = [.. data.Places.Select((_, place) => Value(data, totals, index, place))];
        var (low, high) = (-1, -1);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                continue;
            if (low < 0 || values[i] < values[low])
                low = i;
            if (high < 0 || values[i] > values[high])
                high = i;
        }

        if (high < 0)
            return;
        var unit = isShare ? "%" : data.Specification.Aggregate == Aggregate.Count ? "行" : series.Unit ?? data.Unit ?? "";
        text.Append(series.Name);
        if (values[high] == values[low])
            text.Append(values.Length == 1 ? "为" : "都是").Append(Number(high)).Append(unit).Append('。');
        else
            text.Append("最高").Append(At(high)).Append("，最低").Append(At(low)).Append('。');

        string Number(int place) => Figures.Number(values[place], isShare ? 1 : data.Decimals + 1);

        string At(int place) => $"{Number(place)}{unit}（{Figures.Place(data.Places[place], data.XType)}）";
    }

    // Of a share how many percent.
    private static double Value(ChartData data, double[] totals, int series, int place) =>
        data.Specification.Kind != ChartKind.Share ? data.Series[series].Values[place]
            : totals[place] > 0 ? 100 * Stacks.Part(data, series, place) / totals[place]
            : double.NaN;

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
