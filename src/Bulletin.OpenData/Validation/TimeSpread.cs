using System.Text.RegularExpressions;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Validation;

/// <summary>
/// The times for which a table has rows: whether they lie in the period that the dataset declares, and whether one is missing.
/// </summary>
internal sealed partial class TimeSpread
{
    // A run of so many times that only a few interrupt was meant to have no gap.
    private const int LeastTimes = 6;
    private const int MostMissing = 2;
    private const int MostTimes = 5000;
    private const int DateLength = 10;

    private readonly int column;
    private readonly TableColumn schema;
    private readonly HashSet<int> times = [];
    private double least = double.PositiveInfinity;
    private double greatest = double.NegativeInfinity;

    private TimeSpread(int column, TableColumn schema) => (this.column, this.schema) = (column, schema);

    /// <summary>Null: no column says for which time a row holds.</summary>
    public static TimeSpread? Of(TableSchema table) =>
        table.Time is { } time && IsReported(table, time) ? new(time, table.Columns[time]) : null;

    public void Add(TableRow row)
    {
        if (row[column].IsEmpty)
            return;
        var number = row.Number(column);
        (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
        if (times.Count < MostTimes)
            times.Add((int)number);
    }

    /// <summary>What is wrong; null: nothing.</summary>
    /// <param name="dataset">What declares the period.</param>
    /// <param name="path">Of the table.</param>
    public Diagnostic? Fault(Dataset dataset, string path)
    {
        if (times.Count == 0)
            return null;
        if (dataset.Period is { } period && !Lies(period))
        {
            return DoubtProblems.OutsidePeriod(
                new(dataset.Header.Source.Path, dataset.PeriodAt),
                period.From?.ToIso()[..DateLength],
                period.To?.ToIso()[..DateLength],
                schema,
                Spell(least),
                Spell(greatest));
        }

        // Of more times than are held nobody knows which are there.
        if (times.Count == MostTimes)
            return null;
        var missing = (int)greatest - (int)least + 1 - times.Count;
        if (schema.Type == ColumnType.DateTime || times.Count < LeastTimes || missing is < 1 or > MostMissing)
            return null;
        var gaps = Enumerable.Range((int)least, (int)greatest - (int)least).Where(time => !times.Contains(time));
        return DoubtProblems.Gap(new(path), schema, string.Join('、', gaps.Select(time => Spell(time))));
    }

    private bool Lies(Period period) =>
        !(period.To is { } to && First(greatest) > to.Day) && !(period.From is { } from && Last(least) < from.Day);

    private DateOnly First(double time) => schema.Type switch
    {
        ColumnType.Year => new((int)time, 1, 1),
        ColumnType.YearMonth => new((int)time / 12, ((int)time % 12) + 1, 1),
        _ => DateOnly.FromDayNumber((int)time),
    };

    private DateOnly Last(double time) => schema.Type switch
    {
        ColumnType.Year => new((int)time, 12, 31),
        ColumnType.YearMonth => LastOfMonth(First(time)),
        _ => First(time),
    };

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private string Spell(double time) => CellValue.Spell(schema.Type == ColumnType.DateTime ? ColumnType.Date : schema.Type, time);

    // When something was founded is no time of a report: a key, an axis or a heading says what is one.
    private static bool IsReported(TableSchema table, int time) =>
        time == 0
        || table.PrimaryKey.Contains(time)
        || table.Charts.Any(chart => chart.X == time)
        || Reported().IsMatch(table.Columns[time].Title);

    [GeneratedRegex(
        "^(统计|监测|数据|报告|所属|采样|检测)?(日期|时间|月份|月度|年份|年度|年月|月|年|期间|报告期|时期)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reported();
}
