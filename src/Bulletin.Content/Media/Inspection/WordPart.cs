using System.Xml;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Comments, tracked changes and hidden text of a WordprocessingML part (ISO/IEC 29500-1, 17).</summary>
internal static class WordPart
{
    public static void Read(XmlReader xml, Traces traces)
    {
        // Within pPr stands the look of a paragraph mark, within rPrChange a former look.
        var (isHidden, isText, notOfText) = (false, false, 0);
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "pPr" or "rPrChange" or "rPr" or "r" or "t" or "vanish":
                    if (xml.LocalName == "rPrChange") Change(xml, traces);
                    if (xml.LocalName is "pPr" or "rPrChange" && !xml.IsEmptyElement) notOfText++;
                    if (xml.LocalName == "r") isHidden = false;
                    if (xml.LocalName == "vanish" && notOfText == 0) isHidden = IsOn(xml);
                    isText = xml.LocalName == "t";
                    break;
                case XmlNodeType.Element:
                    Mark(xml, traces);
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "pPr" or "rPrChange":
                    notOfText--;
                    break;
                case XmlNodeType.Text when isHidden && isText && !string.IsNullOrWhiteSpace(xml.Value):
                    traces.Add(TraceTexts.HiddenText);
                    isHidden = false;
                    break;
            }
        }
    }

    private static void Mark(XmlReader xml, Traces traces)
    {
        switch (xml.LocalName)
        {
            case "comment":
                traces.Add(TraceTexts.Comments, Author(xml));
                break;
            case "ins" or "del" or "moveFrom" or "moveTo" or "pPrChange" or "sectPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange"
                or "cellIns" or "cellDel" or "numberingChange":
                Change(xml, traces);
                break;
        }
    }

    // Elements of other languages may have the same names, but no author.
    private static void Change(XmlReader xml, Traces traces)
    {
        if (Author(xml) is { } author) traces.Add(TraceTexts.Changes, author);
    }

    private static string? Author(XmlReader xml) => xml.GetAttribute("author", xml.NamespaceURI);

    private static bool IsOn(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI) is not ("0" or "false" or "off");
}
