using System.Globalization;
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
    // Shorter ones are sizes, colours and identifiers.
    private const int LeastPlain = 15;

    private readonly StringBuilder lines = new();
    private readonly StringBuilder deleted = new();
    private readonly StringBuilder fields = new();
    private readonly StringBuilder beside = new();
    private readonly StringBuilder inner = new();
    private readonly StringBuilder cell = new();
    private CellGrid grid = new(scan);
    private OfdLine line;
    private int cellDepth = -1;
    private int asideDepth = -1;
    private int column;

    // How many paragraphs are open, and how many were when the cell began.
    private int level;
    private int levelOfCell;

    // What stands within a paragraph and is no part of it, a text box or a note, does not part its words.
    private StringBuilder Text => level > 1 || asideDepth >= 0 ? inner : cellDepth >= 0 ? cell : lines;

    /// <exception cref="XmlException">It is damaged, or too long; what was read before is looked at.</exception>
    /// <exception cref="InvalidDataException">It cannot be unpacked; what was read before is looked at.</exception>
    public void Read(XmlReader xml)
    {
        try
        {
            var roles = new TextRoles();
            while (lines.Length + beside.Length < FileWords.LargestPart && xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        roles.Begin(xml);
                        Begin(xml);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        Add(roles.Of(xml), xml.Value);
                        break;
                    case XmlNodeType.Whitespace when roles.Of(xml) == TextRole.Flowing:
                        AddFlowing(xml.Value);
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
            foreach (var text in (ReadOnlySpan<StringBuilder>)[lines, inner, deleted, fields, beside]) scan.Part(text.ToString(), place);
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

    private void Add(TextRole role, string text)
    {
        switch (role)
        {
            case TextRole.Shown:
                Text.Append(text);
                break;
            case TextRole.Flowing:
                AddFlowing(text);
                break;
            case TextRole.Deleted:
                deleted.Append(text);
                break;
            case TextRole.Field:
                fields.Append(text);
                break;
            default:
                beside.Append(TypedNumber.Words(text)).Append('\n');
                break;
        }
    }

    // Blanks and line ends are one blank (ODF 1.3, part 3, 6.1.2).
    private void AddFlowing(string text)
    {
        var to = Text;
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r')) to.Append(character);
            else if (to.Length > 0 && to[^1] is not (' ' or '\n')) to.Append(' ');
        }
    }

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
                (levelOfCell, level) = (level, 0);
                break;
            case "tc" or "table-cell" when cellDepth < 0:
                column++;
                break;
            case "br" or "cr" or "line-break":
                Text.Append('\n');
                break;
            case "tab" or "ptab" or "s":
                Text.Append(' ');
                break;
            case "noBreakHyphen":
                Text.Append('-');
                break;
            case "sym":
                Text.Append(Symbol(xml));
                break;
            case "p" or "h" when !xml.IsEmptyElement:
                level++;
                break;
            case "rt" or "rPh" or "moveFrom" when asideDepth < 0 && !xml.IsEmptyElement:
                asideDepth = xml.Depth;
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
            if (xml.LocalName is "p" or "h") level--;
        }
        else if (xml.Depth == asideDepth)
        {
            Text.Append('\n');
            asideDepth = -1;
        }
    }

    // Fonts of symbols have their signs at U+F000 and behind (ISO/IEC 29500-1, 17.3.3.30).
    private static string Symbol(XmlReader xml)
    {
        var sign = xml.GetAttribute("char", xml.NamespaceURI);
        if (!ushort.TryParse(sign, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) return "";
        return ((char)(code is > 0xf01f and < 0xf07f ? code - 0xf000 : code)).ToString();
    }

    private void EndCell()
    {
        if (cellDepth < 0) return;
        grid.Cell(column++, cell.ToString(), place);
        cell.Clear();
        cellDepth = -1;
        level = levelOfCell;
    }
}
