using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media.Sheets;

namespace Bulletin.Cli.Scaffolding;

/// <summary>A table as it comes from an office: a CSV of any kind, or a sheet of a workbook.</summary>
/// <param name="Rows">Its cells.</param>
/// <param name="Merged">Cells that are merged; a CSV knows of none.</param>
/// <param name="Told">What the editor must know of the reading.</param>
internal sealed record TableInput(List<List<string>> Rows, IReadOnlyList<MergedCells> Merged, IReadOnlyList<Wording> Told)
{
    // And the byte order mark of UTF-8.
    private static ReadOnlySpan<byte> Blanks => [0xef, 0xbb, 0xbf, (byte)' ', (byte)'\r', (byte)'\n'];

    /// <param name="path">The file as it was typed.</param>
    /// <param name="sheet">Which sheet of a workbook; null: the first with content.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static TableInput Read(string path, string? sheet)
    {
        if (!File.Exists(path))
            throw new UsageException(UsageTexts.NoSuchFile(path));
        if (Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown")
            throw new UsageException(ScaffoldTexts.NotTable(path));
        var content = File.ReadAllBytes(path);
        if (content.AsSpan().StartsWith("PK"u8) && Workbook.Open(content) is { } workbook)
            return Read(path, workbook, sheet);
        if (IsOther(content) || Path.GetExtension(path).ToLowerInvariant() is ".xls" or ".et" or ".ods" or ".numbers")
            throw new UsageException(ScaffoldTexts.NotCsv(path));
        if (sheet is not null)
            throw new UsageException(ScaffoldTexts.NoSheets(path));
        return new(CsvText.Read(content, path), [], []);
    }

    private static TableInput Read(string path, Workbook workbook, string? wanted)
    {
        if (wanted is not null && !workbook.Names.Contains(wanted))
            throw new UsageException(ScaffoldTexts.NoSheet(path, wanted, workbook.Names));
        var read = workbook.Names.Where(name => wanted is null || name == wanted).Select(workbook.Read).OfType<Sheet>();
        var filled = read.Where(one => one.Rows.Exists(row => row.Exists(cell => !string.IsNullOrWhiteSpace(cell)))).ToList();
        if (filled.Count == 0)
            throw new UsageException(UsageTexts.NoCells(path));
        var sheet = filled[0];
        var told = new List<Wording>();
        if (filled.Count > 1)
            told.Add(ScaffoldTexts.SheetChosen(sheet.Name, [.. filled.Skip(1).Select(one => one.Name)]));
        if (sheet.HiddenRows + sheet.HiddenColumns > 0)
            told.Add(ScaffoldTexts.HiddenCells(sheet.HiddenRows, sheet.HiddenColumns));
        return new(sheet.Rows, sheet.Merged, told);
    }

    /// <summary>The table from its headings on; what stands above them is told.</summary>
    public TableInput FromHead()
    {
        var above = RawHead.RowsAbove(Rows);
        // A heading over some of the columns stands above them, too.
        if (Merged.Where(area => area.ColumnSpan == 1 || area.Column > 0).Select(area => (int?)area.Row).Min() is { } heading)
            above = Math.Min(above, heading);
        if (above == 0)
            return this;
        var texts = Rows.Take(above).SelectMany(row => row).Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim());
        return new(
            Rows[above..],
            [.. Merged.Where(area => area.Row >= above).Select(area => area with { Row = area.Row - above })],
            [.. Told, .. texts.Select(ScaffoldTexts.LineAbove)]);
    }

    /// <summary>The rows with the signs of a grid table where cells are merged.</summary>
    public List<List<string>> WithMerges()
    {
        if (Merged.Count == 0)
            return Trimmed(Rows);
        foreach (var area in Merged)
        {
            for (var row = area.Row; row < area.Row + area.RowSpan; row++)
            {
                for (var column = area.Column; column < area.Column + area.ColumnSpan; column++)
                {
                    if (row > area.Row)
                        Rows[row][column] = "^";
                    else if (column > area.Column)
                        Rows[row][column] = "<";
                }
            }
        }

        return Trimmed(Rows);
    }

    /// <summary>The rows with the text of merged cells in each of them; but a title over the whole table stays in one.</summary>
    public List<List<string>> Filled()
    {
        foreach (var area in Merged)
        {
            if (area.ColumnSpan > 1 && area.ColumnSpan >= Rows[area.Row].FindLastIndex(cell => cell.Length > 0) + 1 + area.ColumnSpan - 1)
                continue;
            for (var row = area.Row; row < area.Row + area.RowSpan; row++)
            {
                for (var column = area.Column; column < area.Column + area.ColumnSpan; column++)
                    Rows[row][column] = Rows[area.Row][area.Column];
            }
        }

        return Rows;
    }

    private static List<List<string>> Trimmed(List<List<string>> rows)
    {
        rows.RemoveAll(row => row.TrueForAll(string.IsNullOrWhiteSpace));
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1);
        foreach (var row in rows)
        {
            if (row.Count > columns)
                row.RemoveRange(columns, row.Count - columns);
        }

        return rows;
    }

    // Old workbooks, damaged ones, and the web pages that some systems call .xls.
    private static bool IsOther(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\u0003\u0004"u8) || content is [0xd0, 0xcf, 0x11, 0xe0, ..] || content.TrimStart(Blanks) is [(byte)'<', ..];
}
