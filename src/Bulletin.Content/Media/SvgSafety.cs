using System.Buffers;
using System.Text;
using System.Xml;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media;

/// <summary>
/// Lets an SVG pass that does nothing but draw: opened by itself, a picture is a document of the site's own origin, which could run scripts
/// and report its readers to others. Elements, attributes and style are compared with <see cref="SvgVocabulary"/>.
/// </summary>
public static class SvgSafety
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Declaration = "http://www.w3.org/2000/xmlns/";

    // Besides that of SVG, the vocabularies to which a browser gives a meaning; those of drawing programs mean nothing to it.
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/1999/XSL/Transform",
        "http://www.w3.org/2001/xml-events", "http://www.w3.org/2001/XInclude", "http://www.mozilla.org/xbl",
        "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul",
    };

    // Without these a value is neither an address nor style nor code.
    private static readonly SearchValues<char> Meaningful = SearchValues.Create("(:\\/@<;");

    /// <summary>
    /// What was found (<c>&lt;script&gt;</c>, <c>onload=</c>, an outside address, a DTD), or null when the picture is harmless.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Wording? Fault(string path)
    {
        try
        {
            using var reader = Open(path);
            return FaultOf(reader);
        }
        catch (TooManyAttributesException fault)
        {
            return SvgTexts.TooManyAttributes(fault.LineNumber);
        }
        catch (XmlException fault)
        {
            return MediaTexts.BrokenXml(fault);
        }
    }

    /// <summary>Nothing outside is read, and little expanded.</summary>
    internal static XmlReader Open(string path) => Open(File.OpenRead(path), isOwner: true);

    /// <inheritdoc cref="Open(string)"/>
    internal static XmlReader Open(Stream drawing) => Open(drawing, isOwner: false);

    private static XmlReader Open(Stream drawing, bool isOwner)
    {
        try
        {
            SvgAttributes.Check(drawing);
            return XmlReader.Create(drawing, Settings(isOwner));
        }
        catch (Exception) when (isOwner)
        {
            drawing.Dispose();
            throw;
        }
    }

    private static XmlReaderSettings Settings(bool isOwner) => new()
    {
        CloseInput = isOwner,
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersInDocument = 32 << 20,
        MaxCharactersFromEntities = 1 << 16,
    };

    private static Wording? FaultOf(XmlReader reader)
    {
        // All of a style counts as one text, whatever comments and CDATA cut it into.
        var style = new StringBuilder();
        var styleDepth = -1;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 0 } && (reader.LocalName != "svg" || reader.NamespaceURI != Svg))
                return SvgTexts.NotSvg(reader.Name);
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == styleDepth)
            {
                if (SvgStyle.Fault(style.ToString()) is { } wrong) return SvgTexts.Same(wrong);
                style.Clear();
                styleDepth = -1;
            }

            if (FaultOfNode(reader, styleDepth >= 0) is { } found) return SvgTexts.Same(found);
            if (styleDepth >= 0 && IsText(reader.NodeType)) style.Append(reader.Value);
            if (IsStyle(reader)) styleDepth = reader.Depth;
        }

        return null;
    }

    private static bool IsStyle(XmlReader reader) =>
        reader is { NodeType: XmlNodeType.Element, LocalName: "style", NamespaceURI: Svg, IsEmptyElement: false };

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    private static string? FaultOfNode(XmlReader reader, bool isInStyle)
    {
        switch (reader.NodeType)
        {
            // XMP metadata stand between two of these; xml-stylesheet loads.
            case XmlNodeType.ProcessingInstruction: return reader.Name == "xpacket" ? null : $"<?{reader.Name}?>";
            case XmlNodeType.DocumentType:
                return SvgDoctype.IsHarmless(reader.GetAttribute("SYSTEM"), reader.Value) ? null : "<!DOCTYPE>";
            case XmlNodeType.EntityReference: return $"&{reader.Name};";
            case not XmlNodeType.Element: return null;
        }

        var isDrawing = reader.NamespaceURI == Svg;
        if (isInStyle
            || (isDrawing ? !SvgVocabulary.Elements.Contains(reader.LocalName) : Understood.Contains(reader.NamespaceURI))
            || reader.NamespaceURI.Length == 0)
            return $"<{reader.Name}>";
        var (element, fault) = (reader.LocalName, default(string));
        while (fault is null && reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != Declaration && !IsHarmless(element, reader, isDrawing))
                fault = $"{reader.Name}=\"{SvgTexts.Short(reader.Value)}\"";
        }

        reader.MoveToElement();
        return fault;
    }

    private static bool IsHarmless(string element, XmlReader attribute, bool isDrawing)
    {
        var (name, value) = (attribute.LocalName, attribute.Value);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
        if (attribute.NamespaceURI == XLink) return name != "href" || IsTarget(element, value);
        if (attribute.NamespaceURI == Xml) return name != "base";
        if (attribute.NamespaceURI.Length > 0) return !Understood.Contains(attribute.NamespaceURI);
        if (!isDrawing) return true;
        return name switch
        {
            "href" => IsTarget(element, value),
            "attributeName" => IsDrawn(value),
            _ when SvgVocabulary.Plain.Contains(name) || name.StartsWith("data-", StringComparison.Ordinal) => true,
            _ when name.StartsWith("aria-", StringComparison.Ordinal) => true,
            _ when SvgVocabulary.Styled.Contains(name) => SvgStyle.Fault(value) is null,
            // What editors invented says nothing to a browser, as long as it is but a word.
            _ => !value.AsSpan().ContainsAny(Meaningful),
        };
    }

    private static bool IsTarget(string element, string address) =>
        element == "a" ? SvgAddress.IsLink(address) : SvgAddress.IsInner(address);

    // What an animation may change: never where something leads.
    private static bool IsDrawn(string name) => name == "class" || name == "d" || name == "points" || SvgVocabulary.Styled.Contains(name);
}
