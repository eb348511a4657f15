using System.Collections.Immutable;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Editions.Pages;
using Bulletin.Tests.OpenData;

namespace Bulletin.Tests.Editions.Pages;

/// <summary>Columns of tables, their values and their changes in words.</summary>
public class ColumnWordsSpecs
{
    private static readonly TableColumn Column = Tables.Column("rate", ColumnType.Number);
    private static readonly ColumnStatistics None = new(0, 0, null, null, null, null, null, []);

    [Fact]
    public void What_a_cell_must_be_is_said_in_one_line()
    {
        Assert.Null(DatasetText.Rules(Column, isKey: false));
        Assert.Equal("不小于 0", DatasetText.Rules(Column with { Minimum = "0" }, isKey: false));
        Assert.Equal("不大于 100", DatasetText.Rules(Column with { Maximum = "100" }, isKey: false));
        var strict = Column with
        {
            IsRequired = true,
            IsUnique = true,
            Minimum = "0",
            Maximum = "100",
            Enum = ["1", "2"],
            References = new("stations", "code"),
        };
        Assert.Equal("主键；必填；不重复；0 至 100；取值：1、2；引用 stations.code", DatasetText.Rules(strict, isKey: true));
    }

    [Fact]
    public void Numbers_of_a_column_are_shown_with_as_many_decimals_as_each_other_and_truth_in_words()
    {
        var schema = Tables.Schema(
            Tables.Column("n", ColumnType.Number),
            Tables.Column("i", ColumnType.Integer),
            Tables.Column("b", ColumnType.Boolean),
            Tables.Column("s"));
        ImmutableArray<ImmutableArray<string>> rows =
        [
            ["1.5", "7", "true", "1.5"],
            ["20", "80", "false", "20"],
            ["", "", "", ""],
            ["0.25", "9", "true", "x"],
            ["1e3", "1", "true", ""],
        ];
        Assert.Equal(
            ["1.50|7|是|1.5", "20.00|80|否|20", "|||", "0.25|9|是|x", "1e3|1|是|"],
            ColumnWords.Shown(schema, rows).Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Rows_without_numbers_or_truth_values_are_as_they_are()
    {
        ImmutableArray<ImmutableArray<string>> rows = [["true", "1.5"]];
        Assert.Equal(rows, ColumnWords.Shown(Tables.Schema(Tables.Column("a"), Tables.Column("b", ColumnType.Date)), rows));
    }

    [Fact]
    public void What_the_values_are_like_is_said_in_words()
    {
        Assert.Equal("", ColumnWords.Statistics(Column, None));
        Assert.Equal("1 至 9；平均 4.5；空 2", ColumnWords.Statistics(Column, new(8, 2, 8, "1", "9", "4.5", "36", [])));
        Assert.Equal("全部为 7", ColumnWords.Statistics(Column, new(8, 0, 1, "7", "7", "7", "56", [])));
        var text = Tables.Column("place");
        ImmutableArray<ValueCount> common = [new("东", 5), new("西", 3), new("南", 1), new("北", 1)];
        Assert.Equal("4 个不同的值；最多：东（5）、西（3）、南（1）", ColumnWords.Statistics(text, new(10, 0, 4, null, null, null, null, common)));
        Assert.Equal("1 个不同的值", ColumnWords.Statistics(text, new(5, 0, 1, null, null, null, null, [new("东", 5)])));
        Assert.Equal("", ColumnWords.Statistics(text, new(4, 0, 4, null, null, null, null, common)));
    }

    [Fact]
    public void What_changed_after_a_version_is_said_in_words_and_of_several_tables_which()
    {
        var schema = Tables.Schema(Tables.Column("rate") with { Title = "达标率" });
        var one = Tables.Dataset(schema);
        Assert.Equal("没有变化", ColumnWords.Change(one, new("t", [], [], 0, 0, null)));
        Assert.Equal(
            "增加列 达标率，删去列 old，增加 1 行，删去 2 行，改动 3 行",
            ColumnWords.Change(one, new("t", ["rate"], ["old"], 1, 2, 3)));
        var other = schema with { Name = "u", Title = "另一个表" };
        var two = new Dataset(one.Header) { Description = "", Licence = one.Licence, Tables = [schema, other] };
        Assert.Equal("另一个表：增加 1 行", ColumnWords.Change(two, new("u", [], [], 1, 0, 0)));
    }
}
