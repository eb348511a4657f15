using System.Globalization;
using System.Text;
using System.Xml;

namespace Bulletin.Content.Media.Words;

/// <summary>The texts of a workbook that its cells name by number (ISO/IEC 29500-1, 18.4).</summary>
internal sealed class SharedTexts
{
    // What many cells name is short; a long text is read once.
    private const int LongestOfMany = 200;

    private readonly List<(string Text, bool IsTaken)> all = [];

    /// <inheritdoc cref="XmlWords.Read"/>
    public void Read(XmlReader xml)
    {
        var (text, element, pronounced) = (new StringBuilder(), "", -1);
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    element = xml.LocalName;
                    if (element == "rPh" && !xml.IsEmptyElement) pronounced = xml.Depth;
                    if (element == "si" && xml.IsEmptyElement) all.Add(("", false));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when element == "t" && pronounced < 0:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.Depth == pronounced:
                    pronounced = -1;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "si":
                    all.Add((text.ToString(), false));
                    text.Clear();
                    break;
            }
        }
    }

    /// <summary>The text of a number; empty when there is none.</summary>
    public string At(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < all.Count ? all[at].Text : "";

    /// <summary>The same for what is read once, however many cells name it.</summary>
    public string Take(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= all.Count) return "";
        var (text, isTaken) = all[at];
        all[at] = (text, true);
        return isTaken && text.Length > LongestOfMany ? "" : text;
    }

    /// <summary>What no cell names, line by line: whoever unpacks the file can read it.</summary>
    public string Rest()
    {
        var rest = new StringBuilder();
        foreach (var (text, isTaken) in all)
            if (!isTaken) rest.Append(text).Append('\n');
        return rest.ToString();
    }
}
