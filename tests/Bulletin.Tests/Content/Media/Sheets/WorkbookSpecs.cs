using Bulletin.Content.Media.Sheets;
using Bulletin.Tests.Content.Media.Inspection;

namespace Bulletin.Tests.Content.Media.Sheets;

/// <summary>A workbook is read as its editor sees it.</summary>
public class WorkbookSpecs
{
    [Theory]
    [InlineData("<c t='s'><v>0</v></c>", "名称")]
    [InlineData("<c t='s'><v>1</v></c>", "供水量")]
    [InlineData("<c t='inlineStr'><is><t>00123</t></is></c>", "00123")]
    [InlineData("<c><v>12.5</v></c>", "12.5")]
    [InlineData("<c><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c><v>1.2E-3</v></c>", "0.0012")]
    [InlineData("<c><v>123456789012</v></c>", "123456789012")]
    [InlineData("<c s='1'><v>0.125</v></c>", "12.5%")]
    [InlineData("<c s='2'><v>45356</v></c>", "2024-03-05")]
    [InlineData("<c s='2'><v>1</v></c>", "1900-01-01")]
    [InlineData("<c s='3'><v>45356</v></c>", "2024-03")]
    [InlineData("<c s='4'><v>45356</v></c>", "2024-03-05")]
    [InlineData("<c s='5'><v>45356.395833333336</v></c>", "2024-03-05 09:30")]
    [InlineData("<c s='6'><v>1234.5</v></c>", "1234.5")]
    [InlineData("<c t='b'><v>1</v></c>", "是")]
    [InlineData("<c t='e'><f>A1/0</f><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c t='str'><f>A1</f><v>甲</v></c>", "甲")]
    [InlineData("<c><f>SUM(A1:A2)</f><v>3</v></c>", "3")]
    public void A_cell_is_what_is_shown(string cell, string text) => Assert.Equal([[text]], Read(Workbooks.Of($"<row>{cell}</row>")).Rows);

    [Fact]
    public void Cells_stand_where_their_names_say()
    {
        var sheet = Read(Workbooks.Of(
            "<row r='2'><c r='B2'><v>1</v></c><c r='D2'><v>2</v></c></row><row r='4'><c r='A4'><v>3</v></c></row>"));
        Assert.Equal(["|||", "|1||2", "|||", "3|||"], sheet.Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_left_out_and_counted()
    {
        var rows = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row r='2' hidden='1'><c r='A2'><v>3</v></c></row>"
            + "<row r='3'><c r='A3'><v>4</v></c></row>";
        var workbook = Workbook.Open(Workbooks.Of(
            ("底稿", "hidden", Workbooks.Row("x"), ""), ("表", "visible", rows, "<cols><col min='2' max='2' hidden='1'/></cols>")))!;
        Assert.Equal(["表"], workbook.Names);
        var sheet = workbook.Read("表")!;
        Assert.Equal([["1"], ["4"]], sheet.Rows);
        Assert.Equal((1, 1), (sheet.HiddenRows, sheet.HiddenColumns));
        Assert.Null(workbook.Read("底稿"));
    }

    [Fact]
    public void Merged_cells_are_known()
    {
        var rows = Workbooks.Row("a", "", "b") + Workbooks.Row("", "", "c");
        var sheet = Read(Workbooks.Of(rows, "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"));
        Assert.Equal([new MergedCells(0, 0, 2, 2)], sheet.Merged);
    }

    [Fact]
    public void What_is_no_workbook_is_none()
    {
        Assert.Null(Workbook.Open("PK\u0003\u0004"u8.ToArray()));
        Assert.Null(Workbook.Open(Packages.Docx("")));
        Assert.Null(Workbook.Open(Packages.Zip(("xl/workbook.xml", "<workbook><sheets>"))));
    }

    private static Sheet Read(byte[] workbook)
    {
        var opened = Workbook.Open(workbook);
        Assert.NotNull(opened);
        return opened.Read(Assert.Single(opened.Names))!;
    }
}
