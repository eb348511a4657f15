using System.Xml;
using Bulletin.Content.Archives;
using Bulletin.Content.Media.Inspection;

namespace Bulletin.Content.Media.Words;

/// <summary>Which sheet of a workbook is in which part.</summary>
internal sealed class SheetNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="workbook">The part that lists the sheets.</param>
    /// <param name="relations">The part that says where they are.</param>
    /// <param name="read">Reads a part.</param>
    public static SheetNames Read(ZipItem? workbook, ZipItem? relations, Action<ZipItem, Action<XmlReader>> read)
    {
        var sheets = new SheetNames();
        if (workbook is null || relations is null) return sheets;
        var identifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        read(workbook, xml => Elements(xml, "sheet", () =>
        {
            if (xml.GetAttribute("name") is { } name && Identifier(xml) is { } id) identifiers[id] = name;
        }));
        read(relations, xml => Elements(xml, "Relationship", () =>
        {
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && identifiers.TryGetValue(id, out var name))
                sheets.names[Path.GetFileName(target)] = name;
        }));
        return sheets;
    }

    /// <summary>The name of a sheet as messages show it.</summary>
    public string NameOf(string part)
    {
        var file = Path.GetFileName(part);
        return ShownName.Of(names.GetValueOrDefault(file, Path.GetFileNameWithoutExtension(file))) ?? "";
    }

    private static void Elements(XmlReader xml, string name, Action take)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name) take();
    }

    /// <summary>The value of r:id, whose prefix and namespace differ between the editions of the standard.</summary>
    public static string? Identifier(XmlReader xml)
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }
}
