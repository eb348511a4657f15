using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads the words of a part of Office Open XML, ODF or OFD: paragraphs, in as many pieces as their author typed them; cells of tables;
/// what was deleted; fields; and beside them whatever else is text, such as alternative texts, names and values of charts.
/// </summary>
/// <param name="scan">Looks into the words.</param>
/// <param name="place">The part.</param>
internal sealed class XmlWords(TextScan scan, FilePlace place)
{
    private const int Longest = 8 << 20;

    // Shorter ones are sizes, colours and identifiers.
    private const int LeastPlain = 15;

    private readonly StringBuilder lines = new();
    private readonly StringBuilder deleted = new();
    private readonly StringBuilder fields = new();
    private readonly StringBuilder beside = new();
    private readonly StringBuilder cell = new();
    private CellGrid grid = new(scan);
    private OfdLine line;
    private int cellDepth = -1;
    private int column;

    private StringBuilder Text => cellDepth >= 0 ? cell : lines;

    /// <exception cref="XmlException">It is damaged, or too long; what was read before is looked at.</exception>
    /// <exception cref="InvalidDataException">It cannot be unpacked; what was read before is looked at.</exception>
    public void Read(XmlReader xml)
    {
        try
        {
            var element = "";
            while (lines.Length + beside.Length < Longest && xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        element = xml.LocalName;
                        Begin(xml);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        if (IsRun(element)) TextOf(element).Append(xml.Value);
                        else beside.Append(TypedNumber.Words(xml.Value)).Append('\n');
                        break;
                    case XmlNodeType.EndElement:
                        End(xml);
                        break;
                }
            }
        }
        finally
        {
            EndCell();
            foreach (var text in (ReadOnlySpan<StringBuilder>)[lines, deleted, fields, beside]) scan.Part(text.ToString(), place);
        }
    }

    /// <summary>Adds the attributes that hold words.</summary>
    public static void AddAttributes(XmlReader xml, StringBuilder beside)
    {
        if (!xml.MoveToFirstAttribute()) return;
        do
        {
            if (xml.Value.Length >= LeastPlain || !Ascii.IsValid(xml.Value)) beside.Append(TypedNumber.Words(xml.Value)).Append('\n');
        }
        while (xml.MoveToNextAttribute());
        xml.MoveToElement();
    }

    private static bool IsRun(string element) => element is "t" or "delText" or "instrText" or "TextCode" or "p" or "h" or "span" or "a";

    private StringBuilder TextOf(string element) => element switch
    {
        "delText" => deleted,
        "instrText" => fields,
        _ => Text,
    };

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tbl" or "table" when cellDepth < 0:
                grid = new(scan);
                break;
            case "tr" or "table-row" when cellDepth < 0:
                grid.NextRow();
                column = 0;
                break;
            case "tc" or "table-cell" when cellDepth < 0 && !xml.IsEmptyElement:
                cellDepth = xml.Depth;
                break;
            case "tc" or "table-cell" when cellDepth < 0:
                column++;
                break;
            case "br" or "cr" or "line-break":
                Text.Append('\n');
                break;
            case "tab" or "s":
                Text.Append(' ');
                break;
            case "TextObject" when !line.IsContinuedBy(xml.GetAttribute("Boundary")):
                Text.Append('\n');
                break;
        }

        if (xml.HasAttributes) AddAttributes(xml, beside);
    }

    private void End(XmlReader xml)
    {
        if (xml.Depth == cellDepth)
        {
            EndCell();
        }
        else if (xml.LocalName is "p" or "h" or "si" or "comment")
        {
            Text.Append('\n');
            deleted.Append('\n');
            fields.Append('\n');
        }
    }

    private void EndCell()
    {
        if (cellDepth < 0) return;
        grid.Cell(column++, cell.ToString(), place);
        cell.Clear();
        cellDepth = -1;
    }
}
