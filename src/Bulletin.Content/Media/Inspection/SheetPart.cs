using System.Globalization;
using System.Xml;
using Bulletin.Content.Media.Words;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Hidden rows and columns of a worksheet in which something stands (ISO/IEC 29500-1, 18.3).</summary>
internal static class SheetPart
{
    private const int MostColumns = 1000;

    public static void Read(XmlReader xml, Traces traces)
    {
        var columns = new List<(int First, int Last)>();
        var (isRowHidden, column) = (false, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "col" when IsHidden(xml) && columns.Count < MostColumns:
                    columns.Add((Number(xml.GetAttribute("min")), Number(xml.GetAttribute("max"))));
                    break;
                case "row":
                    isRowHidden = IsHidden(xml);
                    break;
                case "c":
                    column = CellName.ColumnOf(xml.GetAttribute("r"));
                    break;
                case "v" or "is":
                    if (isRowHidden) traces.Add(TraceTexts.HiddenRows);
                    isRowHidden = false;
                    var found = columns.FindIndex(range => column >= range.First && column <= range.Last);
                    if (found < 0) break;
                    traces.Add(TraceTexts.HiddenColumns);
                    columns.RemoveAt(found);
                    break;
            }
        }
    }

    private static bool IsHidden(XmlReader xml) => xml.GetAttribute("hidden") is "1" or "true";

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
