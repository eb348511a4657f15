using System.Xml;

namespace Bulletin.Content.Media;

/// <summary>Looks for what may run or reach outside in an SVG: opened by itself, a picture is a document of the site's own origin.</summary>
public static class SvgSafety
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase) { "script", "foreignObject", "iframe", "object", "embed", "handler", "set", "animate" };

    /// <summary>What was found (<c>&lt;script&gt;</c>, <c>onload=</c>, an outside address, a DTD), or null when the picture is harmless.</summary>
    public static string? Fault(string path)
    {
        try
        {
            using var reader = Open(path);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction) return $"<?{reader.Name}?>";
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Value.Contains("@import", StringComparison.OrdinalIgnoreCase)) return "@import";
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (Forbidden.Contains(reader.LocalName)) return $"<{reader.LocalName}>";
                while (reader.MoveToNextAttribute())
                    if (IsUnsafe(reader.LocalName, reader.Prefix, reader.Value)) return $"{reader.Name}=\"{Short(reader.Value)}\"";
            }

            return null;
        }
        catch (XmlException fault)
        {
            return fault.Message;
        }
    }

    internal static XmlReader Open(string path) => XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 32 << 20 });

    private static bool IsUnsafe(string name, string prefix, string value)
    {
        if (prefix == "xmlns" || name == "xmlns") return false;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return true;
        if (name is "href" or "src") return !value.StartsWith('#') && !value.StartsWith("data:image/png", StringComparison.Ordinal) && !value.StartsWith("data:image/jpeg", StringComparison.Ordinal);
        var url = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase);
        return url >= 0 && !value.AsSpan(url + 4).TrimStart(" '\"").StartsWith("#");
    }

    private static string Short(string value) => value.Length <= 40 ? value : string.Concat(value.AsSpan(0, 40), "…");
}
