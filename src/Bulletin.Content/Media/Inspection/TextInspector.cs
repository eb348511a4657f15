using System.Buffers;
using System.Text;
using System.Xml;
using Bulletin.Content.Sensitive;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Looks for personal data and secrecy marks in the text of a file, as far as it is text: its first megabytes.</summary>
/// <param name="found">Receives each kind with its number.</param>
internal sealed class TextInspector(Traces found)
{
    // About a thousand pages; in UTF-16 units.
    private const int Longest = 8 << 20;

    /// <summary>Looks into a text in UTF-8.</summary>
    public void Inspect(Stream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var text = ArrayPool<char>.Shared.Rent((int)Math.Min(Longest, file.Length));
        try
        {
            Look(text.AsSpan(0, reader.ReadBlock(text)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    /// <summary>Looks into a part of Office Open XML: text stands in <c>t</c>, in as many pieces as its author typed it.</summary>
    public void Inspect(XmlReader xml)
    {
        var text = new StringBuilder();
        var isText = false;
        while (text.Length < Longest && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    isText = xml.LocalName == "t";
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace when isText:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "p" or "si" or "tc" or "c":
                    text.Append('\n');
                    break;
            }
        }

        Look(text.ToString());
    }

    /// <summary>Looks into the words of an SVG, shown and told: its coordinates are numbers, too.</summary>
    public void InspectDrawing(Stream file)
    {
        file.Position = 0;
        var text = new StringBuilder();
        try
        {
            using var xml = SvgSafety.Open(file);
            ReadWords(xml, text);
        }
        catch (XmlException)
        {
            // What is damaged is known as far as it was read.
        }

        Look(text.ToString());
    }

    // What has a place of its own continues nothing: tspan with x.
    private static void ReadWords(XmlReader xml, StringBuilder text)
    {
        var depth = -1;
        while (text.Length < Longest && xml.Read())
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

    private void Look(ReadOnlySpan<char> text)
    {
        var matches = new List<SensitiveMatch>();
        new SensitiveScanner(text, default).Scan(matches);
        foreach (var match in matches)
            found.Add(SensitiveProblems.NameOf(match.Kind));
    }
}
