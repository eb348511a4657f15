using System.Text;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Content.Media.Sheets;

namespace Bulletin.Tests.Cli;

public class TableSpecs
{
    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("项目,数量\n水厂,3\n") },
        { "UTF-8 with a mark", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("项目,数量\r\n水厂,3\r\n")] },
        { "GBK", Mistake.Gbk("项目,数量\r\n水厂,3") },
        { "UTF-16, tabs", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("项目\t数量\r\n水厂\t3\r\n")] },
        { "empty columns and rows of a spreadsheet", Encoding.UTF8.GetBytes("项目,数量,,\n水厂,3,,\n,,,\n") },
        { "quotes", Encoding.UTF8.GetBytes("\"项目\",\"数量\"\n\"水厂\",3\n") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_table_is_read_however_a_spreadsheet_saves_it(string name, byte[] bytes)
    {
        var run = Run(bytes);
        Assert.Equal(
            (0, "+------+------+\n| 项目 | 数量 |\n+======+======+\n| 水厂 | 3    |\n+------+------+\n", ""),
            (run.Code, run.Out, run.Error));
        Assert.NotEmpty(name);
    }

    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_lines()
    {
        var run = Run(Encoding.UTF8.GetBytes("a,b\n\"甲,乙\",\"说\"\"好\"\"\n行\"\n"));
        Assert.Equal(
            "+-------+--------+\n| a     | b      |\n+=======+========+\n| 甲,乙 | 说\"好\" |\n|       |        |\n"
                + "|       | 行     |\n+-------+--------+\n",
            run.Out);
    }

    [Fact]
    public void What_cannot_be_drawn_is_wrong_usage()
    {
        Assert.Equal(2, Run("^,a\n"u8.ToArray()).Code);
        Assert.Contains("row 2, cell 1", Run("a,b\n<,c\n"u8.ToArray()).Error, StringComparison.Ordinal);
        Assert.Equal(2, Run([]).Code);
        Assert.Equal(2, SiteFolder.Tool("table", "/nowhere.csv").Code);
        Assert.Equal(2, SiteFolder.Tool("table").Code);
    }

    [Fact]
    public void A_document_is_no_table()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("bulletin-").FullName, "gongshui.md");
        File.WriteAllText(path, "# 供水\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n");
        var run = SiteFolder.Tool("table", path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("gongshui.md", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_cells_of_a_workbook_stay_merged()
    {
        var rows = Workbooks.Row("类别", "价格") + Workbooks.Row("居民", "3.05") + Workbooks.Row("", "4.10");
        var run = Run(Workbooks.Of(rows, "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>"));
        Assert.Equal(
            "+------+------+\n| 类别 | 价格 |\n+======+======+\n| 居民 | 3.05 |\n|      +------+\n|      | 4.10 |\n+------+------+\n",
            run.Out);
    }

    [Fact]
    public void What_stands_above_the_headings_is_told_and_not_drawn()
    {
        var rows = Workbooks.Row("2024年水价表", "", "") + Workbooks.Row("", "", "单位：元")
            + Workbooks.Row("类别", "水价", "") + Workbooks.Row("", "一级", "二级") + Workbooks.Row("居民", "3.05", "4.10");
        var merged = "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='A3:A4'/><mergeCell ref='B3:C3'/></mergeCells>";
        var run = Run(Workbooks.Of(rows, merged));
        Assert.Equal(
            "+------+------+------+\n| 类别 | 水价        |\n|      +------+------+\n|      | 一级 | 二级 |\n"
                + "+======+======+======+\n| 居民 | 3.05 | 4.10 |\n+------+------+------+\n",
            run.Out);
        Assert.Contains("'2024年水价表' stands above", run.Error, StringComparison.Ordinal);
        Assert.Contains("'单位：元' stands above", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_over_some_columns_is_no_line_above_them()
    {
        var rows = Workbooks.Row("", "水价", "") + Workbooks.Row("类别", "一级", "二级") + Workbooks.Row("居民", "3.05", "4.10");
        var run = Run(Workbooks.Of(rows, "<mergeCells><mergeCell ref='B1:C1'/></mergeCells>"));
        Assert.Contains("水价", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    private static CommandRun Run(byte[] bytes)
    {
        using var folder = new SiteFolder();
        File.WriteAllBytes(folder.Full("a.csv"), bytes);
        return SiteFolder.Tool("table", folder.Full("a.csv"));
    }
}
