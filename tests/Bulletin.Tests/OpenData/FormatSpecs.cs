using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Formats;
using Bulletin.OpenData.Rows;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Bulletin.Tests.OpenData;

/// <summary>What is published for spreadsheets.</summary>
public class FormatSpecs
{
    private static readonly TableSchema Schema = Tables.Schema(
        Tables.Column("id", ColumnType.Integer), Tables.Column("name"),
        Tables.Column("rate", ColumnType.Number) with { Unit = "%" }, Tables.Column("day", ColumnType.Date),
        Tables.Column("at", ColumnType.DateTime), Tables.Column("ok", ColumnType.Boolean),
        Tables.Column("month", ColumnType.YearMonth), Tables.Column("place", ColumnType.GeoPoint)) with
    { Title = "水质[月]报：一二三四五六七八九十一二三四五六七八九十一二三四" };

    private const string Csv = "id,name,rate,day,at,ok,month,place\n"
        + "1,<甲> & \"\"乙\"\",2.5,2024-02-29,2024-03-05 09:30,是,2024年3月,\"100.5, 25\"\n2,=1+1,,1899-01-01,,否,,\n";

    [Fact]
    public void A_workbook_is_sound_by_the_validator_of_Open_XML()
    {
        using var tables = new Tables();
        Assert.NotNull(tables.Publish(Schema, Csv.Replace("<甲> & \"\"乙\"\"", "\"<甲> & \"\"乙\"\"\"", StringComparison.Ordinal), out _));
        using var book = SpreadsheetDocument.Open(tables.PathOf("t.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var first = book.WorkbookPart!.WorksheetParts.First().Worksheet;
        Assert.Contains("<甲> & \"乙\"", first.InnerText, StringComparison.Ordinal);
        Assert.Contains("rate（%）", first.InnerText, StringComparison.Ordinal);
        // 29 February 2024 and, with the half past nine, 5 March.
        Assert.Contains("45351", first.InnerText, StringComparison.Ordinal);
        Assert.Contains("45356.395833333", first.InnerText, StringComparison.Ordinal);
        // A day that workbooks cannot count stays a text.
        Assert.Contains("1899-01-01", first.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_a_sheet_holds_go_on_in_the_next()
    {
        using var tables = new Tables();
        using var work = new WorkFiles(tables.PathOf("work"));
        var format = new XlsxFormat(Schema, work, "t.xlsx", ["表"], rowsOfSheet: 4);
        var row = new TableRow(Schema.Columns.Length);
        for (var i = 0; i < 7; i++)
        {
            row.Clear();
            row.Add(Encoding.UTF8.GetBytes($"{i}"), i);
            for (var column = 1; column < Schema.Columns.Length; column++)
                row.Add(default, double.NaN);
            format.Row(row);
        }

        Assert.Single(format.Finish());
        using var book = SpreadsheetDocument.Open(work.PathOf("t.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => fault.Description));
        var sheets = book.WorkbookPart!.Workbook.Sheets!
            .Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Select(sheet => sheet.Name!.Value!)
            .ToList();
        Assert.Equal(4, sheets.Count);
        Assert.All(sheets, name => Assert.InRange(name.Length, 1, 31));
        Assert.Equal(
            [4, 4, 2],
            sheets
                .Take(3)
                .Select((_, i) =>
                    ((WorksheetPart)book.WorkbookPart.GetPartById($"rId{i + 1}")).Worksheet
                        .Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>()
                        .Count()));
    }

    [Fact]
    public void A_formula_is_made_harmless_for_Excel_and_left_alone_for_programs()
    {
        using var tables = new Tables();
        Assert.NotNull(tables.Publish(
            Tables.Schema(Tables.Column("a"), Tables.Column("b", ColumnType.Integer)),
            "a,b\n=1+1,-5\n@sum,6\n\"-x,y\",7\n",
            out _));
        Assert.Equal("a,b\r\n=1+1,-5\r\n@sum,6\r\n\"-x,y\",7\r\n", File.ReadAllText(tables.PathOf("published.csv")));
        Assert.Equal(
            "\ufeffa,b\r\n'=1+1,-5\r\n'@sum,6\r\n\"'-x,y\",7\r\n",
            Encoding.UTF8.GetString(File.ReadAllBytes(tables.PathOf("t.excel.csv"))));
    }

    [Fact]
    public void The_rows_of_each_year_are_files_of_their_own()
    {
        using var tables = new Tables();
        var facts = tables.Publish(
            Tables.Schema(Tables.Column("d", ColumnType.Date), Tables.Column("n", ColumnType.Integer)),
            "d,n\n2023-12-31,1\n2024-01-01,2\n,3\n2023-01-01,4\n",
            out _)!;
        Assert.Equal([(2023, 2L), (2024, 1L)], facts.Years.Select(year => (year.Year, year.Rows)));
        Assert.Equal(4, facts.Rows);
    }

    [Fact]
    public void Statistics_tell_of_numbers_times_and_kinds()
    {
        using var tables = new Tables();
        var schema = Tables.Schema(Tables.Column("n", ColumnType.Number), Tables.Column("d", ColumnType.Date), Tables.Column("k"));
        var rows = string.Concat(Enumerable.Range(1, 1000).Select(i =>
            $"{i / 10}.{i % 10},2024-01-{(i % 28) + 1:00},{(i % 4 == 0 ? "甲" : "乙")}\n"));
        var facts = tables.Publish(schema, "n,d,k\n" + rows + ",,\"\"\n2,2024-02-01,\n", out var faults);
        Assert.Null(facts);
        Assert.Equal("BLT8118", Assert.Single(faults.All()).Code);
        facts = tables.Publish(schema, "n,d,k\n" + rows + "2,2024-02-01,\n", out _)!;
        var (number, day, kind) = (facts.Columns[0], facts.Columns[1], facts.Columns[2]);
        Assert.Equal(("0.1", "100.0", "50052"), (number.Least, number.Greatest, number.Sum));
        Assert.Equal("50", number.Mean);
        Assert.Equal(("2024-01-01", "2024-02-01", 29), (day.Least, day.Greatest, day.Distinct));
        Assert.Equal([("乙", 750L), ("甲", 250L)], kind.Common.Select(value => (value.Value, value.Count)));
        Assert.Equal(1, kind.Empty);
    }

    [Fact]
    public void An_empty_cell_that_is_a_whole_row_is_a_row()
    {
        using var tables = new Tables();
        var schema = Tables.Schema(Tables.Column("n", ColumnType.Integer)) with { Missing = ["-"] };
        Assert.Equal(3, tables.Publish(schema, "n\n1\n-\n3\n", out _)!.Rows);
        Assert.Equal("n\r\n1\r\n\"\"\r\n3\r\n", File.ReadAllText(tables.PathOf("published.csv")));
    }

    [Fact]
    public void A_heading_is_no_formula_either()
    {
        using var tables = new Tables();
        Assert.NotNull(tables.Publish(Tables.Schema(Tables.Column("a") with { Title = "-5℃以下" }, Tables.Column("b")), "a,b\n1,2\n", out _));
        Assert.StartsWith(
            "\ufeff'-5℃以下,b\r\n",
            Encoding.UTF8.GetString(File.ReadAllBytes(tables.PathOf("t.excel.csv"))),
            StringComparison.Ordinal);
        Assert.StartsWith("a,b\r\n", File.ReadAllText(tables.PathOf("published.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_reads_like_an_escape_stays_what_it_is_in_a_workbook()
    {
        using var tables = new Tables();
        Assert.NotNull(tables.Publish(Tables.Schema(Tables.Column("a"), Tables.Column("b")), "a,b\n_x0041_,_x000D__x\n", out _));
        using var book = SpreadsheetDocument.Open(tables.PathOf("t.xlsx"), isEditable: false);
        Assert.Contains(
            "_x005F_x0041__x005F_x000D__x",
            book.WorkbookPart!.WorksheetParts.First().Worksheet.InnerText,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_called_longitude_and_latitude_make_places()
    {
        using var tables = new Tables();
        Assert.NotNull(tables.Publish(
            Tables.Schema(Tables.Column("name"), Tables.Column("经度", ColumnType.Number), Tables.Column("纬度", ColumnType.Number)),
            "name,经度,纬度\n甲,100.5,25\n乙,,\n",
            out _));
        Assert.Contains(
            """{"type":"Point","coordinates":[100.5,25]}""",
            File.ReadAllText(tables.PathOf("t.geojson")),
            StringComparison.Ordinal);
    }
}
