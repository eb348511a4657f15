using System.Globalization;
using System.Text;
using Bulletin.Content.Archives;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Formats;

/// <summary>The parts of a workbook that are not sheets of data (ECMA-376-1, 12 and 18).</summary>
internal static partial class XlsxParts
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    // 0 plain, 1 heading, 2 day, 3 day and time.
    private const string Styles =
        $"""{Declaration}<styleSheet xmlns="{Main}">"""
        + """<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>"""
        + """<numFmt numFmtId="165" formatCode="yyyy\-mm\-dd hh:mm:ss"/></numFmts>"""
        + """<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>"""
        + """<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFF3EDE2"/><bgColor indexed="64"/></patternFill></fill></fills>"""
        + """<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"""
        + """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"""
        + """<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"""
        + """<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>"""
        + """<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""
        + """<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""
        + """<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">"""
        + """<alignment vertical="top" wrapText="1"/></xf></cellXfs>"""
        + """<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    public static string NameOfSheet(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    /// <summary>A, B … Z, AA …</summary>
    public static string NameOfColumn(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }

    /// <summary>A title as the name of a sheet: at most 31 characters, none of <c>: \ / ? * [ ]</c>, no apostrophe at its ends.</summary>
    public static string SheetName(string title)
    {
        var name = new string([.. title.Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(c) ? ' ' : c)])
            .Trim()
            .Trim('\'');
        return name.Length == 0 ? "数据" : Cut(name, 31).TrimEnd('\'', ' ');
    }

    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>In characters of the default type; Han characters take two.</summary>
    public static int WidthOf(TableColumn column)
    {
        var heading = column.Title.Sum(c => c > 0x2e80 ? 2 : 1) + (column.Unit?.Length * 2 ?? 0) + 6;
        var least = column.Type switch { ColumnType.String => 18, ColumnType.DateTime => 20, ColumnType.GeoPoint => 24, _ => 12 };
        return Math.Clamp(heading, least, 50);
    }

    public static void Write(ZipWriter zip, IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToArray();
        Part(zip, "xl/styles.xml", Styles);
        var tags = All(n => $"""<sheet name="{Encode(sheets[n - 1])}" sheetId="{n}" r:id="rId{n}"/>""");
        Part(
            zip,
            "xl/workbook.xml",
            $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets>{tags}</sheets></workbook>""");
        var links = All(n => $"""<Relationship Id="rId{n}" Type="{Relationships}/worksheet" Target="worksheets/sheet{n}.xml"/>""");
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"""{Declaration}<Relationships xmlns="{Package}/relationships">{links}"""
            + $"""<Relationship Id="rId{sheets.Count + 1}" Type="{Relationships}/styles" Target="styles.xml"/></Relationships>""");
        Part(
            zip,
            "_rels/.rels",
            $"""{Declaration}<Relationships xmlns="{Package}/relationships">"""
            + $"""<Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        var types = All(n => $"""<Override PartName="/{NameOfSheet(n)}" ContentType="{SpreadsheetType}.worksheet+xml"/>""");
        Part(
            zip,
            "[Content_Types].xml",
            $"""{Declaration}<Types xmlns="{Package}/content-types">"""
            + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            + """<Default Extension="xml" ContentType="application/xml"/>"""
            + $"""<Override PartName="/xl/workbook.xml" ContentType="{SpreadsheetType}.sheet.main+xml"/>"""
            + $"""<Override PartName="/xl/styles.xml" ContentType="{SpreadsheetType}.styles+xml"/>{types}</Types>""");

        string All(Func<int, string> one) => string.Concat(numbers.Select(n => one(n)));
    }

    /// <summary>The sheet that describes the table and its columns.</summary>
    public static void WriteNotes(Stream output, TableSchema schema, IReadOnlyList<string> notes)
    {
        var text = new StringBuilder();
        text.Append($"""{Declaration}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>""");
        text.Append("""<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="24" customWidth="1"/>""");
        text.Append(
            """<col min="3" max="4" width="12" customWidth="1"/><col min="5" max="5" width="60" customWidth="1"/></cols><sheetData>""");
        var row = 0;
        foreach (var note in notes)
            Row(text, ++row, 0, note);
        row++;
        Row(text, ++row, 1, "列", "名称", "类型", "单位", "说明");
        foreach (var column in schema.Columns)
            Row(text, ++row, 0, column.Title, column.Name, column.Type.Title().Chinese, column.Unit ?? "", column.Description ?? "");
        text.Append("</sheetData></worksheet>");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Row(StringBuilder text, int number, int style, params ReadOnlySpan<string> cells)
    {
        text.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"""<c r="{NameOfColumn(i)}{number}" s="{style}" t="inlineStr">"""
                    + $"""<is><t xml:space="preserve">{Encode(cells[i])}</t></is></c>""");
            }
        }

        text.Append("</row>");
    }

    /// <summary>
    /// What reads like an escape of a character is escaped itself (ECMA-376-1, 22.9.2.19
    /// ST_Xstring): <c>_x0041_</c> would be shown as A.
    /// </summary>
    public static string Literal(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escapes().Replace(text, "_x005F$0") : text;

    [System.Text.RegularExpressions.GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Escapes();

    private static string Encode(string text) =>
        Literal(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void Part(ZipWriter zip, string name, string content)
    {
        using var part = zip.Compress(name);
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
