using System.Text;
using Bulletin.Tests.Content.Media.Cleaning;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>What cameras and programs write into pictures and tables, in each format and on each way into the output.</summary>
internal static class Media
{
    /// <summary>Adds published documents with such files.</summary>
    public static void AddTo(Canaries canaries)
    {
        byte[] In(string kind) => Encoding.ASCII.GetBytes(canaries.New(kind).Letters);
        string Text(string kind) => canaries.Text(kind);
        Dictionary<string, byte[]> pictures = new()
        {
            ["exif.jpg"] = Jpeg(0xe1, "Exif\0\0", [.. Description, .. In("EXIF of a JPEG")]),
            ["xmp.jpg"] = Jpeg(0xe1, "http://ns.adobe.com/xap/1.0/\0", In("XMP of a JPEG")),
            ["iptc.jpg"] = Jpeg(0xed, "Photoshop 3.0\0", In("IPTC of a JPEG")),
            ["mpf.jpg"] = Jpeg(0xe2, "MPF\0", In("previews of a JPEG")),
            ["other.jpg"] = Jpeg(0xe9, "who knows\0", In("an unknown segment of a JPEG")),
            ["comment.jpg"] = Jpeg(0xfe, "", In("a comment of a JPEG")),
            ["end.jpg"] = [.. Pictures.CleanJpeg, .. In("behind the end of a JPEG")],
            ["text.png"] = Pictures.Png(Pictures.Chunk("tEXt", [.. "Author\0"u8, .. In("a text of a PNG")])),
            ["itxt.png"] = Pictures.Png(Pictures.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. In("XMP of a PNG")])),
            ["exif.png"] = Pictures.Png(Pictures.Chunk("eXIf", In("EXIF of a PNG"))),
            ["other.png"] = Pictures.Png(Pictures.Chunk("prVW", In("an unknown chunk of a PNG"))),
            ["end.png"] = [.. Pictures.Png(), .. In("behind the end of a PNG")],
            ["exif.webp"] = Pictures.WebP(Extended, Pictures.Riff("VP8L", Lossless), Pictures.Riff("EXIF", In("EXIF of a WebP"))),
            ["xmp.webp"] = Pictures.WebP(Extended, Pictures.Riff("VP8L", Lossless), Pictures.Riff("XMP ", In("XMP of a WebP"))),
            ["other.webp"] = Pictures.WebP(Extended, Pictures.Riff("VP8L", Lossless), Pictures.Riff("what", In("unknown in a WebP"))),
            ["end.webp"] = [.. Pictures.WebP(Pictures.Riff("VP8L", Lossless)), .. In("behind the end of a WebP")],
            ["comment.gif"] = Pictures.Gif(Pictures.Extension(0xfe, "", canaries.New("a comment of a GIF").Letters)),
            ["xmp.gif"] = Pictures.Gif(Pictures.Extension(0xff, "XMP DataXMP", canaries.New("XMP of a GIF").Letters)),
            ["text.gif"] = Pictures.Gif(Pictures.Extension(0x01, "", canaries.New("a text of a GIF").Letters)),
            ["end.gif"] = [.. Pictures.Gif(), .. In("behind the end of a GIF")],
            ["drawing.svg"] = Encoding.UTF8.GetBytes(Drawing(Text)),
        };
        foreach (var (name, picture) in pictures) canaries.Add($"content/news/{name}", picture);
        canaries.Add("content/news/pictures.md", OpenSite.Document(
            "title: 组图", string.Concat(pictures.Keys.Select(name => $"![图]({name})\n\n"))));
        AddWays(canaries);
        AddTables(canaries);
    }

    // Each way of a picture into the output.
    private static void AddWays(Canaries canaries)
    {
        byte[] Photo(string way) => Jpeg(0xfe, "", Encoding.ASCII.GetBytes(canaries.New($"a comment of {way}").Letters));
        canaries.Add("content/news/ways.md", OpenSite.Document(
            "title: 组图\nimage: {file: lead.jpg, alt: 图}\nattachments: attached.jpg", "[图](linked.jpg)"));
        canaries.Add("content/news/lead.jpg", Photo("the picture of a document"));
        canaries.Add("content/news/attached.jpg", Photo("an attached picture"));
        canaries.Add("content/news/linked.jpg", Photo("a linked picture"));
        canaries.Add("content/issues/2024/04.md", OpenSite.Document(
            "cover: {file: cover.jpg, alt: 封面}\ncontents: [{title: 消息, items: [news/ways]}]"));
        canaries.Add("content/issues/2024/cover.jpg", Photo("a cover"));
        canaries.Add("content/data/places/picture.jpg", Photo("a picture of a dataset"));
        canaries.Add("logo.jpg", Photo("the logo"));
    }

    private static void AddTables(Canaries canaries)
    {
        canaries.Add("content/data/places/dataset.yml", $$$"""
            title: 水厂
            description: 水厂的位置。
            publisher: 测试市水务局
            licence: CC-BY-4.0
            {{{OpenSite.Gate()}}}
            image: {file: picture.jpg, alt: 图}
            files: [{file: t.geojson, columns: [{name: 名称}], map: {title: 图, label: 名称}}]
            """);
        canaries.Add("content/data/places/t.geojson", $$"""
            {
              "type": "FeatureCollection", "name": "{{canaries.Text("the name of a GeoJSON")}}",
              "metadata": {"by": "{{canaries.Text("metadata of a GeoJSON")}}"},
              "features": [{
                "type": "Feature", "id": "{{canaries.Text("the id of a feature")}}", "note": "{{canaries.Text("a note of a feature")}}",
                "properties": {"名称": "甲厂"},
                "geometry": {"type": "Point", "coordinates": [102.5, 25.1], "note": "{{canaries.Text("a note of a place")}}"}
              }]
            }
            """);
        canaries.Add("content/data/places/notes.csv", $"甲\n{canaries.Text("a table that dataset.yml does not name")}\n");
    }

    // A description of nine bytes behind the table.
    private static byte[] Description { get; } = [.. "MM\0*\0\0\0\x08\0\x01\x01\x0e\0\x02\0\0\0\x09\0\0\0\x1a\0\0\0\0"u8];

    private static byte[] Extended { get; } = Pictures.Riff("VP8X", 0b0000_1100, 0, 0, 0, 9, 0, 0, 9, 0, 0);

    private static byte[] Lossless { get; } = [0x2f, 9, 0x40, 2, 0, 0, 0, 0, 0, 0];

    private static byte[] Jpeg(byte marker, string name, byte[] content) =>
        [0xff, 0xd8, .. Pictures.Segment(marker, Pictures.Bytes(name), content), .. Pictures.CleanJpeg[2..]];

    private static string Drawing(Func<string, string> text) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- {text("a comment before a drawing")} -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
             xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
             xmlns:serif="http://www.serif.com/" xmlns:sketch="http://www.bohemiancoding.com/sketch/ns"
             sodipodi:docname="{text("the file name of a drawing")}.svg"
             inkscape:export-filename="D:\{text("where a drawing was exported")}.png"
             width="90" height="90">
          <sodipodi:namedview inkscape:document-units="{text("a view of a drawing")}"/>
          <metadata>{text("metadata of a drawing")}</metadata>
          <g inkscape:label="{text("a label of a drawing")}" serif:id="{text("an id of Serif")}" sketch:type="{text("a type of Sketch")}">
            <rect width="9" height="9"/><!-- {text("a comment in a drawing")} -->
          </g>
          <style>/* {text("a comment in a style of a drawing")} */ rect {"{"} fill: red {"}"}</style>
          <rect width="1" height="1" style="fill: red /* {text("a comment in a style attribute")} */"/>
          <image width="9" height="9" href="data:image/jpeg;base64,{Convert.ToBase64String(
            Jpeg(0xfe, "", Encoding.ASCII.GetBytes(text("a photo in a drawing")[..8])))}"/>
        </svg>
        <!-- {text("a comment behind a drawing")} -->
        """;
}
