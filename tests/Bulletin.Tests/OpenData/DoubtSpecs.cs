using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.OpenData;

/// <summary>What looks wrong in a table, and what looks like it and is right.</summary>
public class DoubtSpecs
{
    [Theory]
    [InlineData("1.39E+10", "BLT8130")]
    [InlineData("5.30102E+11", "BLT8130")]
    [InlineData("5.3E+17", "BLT8130")]
    [InlineData("'0101", "BLT8130")]
    [InlineData("'0882-6120001", "BLT8130")]
    [InlineData("=\"0101\"", "BLT8130")]
    [InlineData("=SUM(B2:B9)", "BLT8131")]
    [InlineData("=B2", "BLT8131")]
    [InlineData("=$B$2*C2", "BLT8131")]
    [InlineData("=Sheet1!A1", "BLT8131")]
    [InlineData("＝SUM(B2)", "BLT8131")]
    [InlineData("#REF!", "BLT8123")]
    [InlineData("#div/0!", "BLT8123")]
    [InlineData("Err:502", "BLT8123")]
    [InlineData("0882-6120001", null)]
    [InlineData("=1+1", null)]
    [InlineData("E+", null)]
    [InlineData("1E+3", null)]
    [InlineData("'十一'假期", null)]
    [InlineData("#1号楼", null)]
    [InlineData("53E01", null)]
    [InlineData("91530100MA6K1234XX", null)]
    public void A_text_that_a_spreadsheet_spoilt_is_told_once(string cell, string? code)
    {
        using var tables = new Tables();
        var quoted = cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
        tables.Publish(Tables.Schema(Tables.Column("a"), Tables.Column("b")), $"a,b\n{quoted},1\n{quoted},2\n", out var faults);
        Assert.Equal(code is null ? [] : [code], faults.All().Select(fault => fault.Code));
        if (code is not null) Assert.Contains("2 处", Assert.Single(faults.All()).Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("合计", true)]
    [InlineData("合　　计", true)]
    [InlineData("小 计", true)]
    [InlineData("总计：", true)]
    [InlineData("合计（万元）", true)]
    [InlineData("全市合计", true)]
    [InlineData("Total", true)]
    [InlineData("平均", true)]
    [InlineData("会计", false)]
    [InlineData("合计划", false)]
    [InlineData("统计", false)]
    [InlineData("审计局", false)]
    [InlineData("累计", true)]
    [InlineData("累 计", true)]
    [InlineData("共计", true)]
    [InlineData("本页小计", true)]
    [InlineData("Grand Total", true)]
    [InlineData("全市", true)]
    [InlineData("全　县", true)]
    [InlineData("全市通办", false)]
    [InlineData("温和", false)]
    public void A_row_of_totals_is_known_however_it_is_spaced(string cell, bool isTotal) =>
        Expect([Tables.Column("a"), Tables.Column("n", ColumnType.Number)], $"a,n\n甲,1\n{cell},2\n", isTotal ? "BLT8125" : null);

    [Theory]
    [InlineData("全市,1\n全市,2\n")]
    [InlineData("全省,1\n全市,2\n甲县,3\n")]
    public void What_a_table_is_about_is_no_total(string rows) =>
        Expect([Tables.Column("a"), Tables.Column("n", ColumnType.Number)], "a,n\n" + rows, null);

    [Fact]
    public void A_cumulated_figure_beside_that_of_the_month_is_no_total() =>
        Expect([Tables.Column("a"), Tables.Column("b"), Tables.Column("n", ColumnType.Number)], "a,b,n\n甲,当月,1\n甲,累计,2\n", null);

    [Theory]
    [InlineData("530102199001011000,530102199001012000", "BLT8130")]
    [InlineData("53010219900101100,53010219900101200", "BLT8130")]
    [InlineData("530102199001011001,530102199001012000,530102199001012003", null)]
    [InlineData("1000000000000000,2000000000000000", null)]
    public void Long_codes_that_were_cut_off_are_told(string codes, string? code) =>
        Expect([Tables.Column("编码"), Tables.Column("n")], "编码,n\n" + Rows(codes), code);

    [Theory]
    [InlineData("合格率", "%", "98,97,985", "BLT8134")]
    [InlineData("合格率", "%", "98,97,100", null)]
    [InlineData("增长率", "%", "98,250", null)]
    [InlineData("合格率", "%", "0.98,0.97", "BLT8134")]
    [InlineData("合格率", null, "0.98,0.97", null)]
    [InlineData("合格率", "%", "98,0.97", "BLT8134")]
    [InlineData("合格率", "%", "98,0", null)]
    [InlineData("失业率", "%", "0.5,0.8", null)]
    [InlineData("占比", "%", "0.35,0.25,0.4", "BLT8134")]
    [InlineData("占比", "%", "0.35,42.15,57.5", null)]
    public void Percents_are_judged_by_what_they_are_parts_of(string title, string? unit, string values, string? code) =>
        Expect(
            [Tables.Column("v", ColumnType.Number) with { Title = title, Unit = unit }, Tables.Column("n")], "v,n\n" + Rows(values), code);

    [Theory]
    [InlineData("a,b\n1,x\n2,y\n1,x\n", "BLT8135")]
    [InlineData("a,b\n1,23\n12,3\n", null)]
    [InlineData("a,b\n1,x\n1,y\n", null)]
    public void Identical_rows_are_told(string csv, string? code) => Expect([Tables.Column("a"), Tables.Column("b")], csv, code);

    [Theory]
    [InlineData("甲,乙\n注：数据来源于统计局。,\n", "BLT8132")]
    [InlineData("甲,乙\n注：数据来源于统计局，以年报为准\n", "BLT8132")]
    [InlineData("甲,乙\n注：数据来源于统计局。,3\n", null)]
    [InlineData("甲,乙\n注册资本,3\n", null)]
    public void A_remark_below_the_table_is_no_row(string rows, string? code)
    {
        using var tables = new Tables();
        tables.Publish(Tables.Schema(Tables.Column("a"), Tables.Column("b")), "a,b\n" + rows, out var faults);
        Assert.Equal(code is null ? [] : [code], faults.All().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("2023年统计表,\n单位：万元,\n名称,数\n甲,1\n", "第 3 行")]
    [InlineData("sep=;\n名称;数\n甲;1\n", "第 2 行")]
    [InlineData("甲,1\n乙,2\n", "名称、数")]
    [InlineData("名称,,\n甲,1,\n", "没有“数”")]
    [InlineData("名称,数,\n甲,1,备注\n", "第 3 列没有列名")]
    [InlineData("名称,数量\n甲,1\n", "数量")]
    public void One_mistake_in_the_headings_is_one_message(string csv, string fact)
    {
        using var tables = new Tables();
        tables.Publish(Tables.Schema(Tables.Column("名称"), Tables.Column("数", ColumnType.Integer)), csv, out var faults);
        var fault = Assert.Single(faults.All());
        Assert.Equal("BLT8105", fault.Code);
        Assert.Contains(fact, fault.Message.Chinese + fault.Hint.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名称,数,,\n甲,1,,\n乙,2\n")]
    [InlineData("名称,数\n甲,1,,\n")]
    [InlineData("\"名\n称\",数\n甲,1\n")]
    [InlineData("　名称,数（个）\n甲,1\n")]
    [InlineData("名称,电话,数\n甲,13800000000,1\n")]
    public void What_can_mean_only_one_thing_is_taken(string csv)
    {
        using var tables = new Tables();
        var count = Tables.Column("数", ColumnType.Integer) with { Unit = "个" };
        var schema = Tables.Schema(Tables.Column("名称"), count) with { Ignored = ["电话"] };
        Assert.NotNull(tables.Publish(schema, csv, out var faults));
        Assert.Empty(faults.All());
        Assert.StartsWith("名称,数\r\n甲,1\r\n", File.ReadAllText(tables.PathOf("published.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("45356", "2024-03-05")]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("2024.3.5", "2024-03-05")]
    [InlineData("2024/3/5 0:00", "2024-03-05")]
    [InlineData("2024年3月5号", "2024-03-05")]
    [InlineData("２０２４年３月５日", "2024-03-05")]
    [InlineData("2024-02-30", "须是存在的日期")]
    [InlineData("3月5日", "须是存在的日期")]
    public void A_date_is_shown_as_it_is_to_be_written(string cell, string remedy)
    {
        using var tables = new Tables();
        tables.Publish(Tables.Schema(Tables.Column("d", ColumnType.Date)), $"d\n{cell}\n", out var faults);
        Assert.Contains(remedy, Assert.Single(faults.All()).Hint.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(5001)]
    [InlineData(5002)]
    [InlineData(6000)]
    public void Days_without_a_gap_have_none_however_many_they_are(int count)
    {
        var first = new DateOnly(2000, 1, 1);
        var days = string.Join(
            ',', Enumerable.Range(0, count).Select(day => first.AddDays(day).ToString("O", CultureInfo.InvariantCulture)));
        Expect([Tables.Column("日期", ColumnType.Date), Tables.Column("n")], "日期,n\n" + Rows(days), null);
    }

    [Theory]
    [InlineData("year", "9999")]
    [InlineData("yearmonth", "9999-12")]
    [InlineData("date", "9999-12-31")]
    public void A_period_is_compared_with_the_last_time_of_the_calendar(string type, string time)
    {
        using var site = TestSite.With(
            (
                "content/data/a/dataset.yml",
                $$"""
                title: 表
                description: 说明。
                publisher: 测试市统计局
                published: 2024-01-01
                disclosure: 主动公开
                reviewed: 2024-01-01
                licence: CC0-1.0
                period: {from: 2020-01-01}
                files:
                  - file: a.csv
                    columns:
                    - {name: 年份, type: {{type}}}
                    - {name: v, type: integer}
                """),
            ("content/data/a/a.csv", $"年份,v\n{time},1\n"));
        Assert.Empty(site.Build().Diagnostics.Select(static one => one.ToString()));
    }

    private static string Rows(string values) => string.Concat(values.Split(',').Select((value, i) => $"{value},第{i}\n"));

    private static void Expect(TableColumn[] columns, string csv, string? code)
    {
        using var tables = new Tables();
        tables.Publish(Tables.Schema(columns), csv, out var faults, out var doubt);
        Assert.Empty(faults.All().Select(fault => fault.ToString()));
        Assert.Equal(code, doubt?.Code);
        if (doubt is not null) Assert.Equal(Severity.Warning, doubt.Severity);
    }
}
