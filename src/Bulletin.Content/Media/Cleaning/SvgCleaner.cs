using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies an SVG drawing without comments (of its styles, too), metadata, and all that is in a language of its editor (Inkscape,
/// Illustrator, draw.io …): elements of namespaces that no browser draws, attributes that draw nothing. Pictures within the drawing are
/// cleaned, too.
/// </summary>
internal sealed class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    private readonly XmlReader reader;
    private readonly XmlWriter writer;
    private readonly SvgAttributes attributes;

    // A comment may go on behind what an XML comment or CDATA cuts the style into.
    private readonly StringBuilder style = new();
    private bool isStyle;
    private bool isData;
    private bool hasLost;

    private SvgCleaner(XmlReader reader, XmlWriter writer, byte[] drawing) =>
        (this.reader, this.writer, attributes) = (reader, writer, new(drawing));

    public static void Clean(Stream from, Stream to)
    {
        var drawing = new byte[from.Length];
        from.ReadExactly(drawing);
        using var clean = new MemoryStream();
        if (TryClean(drawing, clean)) clean.WriteTo(to);
        else to.Write(drawing);
    }

    /// <returns>Whether there was anything to take out.</returns>
    private static bool TryClean(byte[] drawing, MemoryStream to)
    {
        try
        {
            using var reader = SvgSafety.Open(new MemoryStream(drawing));
            using var writer = XmlWriter.Create(to, Settings);
            var cleaner = new SvgCleaner(reader, writer, drawing);
            cleaner.Clean();
            return cleaner.hasLost;
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException or InvalidOperationException)
        {
            // Such a drawing is reported, and not published.
            return false;
        }
    }

    private void Clean()
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (IsKept)
            {
                Write();
                reader.Read();
            }
            else
            {
                hasLost = true;
                reader.Skip();
            }
        }
    }

    private bool IsKept => reader.NodeType switch
    {
        XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType => false,
        XmlNodeType.Element => reader.NamespaceURI is Svg or "" && reader.LocalName is not "metadata",
        _ => true,
    };

    private void Write()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                WriteElement();
                break;
            case XmlNodeType.EndElement:
                WriteStyle();
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isStyle:
                isData |= reader.NodeType == XmlNodeType.CDATA;
                style.Append(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace when reader.Depth > 0:
                writer.WriteWhitespace(reader.Value);
                break;
        }
    }

    private void WriteElement()
    {
        WriteStyle();
        var isEmpty = reader.IsEmptyElement;
        isStyle = reader.LocalName == "style" && !isEmpty;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            var value = attributes.Clean(reader);
            hasLost |= value != reader.Value;
            if (value is not null) writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, value);
        }

        reader.MoveToElement();
        if (isEmpty) writer.WriteEndElement();
    }

    private void WriteStyle()
    {
        if (!isStyle) return;
        var css = style.ToString();
        var clean = StyleCleaner.OfDrawing(css);
        hasLost |= clean != css;
        if (isData) writer.WriteCData(clean);
        else writer.WriteString(clean);
        style.Clear();
        (isStyle, isData) = (false, false);
    }
}
