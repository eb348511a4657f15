using System.Globalization;
using Bulletin.Content.Documents.Datasets;

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
        Assert.Equal(["2020年|25.0|75.0", "2021年|100.0|0.0"], chart.Figures.Rows.Select(row => string.Join('|', row)));
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

    private static TableSchema Schema(ChartSpecification chart) =>
        Tables.Schema(Tables.Column("y", ColumnType.Year), Tables.Column("n", ColumnType.Number)) with { Charts = [chart] };

    private static ChartFacts Draw(ChartSpecification chart, string rows)
    {
        using var tables = new Tables();
        var facts = tables.Publish(Schema(chart), "y,n\n" + rows, out var faults);
        Assert.True(facts is not null, string.Join('\n', faults.All()));
        return Assert.Single(facts.Charts);
    }
}
