using Bulletin.Content.Documents.Datasets;

namespace Bulletin.Tests.OpenData;

/// <summary>What no office means to publish, and what only looks like it.</summary>
public class TableFaultSpecs
{
    private static readonly TableColumn[] Places =
    [
        Tables.Column("name"),
        Tables.Column("经度", ColumnType.Number),
        Tables.Column("纬度", ColumnType.Number),
    ];

    [Fact]
    public void Cells_of_a_column_that_need_the_same_remedy_are_one_mistake()
    {
        using var tables = new Tables();
        var rows = string.Concat(Enumerable.Range(2, 30).Select(line => line % 2 == 0 ? $"{line},{line}.5万\n" : $"{line},{line}\n"));
        var schema = Tables.Schema(Tables.Column("a"), Tables.Column("n", ColumnType.Number));
        tables.Publish(schema, $"a,n\n{rows}x,三十\n", out var faults);
        Assert.Collection(
            faults.All(),
            one => Assert.Contains("“2.5万”不是小数。这一列第 2、4、6、8、10 行等 15 处都是这样。", one.Message.Chinese, StringComparison.Ordinal),
            one => Assert.Contains("“三十”不是小数。", one.Message.Chinese, StringComparison.Ordinal));
        Assert.Equal(16, faults.Count);
    }

