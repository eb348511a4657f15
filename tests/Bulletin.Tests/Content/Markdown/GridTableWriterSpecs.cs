using AngleSharp.Dom;
using Bulletin.Content.Markdown.Tables;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>What is drawn is read as the table that it was drawn from.</summary>
public class GridTableWriterSpecs
{
    private const int Runs = 2000;

    private static readonly string[] Words =
    [
        "", "甲", "水厂", "3.05", "1200*600", "138****5678", "王**", "**重点**", "a|b", "a+b", "+", "-", "- 项", "1. 项", "1、项",
        "# 号", "> 引", "<b>", "a<b 3<5", "&amp;", "\\", "\\*", "`x`", "[甲](b.md)", "[^1]", "[^1]: 注", "{#id}", "{.red}",
        "第_页", "“引”…—·×", "𠀀", "---", "|", "===", "^^^", ":   x", "~~~", "两\n行", "三\n\n行\r\n了", "第一条　甲", "a\tb",
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
    public void Any_table_comes_back_with_the_same_cells_and_spans()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var rows = Rows(random);
            if (CellGrid.Read(rows, out _) is not { } grid || HasEmptyHeader(grid))
                continue;
            var drawing = GridTableWriter.Write(grid);
            var body = Bodies.Parse(drawing);
            Assert.True(
                body.Facts.Diagnostics.All(diagnostic => diagnostic.Code is "BLT3020" or "BLT3027"),
                $"seed {seed}: {body.Facts.Diagnostics.FirstOrDefault()}\n{drawing}");
            var table = Bodies.Dom(body).QuerySelector("table");
            Assert.True(table is not null, $"seed {seed}:\n{drawing}");
            Assert.True(
                Expected(grid).SequenceEqual(Found(table)),
                $"seed {seed}:\n{drawing}\n{string.Join('\n', Expected(grid))}\n---\n{string.Join('\n', Found(table))}");
        }
    }

    // A row of a header without a word is none.
    private static bool HasEmptyHeader(CellGrid grid) =>
        Enumerable.Range(0, grid.HeaderRows).Any(row =>
            grid.Cells.Where(cell => cell.Row == row).All(cell => Bodies.Compact(cell.Text).Length == 0));

    private static string Draw(params string[][] rows) => GridTableWriter.Write(CellGrid.Read(rows, out _)!);

    // Some places are merged with their neighbours, so that many of them are rectangles.
    private static string[][] Rows(Random random)
    {
        var (height, width) = (random.Next(1, 6), random.Next(1, 5));
        var rows = Enumerable.Range(0, height)
            .Select(_ => Enumerable.Range(0, width).Select(_ => Words[random.Next(Words.Length)]).ToArray())
            .ToArray();
        for (var merged = random.Next(4); merged > 0; merged--)
        {
            var (top, left) = (random.Next(height), random.Next(width));
            var (bottom, right) = (random.Next(top, height), random.Next(left, width));
            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right; column++)
                {
                    if (row > top || column > left)
                        rows[row][column] = column > left ? "<" : "^";
                }
            }
        }

        return rows;
    }

    // Of columns and rows that no cell begins in, nothing can be seen.
    private static List<string> Expected(CellGrid grid)
    {
        var tops = grid.Cells.Select(cell => cell.Row).ToHashSet();
        var lefts = grid.Cells.Select(cell => cell.Column).ToHashSet();
        return [.. grid.Cells.Select(cell =>
            $"{tops.Count(row => row >= cell.Row && row < cell.Row + cell.RowSpan)}×"
            + $"{lefts.Count(column => column >= cell.Column && column < cell.Column + cell.ColumnSpan)} {Bodies.Compact(cell.Text)}")];
    }

    private static List<string> Found(IElement table) =>
        [.. table
            .QuerySelectorAll("th, td")
            .Select(cell =>
                $"{cell.GetAttribute("rowspan") ?? "1"}×{cell.GetAttribute("colspan") ?? "1"} {Bodies.Compact(cell.TextContent)}")];
}
