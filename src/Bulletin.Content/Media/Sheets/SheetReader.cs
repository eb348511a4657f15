using System.Globalization;
using System.Text;
using System.Xml;
using Bulletin.Content.Media.Words;

namespace Bulletin.Content.Media.Sheets;

/// <summary>Reads a worksheet (ISO/IEC 29500-1, 18.3) into rows of texts.</summary>
/// <param name="name">Of the sheet.</param>
/// <param name="shared">The texts that cells name by number.</param>
/// <param name="formats">How numbers are shown.</param>
internal sealed class SheetReader(string name, SharedTexts shared, CellFormats formats)
{
    private const int MostColumns = 1000;
    private const int MostRows = 1 << 20;

    private readonly SortedDictionary<int, SortedDictionary<int, string>> rows = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> merged = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly StringBuilder value = new();
    private int row;
    private int column;

    /// <summary>Takes the cells of the sheet.</summary>
    public void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "col" when IsHidden(xml):
                    hiddenColumns.Add((Number(xml.GetAttribute("min")), Number(xml.GetAttribute("max"))));
                    break;
                case "row":
                    row = Number(xml.GetAttribute("r")) is > 0 and var named ? named : row + 1;
                    column = 0;
                    if (IsHidden(xml)) hiddenRows.Add(row);
                    break;
                case "c":
                    ReadCell(xml);
                    break;
                case "mergeCell" when xml.GetAttribute("ref")?.Split(':') is [var first, var last] && RowOf(first) > 0 && RowOf(last) > 0:
                    merged.Add((RowOf(first), CellName.ColumnOf(first), RowOf(last), CellName.ColumnOf(last)));
                    break;
            }
        }
    }

    public Sheet Finish()
    {
        var columns = rows.Values.SelectMany(cells => cells.Keys).Distinct().Order().ToList();
        var shownColumns = columns.Count == 0 ? [] : Enumerable.Range(1, columns[^1]).Where(one => !IsHiddenColumn(one)).ToList();
        var last = rows.Count == 0 ? 0 : rows.Keys.Last();
        var shownRows = Enumerable.Range(1, last).Where(one => !hiddenRows.Contains(one)).ToList();
        var texts = shownRows.ConvertAll(one => rows.TryGetValue(one, out var cells)
            ? shownColumns.ConvertAll(at => cells.GetValueOrDefault(at, ""))
            : [.. Enumerable.Repeat("", shownColumns.Count)]);
        var areas = merged.ConvertAll(one => Shown(one, shownRows, shownColumns)).FindAll(one => one.RowSpan * one.ColumnSpan > 1);
        return new(name, texts, areas, rows.Keys.Count(hiddenRows.Contains), columns.Count(IsHiddenColumn));
    }

    private static MergedCells Shown((int Row, int Column, int LastRow, int LastColumn) area, List<int> rows, List<int> columns)
    {
        var (top, left) = (rows.FindIndex(one => one >= area.Row), columns.FindIndex(one => one >= area.Column));
        return top < 0 || left < 0
            ? default
            : new(
                top,
                left,
                rows.Skip(top).TakeWhile(one => one <= area.LastRow).Count(),
                columns.Skip(left).TakeWhile(one => one <= area.LastColumn).Count());
    }

    private void ReadCell(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t") ?? "n", xml.GetAttribute("s"));
        column = CellName.ColumnOf(xml.GetAttribute("r")) is > 0 and var named ? named : column + 1;
        if (xml.IsEmptyElement || column > MostColumns || row > MostRows) return;
        value.Clear();
        var (depth, element, pronounced) = (xml.Depth, "", false);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element) (element, pronounced) = (xml.LocalName, pronounced || xml.LocalName == "rPh");
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "rPh") pronounced = false;
            var isText = xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;
            if (isText && element is "v" or "t" && !pronounced) value.Append(xml.Value);
        }

        var text = type switch
        {
            "s" => shared.At(value.ToString()),
            "b" => value.ToString() == "1" ? "是" : "否",
            "n" => formats.Text(value.ToString(), style),
            _ => value.ToString(),
        };
        if (text.Length == 0) return;
        if (!rows.TryGetValue(row, out var cells)) rows.Add(row, cells = []);
        cells[column] = text;
    }

    private bool IsHiddenColumn(int one) => hiddenColumns.Exists(range => one >= range.First && one <= range.Last);

    private static bool IsHidden(XmlReader xml) => xml.GetAttribute("hidden") is "1" or "true";

    private static int RowOf(string cell) => cell.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var at ? Number(cell[at..]) : 0;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
