using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bulletin.Tests.Sites;

/// <summary>What who hears the tables of a dataset is told.</summary>
public class HeardDataSpecs(HeardDataSpecs.Published site) : IClassFixture<HeardDataSpecs.Published>
{
    [Fact]
    public void Only_columns_of_days_months_and_times_are_said_as_dates() => Assert.Equal(
        ["2024年4月18日", "2024年4月", "2024年4月18日 09:00", "2024-04-18", "https://www.example.gov.cn/art/2024-04-18/art_1.html"],
        Cells("wza/", "记录", 0).Take(5));

    [Fact]
    public void What_an_office_wrote_as_text_stays_as_it_is() => Assert.Equal(
        ["2023年1月5日", "2023年1月", "2023年1月5日 18:30:20", "公告_2023-01-05.pdf", "2023-01-05/2024-05-18"],
        Cells("wza/", "记录", 1).Take(5));

    [Theory]
    [InlineData("")]
    [InlineData("m/")]
    public void The_other_editions_show_what_is_published(string edition) => Assert.Equal(
        ["2024-04-18", "2024-04", "2024-04-18T09:00:00+08:00"],
        Cells(edition, "记录", 0).Take(3));

    [Theory]
    [InlineData("日期", "2023年1月5日至2024年4月18日")]
    [InlineData("月份", "2023年1月至2024年4月")]
    [InlineData("时间", "2023年1月5日 18:30:20至2024年4月18日 09:00")]
    [InlineData("数量", "3 至 7；平均 5")]
    public void Spans_of_a_column_are_said_with_words(string column, string words) => Assert.Contains(
        site.Page("wza/").QuerySelectorAll(".statistics div"),
        one => one.QuerySelector("dt")!.TextContent == column && one.QuerySelector("dd")!.TextContent == words);

    // A figure is said, and names nothing.
    [Theory]
    [InlineData("主键", 0, "2024-01 东")]
    [InlineData("无主键", 0, "东区")]
    [InlineData("有空格", 0, "甲厂")]
    [InlineData("有空格", 1, "二街")]
    [InlineData("有空格", 2, "33")]
    public void A_row_is_named_by_its_key_or_by_the_first_that_is_filled(string table, int row, string names) => Assert.Equal(
        names,
        string.Join(' ', Row("", table, row).QuerySelectorAll("th").Select(cell => cell.TextContent)));

    [Fact]
    public void Files_of_one_name_are_called_by_their_version() => Assert.Equal(
        ["第一版：c.csv", "第二版：c.csv"],
        site.Page("").QuerySelectorAll(".versions .files a").Select(link => link.GetAttribute("aria-label")).Order(StringComparer.Ordinal));

    [Fact]
    public void Headings_and_folds_say_of_which_table_they_are()
    {
        var names = site.Page("").QuerySelectorAll("article :is(h2, h3, summary)").Select(one => one.TextContent).ToList();
        Assert.Contains("主键：各列说明", names);
        Assert.Equal(names.Distinct(), names);
    }

    private IEnumerable<string> Cells(string edition, string table, int row) =>
        Row(edition, table, row).Children.Select(cell => cell.TextContent);

    private IElement Row(string edition, string table, int row) => site.Page(edition)
        .QuerySelectorAll("table.set").Single(one => one.GetAttribute("aria-label") == $"{table}的数据")
        .QuerySelectorAll("tbody tr")[row];

    public sealed class Published : IDisposable
    {
        private readonly TestSite site = TestSite.With(
            ("site.yml", TestSite.Settings.Replace("theme: test", "theme: gazette", StringComparison.Ordinal)),
            ("content/data/t/dataset.yml", """
                标题: 记录和主键
                描述: 各类记录和主键，每月更新。
                提供方: 测试市数据局
                发布日期: 2024-05-01
                更新日期: 2024-05-01
                主题分类: 综合政务
                主题词: [记录]
                公开属性: 主动公开
                发布审核: 2024-05-01
                保密审查: 2024-05-01
                许可: CC0-1.0
                更新频率: 每月
                联系方式: {名称: 测试市数据局, 电话: 0882-6120033}
                版本:
                  - {版本: 第一版, 时间: 2024-03-01, 内容: 首次发布}
                  - {版本: 第二版, 时间: 2024-04-01, 内容: 改正一处}
                文件:
                  - 文件: a.csv
                    标题: 记录
                    列:
                      - {名称: d, 标题: 日期, 类型: 日期}
                      - {名称: m, 标题: 月份, 类型: 月}
                      - {名称: t, 标题: 时间, 类型: 时间}
                      - {名称: s, 标题: 文件}
                      - {名称: u, 标题: 出处}
                      - {名称: n, 标题: 数量, 类型: 整数}
                  - 文件: b.csv
                    标题: 主键
                    主键: [month, zone]
                    列:
                      - {名称: v, 标题: 数量, 类型: 整数}
                      - {名称: month, 标题: 月份, 类型: 月}
                      - {名称: zone, 标题: 片区}
                      - {名称: day, 标题: 天数, 类型: 整数}
                  - 文件: c.csv
                    标题: 无主键
                    列:
                      - {名称: v, 标题: 数量, 类型: 整数}
                      - {名称: zone, 标题: 片区}
                      - {名称: w, 标题: 天数, 类型: 整数}
                  - 文件: e.csv
                    标题: 有空格
                    列:
                      - {名称: a, 标题: 单位}
                      - {名称: v, 标题: 数量, 类型: 整数}
                      - {名称: b, 标题: 地段}
                """),
            ("content/data/t/a.csv", """
                d,m,t,s,u,n
                2024-04-18,2024-04,2024-04-18 09:00,2024-04-18,https://www.example.gov.cn/art/2024-04-18/art_1.html,3
                2023-01-05,2023-01,2023-01-05 18:30:20,公告_2023-01-05.pdf,2023-01-05/2024-05-18,7
                """),
            ("content/data/t/b.csv", "v,month,zone,day\n5,2024-01,东,31\n6,2024-02,西,29\n"),
            ("content/data/t/c.csv", "v,zone,w\n5,东区,3\n6,西区,4\n"),
            ("content/data/t/versions/第一版/c.csv", "v,zone,w\n5,东区,3\n"),
            ("content/data/t/versions/第二版/c.csv", "v,zone,w\n6,东区,3\n"),
            ("content/data/t/e.csv", "a,v,b\n甲厂,31,一街\n,32,二街\n,33,\n"));

        public Published() => site.Publish();

        public IDocument Page(string edition) => new HtmlParser().ParseDocument(site.Read($"{edition}data/t.html"));

        public void Dispose() => site.Dispose();
    }
}
