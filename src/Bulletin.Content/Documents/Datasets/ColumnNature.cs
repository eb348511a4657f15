using System.Text.RegularExpressions;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>What the heading and the unit of a column tell of its figures, beyond their type.</summary>
public static partial class ColumnNature
{
    private static readonly string[] RateUnits = ["%", "％", "‰", "百分点", "个百分点", "℃", "°C", "度（℃）"];

    /// <summary>Whether the digits of a column name things and count nothing: 代码, 电话, ID.</summary>
    public static bool IsCode(string heading) => Code().IsMatch(heading);

    /// <summary>Whether neither sums nor means of a column say anything: codes, years, ranks, degrees.</summary>
    public static bool IsLabel(TableColumn column) =>
        IsLabel(column.Title) || IsLabel(column.Name);

    /// <summary>Whether its figures are parts, means or prices, of which a sum says nothing.</summary>
    public static bool IsRate(TableColumn column) =>
        (column.Unit is { } unit && RateUnits.Contains(unit.Trim())) || Rate().IsMatch(column.Title);

    /// <summary>Whether its figures are percents of a whole, of which none is more than 100.</summary>
    public static bool IsPartOfWhole(TableColumn column) =>
        (column.Unit is null || IsPercent(column)) && Part().IsMatch(column.Title);

    public static bool IsPercent(TableColumn column) =>
        column.Unit?.Trim() is "%" or "％" || (column.Unit is null && (column.Title.Contains('%') || column.Title.Contains('％')));

    /// <summary>Whether it is a rate that lies near 100 in any office: one below 1 % is a fraction.</summary>
    public static bool IsHighRate(TableColumn column) => IsPercent(column) && HighRate().IsMatch(column.Title);

    private static bool IsLabel(string heading) =>
        IsCode(heading) || Coordinates.IsLongitude(heading) || Coordinates.IsLatitude(heading) || Label().IsMatch(heading);

    [GeneratedRegex(
        "(代码|编码|编号|号码|信用代码|[证文批案卷件型工学座]号|门牌号|车牌号?|电话|手机号?|传真|邮编|邮政编码|身份证号?|账号|帐号|账户)(（[^）]*）)?$"
            + "|^(id|code|tel|phone|zip)$|(_id|_code|ID|Id|Code)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex("^(序号|排名|名次|位次|年份|年度|年|月份|月|year|rank|no|No)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(
        "((?<![功汇税频])率|占比|比重|比例|百分比|均价|单价|平均值|均值|指数)(（[^）]*）)?$|^(平均|人均|户均|亩均|同比|环比)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();

    [GeneratedRegex(
        "(合格率|达标率|及格率|优良率|优秀率|满意率|满意度|覆盖率|出勤率|办结率|答复率|回复率|及时率|准确率|绿化率|通过率|失业率|接种率|检出率|占比|比重)(（[^）]*）)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(
        "(合格率|达标率|及格率|优良率|满意率|满意度|出勤率|办结率|答复率|回复率|及时率|准确率|完成率|入学率|巩固率)(（[^）]*）)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HighRate();
}
