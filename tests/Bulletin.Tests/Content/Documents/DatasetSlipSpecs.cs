using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Documents;

/// <summary>What offices write in dataset.yml in other words, and what they are told.</summary>
public class DatasetSlipSpecs
{
    [Theory]
    [InlineData("数字", "小数")]
    [InlineData("数值", "小数")]
    [InlineData("数字型", "小数")]
    [InlineData("浮点", "小数")]
    [InlineData("double", "小数")]
    [InlineData("Float", "小数")]
    [InlineData("decimal(10,2)", "小数")]
    [InlineData("int", "整数")]
    [InlineData("整型", "整数")]
    [InlineData("字符串", "文字")]
    [InlineData("varchar(20)", "文字")]
    [InlineData("文本", "文字")]
    [InlineData("布尔", "是否")]
    [InlineData("日期型", "日期")]
    [InlineData("时间戳", "时间")]
    [InlineData("年份", "年")]
    [InlineData("年月", "月")]
    [InlineData("经纬度", "坐标")]
    public void A_type_by_another_name_is_told_the_nearest(string typed, string meant)
    {
        var found = Assert.Single(Check(column: $"{{名称: n, 类型: \"{typed}\"}}", csv: ""));
        Assert.Contains($"“{meant}”", found.Hint.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m、n")]
    [InlineData("月份，n")]
    [InlineData("月份 n")]
    [InlineData("月份+n")]
    [InlineData("月份 和 n")]
    [InlineData("m / n")]
    [InlineData("[月份、n]")]
    public void A_key_of_several_columns_may_be_one_text(string key) => Assert.Empty(Check($"    主键: {key}\n"));

    [Fact]
    public void A_key_of_what_are_no_columns_is_one_mistake() =>
        Assert.Equal("BLT8006", Assert.Single(Check("    主键: 月份、区县\n")).Code);

    [Theory]
    [InlineData("甲、乙")]
    [InlineData("甲，乙")]
    [InlineData("甲；乙")]
    public void Choices_may_be_one_text(string choices) =>
        Assert.Empty(Check(column: $"{{名称: n, 可选值: {choices}}}", csv: "m,n\n1,甲\n2,乙\n"));

    [Theory]
    [InlineData("发布机构")]
    [InlineData("发布单位")]
    [InlineData("责任单位")]
    [InlineData("数据来源")]
    public void Who_provides_the_data_is_told_from_who_issues_a_document(string key)
    {
        var found = Assert.Single(Check(publisher: key));
        Assert.Contains("“提供方”", found.Message.Chinese + found.Hint.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("发文机关", found.Message.Chinese + found.Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_names_the_page_on_data() =>
        Assert.Contains("开放数据", Assert.Single(Check(more: "数据格式版次: 3\n")).Hint.Chinese, StringComparison.Ordinal);

    private static IEnumerable<Diagnostic> Check(
        string table = "", string column = "{名称: n}", string publisher = "提供方", string more = "", string csv = "m,n\n1,2\n2,3\n")
    {
        var dataset = $"""
            标题: 表
            发布日期: 2024-03-01
            公开属性: 主动公开
            发布审核: 2024-03-01
            {publisher}: 测试市局
            描述: 描述。
            许可: CC0-1.0
            {more}文件:
              - 文件: t.csv
            {table}    列:
                  - {"{名称: m, 标题: 月份}"}
                  - {column}

            """;
        using var site = TestSite.With(("content/data/a/dataset.yml", dataset), ("content/data/a/t.csv", csv));
        return [.. site.Check().Diagnostics];
    }
}
