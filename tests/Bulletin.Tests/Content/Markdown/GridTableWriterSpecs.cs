using AngleSharp.Dom;
using Bulletin.Content.Markdown.Tables;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>What is drawn is read as the table that it was drawn from.</summary>
public class GridTableWriterSpecs
{
    private const int Runs = 2000;

    private static readonly string[] Words =
    [
        "", "甲", "水厂", "3.05", "1200*600", "138****5678", "王**", "**重点**", "a|b", "a+b", "+", "-", "- 项", "1. 项", "1、项", "# 号", "> 引",
        "<b>", "a<b 3<5", "&amp;", "\\", "\\*", "`x`", "[甲](b.md)", "[^1]", "[^1]: 注",
        "{#id}", "{.red}", "第_页", "“引”…—·×", "𠀀", "---", "|", "===", "^^^", ":   x", "~~~", "两\n行", "三\n\n行\r\n了", "第一条　甲", "a\tb",
        "https://x.example/", "<https://x.example/>", "!注意", "![图](a.png)", "\\^", "\\<", "一段较长的文字，使这一列宽一些",
    ];

    [Fact]
    public void Han_characters_count_as_two_columns() => Assert.Equal(
        """
        +----------+------+------+
        | 用户类别 | 阶梯 | 价格 |
        +==========+======+======+
        | 居民     | 一   | 3.05 |
        |          +------+------+
        |          | 二   | 4.10 |
        +----------+------+------+
        | 合表用户        | 3.35 |
        +----------+------+------+

        """,
        Draw(["用户类别", "阶梯", "价格"], ["居民", "一", "3.05"], ["^", "二", "4.10"], ["合表用户", "<", "3.35"]));

    [Fact]
    public void A_cell_that_joins_two_rows_of_a_header_joins_them_to_it() => Assert.Equal(
        """
        +------+------+------+
        | 名称 | 数量        |
        |      +------+------+
        |      | 上年 | 今年 |
        +======+======+======+
        | 水厂 | 2    | 3    |
        +------+------+------+

        """,
        Draw(["名称", "数量", "<"], ["^", "上年", "今年"], ["水厂", "2", "3"]));

    [Theory]
    [InlineData("^")]
    [InlineData("<")]
    [InlineData("a,b;^,<")]
    [InlineData("a,<;b,^")]
    [InlineData("a,b;c,^;<,d")]
    public void What_merges_with_nothing_or_to_no_rectangle_is_refused(string rows) =>
        Assert.Null(CellGrid.Read([.. rows.Split(';').Select(row => row.Split(','))], out _));

    [Fact]
    public void Any_table_comes_back_with_the_same_cells_and_spans() => Law.ForAll(
        Drawn.Any(Words),
        table => table.Smaller(),
        table =>
        {
            if (CellGrid.Read(table.Rows(), out _) is not { } grid || HasEmptyHeader(grid)) return;
            var body = Bodies.Parse(GridTableWriter.Write(grid));
            Assert.All(body.Facts.Diagnostics, diagnostic => Assert.Contains(diagnostic.Code, (string[])["BLT3020", "BLT3027"]));
            Assert.Equal(Expected(grid), Found(Bodies.Dom(body).QuerySelector("table")!));
        },
        Runs);

    // A row of a header without a word is none.
    private static bool HasEmptyHeader(CellGrid grid) =>
        Enumerable.Range(0, grid.HeaderRows).Any(row => grid.Cells.All(cell => cell.Row != row || Bodies.Compact(cell.Text).Length == 0));

    private static string Draw(params string[][] rows) => GridTableWriter.Write(CellGrid.Read(rows, out _)!);

    // Of columns and rows that no cell begins in, nothing can be seen.
    private static List<string> Expected(CellGrid grid)
    {
        var tops = grid.Cells.Select(cell => cell.Row).ToHashSet();
        var lefts = grid.Cells.Select(cell => cell.Column).ToHashSet();
        return [.. grid.Cells.Select(Described)];

        string Described(CellArea cell)
        {
            var height = tops.Count(row => row >= cell.Row && row < cell.Row + cell.RowSpan);
            var width = lefts.Count(column => column >= cell.Column && column < cell.Column + cell.ColumnSpan);
            return $"{height}×{width} {Bodies.Compact(cell.Text)}";
        }
    }

    private static IEnumerable<string> Found(IElement table) =>
        from cell in table.QuerySelectorAll("th, td")
        let height = cell.GetAttribute("rowspan") ?? "1"
        let width = cell.GetAttribute("colspan") ?? "1"
        select $"{height}×{width} {Bodies.VisibleText(cell)}";
}
