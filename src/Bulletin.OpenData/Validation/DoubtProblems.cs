using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Validation;

/// <summary>What looks wrong in the data though each cell may be as it is: it is published.</summary>
internal static class DoubtProblems
{
    public static readonly Rule PeriodRule = Rule.Warning("BLT8133", "时段与数据不符", "Period does not match the data");
    public static readonly Rule PercentRule = Rule.Warning("BLT8134", "百分数像是写错了", "Suspicious percentage");
    public static readonly Rule RowTwiceRule = Rule.Warning("BLT8135", "整行重复", "Identical rows");
    public static readonly Rule GapRule = Rule.Note("BLT8136", "时间有缺", "Gap in time");

    /// <param name="at">The period in dataset.yml.</param>
    /// <param name="from">Its first day; null: open.</param>
    /// <param name="to">Its last day; null: open.</param>
    /// <param name="column">The column of times.</param>
    /// <param name="first">Its first value.</param>
    /// <param name="last">Its last.</param>
    public static Diagnostic OutsidePeriod(
        Location at,
        string? from,
        string? to,
        TableColumn column,
        string first,
        string last) => PeriodRule.At(
        at,
        new(
            $"“时段”写的是 {from ?? "……"} 至 {to ?? "……"}，表里的“{column.Title}”从 {first} 到 {last}。",
            $"The 'period' is {from ?? "…"} to {to ?? "…"}, but '{column.Name}' goes from {first} to {last}."),
        new("改正“时段”，或改正表里的时间。", "Correct 'period', or the times in the table."));

    public static Diagnostic OverHundred(Location at, TableColumn column, string typed) => PercentRule.At(
        at,
        new(
            $"“{column.Title}”的值 {typed} 超过 100%。",
            $"The value {typed} in '{column.Name}' is more than 100 percent."),
        new("核对这个数；多半是错了小数点，或不是百分数。", "Check the value: the decimal point is probably wrong, or it is no percentage."));

    public static Diagnostic Fraction(Location at, TableColumn column, string typed) => PercentRule.At(
        at,
        new(
            $"“{column.Title}”的单位是 %，值却是 {typed}，像是写成了小数。",
            $"The unit of '{column.Name}' is percent, but the value {typed} looks like a fraction of one."),
        new("百分数写 35，不写 0.35；确实是小数时，删去单位 %。", "Write 35 and not 0.35 for percents; if it is a fraction, delete the unit."));

    public static Diagnostic RowTwice(Location at, int line) => RowTwiceRule.At(
        at,
        new(
            $"这一行与第 {line} 行完全相同，求和、图表和统计会算两遍。",
            $"This row is identical to line {line}; sums, charts and statistics count it twice."),
        new(
            "删去重复的行；确实是两条记录时，加一列区分它们（如编号）。",
            "Delete the duplicate. If they are two records, add a column that tells them apart, such as a number."));

    public static Diagnostic Gap(Location at, TableColumn column, string missing) => GapRule.At(
        at,
        new($"“{column.Title}”缺 {missing}，前后都有。", $"'{column.Name}' lacks {missing}, between values that are there."),
        new("补上这一行；确实没有数据时，在“说明”里写明。", "Add the row; if there is no data, say so under 'notes'."));
}
