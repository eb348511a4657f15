using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Which attributes of a drawing are published: those that draw, name or describe. What editors note in others (layers, cells, times of
/// export, the whole drawing as draw.io edits it) is not, unless a style of the drawing selects by it.
/// </summary>
internal sealed class SvgAttributes
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Declaration = "http://www.w3.org/2000/xmlns/";
    private const int LongestName = 60;

    private readonly HashSet<string> selected = new(StringComparer.Ordinal);

    public SvgAttributes(ReadOnlySpan<byte> drawing)
    {
        for (int at; (at = drawing.IndexOf((byte)'[')) >= 0;)
        {
            drawing = drawing[(at + 1)..].TrimStart((byte)' ');
            var end = 0;
            while (end < drawing.Length && (char.IsAsciiLetterOrDigit((char)drawing[end]) || drawing[end] is (byte)'-' or (byte)'_')) end++;
            if (end is > 0 and <= LongestName) selected.Add(Encoding.Latin1.GetString(drawing[..end]));
        }
    }

    /// <summary>The value as it is published; null: the attribute is not.</summary>
    public string? Clean(XmlReader attribute)
    {
        var (name, value) = (attribute.LocalName, attribute.Value);
        if (attribute.NamespaceURI == Declaration) return value is "" or Svg or Link or Xml ? value : null;
        if (attribute.NamespaceURI is not ("" or Svg or Link or Xml)) return null;
        if (name == "href") return DataUrl.Clean(value) ?? value;
        if (attribute.NamespaceURI.Length > 0) return value;
        if (SvgVocabulary.Styled.Contains(name)) return StyleCleaner.OfDrawing(value);
        // draw.io keeps there all pages of the drawing, and who made them.
        if (name is "content" or "label") return null;
        var isDrawn = SvgVocabulary.Plain.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal);
        return isDrawn || selected.Contains(name) ? value : null;
    }
}
