namespace Bulletin.Tests.Content.Markdown;

public class TableSpecs
{
    [Fact]
    public void Pipe_tables_align_by_class() => Assert.Equal(
        """
        <p>表1</p>
        <div class="table-scroll" role="group" aria-label="可左右滑动" tabindex="0"><table aria-label="表1"><thead>
        <tr><th scope="col">名称</th><th scope="col" class="align-center">中</th><th scope="col" class="align-right">数</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">甲|乙</th><th scope="row" class="align-center"><strong>丙</strong></th><td class="align-right">1</td></tr>
        </tbody>
        </table></div>
        <p>注：甲</p>
        """,
        Bodies.Html("表1\n| 名称 | 中 | 数 |\n|---|:-:|--:|\n| 甲\\|乙 | **丙** | 1 |\n注：甲"));

    [Fact]
    public void Cells_beyond_the_header_are_kept() => Assert.Equal("a\tb\n1\t2\t3\n", Bodies.Text("a|b\n-|-\n1|2|3"));

    [Fact]
    public void An_empty_header_is_no_header() =>
        Assert.DoesNotContain("<th scope=\"col", Bodies.Html("| | |\n|---|---|\n| 甲 | 乙 |"), StringComparison.Ordinal);

    [Theory]
    [InlineData("甲|乙\n丙|丁")]
    [InlineData("| a | b |\n|---|\n| c |")]
    public void Bars_alone_make_no_table(string source) => Assert.Equal(Bodies.Compact(source), Bodies.Compact(Bodies.Text(source)));

