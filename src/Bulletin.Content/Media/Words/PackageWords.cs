using System.Xml;
using Bulletin.Content.Archives;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads the words of an archive: the parts of an Office, OFD or ODF file, the files that are packed in one, and the names of all.
/// </summary>
/// <param name="zip">The archive.</param>
/// <param name="files">Reads the files in it.</param>
/// <param name="scan">Looks into the words.</param>
internal sealed class PackageWords(ZipReader zip, FileWords files, TextScan scan)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FileWords.LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // They say how things look.
    private static readonly string[] Looks =
        ["word/styles", "word/theme", "word/fontTable", "word/numbering", "xl/styles", "xl/theme", "xl/calcChain", "ppt/theme"];

    /// <param name="depth">How many archives it is packed in.</param>
    public void Read(int depth)
    {
        var shared = new SharedTexts();
        if (Find("xl/sharedStrings.xml") is { } texts) ReadXml(texts, shared.Read);
        var sheets = SheetNames.Read(Find("xl/workbook.xml"), Find("xl/_rels/workbook.xml.rels"), ReadXml);
        foreach (var item in zip.Items)
        {
            scan.Part(item.Name, new(new("压缩包里的文件名", "the name of a packed file")));
            if (item.IsEncrypted || IsIn(item.Name, "xl/sharedStrings") || IsLook(item.Name)) continue;
            if (IsIn(item.Name, "xl/worksheets/") && IsNamed(item.Name, ".xml"))
                ReadXml(item, new SheetWords(scan, sheets.NameOf(item.Name), shared).Read);
            else if (IsNamed(item.Name, ".xml") || IsNamed(item.Name, ".rels") || IsNamed(item.Name, ".vml"))
                ReadXml(item, new XmlWords(scan, new(PartNames.Of(item.Name))).Read);
            else
                files.ReadMember(zip, item, depth + 1);
        }

        scan.Part(shared.Rest(), default);
    }

    private ZipItem? Find(string name) => zip.Items.Find(item => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private void ReadXml(ZipItem item, Action<XmlReader> read)
    {
        using var content = files.Open(zip, item, FileWords.LargestPart);
        if (content is null) return;
        try
        {
            using var xml = XmlReader.Create(content, Settings);
            read(xml);
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            // What is damaged, or too long, is known as far as it was read.
        }

        files.Took(content);
    }

    private static bool IsLook(string name)
    {
        foreach (var look in Looks)
            if (IsIn(name, look)) return true;
        return false;
    }

    private static bool IsIn(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
