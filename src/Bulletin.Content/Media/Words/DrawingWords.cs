using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Words;

/// <summary>Reads the words of an SVG, shown and told: its coordinates are numbers, too.</summary>
internal static class DrawingWords
{
    public static string Read(Stream file)
    {
        file.Position = 0;
        var text = new StringBuilder();
        try
        {
            using var xml = SvgSafety.Open(file);
            Read(xml, text);
        }
        catch (XmlException)
        {
            // What is damaged is known as far as it was read.
        }

        return text.ToString();
    }

    // What has a place of its own continues nothing: tspan with x.
    private static void Read(XmlReader xml, StringBuilder text)
    {
        var depth = -1;
        while (text.Length < FileWords.LargestPart && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when depth < 0:
                    if (xml is { IsEmptyElement: false, LocalName: "text" or "title" or "desc" }) depth = xml.Depth;
                    break;
                case XmlNodeType.Element when xml.GetAttribute("x") is not null:
                    text.Append('\n');
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when depth >= 0:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.Depth == depth:
                    text.Append('\n');
                    depth = -1;
                    break;
            }
        }
    }
}
