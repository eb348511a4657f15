using System.Xml;
using Bulletin.Content.Archives;
using Bulletin.Content.Media.Inspection;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads the words of an archive: the parts of an Office, OFD or ODF file, the files that are packed in one, the names of all, and the
/// bytes that belong to none.
/// </summary>
/// <param name="zip">The archive.</param>
/// <param name="files">Reads the files in it.</param>
/// <param name="scan">Looks into the words.</param>
internal sealed class PackageWords(ZipReader zip, FileWords files, TextScan scan)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = FileWords.LargestMember,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // A root behind a longer preamble is nobody's.
    private const int Preamble = 4096;

    private readonly byte[] preamble = new byte[Preamble];
    private readonly SharedTexts shared = new();
    private bool hasShared;

    /// <param name="depth">How many archives it is packed in.</param>
    public void Read(int depth)
    {
        var sheets = new List<ZipItem>();
        foreach (var item in zip.Items)
        {
            scan.Part(item.Name, new(new("压缩包里的文件名", "the name of a packed file")));
            if (item.IsEncrypted || item.Packed == 0) continue;
            if (RootOf(item) is not { } root) files.ReadMember(zip, item, depth + 1);
            else if (root.Name is "worksheet") sheets.Add(item);
            else ReadPart(item, root, depth + 1);
        }

        var names = SheetNames.Read(Find("xl/workbook.xml"), Find("xl/_rels/workbook.xml.rels"), (item, read) => ReadXml(item, read));
        foreach (var sheet in sheets)
            if (!ReadXml(sheet, new SheetWords(scan, names.NameOf(sheet.Name), shared).Read)) files.ReadText(zip, sheet, depth + 1);
        scan.Part(shared.Rest(), default);
        files.ReadUnlisted(zip);
    }

    // Names and places of parts are free (ISO/IEC 29500-2, 6.2): only what stands in one tells what it is.
    private void ReadPart(ZipItem item, XmlRoot root, int depth)
    {
        if (root.IsLook) return;
        if (root.Name is "svg" or "html")
        {
            files.ReadMember(zip, item, depth, "." + root.Name);
            return;
        }

        var isRead = root.Name is "sst"
            ? ReadXml(item, ReadShared)
            : ReadXml(item, new XmlWords(scan, new(PartNames.Of(item.Name))).Read);
        if (!isRead) files.ReadText(zip, item, depth);
    }

    // Cells name the texts of the first; whatever else is there is read by itself.
    private void ReadShared(XmlReader xml)
    {
        var texts = hasShared ? new SharedTexts() : shared;
        try
        {
            texts.Read(xml);
        }
        finally
        {
            if (hasShared) scan.Part(texts.Rest(), default);
            hasShared = true;
        }
    }

    private ZipItem? Find(string name) => zip.Items.Find(item => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // False: it is no XML from some place on.
    private bool ReadXml(ZipItem item, Action<XmlReader> read)
    {
        using var content = files.OpenPart(zip, item, FileWords.LargestMember);
        if (content is null) return true;
        var (isXml, isWhole) = (true, false);
        try
        {
            using var xml = XmlReader.Create(content, Settings);
            read(xml);
            isWhole = xml.EOF;
        }
        catch (XmlException)
        {
            isXml = content.Position >= FileWords.LargestMember;
        }
        catch (InvalidDataException)
        {
            // What is damaged is known as far as it was read.
            isWhole = true;
        }

        files.Took(content);
        if (isXml && !isWhole) files.Miss(TraceTexts.TooMuch, item.Name);
        return isXml;
    }

    // Null: it is no XML.
    private XmlRoot? RootOf(ZipItem item)
    {
        var length = 0;
        try
        {
            using var content = zip.Open(item, Preamble);
            length = content?.ReadAtLeast(preamble, Preamble, throwOnEndOfStream: false) ?? 0;
        }
        catch (InvalidDataException)
        {
            // What is damaged harms nobody.
        }

        return XmlRoot.Of(preamble, length, Settings);
    }
}
