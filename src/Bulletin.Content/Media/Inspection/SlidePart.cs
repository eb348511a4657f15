using System.Xml;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Hidden slides, speaker notes and comments of PresentationML (ISO/IEC 29500-1, 19).</summary>
internal static class SlidePart
{
    public static void Read(XmlReader xml, Traces traces)
    {
        // A field is the number of the page or the date.
        var (isNotes, hasNotes, isRun) = (false, false, false);
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "sld" && xml.GetAttribute("show") is "0" or "false":
                    traces.Add(TraceTexts.HiddenSlides);
                    break;
                case XmlNodeType.Element when xml.LocalName == "cm":
                    traces.Add(TraceTexts.Comments);
                    break;
                case XmlNodeType.Element when xml.LocalName == "notes":
                    isNotes = true;
                    break;
                case XmlNodeType.Element when xml.LocalName is "r" or "fld":
                    isRun = xml.LocalName == "r";
                    break;
                case XmlNodeType.Text when isNotes && isRun && !hasNotes && !string.IsNullOrWhiteSpace(xml.Value):
                    traces.Add(TraceTexts.Notes);
                    hasNotes = true;
                    break;
            }
        }
    }
}
