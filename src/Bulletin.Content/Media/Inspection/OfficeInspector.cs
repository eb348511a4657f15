using System.Xml;
using Bulletin.Content.Archives;

namespace Bulletin.Content.Media.Inspection;

/// <summary>
/// Reads the parts of Office Open XML (ISO/IEC 29500), OFD (GB/T 33190) and ODF files that hold what is not seen. Of each part the first
/// megabytes, of all together a bounded number.
/// </summary>
internal sealed class OfficeInspector(ZipReader zip, Traces traces)
{
    private const int LargestPart = 8 << 20;
    private const long MostBytes = 64 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private long left = MostBytes;

    /// <summary>Looks into a text, a workbook or a presentation.</summary>
    public void Inspect()
    {
        Properties("docProps/core.xml");
        Properties("docProps/app.xml");
        foreach (var item in zip.Items)
        {
            var name = item.Name;
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) traces.Add(TraceTexts.Macros);
            if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) continue;
            if (IsIn(name, "word/")) Read(item, xml => WordPart.Read(xml, traces));
            else if (IsIn(name, "xl/workbook")) Read(item, xml => WorkbookPart.Read(xml, traces));
            else if (IsIn(name, "xl/worksheets/")) Read(item, xml => SheetPart.Read(xml, traces));
            else if (IsIn(name, "xl/comments")) Read(item, xml => WorkbookPart.ReadComments(xml, traces));
            else if (IsIn(name, "ppt/slides/") || IsIn(name, "ppt/notesSlides/") || IsIn(name, "ppt/comment"))
                Read(item, xml => SlidePart.Read(xml, traces));
        }
    }

    /// <summary>Looks for authors in a part that lists properties.</summary>
    public void Properties(string part)
    {
        if (zip.Items.Find(item => string.Equals(item.Name, part, StringComparison.OrdinalIgnoreCase)) is not { } item) return;
        Read(item, xml =>
        {
            var isAuthor = false;
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                    isAuthor = xml.LocalName is "creator" or "lastModifiedBy" or "Manager" or "Author" or "initial-creator";
                else if (isAuthor && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    traces.AddAuthor(xml.Value);
            }
        });
    }

    private static bool IsIn(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private void Read(ZipItem item, Action<XmlReader> read)
    {
        if (left <= 0) return;
        try
        {
            using var content = zip.Open(item, Math.Min(LargestPart, left));
            if (content is null) return;
            using var xml = XmlReader.Create(content, Settings);
            read(xml);
            left -= content.Position;
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            // What is damaged, or too long, is known as far as it was read.
            left -= LargestPart;
        }
    }
}
