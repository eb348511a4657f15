using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Charts;

namespace Bulletin.Tests.OpenData;

/// <summary>Charts show what the data says, and no more.</summary>
public class ChartSpecs
{
    [Fact]
    public void Small_figures_are_not_nought()
    {
        var chart = Draw(new(ChartKind.Line, "汞", null, 0, [1], null, Aggregate.None, default), "2022,0.00002\n2023,5e-5\n");
        Assert.Equal(["0.00002", "0.00005"], chart.Figures.Rows.Select(row => row[1]));
        Assert.Contains("最低0.00002", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_figure_there_is_none()
    {
        var chart = Draw(new(ChartKind.Bar, "数", null, 0, [1], null, Aggregate.Sum, default), "2020,10\n2021,\n2022,12\n");
        Assert.Equal(["10", "—", "12"], chart.Figures.Rows.Select(row => row[1]));
        Assert.Contains("最低10", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_multiples_describe_each_of_their_series()
    {
        using var tables = new Tables();
        TableColumn[] columns =
        [
            Tables.Column("y", ColumnType.Year),
            .. Enumerable.Range(0, 6).Select(i => Tables.Column($"c{i}", ColumnType.Integer)),
        ];
        var schema = Tables.Schema(columns) with
        {
            Charts = [new(ChartKind.Multiples, "数", null, 0, [1, 2, 3, 4, 5, 6], null, Aggregate.Sum, default)],
        };
        var chart = tables.Publish(schema, "y,c0,c1,c2,c3,c4,c5\n2020,1,2,3,4,5,6\n2021,2,3,4,5,6,7\n", out _)!.Charts[0];
        Assert.All(Enumerable.Range(0, 6), i => Assert.Contains($"c{i}最高{i + 2}", chart.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void A_share_is_described_by_percents() => Assert.Equal(
        "占比图，y从2020年到2021年，共2年。系列：甲、乙。甲最高75%（2021年），最低50%（2020年）。乙最高50%（2020年），最低25%（2021年）。",
        Parts(ChartKind.Share, Aggregate.Sum, "2020,甲,1\n2020,乙,1\n2021,甲,3\n2021,乙,1\n"));

    [Fact]
    public void A_share_of_many_parts_is_described_as_it_is_drawn()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $"2020,类{i},{i}\n")));
        Assert.EndsWith("类9为20%。其余3项为13.3%。", Parts(ChartKind.Share, Aggregate.Sum, rows), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_part_that_is_counted_is_described_with_what_is_counted()
    {
        var rows = string.Concat(Enumerable.Range(1, 7).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"2020,类{i},\n2021,类{i},\n")));
        var description = Parts(ChartKind.Stacked, Aggregate.Count, rows + "2021,类7,\n");
        Assert.Contains("类1都是1行。类2都是1行。", description, StringComparison.Ordinal);
        Assert.EndsWith("类7最高2行（2021年），最低1行（2020年）。", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_lines_those_that_go_furthest_are_described()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"2020,线{i},{i}\n2021,线{i},{i + 1}\n")));
        Assert.EndsWith(
            "线9最高10（2021年），最低9（2020年）。线1最高2（2021年），最低1（2020年）。",
            Parts(ChartKind.Line, Aggregate.Sum, rows),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_is_rounded_as_in_the_statistics()
    {
        using var tables = new Tables();
        var schema = Schema(new ChartSpecification(ChartKind.Bar, "数", null, 0, [1], null, Aggregate.Mean, default));
        var facts = tables.Publish(schema, "y,n\n2020,2\n2020,2\n2020,2\n2020,3\n", out _)!;
        Assert.Equal(facts.Columns[1].Mean, facts.Charts[0].Figures.Rows[0][1]);
    }

    [Fact]
    public void Named_things_stand_by_size_and_listed_ones_as_they_are_listed()
    {
        var schema = Tables.Schema(
            Tables.Column("k"),
            Tables.Column("n", ColumnType.Integer)) with
        {
            Charts = [new(ChartKind.Bar, "图", null, 0, [1], null, Aggregate.Sum, default)],
        };
        Assert.Equal(["丙", "甲", "乙"], Names(schema));
        Assert.Equal(
            ["乙", "甲", "丙"],
            Names(schema with { Columns = [schema.Columns[0] with { Enum = ["乙", "甲", "丙"] }, schema.Columns[1]] }));

        static IEnumerable<string> Names(TableSchema schema)
        {
            using var tables = new Tables();
            return [.. tables.Publish(schema, "k,n\n甲,2\n乙,1\n丙,3\n", out _)!.Charts[0].Figures.Rows.Select(row => row[0])];
        }
    }

    [Fact]
    public void Shares_are_told_in_parts_of_a_hundred()
    {
        var schema = Tables.Schema(
            Tables.Column("y", ColumnType.Year),
            Tables.Column("k"),
            Tables.Column("n", ColumnType.Integer) with { Unit = "元" }) with
        {
            Charts = [new(ChartKind.Share, "图", null, 0, [2], 1, Aggregate.Sum, default)],
        };
        using var tables = new Tables();
        var chart = tables.Publish(schema, "y,k,n\n2020,甲,1\n2020,乙,3\n2021,甲,2\n", out _)!.Charts[0];
        Assert.Equal(["y", "甲（%）", "乙（%）"], chart.Figures.Headings.AsEnumerable());
        Assert.Equal(["2020年|25|75", "2021年|100|0"], chart.Figures.Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Parts_below_nought_are_no_parts()
    {
        using var tables = new Tables();
        var schema = Schema(new ChartSpecification(ChartKind.Stacked, "图", null, 0, [1], null, Aggregate.Sum, default));
        var facts = tables.Publish(schema, "y,n\n2020,2\n2021,-2\n", out _)!;
        Assert.Empty(facts.Charts);
    }

    [Fact]
    public void A_point_that_no_line_leads_to_is_marked()
    {
        var chart = Draw(
            new(ChartKind.Line, "数", null, 0, [1], null, Aggregate.None, default),
            string.Concat(Enumerable.Range(1900, 60).Select(year =>
                string.Create(CultureInfo.InvariantCulture, $"{year},{(year % 2 == 0 ? "7" : "")}\n"))));
        Assert.Equal(30, chart.Wide.Split("class=\"mark").Length - 1);
    }

    [Fact]
    public void More_parts_than_patterns_are_put_together_in_the_picture_and_not_in_the_table()
    {
        var schema = Tables.Schema(
            Tables.Column("y", ColumnType.Year),
            Tables.Column("k"),
            Tables.Column("n", ColumnType.Integer)) with
        {
            Charts = [new(ChartKind.Stacked, "图", null, 0, [2], 1, Aggregate.Sum, default)],
        };
        using var tables = new Tables();
        var chart = tables.Publish(
            schema,
            "y,k,n\n"
                + string.Concat(Enumerable.Range(1, 11).Select(i => string.Create(CultureInfo.InvariantCulture, $"2020,第{i}类,{i}\n"))),
            out _)!.Charts[0];
        Assert.Equal(12, chart.Figures.Headings.Length);
        Assert.Contains("其余5项", chart.Wide, StringComparison.Ordinal);
        Assert.DoesNotContain(">第5类<", chart.Wide, StringComparison.Ordinal);
        Assert.Contains(">第6类<", chart.Wide, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_multiples_share_the_scale_of_their_unit_from_nought()
    {
        var schema = Tables.Schema(
            Tables.Column("y", ColumnType.Year),
            Tables.Column("a", ColumnType.Integer) with { Unit = "吨" },
            Tables.Column("b", ColumnType.Integer) with { Unit = "吨" },
            Tables.Column("c", ColumnType.Number) with { Unit = "%" })
            with
        { Charts = [new(ChartKind.Multiples, "图", null, 0, [1, 2, 3], null, Aggregate.None, default)] };
        using var tables = new Tables();
        var chart = tables.Publish(schema, "y,a,b,c\n2020,300,310,0.5\n2021,390,305,0.7\n", out _)!.Charts[0];
        Assert.Equal(2, chart.Wide.Split(">0 至 400<").Length - 1);
        Assert.Contains(">0 至 0.8<", chart.Wide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99_999, null, 1, null, "")]
    [InlineData(100_000, "元", 1e4, "万元", "")]
    [InlineData(99_999_999, "元", 1e4, "万元", "")]
    [InlineData(100_000_000, "元", 1e8, "亿元", "")]
    [InlineData(-100_000_000, "元", 1e8, "亿元", "")]
    [InlineData(1e12, "元", 1e12, "万亿元", "")]
    [InlineData(1e8, null, 1e8, null, "亿")]
    [InlineData(9_999, "万元", 1, "万元", "")]
    [InlineData(10_000, "万元", 1e4, "亿元", "")]
    [InlineData(1e8, "万元", 1e8, "万亿元", "")]
    [InlineData(10_000, "亿元", 1e4, "万亿元", "")]
    [InlineData(1e6, "百万元", 1, "百万元", "")]
    [InlineData(1e6, "千人", 1, "千人", "")]
    [InlineData(1e6, "千瓦时", 1e4, "万千瓦时", "")]
    [InlineData(1e6, "%", 1, "%", "")]
    public void Large_figures_are_counted_as_readers_do(double greatest, string? unit, double divisor, string? shown, string suffix) =>
        Assert.Equal((divisor, shown, suffix), Figures.ScaleOf(greatest, unit));

    [Theory]
    [InlineData(0.0003, 2, "0.0003")]
    [InlineData(0.00034567, 2, "0.00035")]
    [InlineData(-0.0003, 1, "−0.0003")]
    [InlineData(0, 2, "0")]
    [InlineData(12.3, 2, "12.3")]
    [InlineData(12345.6, 1, "12,345.6")]
    [InlineData(1e-20, 2, "1E−20")]
    public void Only_nought_is_written_as_nought_and_no_zeros_are_added(double value, int decimals, string text) =>
        Assert.Equal(text, Figures.Number(value, decimals));

    [Fact]
    public void A_small_bar_among_large_ones_has_its_figure_and_can_be_seen()
    {
        var schema = Tables.Schema(Tables.Column("k"), Tables.Column("n", ColumnType.Integer) with { Unit = "元" }) with
        {
            Charts = [new(ChartKind.Bar, "图", null, 0, [1], null, Aggregate.None, default)],
        };
        using var tables = new Tables();
        var chart = tables.Publish(schema, "k,n\n甲,900000000\n乙,30000\n", out _)!.Charts[0];
        Assert.Contains(">0.0003<", chart.Wide, StringComparison.Ordinal);
        Assert.Equal(2, chart.Wide.Split("<rect").Length - 1);
    }

    [Theory]
    [InlineData("合格率", "%", Aggregate.Sum, "k,n\n甲,98\n甲,97\n", "相加")]
    [InlineData("合格率", "%", Aggregate.Mean, "k,n\n甲,98\n甲,97\n", null)]
    [InlineData("合格率", "%", Aggregate.Sum, "k,n\n甲,98\n乙,97\n", null)]
    [InlineData("均价", "元", Aggregate.Sum, "k,n\n甲,98\n甲,97\n", "相加")]
    [InlineData("功率", "千瓦", Aggregate.Sum, "k,n\n甲,98\n甲,97\n", null)]
    [InlineData("金额", "元", Aggregate.Sum, "k,n\n甲,98\n甲,97\n", null)]
    [InlineData("行政区划代码", null, Aggregate.Mean, "k,n\n甲,530102\n甲,530103\n", "编码")]
    [InlineData("年份", null, Aggregate.Sum, "k,n\n甲,2020\n甲,2021\n", "编码")]
    [InlineData("行政区划代码", null, Aggregate.Count, "k,n\n甲,530102\n甲,530103\n", null)]
    public void Sums_of_rates_and_means_of_codes_are_not_drawn(string title, string? unit, Aggregate aggregate, string csv, string? why)
    {
        var column = Tables.Column("n", ColumnType.Number) with { Title = title, Unit = unit };
        var chart = new ChartSpecification(ChartKind.Bar, "图", null, 0, [1], null, aggregate, default);
        var collector = new ChartCollector(chart, Tables.Schema(Tables.Column("k"), column), "dataset.yml");
        using var tables = new Tables();
        var schema = Tables.Schema(Tables.Column("k"), column) with { Charts = [chart] };
        var facts = tables.Publish(schema, csv, out _, out _)!;
        Assert.Equal(why is null ? 1 : 0, facts.Charts.Length);
        Assert.Null(why is "编码" or "相加" ? facts.Columns[1].Sum : null);
        if (why == "编码") Assert.Contains(why, collector.Fault!.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.Stacked, "98", "97", false)]
    [InlineData(ChartKind.Stacked, "38", "57", true)]
    [InlineData(ChartKind.Share, "38", "57", false)]
    [InlineData(ChartKind.Share, "38.4", "61.7", true)]
    public void Percents_that_are_no_parts_of_one_whole_are_not_stacked(ChartKind kind, string one, string other, bool isDrawn)
    {
        var schema = Tables.Schema(
            Tables.Column("k"),
            Tables.Column("a", ColumnType.Number) with { Unit = "%" },
            Tables.Column("b", ColumnType.Number) with { Unit = "%" }) with
        {
            Charts = [new(kind, "图", null, 0, [1, 2], null, Aggregate.None, default)],
        };
        using var tables = new Tables();
        Assert.Equal(isDrawn ? 1 : 0, tables.Publish(schema, $"k,a,b\n甲,{one},{other}\n", out _)!.Charts.Length);
    }

    private static TableSchema Schema(ChartSpecification chart) =>
        Tables.Schema(Tables.Column("y", ColumnType.Year), Tables.Column("n", ColumnType.Number)) with { Charts = [chart] };

    private static ChartFacts Draw(ChartSpecification chart, string rows)
    {
        using var tables = new Tables();
        var facts = tables.Publish(Schema(chart), "y,n\n" + rows, out var faults);
        Assert.True(facts is not null, string.Join('\n', faults.All()));
        return Assert.Single(facts.Charts);
    }

    private static string Parts(ChartKind kind, Aggregate aggregate, string rows)
    {
        using var tables = new Tables();
        ImmutableArray<int> figures = aggregate == Aggregate.Count ? [] : [2];
        var schema = Tables.Schema(Tables.Column("y", ColumnType.Year), Tables.Column("k"), Tables.Column("n", ColumnType.Integer)) with
        {
            Charts = [new(kind, "图", null, 0, figures, 1, aggregate, default)],
        };
        return tables.Publish(schema, "y,k,n\n" + rows, out _)!.Charts[0].Description;
    }
}
