namespace Bulletin.Tests.Content.Markdown;

public class TableSpecs
{
    [Fact]
    public void Pipe_tables_align_by_class() => Assert.Equal(
        """
        <p>表1</p>
        <div class="table-scroll" tabindex="0"><table><thead>
        <tr><th scope="col">名称</th><th scope="col" class="align-center">中</th><th scope="col" class="align-right">数</th></tr>
        </thead>
        <tbody>
        <tr><td>甲|乙</td><td class="align-center"><strong>丙</strong></td><td class="align-right">1</td></tr>
        </tbody>
        </table></div>
        <p>注：甲</p>
        """,
        Bodies.Html("表1\n| 名称 | 中 | 数 |\n|---|:-:|--:|\n| 甲\\|乙 | **丙** | 1 |\n注：甲"));

    [Fact]
    public void Cells_beyond_the_header_are_kept() => Assert.Equal("a\tb\n1\t2\t3\n", Bodies.Text("a|b\n-|-\n1|2|3"));

    [Fact]
    public void An_empty_header_is_no_header() =>
        Assert.DoesNotContain("<th", Bodies.Html("| | |\n|---|---|\n| 甲 | 乙 |"), StringComparison.Ordinal);

    [Theory]
    [InlineData("甲|乙\n丙|丁")]
    [InlineData("| a | b |\n|---|\n| c |")]
    public void Bars_alone_make_no_table(string source) => Assert.Equal(Bodies.Compact(source), Bodies.Compact(Bodies.Text(source)));

    [Fact]
    public void Tables_may_stand_in_lists_and_quotes()
    {
        Assert.Contains("<td>1</td>", Bodies.Html("- 甲\n  a|b\n  -|-\n  1|2"), StringComparison.Ordinal);
        Assert.Contains("<td>1</td>", Bodies.Html("> a|b\n> -|-\n> 1|2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Grid_tables_merge_cells_and_hold_blocks() => Assert.Equal(
        """
        <div class="table-scroll" tabindex="0"><table><thead>
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
}
