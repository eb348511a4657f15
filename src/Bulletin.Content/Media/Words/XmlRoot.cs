using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Words;

/// <summary>The first element of a part, which says what the part is.</summary>
/// <param name="Name">Without its prefix; empty: it is not known.</param>
/// <param name="Space">Its namespace.</param>
internal readonly record struct XmlRoot(string Name, string Space)
{
    /// <summary>Whether such a part says how things look, by names of fonts and styles, and shows no text.</summary>
    public bool IsLook => Name switch
    {
        "theme" => Space.Contains("drawingml", StringComparison.Ordinal),
        "styles" or "fonts" => Space.Contains("wordprocessingml", StringComparison.Ordinal),
        "calcChain" => Space.Contains("spreadsheetml", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Reads it from the beginning of a part; null when that is no XML.</summary>
    public static XmlRoot? Of(byte[] start, int length, XmlReaderSettings settings)
    {
        if (!BeginsAsXml(start.AsSpan(0, length))) return null;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(start, 0, length), settings);
            return xml.MoveToContent() == XmlNodeType.Element ? new(xml.LocalName, xml.NamespaceURI) : new("", "");
        }
        catch (XmlException)
        {
            return new("", "");
        }
    }

    private static bool BeginsAsXml(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Encoding.UTF8.Preamble)) start = start[3..];
        else if (start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble)) start = start[2..];
        return start.TrimStart(" \t\r\n\0"u8) is [(byte)'<', ..];
    }
}
