using System.Globalization;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Charts;

/// <summary>Numbers and times as Chinese readers expect them on an axis, in a table and in a sentence.</summary>
internal static class Figures
{
    // Digits of a figure that would be written as nought.
    private const int LeastDigits = 2;
    private const int MostDecimals = 15;

    /// <summary>By what figures of this size are divided, and how their unit is then called: 万元, 亿人, 万亿元.</summary>
    /// <remarks>
    /// A unit that counts 万 already goes on to 亿, and one of 亿 to 万亿. Without a unit the word stands behind each number. What counts
    /// tens, hundreds or thousands has no such names.
    /// </remarks>
    public static (double Divisor, string? Unit, string Suffix) ScaleOf(double greatest, string? unit)
    {
        var (word, factor) = unit switch
        {
            ['万', '亿', ..] => ("万亿", 1e12),
            ['亿', ..] => ("亿", 1e8),
            ['万', ..] => ("万", 1e4),
            _ => ("", 1.0),
        };
        if (unit is "%" or "％" or "‰" or ['十' or '百' or '千', ..] && !IsOfMeasure(unit))
            return (1, unit, "");
        var size = Math.Abs(greatest) * factor;
        var (next, by) = size switch
        {
            >= 1e12 => ("万亿", 1e12),
            >= 1e8 => ("亿", 1e8),
            >= 1e5 => ("万", 1e4),
            _ => ("", 1.0),
        };
        if (by <= factor)
            return (1, unit, "");
        return unit is null ? (by / factor, null, next) : (by / factor, string.Concat(next, unit.AsSpan(word.Length)), "");
    }

    // 千克 and 千瓦时 are units by themselves, 千人 and 百万元 count.
    private static bool IsOfMeasure(string? unit) => unit is ['千' or '百', '克' or '瓦' or '米' or '卡' or '伏' or '帕' or '赫' or '焦' or '升', ..];

    /// <summary>
    /// A number with commas between thousands, without zeros at its end: <c>12,345.6</c>. None but nought is written as 0.
    /// </summary>
    public static string Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return "—";
        if (value != 0 && Math.Abs(value) < 0.5 * Math.Pow(10, -decimals))
            decimals = Math.Min(MostDecimals, LeastDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        var format = "#,##0" + (decimals > 0 ? "." + new string('#', decimals) : "");
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return (value != 0 && text is "0" or "-0" ? value.ToString("0.#E+0", CultureInfo.InvariantCulture) : text).Replace('-', '−');
    }

    /// <summary>A time in Chinese: <c>2024年3月</c>; everything else as it is.</summary>
    public static string Place(ChartPlace place, ColumnType type) =>
        type == ColumnType.Year ? $"{place.Text}年" : type.InWords(place.Text);
}
