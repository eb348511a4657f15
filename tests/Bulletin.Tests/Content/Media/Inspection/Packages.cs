using System.IO.Compression;
using System.Text;

namespace Bulletin.Tests.Content.Media.Inspection;

/// <summary>Files that are archives of parts.</summary>
internal static class Packages
{
    private const string Word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    /// <summary>An archive with these entries.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts) =>
        Zip([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))]);

    public static byte[] Zip((string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>An Office file with these parts.</summary>
    public static byte[] Office(params (string Name, string Content)[] parts) => Zip([("[Content_Types].xml", "<Types/>"), .. parts]);

    /// <summary>A Word document with this in its body.</summary>
    public static byte[] Docx(string body, string comments = "") => Office(
        ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"),
        ("word/comments.xml", $"<w:comments {Word}>{comments}</w:comments>"));

    /// <summary>The list of properties of an Office file.</summary>
    public static (string Name, string Content) Core(string author, string last = "") => (
        "docProps/core.xml",
        $"<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{last}</cp:lastModifiedBy>"
            + "</cp:coreProperties>");
}
