using System.Globalization;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Charts;

/// <summary>Numbers and times as Chinese readers expect them on an axis, in a table and in a sentence.</summary>
internal static class Figures
{
    /// <summary>By what figures of this size are divided, and how their unit is then called: 万元, 亿人.</summary>
    /// <remarks>
    /// A unit that counts 万 already goes on to 亿 from half of it on: ticks go further than
    /// figures. Without a unit the word stands behind each number.
    /// </remarks>
    public static (double Divisor, string? Unit, string Suffix) ScaleOf(double greatest, string? unit)
    {
        var size = Math.Abs(greatest);
        if (unit is ['万', ..])
            return size >= 5e4 ? (1e4, string.Concat("亿", unit.AsSpan(1)), "") : (1, unit, "");
        if (unit is ['亿', ..] or "%" or "‰" || size < 1e5)
            return (1, unit, "");
        var (divisor, word) = size >= 1e9 ? (1e8, "亿") : (1e4, "万");
        return unit is null ? (divisor, null, word) : (divisor, word + unit, "");
    }

    /// <summary>A number with commas between thousands, without zeros at its end: <c>12,345.6</c>.</summary>
    public static string Number(double value, int decimals) => Number(value, decimals, '#');

    /// <summary>The same with all decimals, for columns of figures: <c>12,345.60</c>.</summary>
    public static string Fixed(double value, int decimals) => Number(value, decimals, '0');

    private static string Number(double value, int decimals, char digit)
    {
        if (!double.IsFinite(value))
            return "—";
        var format = "#,##0" + (decimals > 0 ? "." + new string(digit, decimals) : "");
        return value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>A time in Chinese: <c>2024年3月</c>; everything else as it is.</summary>
    public static string Place(ChartPlace place, ColumnType type) => type switch
    {
        ColumnType.Year => $"{place.Text}年",
        ColumnType.YearMonth => $"{place.Text[..4]}年{Part(place, 5)}月",
        ColumnType.Date => $"{place.Text[..4]}年{Part(place, 5)}月{Part(place, 8)}日",
        ColumnType.DateTime => $"{place.Text[..4]}年{Part(place, 5)}月{Part(place, 8)}日 {place.Text[11..16]}",
        _ => place.Text,
    };

    // Month or day without a leading zero.
    private static string Part(ChartPlace place, int at) => place.Text.AsSpan(at, 2).TrimStart('0').ToString();
}
