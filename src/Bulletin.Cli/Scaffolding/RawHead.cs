using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Csv;

namespace Bulletin.Cli.Scaffolding;

/// <summary>What stands around the rows of a table: a title above it, notes, and headings in one row, in two, or in none.</summary>
internal sealed class RawHead
{
    private const int MostRowsAbove = 4;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private readonly List<List<string>> rows;
    private readonly List<Wording> told;
    private readonly List<string> notes = [];

    /// <param name="rows">All that is not blank; what is no row of the table is taken out.</param>
    /// <param name="told">Receives what the editor must know.</param>
    public RawHead(List<List<string>> rows, List<Wording> told)
    {
        (this.rows, this.told) = (rows, told);
        Above();
        Below();
    }

    /// <summary>What stood above the headings; null: nothing did.</summary>
    public string? Title { get; private set; }

    public IReadOnlyList<string> Notes => notes;

    /// <summary>Makes one row of headings; all rows have one width.</summary>
    public void Join()
    {
        if (rows.Count > 2 && IsInTwoRows())
        {
            told.Add(ScaffoldTexts.HeadJoined(Join(rows[0], rows[1])));
            rows.RemoveAt(1);
        }
        else if (rows.Count > 1 && IsData(rows[0]))
        {
            told.Add(ScaffoldTexts.NoHead(rows[0].Find(cell => cell.Length > 0)!));
            rows.Insert(0, [.. rows[0].Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"列{i + 1}"))]);
        }
    }

    /// <summary>How many rows stand above the headings: blank ones, and those of one cell for the whole table.</summary>
    public static int RowsAbove(List<List<string>> rows)
    {
        var above = 0;
        while (above + 2 < rows.Count
            && Count(rows[above]) <= 1
            && rows.Skip(above + 1).Take(MostRowsAbove).Any(row => Count(row) > 1))
            above++;
        return above;
    }

    private void Above()
    {
        for (var above = RowsAbove(rows); above > 0; above--)
        {
            var text = First(rows[0]);
            if (Remarks.IsOne(text)) notes.Add(text);
            else Title ??= text;
            rows.RemoveAt(0);
        }
    }

    private void Below()
    {
        while (rows.Count > 2 && Remarks.IsOne(First(rows[^1])) && Count(rows[0]) > Count(rows[^1]))
        {
            notes.Insert(0, string.Join('，', rows[^1].Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim())));
            rows.RemoveAt(rows.Count - 1);
        }
    }

    // Below groups stand their parts, below all else nothing or the same.
    private bool IsInTwoRows()
    {
        var (first, second) = (rows[0], rows[1]);
        var hasGroup = false;
        for (var i = 0; i < first.Count; i++)
        {
            var isGroup = first[i].Trim().Length == 0 || (i > 0 && first[i] == first[i - 1]);
            if (isGroup && second[i].Trim().Length == 0) return false;
            hasGroup |= isGroup && i > 0;
            if (second[i].Trim().Length > 0 && IsValue(second[i])) return false;
        }

        return hasGroup && (second[0].Trim().Length == 0 || second[0] == first[0]) && !IsValue(first[0]);
    }

    private static string Join(List<string> first, List<string> second)
    {
        var group = "";
        for (var i = 0; i < first.Count; i++)
        {
            var (over, part) = (first[i].Trim(), second[i].Trim());
            if (over.Length > 0) group = over;
            first[i] = part.Length == 0 || part == over ? over : group + part;
        }

        return string.Join('、', first);
    }

    // A heading is no figure and no day; a year may be one.
    private bool IsData(List<string> row)
    {
        for (var i = 0; i < row.Count; i++)
            if (IsValue(row[i]) && i < rows[1].Count && IsValue(rows[1][i])) return true;
        return false;
    }

    private static bool IsValue(string cell)
    {
        var text = cell.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear)
            return false;
        return text.Length > 0
            && (CellValue.TryRead(ColumnType.Number, text, out _, out _)
                || CellValue.TryRead(ColumnType.Date, text, out _, out _)
                || CellValue.TryRead(ColumnType.DateTime, text, out _, out _)
                || CellValue.TryRead(ColumnType.GeoPoint, text, out _, out _));
    }

    private static string First(List<string> row) => row.Find(cell => !string.IsNullOrWhiteSpace(cell))!.Trim();

    private static int Count(List<string> row) => row.Count(cell => !string.IsNullOrWhiteSpace(cell));
}
