using Bulletin.Tests.Content.Media.Inspection;

namespace Bulletin.Tests.Content.Media.Sheets;

/// <summary>Small workbooks, as spreadsheet programs write them.</summary>
internal static class Workbooks
{
    private const string Main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // 0 general, 1 percent, 2 day, 3 month, 4 day of this country, 5 day and time, 6 amount.
    private const string Styles = $"""
        <styleSheet {Main}><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
        <numFmt numFmtId="165" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="166" formatCode="yyyy/m/d h:mm"/><numFmt numFmtId="167" formatCode="#,##0.00_ ;[Red]\-#,##0.00\ "/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
        <xf numFmtId="167"/></cellXfs></styleSheet>
        """;

    /// <summary>A workbook of sheets, each with its rows of XML and what stands behind them.</summary>
    public static byte[] Of(params (string Name, string State, string Rows, string More)[] sheets) => Packages.Office(
    [
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r='{Relations}'><sheets>" + string.Concat(sheets.Select((sheet, i) =>
            $"<sheet name='{sheet.Name}' sheetId='{i + 1}' state='{sheet.State}' r:id='r{i + 1}'/>")) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>" + string.Concat(sheets.Select((_, i) =>
            $"<Relationship Id='r{i + 1}' Target='worksheets/sheet{i + 1}.xml'/>")) + "</Relationships>"),
        ("xl/styles.xml", Styles),
        ("xl/sharedStrings.xml", $"<sst {Main}><si><t>名称</t></si><si><r><t>供水</t></r><r><t>量</t></r></si></sst>"),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", Sheet(sheet.Rows, sheet.More))),
    ]);

    // Columns stand before the rows, merged cells behind them.
    private static string Sheet(string rows, string more)
    {
        var isBefore = more.StartsWith("<cols", StringComparison.Ordinal);
        return $"<worksheet {Main}>{(isBefore ? more : "")}<sheetData>{rows}</sheetData>{(isBefore ? "" : more)}</worksheet>";
    }

    /// <summary>One sheet that is shown.</summary>
    public static byte[] Of(string rows, string more = "") => Of(("表", "visible", rows, more));

    /// <summary>A row of texts.</summary>
    public static string Row(params string[] cells) =>
        $"<row>{string.Concat(cells.Select(cell => $"<c t='inlineStr'><is><t>{cell}</t></is></c>"))}</row>";
}
