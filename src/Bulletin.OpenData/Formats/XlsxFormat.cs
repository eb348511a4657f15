using System.Globalization;
using System.Text;
using Bulletin.Content.Archives;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>
/// A workbook (ECMA-376): typed cells under headings that stay in sight, then a sheet that
/// describes the columns. Written as a stream, whatever its size.
/// </summary>
/// <remarks>
/// The Open XML SDK builds a package in memory and gives its parts random names; a gazette's workbook must be as large
/// as its table and the same on every machine. The tests hold it to the SDK's own validator.
/// </remarks>
internal sealed class XlsxFormat : TableFormat
{
    /// <summary>The rows of a sheet, the headings among them (Excel, specifications and limits).</summary>
    public const int MostRows = 1_048_576;

    private readonly TableSchema schema;
    private readonly WorkFiles work;
    private readonly string route;
    private readonly IReadOnlyList<string> notes;
    private readonly ZipWriter zip;
    private readonly int rowsOfSheet;
    private readonly List<string> sheets = [];
    private readonly XlsxCells cells;
    private Stream? sheet;
    private int row;

    /// <param name="schema">The columns.</param>
    /// <param name="work">Where files are made.</param>
    /// <param name="route">Where it will lie in the output tree.</param>
    /// <param name="notes">What the second sheet says of the whole, line by line.</param>
    /// <param name="rowsOfSheet">After how many rows a sheet ends.</param>
    public XlsxFormat(TableSchema schema, WorkFiles work, string route, IReadOnlyList<string> notes, int rowsOfSheet = MostRows)
    {
        this.schema = schema;
        this.work = work;
        this.route = route;
        this.notes = notes;
        this.rowsOfSheet = rowsOfSheet;
        zip = new(work.PathOf(route));
        cells = new(schema);
        NewSheet();
    }

    public override void Row(TableRow values)
    {
        if (row == rowsOfSheet)
        {
            EndSheet();
            NewSheet();
        }

        cells.Row(sheet!, ++row, values);
    }

    public override IEnumerable<PublishedFile> Finish()
    {
        EndSheet();
        Notes();
        XlsxParts.Write(zip, sheets);
        zip.Dispose();
        return [work.Measure(route, FileKind.Workbook)];
    }

    public override void Dispose()
    {
        sheet?.Dispose();
        zip.Dispose();
    }

    private void NewSheet()
    {
        var title = XlsxParts.SheetName(schema.Title);
        sheets.Add(
            sheets.Count == 0 ? title : string.Create(CultureInfo.InvariantCulture, $"{XlsxParts.Cut(title, 25)} ({sheets.Count + 1})"));
        sheet = new BufferedStream(zip.Compress(XlsxParts.NameOfSheet(sheets.Count)), 1 << 16);
        Put(XlsxParts.Declaration);
        Put($"<worksheet xmlns=\"{XlsxParts.Main}\"><sheetViews><sheetView workbookViewId=\"0\"");
        Put(sheets.Count == 1 ? " tabSelected=\"1\">" : ">");
        Put("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        Put("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < schema.Columns.Length; i++)
        {
            Put(string.Create(
                CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{XlsxParts.WidthOf(schema.Columns[i])}\" customWidth=\"1\"/>"));
        }

        Put("</cols><sheetData>");
        cells.Headings(sheet);
        row = 1;
    }

    private void EndSheet()
    {
        var lastColumn = XlsxParts.NameOfColumn(schema.Columns.Length - 1);
        Put(string.Create(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{lastColumn}{row}\"/></worksheet>"));
        sheet!.Dispose();
        sheet = null;
    }

    private void Notes()
    {
        sheets.Add(sheets.Contains("说明") ? "数据说明" : "说明");
        using var output = new BufferedStream(zip.Compress(XlsxParts.NameOfSheet(sheets.Count)), 1 << 14);
        XlsxParts.WriteNotes(output, schema, notes);
    }

    private void Put(string text) => sheet!.Write(Encoding.UTF8.GetBytes(text));
}
