using System.Xml;
using Bulletin.Content.Archives;
using Bulletin.Content.Media.Words;

namespace Bulletin.Content.Media.Sheets;

/// <summary>The sheets of a workbook (.xlsx, ISO/IEC 29500-1, 18) as texts: dates as dates, percents with their sign.</summary>
public sealed class Workbook
{
    private const long LargestPart = 256 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipReader zip;
    private readonly SharedTexts shared = new();
    private readonly CellFormats formats;
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Part)> sheets = [];

    private Workbook(ZipReader zip)
    {
        this.zip = zip;
        Read("xl/_rels/workbook.xml.rels", ReadRelations);
        var isFrom1904 = false;
        Read("xl/workbook.xml", xml => isFrom1904 = ReadSheets(xml));
        Read("xl/sharedStrings.xml", shared.Read);
        formats = new(isFrom1904);
        Read("xl/styles.xml", formats.Read);
    }

    /// <summary>The names of the sheets that are shown.</summary>
    public IReadOnlyList<string> Names => [.. sheets.Select(sheet => sheet.Name)];

    /// <summary>Opens a workbook; null: the file is none, or is protected by a password.</summary>
    /// <param name="content">The file.</param>
    public static Workbook? Open(byte[] content)
    {
        try
        {
            if (ZipReader.Open(new MemoryStream(content)) is not { } zip || Find(zip, "xl/workbook.xml") is null) return null;
            var workbook = new Workbook(zip);
            return workbook.sheets.Count > 0 ? workbook : null;
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Reads a sheet; null: there is none of this name, or it is damaged.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public Sheet? Read(string name)
    {
        var part = sheets.Find(sheet => sheet.Name == name).Part;
        if (part is null) return null;
        var reader = new SheetReader(name, shared, formats);
        try
        {
            Read(part, reader.Read);
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            return null;
        }

        return reader.Finish();
    }

    private void ReadRelations(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
    }

    // Returns whether days are counted from 1904.
    private bool ReadSheets(XmlReader xml)
    {
        var isFrom1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") isFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden") continue;
            if (xml.GetAttribute("name") is { } name && SheetNames.Identifier(xml) is { } id && parts.TryGetValue(id, out var part))
                sheets.Add((name, part));
        }

        return isFrom1904;
    }

    private void Read(string part, Action<XmlReader> read)
    {
        if (Find(zip, part) is not { } item || zip.Open(item, LargestPart) is not { } content) return;
        using (content)
        {
            using var xml = XmlReader.Create(content, Settings);
            read(xml);
        }
    }

    private static ZipItem? Find(ZipReader zip, string name) =>
        zip.Items.Find(item => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
