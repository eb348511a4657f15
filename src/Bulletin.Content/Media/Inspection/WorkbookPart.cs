using System.Xml;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Hidden sheets, links to other workbooks and comments of SpreadsheetML (ISO/IEC 29500-1, 18).</summary>
internal static class WorkbookPart
{
    public static void Read(XmlReader xml, Traces traces)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "sheet" && xml.GetAttribute("state") is "hidden" or "veryHidden")
                traces.Add(TraceTexts.HiddenSheets, xml.GetAttribute("name"));
            else if (xml.LocalName == "externalReference") traces.Add(TraceTexts.Outside);
        }
    }

    public static void ReadComments(XmlReader xml, Traces traces)
    {
        var (authors, isAuthor) = (new List<string>(), false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isAuthor = xml.LocalName == "author";
                if (xml.LocalName == "comment") traces.Add(TraceTexts.Comments, AuthorOf(xml, authors));
            }
            else if (isAuthor && xml.NodeType == XmlNodeType.Text)
            {
                authors.Add(xml.Value);
            }
        }
    }

    // Newer versions name a thread instead: “tc={…}”.
    private static string? AuthorOf(XmlReader xml, List<string> authors) =>
        int.TryParse(xml.GetAttribute("authorId"), out var number)
        && number >= 0
        && number < authors.Count
        && !authors[number].StartsWith("tc=", StringComparison.Ordinal)
            ? authors[number]
            : null;
}
