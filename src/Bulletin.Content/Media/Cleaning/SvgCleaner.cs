using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies an SVG drawing without comments (of its styles, too), metadata, and all that is in a language of its editor (Inkscape,
/// Illustrator …): elements and attributes of namespaces that no browser draws. Pictures within the drawing are cleaned, too.
/// </summary>
internal static class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Declaration = "http://www.w3.org/2000/xmlns/";

    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    public static void Clean(Stream from, Stream to)
    {
        using var clean = new MemoryStream();
        if (TryClean(from, clean)) clean.WriteTo(to);
        else
        {
            from.Position = 0;
            from.CopyTo(to);
        }
    }

    /// <returns>Whether there was anything to take out.</returns>
    private static bool TryClean(Stream from, MemoryStream to)
    {
        var hasLost = false;
        var isStyle = false;
        try
        {
            using var reader = SvgSafety.Open(from);
            using var writer = XmlWriter.Create(to, Settings);
            reader.Read();
            while (!reader.EOF)
            {
                if (IsKept(reader))
                {
                    if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                        isStyle = reader is { NodeType: XmlNodeType.Element, LocalName: "style" };
                    hasLost |= Write(reader, writer, isStyle);
                    reader.Read();
                }
                else
                {
                    hasLost = true;
                    reader.Skip();
                }
            }
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException or InvalidOperationException)
        {
            // Such a drawing is reported, and not published.
            return false;
        }

        return hasLost;
    }

    private static bool IsKept(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType => false,
        XmlNodeType.Element => reader.NamespaceURI is Svg or "" && reader.LocalName is not "metadata",
        _ => true,
    };

    /// <returns>Whether a part of it was left out.</returns>
    private static bool Write(XmlReader reader, XmlWriter writer, bool isStyle)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element: return WriteElement(reader, writer);
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                return false;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                var text = isStyle ? StyleComments.Without(reader.Value) : reader.Value;
                if (reader.NodeType == XmlNodeType.CDATA) writer.WriteCData(text);
                else writer.WriteString(text);
                return text != reader.Value;
            case XmlNodeType.Whitespace when reader.Depth > 0:
                writer.WriteWhitespace(reader.Value);
                return false;
            default: return false;
        }
    }

    private static bool WriteElement(XmlReader reader, XmlWriter writer)
    {
        var (isEmpty, hasLost) = (reader.IsEmptyElement, false);
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            var isDeclaration = reader.NamespaceURI == Declaration;
            if ((isDeclaration ? reader.Value : reader.NamespaceURI) is not ("" or Svg or Link or Xml))
            {
                hasLost = true;
                continue;
            }

            var value = reader.LocalName switch
            {
                "href" => DataUrl.Clean(reader.Value) ?? reader.Value,
                "style" => StyleComments.Without(reader.Value),
                _ => reader.Value,
            };
            hasLost |= value != reader.Value;
            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, value);
        }

        reader.MoveToElement();
        if (isEmpty) writer.WriteEndElement();
        return hasLost;
    }
}
