using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Validation;

/// <summary>What to do about a value that is not of the type of its column: where it can mean only one thing, that is shown.</summary>
internal static class TypeRemedy
{
    // What offices write where there is no figure.
    public static readonly ImmutableArray<string> Nothings =
    [
        "-", "--", "—", "——", "－", "–", "/", "\\", "…", "……", "*", "无", "暂无", "不详", "未知", "空", "缺",
        "N/A", "NA", "n/a", "null", "NULL", "nan", "NaN",
    ];

    public static Wording Of(TableColumn column, string typed) => column.Type switch
    {
        _ when Nothings.Contains(typed) => new(
            $"没有数据时空着；或在 dataset.yml 里写：空值: [\"{typed}\"]。",
            $"Leave the cell empty if there is no value, or write in dataset.yml: missing: [\"{typed}\"]."),
        ColumnType.Integer or ColumnType.Number => OfNumber(column, typed),
        ColumnType.Boolean => new("写 true 或 false（是 或 否）。", "Write true or false."),
        ColumnType.Date or ColumnType.DateTime or ColumnType.YearMonth or ColumnType.Year => OfTime(column.Type, typed),
        _ when typed.Contains('，') => new("经度和纬度之间用半角逗号。", "Separate longitude and latitude with an ASCII comma."),
        _ when IsSwapped(typed) => new(
            "经度和纬度像是写反了：先经度，后纬度。",
            "Longitude and latitude seem to be swapped: longitude comes first."),
        _ => new("写成“经度, 纬度”，以度为单位，如 100.23, 25.61。", "Write longitude and latitude in degrees, e.g. 100.23, 25.61."),
    };

    private static Wording OfNumber(TableColumn column, string typed)
    {
        if (typed.Length > 1 && typed[0] == '0' && char.IsAsciiDigit(typed[1]))
        {
            return new(
                "以 0 开头的是编码而不是数，类型写“文字”。",
                "A value that starts with 0 is a code, not a number; use the type string.");
        }

        if (typed.Length > 15 && typed.All(char.IsAsciiDigit))
        {
            return new(
                "位数太多，别的软件会丢掉末位；编码的类型写“文字”。",
                "Other programs lose the last digits; for codes use the type string.");
        }

        if (TypedFigure.Of(typed) is { } figure && CellValue.TryRead(column.Type, figure.Number, out var number, out _))
            return OfFigure(column, number, figure.Unit);
        if (column.Type == ColumnType.Integer && CellValue.TryRead(ColumnType.Number, typed, out _, out _))
            return new("只写整数；这一列有小数时，类型写“小数”。", "Write a whole number. If the column has decimals, use the type number.");
        if (typed.StartsWith('.') || typed.EndsWith('.'))
            return new("小数点前后都要有数字，如 0.5。", "Write digits on both sides of the decimal point, such as 0.5.");
        return new(
            "只写一个数；没有确切的数时空着，文字另写一列“备注”。",
            "Write one number. If there is no exact one, leave the cell empty and put words into a column of their own.");
    }

    private static Wording OfFigure(TableColumn column, string number, string unit)
    {
        if (unit.Length == 0)
        {
            return new(
                $"写成 {number}：数字和符号用半角，不写千分位的逗号、空格和括号。",
                $"Write {number}: ASCII digits and signs, without thousands separators, blanks and brackets.");
        }

        if (column.Unit is { } known)
        {
            return known == unit
                ? new($"只写 {number}；单位“{unit}”已经写在 dataset.yml 里。", $"Write only {number}; dataset.yml has the unit '{unit}' already.")
                : new(
                    $"这一列的单位是“{known}”：把“{unit}”换算成它，只写数。",
                    $"The unit of the column is '{known}': convert '{unit}' to it and write only the number.");
        }

        return new(
            $"只写 {number}，单位写在 dataset.yml 里（带引号）：单位: \"{unit}\"。",
            $"Write only {number} and set the unit in dataset.yml, in quotes: unit: \"{unit}\".");
    }

    private static Wording OfTime(ColumnType type, string typed)
    {
        if (TypedTime.Of(type, typed) is { } time)
            return new($"写成 {time}。", $"Write {time}.");
        return type switch
        {
            ColumnType.Date => new("写成 2024-03-05 或 2024年3月5日，须是存在的日期。", "Write an existing date as 2024-03-05 or 2024年3月5日."),
            ColumnType.DateTime => new(
                "写成 2024-03-05 09:30 或 2024-03-05T09:30:00+08:00。",
                "Write 2024-03-05 09:30 or 2024-03-05T09:30:00+08:00."),
            ColumnType.Year => new("写四位年份。", "Write a four-digit year."),
            _ => new("写成 2024-03 或 2024年3月。", "Write 2024-03 or 2024年3月."),
        };
    }

    private static bool IsSwapped(string typed) =>
        typed.Split(',') is [var first, var second]
        && CellValue.TryRead(ColumnType.GeoPoint, $"{second.Trim()}, {first.Trim()}", out _, out _);
}
