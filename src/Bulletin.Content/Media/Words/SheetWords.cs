using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Words;

/// <summary>Reads the cells of a worksheet (ISO/IEC 29500-1, 18.3), and beside them formulas, headers and notes of validations.</summary>
/// <param name="scan">Looks into the words.</param>
/// <param name="sheet">The name of the sheet.</param>
/// <param name="shared">The texts that cells name by number.</param>
internal sealed class SheetWords(TextScan scan, string sheet, SharedTexts shared)
{
    private readonly CellGrid grid = new(scan);
    private readonly StringBuilder value = new();
    private readonly StringBuilder beside = new();
    private string type = "";
    private string place = "";
    private bool isCell;
    private int column;

    /// <inheritdoc cref="XmlWords.Read"/>
    public void Read(XmlReader xml)
    {
        try
        {
            var (element, pronounced) = ("", -1);
            while (beside.Length < FileWords.LargestPart && xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        element = xml.LocalName;
                        if (element == "rPh" && !xml.IsEmptyElement) pronounced = xml.Depth;
                        Begin(xml);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        if (isCell && element is "v" or "t" && pronounced < 0) value.Append(xml.Value);
                        else beside.Append(xml.Value).Append('\n');
                        break;
                    case XmlNodeType.EndElement:
                        if (xml.Depth == pronounced) pronounced = -1;
                        if (xml.LocalName == "c") EndCell();
                        break;
                }
            }
        }
        finally
        {
            EndCell();
            scan.Part(beside.ToString(), FilePlace.InSheet(sheet, ""));
        }
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "row":
                grid.NextRow();
                column = 0;
                break;
            case "c":
                (type, place) = (xml.GetAttribute("t") ?? "n", xml.GetAttribute("r") ?? "");
                (isCell, column) = (!xml.IsEmptyElement, column + 1);
                if (CellName.ColumnOf(place) is > 0 and var named) column = named;
                break;
            default:
                if (xml.HasAttributes) XmlWords.AddAttributes(xml, beside);
                break;
        }
    }

    private void EndCell()
    {
        if (!isCell) return;
        isCell = false;
        var text = value.ToString();
        value.Clear();
        var isRounded = type == "n" && TypedNumber.IsRounded(text);
        if (type == "s") text = shared.Take(text);
        else if (type == "n") text = TypedNumber.Text(text) ?? "";
        if (text.Length > 0) grid.Cell(column, text, FilePlace.InSheet(sheet, CellName.Shown(place)), isRounded);
    }
}
