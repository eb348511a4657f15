using System.Buffers;
using System.Xml;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media;

/// <summary>
/// Looks for what may run or reach outside in an SVG: opened by itself, a picture is a document of the site's own origin.
/// </summary>
public static class SvgSafety
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "object", "embed", "handler", "set", "animate",
    };

    private static readonly SearchValues<string> Fetching = SearchValues.Create(["image-set(", "src("], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What was found (<c>&lt;script&gt;</c>, <c>onload=</c>, an outside address,
    /// a DTD), or null when the picture is harmless.
    /// </summary>
    public static Wording? Fault(string path)
    {
        try
        {
            using var reader = Open(path, DtdProcessing.Parse);
            while (reader.Read())
            {
                if (FaultOf(reader) is { } found)
                    return new(found, found);
            }

            return null;
        }
        catch (XmlException fault)
        {
            return MediaTexts.BrokenXml(fault);
        }
    }

    /// <param name="dtd">Parse: only so far as to say that there is one; nothing outside is read and hardly anything expanded.</param>
    internal static XmlReader Open(string path, DtdProcessing dtd = DtdProcessing.Prohibit) => XmlReader.Create(path, Settings(dtd));

    /// <inheritdoc cref="Open(string, DtdProcessing)"/>
    internal static XmlReader Open(Stream drawing) => XmlReader.Create(drawing, Settings(DtdProcessing.Prohibit));

    private static XmlReaderSettings Settings(DtdProcessing dtd) => new()
    {
        DtdProcessing = dtd,
        XmlResolver = null,
        MaxCharactersInDocument = 32 << 20,
        MaxCharactersFromEntities = 1 << 10,
    };

    private static string? FaultOf(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.ProcessingInstruction: return $"<?{reader.Name}?>";
            case XmlNodeType.DocumentType: return "<!DOCTYPE>";
            case XmlNodeType.Text or XmlNodeType.CDATA
                when reader.Value.Contains("@import", StringComparison.OrdinalIgnoreCase):
                return "@import";
            case XmlNodeType.Text or XmlNodeType.CDATA when ReachesOutside(reader.Value): return "url(…)";
            case not XmlNodeType.Element: return null;
        }

        // HTML works in a picture, too: a form, or a meta that leads elsewhere.
        if (reader.NamespaceURI == "http://www.w3.org/1999/xhtml" || Forbidden.Contains(reader.LocalName))
            return $"<{reader.LocalName}>";
        while (reader.MoveToNextAttribute())
        {
            if (IsUnsafe(reader.LocalName, reader.Prefix, reader.Value))
                return $"{reader.Name}=\"{Short(reader.Value)}\"";
        }

        return null;
    }

    private static bool IsUnsafe(string name, string prefix, string value)
    {
        if (prefix == "xmlns" || name == "xmlns")
            return false;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return true;
        if (name is "href" or "src")
        {
            return !value.StartsWith('#')
                && !value.StartsWith("data:image/png", StringComparison.Ordinal)
                && !value.StartsWith("data:image/jpeg", StringComparison.Ordinal);
        }

        return ReachesOutside(value);
    }

    // Every url() of a style must name a part of the picture itself, and nothing may hide one: no escapes, no other function that fetches.
    private static bool ReachesOutside(string style)
    {
        if (style.AsSpan().ContainsAny(Fetching) || (style.Contains('\\') && style.AsSpan().ContainsAny('(', '{')))
            return true;
        for (var url = style.IndexOf(
            "url(",
            StringComparison.OrdinalIgnoreCase); url >= 0; url = style.IndexOf("url(", url + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!style.AsSpan(url + 4).TrimStart(" '\"").StartsWith("#"))
                return true;
        }

        return false;
    }

    private static string Short(string value) => value.Length <= 40 ? value : string.Concat(value.AsSpan(0, 40), "…");
}