    [Fact]
    public void A_value_that_is_no_choice_is_told_once_with_all_its_lines()
    {
        using var tables = new Tables();
        var schema = Tables.Schema(Tables.Column("a") with { Enum = ["甲", "乙"] }, Tables.Column("b"));
        tables.Publish(schema, "a,b\n丙,1\n丁,2\n甲,3\n丙,4\n", out var faults);
        Assert.Collection(
            faults.All(),
            one => Assert.EndsWith("“丙”。这一列第 2、5 行都是这样。", one.Message.Chinese, StringComparison.Ordinal),
            one => Assert.EndsWith("“丁”。", one.Message.Chinese, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("甲,100.2,25.6", null)]
    [InlineData("甲,,", null)]
    [InlineData("甲,-74,40.7", null)]
    [InlineData("甲,25.6,100.2", "写反")]
    [InlineData("甲,500,95", "WGS 84")]
    [InlineData("甲,0,0", "没有填|填上")]
    public void Places_lie_on_the_globe_and_not_at_nought(string row, string? reported) =>
        Expect(Places, $"name,经度,纬度\n{row}\n", "BLT8116", reported);

    [Theory]
    [InlineData("月份,站点,雨\n2026年8月，河东站,19\n", "BLT8106", 2, 8, "“2026年8月，河东站”里的逗号是全角的“，”.*")]
    [InlineData("月份,站点,雨\n2026年8月,河东站，19\n", "BLT8106", 2, 12, "“河东站，19”")]
    [InlineData("月份,站点,雨\n2026年8月，河东站，19\n", "BLT8106", 2, 8, "全角的“，”")]
    [InlineData("月份,站点,雨\n\"2026年8月，晴\",19\n", "BLT8106", 2, 13, "^这一行有 2 列，表头有 3 列。$")]
    [InlineData("月份，站点,雨\n2026年8月,河东站,19\n", "BLT8105", 1, 1, "全角逗号")]
    public void A_full_width_comma_between_cells_is_named_with_its_place(string csv, string code, int line, int column, string said)
    {
        using var tables = new Tables();
        tables.Publish(Tables.Schema([Tables.Column("月份"), Tables.Column("站点"), Tables.Column("雨")]), csv, out var faults);
        var fault = Assert.Single(faults.All());
        Assert.Equal((code, line, column), (fault.Code, fault.Location.Line, fault.Location.Column));
        Assert.Matches(said, fault.Message.Chinese);
    }

    [Theory]
    [InlineData("530102199001011233", null)]
    [InlineData("530102********1234", null)]
    [InlineData("91530100MA6K1234XX", null)]
    [InlineData("530102199002301234", null)]
    [InlineData("11010519491231002X", "遮去")]
    public void An_identity_number_is_not_published(string cell, string? reported) =>
        Expect([Tables.Column("a"), Tables.Column("b")], $"a,b\n{cell},x\n", "BLT9001", reported);

    [Theory]
    [InlineData("姓名", "遮去")]
    [InlineData("学生姓名", "遮去")]
    [InlineData("负责人姓名", null)]
    [InlineData("设备", null)]
    public void A_number_in_a_table_of_persons_is_that_of_a_person(string heading, string? reported) =>
        Expect([Tables.Column("编号"), Tables.Column(heading)], $"编号,{heading}\n530102201503071234,甲\n", "BLT9001", reported);

    [Theory]
    [InlineData("#1号楼", null)]
    [InlineData("##", null)]
    [InlineData("#N/A", "公式")]
    [InlineData("#DIV/0!", "公式")]
    [InlineData("########", "加宽")]
    public void What_a_spreadsheet_shows_for_an_error_is_not_published(string cell, string? reported) =>
        Expect([Tables.Column("a"), Tables.Column("b")], $"a,b\n{cell},x\n", "BLT8123", reported);

    [Theory]
    [InlineData("25.6, 100.2", "写反")]
    [InlineData("100.2，25.6", "半角逗号")]
    [InlineData("东经100度", "以度为单位")]
    public void What_is_wrong_with_coordinates_is_named(string cell, string reported) =>
        Expect([Tables.Column("a", ColumnType.GeoPoint)], $"a\n\"{cell}\"\n", "BLT8110", reported);

    [Theory]
    [InlineData("530102199001011234", "文字")]
    [InlineData("1，234.5", "写成 1234.5")]
    [InlineData("１２３", "写成 123")]
    [InlineData("(5)", "写成 -5")]
    [InlineData("−5", "写成 -5")]
    [InlineData("1 234", "写成 1234")]
    [InlineData("12.5万元", "单位: \"万元\"")]
    [InlineData("￥30", "单位: \"元\"")]
    [InlineData("5％", "单位: \"%\"")]
    [InlineData("\"1,23\"", "只写一个数")]
    [InlineData("约100", "只写一个数")]
    [InlineData("10-20", "只写一个数")]
    [InlineData("—", "空值: ")]
    [InlineData("暂无", "空值: ")]
    [InlineData("98.5%", "单位: \"%\"")]
    [InlineData(".5", "0.5")]
    [InlineData("　1　", null)]
    public void What_is_wrong_with_numbers_is_named(string cell, string? reported) =>
        Expect([Tables.Column("a", ColumnType.Number)], $"a\n{cell}\n", "BLT8110", reported);

    [Fact]
    public void Blanks_fill_no_required_cell() =>
        Expect([Tables.Column("a") with { IsRequired = true }, Tables.Column("b")], "a,b\n 　 ,1\n", "BLT8111", "填上值");

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("0.1", "1e-1", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("1", "1.01", false)]
    public void Numbers_are_one_by_their_value_and_not_by_their_spelling(string one, string other, bool areSame)
    {
        TableColumn[] columns = [Tables.Column("a", ColumnType.Number) with { IsUnique = true }, Tables.Column("b")];
        Expect(columns, $"a,b\n{one},x\n{other},y\n", "BLT8112", areSame ? "重复" : null);
        using var tables = new Tables();
        var keyed = Tables.Schema(columns[0] with { IsUnique = false }, columns[1]) with { PrimaryKey = [0] };
        Assert.Equal(areSame, tables.Publish(keyed, $"a,b\n{one},x\n{other},y\n", out _) is null);
        Expect([Tables.Column("a", ColumnType.Number) with { Enum = [one] }], $"a\n{other}\n", "BLT8114", areSame ? null : "可选");
    }

    [Fact]
    public void A_row_of_totals_is_told_and_published()
    {
        using var tables = new Tables();
        var schema = Tables.Schema(Tables.Column("县区"), Tables.Column("金额", ColumnType.Number));
        var facts = tables.Publish(schema, "县区,金额\n甲,1\n合计,1\n", out var faults, out var doubt);
        Assert.NotNull(facts);
        Assert.Empty(faults.All());
        Assert.Equal("BLT8125", doubt!.Code);
        Assert.Equal(3, doubt.Location.Line);
        var declared = Tables.Schema(schema.Columns[0] with { Enum = ["甲", "合计"] }, schema.Columns[1]);
        tables.Publish(declared, "县区,金额\n甲,1\n合计,1\n", out _, out doubt);
        Assert.Null(doubt);
    }

    private static void Expect(TableColumn[] columns, string csv, string code, string? reported)
    {
        using var tables = new Tables();
        var facts = tables.Publish(Tables.Schema(columns), csv, out var faults);
        if (reported is null)
        {
            Assert.Empty(faults.All().Select(fault => fault.ToString()));
            Assert.NotNull(facts);
            return;
        }

        var fault = Assert.Single(faults.All());
        Assert.Equal(code, fault.Code);
        Assert.Matches(reported, fault.Hint.Chinese + fault.Message.Chinese);
        Assert.Null(facts);
    }
}
