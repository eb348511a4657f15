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

    private void Look(ReadOnlySpan<char> text)
    {
        var matches = new List<SensitiveMatch>();
        new SensitiveScanner(text, default).Scan(matches);
        foreach (var match in matches)
            found.Add(SensitiveProblems.NameOf(match.Kind));
    }
}
