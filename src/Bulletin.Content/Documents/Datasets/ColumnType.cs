using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>What the cells of a column hold (Data Package v2, Table Schema, field types).</summary>
public enum ColumnType
{
    String,

    /// <summary>Between ±(2⁵³−1), so that every reader of JSON gets the same number (RFC 7493, 2.2).</summary>
    Integer,

    /// <summary>A decimal number as JSON writes it (RFC 8259, 6).</summary>
    Number,
    Boolean,

    /// <summary>A day, ISO 8601.</summary>
    Date,

    /// <summary>A day with the time of day, +08:00.</summary>
    DateTime,
    Year,
    YearMonth,

    /// <summary>Longitude and latitude in degrees (WGS 84), in this order, with a comma between.</summary>
    GeoPoint,
}

/// <summary>The names of the types.</summary>
public static class ColumnTypes
{
    /// <summary>The names by which Data Package and dataset.yml call the types, in the order of <see cref="ColumnType"/>.</summary>
    public static readonly ImmutableArray<string> Names =
        ["string", "integer", "number", "boolean", "date", "datetime", "year", "yearmonth", "geopoint"];

    private static readonly ImmutableArray<Wording> Titles =
    [
        new("文字", "text"), new("整数", "whole number"), new("小数", "number"), new("是否", "yes or no"), new("日期", "date"),
        new("时间", "date and time"), new("年", "year"), new("月", "month"), new("坐标", "coordinates"),
    ];

    /// <summary>Both names of each type: what the key <c>type</c> may say.</summary>
    public static ImmutableArray<string> Choices =>
        [.. Names.Zip(Titles, (name, title) => new[] { name, title.Chinese }).SelectMany(pair => pair)];

    public static string Name(this ColumnType type) => Names[(int)type];

    public static Wording Title(this ColumnType type) => Titles[(int)type];

    /// <summary>Whether sums and means of the cells mean something.</summary>
    public static bool IsNumeric(this ColumnType type) => type is ColumnType.Integer or ColumnType.Number;

    /// <summary>Whether the cells are moments or spans of time, which sort by what they say.</summary>
    public static bool IsTime(this ColumnType type) =>
        type is ColumnType.Date or ColumnType.DateTime or ColumnType.Year or ColumnType.YearMonth;

    /// <summary>A day, a month or a time of day as people say it: 2024年4月18日. All else is as it is published.</summary>
    /// <param name="type">The type of the column.</param>
    /// <param name="value">In its published spelling; empty: there is none.</param>
    public static string InWords(this ColumnType type, string value) => value.Length == 0 ? value : type switch
    {
        ColumnType.YearMonth => $"{value[..4]}年{Part(value, 5)}月",
        ColumnType.Date => $"{value[..4]}年{Part(value, 5)}月{Part(value, 8)}日",
        ColumnType.DateTime => $"{ColumnType.Date.InWords(value)} {value[11..(value[17..19] == "00" ? 16 : 19)]}",
        _ => value,
    };

    // Without a leading zero.
    private static ReadOnlySpan<char> Part(string value, int at) => value.AsSpan(value[at] == '0' ? at + 1 : at, value[at] == '0' ? 1 : 2);
}
