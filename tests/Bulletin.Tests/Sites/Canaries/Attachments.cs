using System.Text;
using Bulletin.Tests.Content.Media.Inspection;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>
/// What files of offices, films and sounds hold besides what they show: they are published as they are, with a warning each.
/// </summary>
internal static class Attachments
{
    public static readonly string[] Names =
    [
        "comment.docx", "deleted.docx", "hidden.docx", "hidden.xlsx", "notes.pptx", "slide.pptx", "place.mp4", "comment.mp3", "exif.avif",
    ];

    /// <summary>Adds a published document with all of them.</summary>
    public static void AddTo(Canaries canaries)
    {
        string Text(string name) => canaries.Text($"what is hidden in {name}");
        byte[][] files =
        [
            Packages.Docx("", $"<w:comment w:id='0'><w:p><w:r><w:t>{Text(Names[0])}</w:t></w:r></w:p></w:comment>"),
            Packages.Docx($"<w:p><w:del w:id='1' w:author='某某'><w:r><w:delText>{Text(Names[1])}</w:delText></w:r></w:del></w:p>"),
            Packages.Docx($"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{Text(Names[2])}</w:t></w:r></w:p>"),
            Packages.Office(
                ("xl/workbook.xml", "<workbook><sheets><sheet name='公开'/><sheet name='测算' state='hidden'/></sheets></workbook>"),
                ("xl/sharedStrings.xml", $"<sst><si><t>{Text(Names[3])}</t></si></sst>")),
            Packages.Office(
                ("ppt/presentation.xml", "<p/>"), ("ppt/notesSlides/notesSlide1.xml", $"<notes><r><t>{Text(Names[4])}</t></r></notes>")),
            Packages.Office(("ppt/presentation.xml", "<p/>"), ("ppt/slides/slide2.xml", $"<sld show='0'><t>{Text(Names[5])}</t></sld>")),
            [.. Box("ftyp", "isom\0\0\0\0"), .. Box("moov", $"\0\0\0\x18udta\0\0\0\x10\u00a9xyz+30+1{Text(Names[6])[..8]}")],
            Encoding.Latin1.GetBytes($"ID3\x03\0\0\0\0\x01\0COMM\0\0\0\x0c\0\0\0chi\0{Text(Names[7])[..8]}{new string('\0', 40)}"),
            [.. Box("ftyp", "avif\0\0\0\0"), .. Box("meta", $"    infe\x02\0\0\0\0\x01\0\0Exif{Text(Names[8])[..8]}")],
        ];
        for (var i = 0; i < files.Length; i++) canaries.Add($"content/news/{Names[i]}", files[i]);
        canaries.Add("content/news/attachments.md", OpenSite.Document($"title: 附件\nattachments: [{string.Join(", ", Names)}]"));
    }

    private static byte[] Box(string type, string content) =>
        [0, 0, (byte)((content.Length + 8) >> 8), (byte)(content.Length + 8), .. Encoding.Latin1.GetBytes(type + content)];
}