    [Fact]
    public void Tables_may_stand_in_lists_and_quotes()
    {
        Assert.Contains("<td>2</td>", Bodies.Html("- 甲\n  a|b\n  -|-\n  1|2"), StringComparison.Ordinal);
        Assert.Contains("<td>2</td>", Bodies.Html("> a|b\n> -|-\n> 1|2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Grid_tables_merge_cells_and_hold_blocks() => Assert.Equal(
        """
        <div class="table-scroll" role="group" aria-label="可左右滑动" tabindex="0"><table aria-label="第1张表"><thead>
        <tr><th scope="col">名称</th><th scope="col" colspan="2" class="align-center">数量</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row" rowspan="2">白菜两吨</th><td class="align-right">1</td><td>2</td></tr>
        <tr><td class="align-right">3</td><td><ul>
        <li>四</li>
        <li>五</li>
        </ul>
        </td></tr>
        </tbody>
        </table></div>
        """,
        Bodies.Html("""
            +------+------+-------+
            | 名称 | 数量         |
            +======+=====:+=======+
            | 白菜 | 1    | 2     |
            | 两吨 +------+-------+
            |      | 3    | - 四  |
            |      |      | - 五  |
            +------+------+-------+
            """));

    [Fact]
    public void In_plain_text_what_a_merged_cell_covers_stays_empty() => Assert.Equal(
        "甲\t乙\t\t丙\n一\t1\t2\t3\n\t4\t\t5\n",
        Bodies.Text("""
            +----+---+---+---+
            | 甲 | 乙    | 丙|
            +====+===+===+===+
            | 一 | 1 | 2 | 3 |
            |    +---+---+---+
            |    | 4     | 5 |
            +----+---+---+---+
            """));

    [Fact]
    public void A_Han_character_may_count_as_one_column_or_two()
    {
        Assert.Equal(
            Bodies.Html("+----+\n| 甲 |\n+----+"),
            Bodies.Html("+---+\n| 甲 |\n+---+".Replace("| 甲 |", "| 甲|", StringComparison.Ordinal)));
        Assert.Equal(Bodies.Html("+----+\n| 甲 |\n+----+"), Bodies.Html("+---+\n| 甲|\n+---+"));
        Assert.Equal(Bodies.Html("+----+\n| 甲 |\n+----+"), Bodies.Html("+-----+\n| 甲  |\n+-----+"));
    }

    [Fact]
    public void The_lines_of_a_cell_are_joined_as_one_text() => Assert.Equal(
        "按照云政办规〔2023〕4号文件办理",
        Bodies.Text("""
            +----------------------+
            | 按照云政办规〔2023〕 |
            | 4号文件办理          |
            +----------------------+
            """).Trim());

    [Theory]
    [InlineData("+---+\n| a | b\n+---+")]
    [InlineData("+---+---+\n| a | b |\n+---+")]
    [InlineData("+---+\n| a |")]
    public void A_grid_that_does_not_close_is_text_and_reported(string source)
    {
        Assert.Equal(Bodies.Compact(source), Bodies.Compact(Bodies.Text(source)));
        Assert.Contains("BLT3018", Bodies.Codes(source));
    }

    [Fact]
    public void No_style_attribute_is_written() =>
        Assert.DoesNotContain("style", Bodies.Html("+---+---+\n| a | b |\n+:-:+--:+\n| c | d |\n+---+---+"), StringComparison.Ordinal);

    [Theory]
    [InlineData("类别|标准\n-|-\n低保|700", "低保")]
    [InlineData("类别|档次|标准\n-|-|-\n居民|第一级|3.05", "居民 第一级")]
    [InlineData("序号|项目|单位|标准\n-|-|-|-\n1|停车|元/次|5\n2|110千伏变电站|元/月|8元", "1 停车 元/次 2 110千伏变电站 元/月")]
    [InlineData("事项|责任单位|时限\n-|-|-\n修路|市住建局|年底前", "修路")]
    [InlineData("年份|收入|备注\n-|-|-\n2023|1,200|含补助", "2023")]
    [InlineData("类别|水量|价格\n-|-|-\n第一级|0—216（含）|3.05\n第二级|—|4.10", "第一级 第二级")]
    [InlineData("类别|标准|依据\n-|-|-\n甲|≥30%|见附件\n乙|约5元/次|见附件", "甲 乙")]
    [InlineData("名称|级别|数\n-|-|-\n|甲|1\n乙||2", "甲 乙")]
    [InlineData("名单\n-|\n|甲", "")]
    [InlineData("单位|时限|数\n-|-|-\n甲|年底|1\n乙|10|2\n丙|-|3\n丁|月底|4", "甲 年底 乙 丙 丁 月底")]
    [InlineData("单位|一|二\n-|-|-\n甲厂|31|32\n| |33|34\n〃|35|36", "甲厂 甲厂 〃甲厂")]
    [InlineData("区|街|数\n-|-|-\n临云区|一街|1\n| |二街|2", "临云区 一街 临云区 二街")]
    [InlineData("单位|一|二\n-|-|-\n| |33|合计\n| |5|6", "合计 5")]
    [InlineData("问题|答复\n-|-\n办理居民生活用水报装手续，需要携带哪些证明材料，多长时间可以办结？|身份证", "")]
    [InlineData("项目|说明|标准\n-|-|-\n甲|按照规定的条件、程序和时限办理，并将办理情况在五个工作日内书面告知申请人和利害关系人|5", "甲")]
    public void The_first_column_and_texts_before_the_first_figures_name_the_rows(string source, string names) =>
        Assert.Equal(
            names,
            string.Join(' ', Bodies.Dom(Bodies.Parse(source)).QuerySelectorAll("th[scope=row]").Select(cell => cell.TextContent)));

    [Fact]
    public void What_is_heard_in_an_empty_cell_is_no_part_of_the_text()
    {
        const string Source = "单位|一|二\n-|-|-\n甲厂|31|32\n| |33|34";
        Assert.Equal("单位\t一\t二\n甲厂\t31\t32\n\t33\t34\n", Bodies.Text(Source));
        Assert.Equal(Bodies.Compact(Bodies.Text(Source)), Bodies.VisibleText(Bodies.Dom(Bodies.Parse(Source))));
    }

    [Theory]
    [InlineData("| 甲 | 1 |\n+----+---+\n|    | 2 |\n|    +---+\n|    | 3 |", "甲 甲")]
    [InlineData("|    | 2 |\n|    +---+\n|    | 3 |", "2 3")]
    [InlineData("| 甲 | 1 |\n+----+---+\n| 一、类 |\n+----+---+\n|    | 乙|", "甲 乙")]
    public void An_empty_merged_cell_names_nothing_by_itself(string rows, string names) => Assert.Equal(
        names,
        string.Join(' ', Bodies.Dom(Bodies.Parse($"+----+---+\n| 名 | 数|\n+====+===+\n{rows}\n+----+---+"))
            .QuerySelectorAll("th[scope=row]").Select(cell => cell.TextContent)));

    [Fact]
    public void A_heading_within_a_table_names_no_row() => Assert.Equal(
        ["甲"],
        Bodies.Dom(Bodies.Parse("""
            +----+---+
            | 名 | 数|
            +====+===+
            | 一、类 |
            +----+---+
            | 甲 | 1 |
            +----+---+
            """)).QuerySelectorAll("th[scope=row]").Select(cell => cell.TextContent));

    [Theory]
    [InlineData("表1　各级水价\n\n{0}", "表1 各级水价")]
    [InlineData("## 收费\n\n附表：收费标准\n\n{0}", "附表：收费标准")]
    [InlineData("## 收费\n\n2024年收费标准一览表\n\n（单位：元）\n\n{0}", "2024年收费标准一览表")]
    [InlineData("## 收费\n\n具体标准如下：\n\n{0}", "收费")]
    [InlineData("## 收费\n\n{0}\n\n又：\n\n{0}", "收费", "收费（第2张表）")]
    [InlineData("第一条　甲\n\n第二条　收费标准如下：\n\n{0}", "第二条")]
    [InlineData("**第二条** 收费标准如下：\n\n{0}", "第二条")]
    [InlineData("一、收费\n\n{0}", "一、收费")]
    [InlineData("现予公布。收费标准如下：\n\n{0}", "收费标准如下")]
    [InlineData("{0}\n\n{0}", "水价通知", "水价通知（第2张表）")]
    [InlineData("{0}\n\n表1　水价标准\n\n{0}", "水价通知", "表1 水价标准")]
    [InlineData("单位：万元\n\n{0}", "水价通知")]
    [InlineData("（金额单位：元）\n\n{0}", "水价通知")]
    [InlineData("（2024年3月）\n\n{0}", "水价通知")]
    [InlineData("收费标准如下：\n\n计量单位：元/吨\n\n{0}", "收费标准如下")]
    [InlineData("责任单位名单如下：\n\n{0}", "责任单位名单如下")]
    [InlineData("^^^\n{0}\n^^^ 收费“标准”", "收费“标准”")]
    public void Every_table_has_a_name(string source, params string[] names) => Assert.Equal(
        names,
        Bodies.Dom(Bodies.Parse(source.Replace("{0}", "甲|乙\n-|-\n丙|1", StringComparison.Ordinal)), new Bodies.AllTargets { Title = "水价通知" })
            .QuerySelectorAll("table").Select(table => table.GetAttribute("aria-label")));
}
