using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using static Bulletin.Tests.Content.Media.Inspection.Packages;

namespace Bulletin.Tests.Content.Media.Words;

/// <summary>Small files of every kind with a text in some place of them.</summary>
internal static class FileSamples
{
    private const string Sheet = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private const string Relations = "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    private const string Flowing = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Drawing = "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:p='p' xmlns:c='c' xmlns:x='x'";

    private static readonly Encoding National = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>What a file is called, the place within it, its ending and how it is made of a text.</summary>
    public static readonly (string Name, string Place, Func<string, byte[]> Make)[] All =
    [
        ("a.txt", "", text => Utf8($"名单\n张三，{text}\n")),
        ("a.TXT", "", text => National.GetBytes($"名单\r\n张三，{text}\r\n")),
        ("a.csv", "", text => National.GetBytes($"姓名,身份证号\n张三,{text}\n")),
        ("a.csv", "", text => [0xff, 0xfe, .. Encoding.Unicode.GetBytes($"姓名\t身份证号\n张三\t\"{text}\"\n")]),
        ("a.csv", "", text => [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes($"姓名;身份证号\n张三;{text}\n")]),
        ("a.csv", "", text => [0xef, 0xbb, 0xbf, .. Utf8($"姓名,身份证号\n\"张三\n李四\",=\"{text}\"\n")]),
        ("a.json", "", text => Utf8($$"""{"姓名": "张三", "证件": "{{text}}"}""")),
        ("a.json", "", text => Utf8($$"""{"证件": "{{Escaped(text)}}"}""")),
        ("a.geojson", "", text => Utf8(
            $$$"""{"type":"Feature","properties":{"id":"{{{text}}}"},"geometry":{"type":"Point","coordinates":[102.7,25.1]}}""")),
        ("a.svg", "", text => Utf8($"<svg xmlns='http://www.w3.org/2000/svg'><text>{text}</text></svg>")),

        ("a.xlsx", "工作表“名单”的 B2", text => Xlsx(Rows("<c r='B2' t='s'><v>1</v></c>"), ["身份证号", text])),
        ("a.xlsx", "工作表“名单”的 B2", text => Xlsx(
            Rows($"<c r='B2' t='inlineStr'><is><r><t>{text[..9]}</t></r><r><t>{text[9..]}</t></r></is></c>"))),
        ("a.xlsx", "工作表“名单”的 B2", text => Xlsx(Rows($"<c r='B2' t='str'><f>A1</f><v>{text}</v></c>"))),
        ("a.xlsx", "工作表“名单”的 B2", text => Xlsx(
            "<cols><col min='2' max='2' hidden='1'/></cols>" + Rows($"<c r='B2' t='inlineStr'><is><t>{text}</t></is></c>"))),
        ("a.xlsx", "工作表“名单”", text => Xlsx(Rows("") + $"<headerFooter><oddHeader>&amp;C{text}</oddHeader></headerFooter>")),
        ("a.xlsx", "工作表“名单”", text => Xlsx(Rows("") + $"<dataValidations><dataValidation prompt='填写 {text}'/></dataValidations>")),
        ("a.xlsx", "", text => Xlsx(Rows(""), ["身份证号", text])),
        ("a.xlsx", "批注", text => Xlsx(
            Rows(""), [], ("xl/comments1.xml", $"<comments {Sheet}><comment><text><t>{text}</t></text></comment></comments>"))),
        ("a.xlsx", "图形", text => Xlsx(
            Rows(""), [], ("xl/drawings/drawing1.xml", $"<x:wsDr {Drawing}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></x:wsDr>"))),
        ("a.xlsx", "图表", text => Xlsx(
            Rows(""), [], ("xl/charts/chart1.xml", $"<c:chart {Drawing}><c:pt><c:v>{text}</c:v></c:pt></c:chart>"))),
        ("a.xlsx", "数据透视表的缓存", text => Xlsx(
            Rows(""), [], ("xl/pivotCache/pivotCacheDefinition1.xml", $"<sharedItems {Sheet}><s v='{text}'/></sharedItems>"))),
        ("a.xlsx", "其他工作簿的数据", text => Xlsx(
            Rows(""), [], ("xl/externalLinks/externalLink1.xml", $"<cell {Sheet}><v>{text}</v></cell>"))),
        ("a.xlsx", "文件属性", text => Xlsx(Rows(""), [], ("docProps/custom.xml", $"<Properties><vt xmlns='v'>{text}</vt></Properties>"))),
        ("a.xlsx", "工作表名或定义的名称", text => Office(
            ("xl/workbook.xml", $"<workbook {Sheet}><sheets><sheet name='{text}'/></sheets></workbook>"))),
        ("a.xlsx", "工作表名或定义的名称", text => Office(
            ("xl/workbook.xml", $"<workbook {Sheet}><definedName name='甲'>\"{text}\"</definedName></workbook>"))),

        ("a.docx", "正文", text => Docx($"<w:p><w:r><w:t>张三{text[..6]}</w:t></w:r><w:r><w:t>{text[6..]}</w:t></w:r></w:p>")),
        ("a.docx", "正文", text => Docx($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
        ("a.docx", "正文", text => Docx($"<w:p><w:r><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></w:r></w:p>")),
        ("a.docx", "正文", text => Docx(
            $"<w:p><w:del><w:r><w:delText>{text[..8]}</w:delText></w:r><w:r><w:delText>{text[8..]}</w:delText></w:r></w:del></w:p>")),
        ("a.docx", "正文", text => Docx($"<w:p><w:r><w:instrText>MERGEFIELD {text}</w:instrText></w:r></w:p>")),
        ("a.docx", "正文", text => Docx($"<w:p><w:r><w:drawing><wp:docPr xmlns:wp='d' descr='证件 {text}'/></w:drawing></w:r></w:p>")),
        ("a.docx", "页眉", text => Word("word/header1.xml", text)),
        ("a.docx", "页脚", text => Word("word/footer2.xml", text)),
        ("a.docx", "脚注", text => Word("word/footnotes.xml", text)),
        ("a.docx", "批注", text => Docx("", $"<w:comment><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>")),
        ("a.docx", "“word/embeddings/表.xlsx”", text => Zip(
            [("[Content_Types].xml", Utf8("<Types/>")), ("word/embeddings/表.xlsx", Xlsx(Rows(""), [text]))])),
        ("a.pptx", "第 3 张幻灯片", text => Office(
            ("ppt/slides/slide3.xml", $"<p:sld {Drawing}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>"))),
        ("a.pptx", "演讲者备注", text => Office(
            ("ppt/slides/slide1.xml", $"<p:sld {Drawing}/>"),
            ("ppt/notesSlides/notesSlide1.xml", $"<p:notes {Drawing}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:notes>"))),

        ("a.ofd", "Doc_0/Pages/Page_0/Content.xml", text => Ofd(
            $"<ofd:TextObject Boundary='10 10 60 5'><ofd:TextCode X='0'>{text}</ofd:TextCode></ofd:TextObject>")),
        ("a.ofd", "Content.xml", text => Ofd(string.Concat(text.Select((one, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"<ofd:TextObject Boundary='{10 + (i * 2.5)} 10 2.5 5'><ofd:TextCode>{one}</ofd:TextCode></ofd:TextObject>"))))),
        ("a.odt", "正文", text => Odf($"<text:p>张三 {text[..5]}<text:span>{text[5..]}</text:span></text:p>")),
        ("a.odt", "正文", text => Odf($"<text:p>张三<text:s/>{text}</text:p>")),
        ("a.odt", "正文", text => Odf($"<text:p>张三<text:line-break/>{text[..6]}<text:soft-page-break/>{text[6..]}</text:p>")),
        ("a.ods", "正文", text => Odf(
            $"<table:table><table:table-row><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>")),

        ("a.doc", "", text => Ole([.. new byte[3], .. Encoding.Unicode.GetBytes($"张三，{text}\r")])),
        ("a.wps", "", text => Ole(Encoding.Unicode.GetBytes($"张三，{text}\r"))),
        ("a.xls", "", text => Ole([0x12, 0, 0, .. Encoding.Latin1.GetBytes(text), 0xfc])),
        ("a.et", "", text => Ole([0x14, 0, 1, .. Encoding.Unicode.GetBytes("号" + text)])),
        ("a.doc", "", text => Ole([.. new byte[(1 << 20) - 600], .. Encoding.Unicode.GetBytes(text)])),

        ("a.pdf", "", text => Pdf(Encoding.Latin1.GetBytes($"BT /F1 12 Tf 10 700 Td ({text}) Tj ET"), isPacked: false)),
        ("a.pdf", "", text => Pdf(Encoding.Latin1.GetBytes($"BT 1 0 0 1 90 700 Tm [({text[..6]})-3({text[6..]})] TJ ET"), isPacked: true)),
        ("a.pdf", "", text => Pdf(Utf8($"BT <{Convert.ToHexString(Encoding.Latin1.GetBytes(text))}> Tj ET"), isPacked: true)),
        ("a.pdf", "", text => Pdf(
            Utf8($"BT <{string.Concat(text.Select(one => (one - 29).ToString("X4", CultureInfo.InvariantCulture)))}> Tj ET"),
            isPacked: true)),

        ("a.pdf", "", text => [.. Pdf(Utf8($"BT <{Coded(text)}> Tj ET"), isPacked: true), .. Pdf(Utf8(FontMap(text)), isPacked: true)]),

        ("a.zip", "“名单.csv”，第 2 行", text => Zip([("名单.csv", National.GetBytes($"姓名,身份证号\n张三,{text}\n"))])),
        ("a.zip", "“表/名单.xlsx”，工作表“名单”的 B2", text => Zip([("表/名单.xlsx", Xlsx(Rows("<c r='B2' t='s'><v>0</v></c>"), [text]))])),
        ("a.zip", "“内.zip/a.txt”，第 1 行", text => Zip([("内.zip", Zip([("a.txt", Utf8(text))]))])),
        ("a.zip", "压缩包里的文件名", text => Zip([($"{text}.jpg", [1])])),
    ];

    public static byte[] Xlsx(string sheet, string[]? texts = null, params (string Name, string Content)[] others) => Office(
    [
        ("xl/workbook.xml", $"<workbook {Sheet} {Relations}><sheets><sheet name='名单' sheetId='1' r:id='rId7'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId7' Target='worksheets/sheet1.xml'/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst {Sheet}>{string.Concat((texts ?? []).Select(text => $"<si><t>{text}</t></si>"))}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet {Sheet}>{sheet}</worksheet>"),
        .. others,
    ]);

    /// <summary>A row of headings and one with a cell.</summary>
    public static string Rows(string cell, string heading = "身份证号") =>
        $"<sheetData><row r='1'><c r='B1' t='inlineStr'><is><t>{heading}</t></is></c></row><row r='2'>{cell}</row></sheetData>";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Pdf(byte[] content, bool isPacked)
    {
        using var packed = new MemoryStream();
        if (isPacked)
        {
            using var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            zlib.Write(content);
        }
        else
        {
            packed.Write(content);
        }

        return [.. "%PDF-1.7\n1 0 obj << /Length 9 >>\nstream\r\n"u8, .. packed.ToArray(), .. "\nendstream endobj"u8];
    }

    private static string Coded(string text) =>
        string.Concat(text.Select((_, i) => (0x4e01 + i).ToString("X4", CultureInfo.InvariantCulture)));

    private static string FontMap(string text)
    {
        var map = text.Select((one, i) => string.Create(CultureInfo.InvariantCulture, $"<{0x4e01 + i:X4}> <{(int)one:X4}>\n"));
        return $"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{text.Length} beginbfchar\n{string.Concat(map)}endbfchar";
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(one => "\\u" + ((int)one).ToString("x4", CultureInfo.InvariantCulture)));

    private static byte[] Word(string part, string text) => Office(
        ("word/document.xml", "<d/>"),
        (part, $"<w:hdr xmlns:w='w'><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:hdr>"));

    private static byte[] Ofd(string content) => Zip(
        ("OFD.xml", "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'/>"),
        ("Doc_0/Pages/Page_0/Content.xml", $"<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'>{content}</ofd:Page>"));

    public static byte[] Odf(string content) => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("meta.xml", "<m/>"),
        ("content.xml", $"<office:document xmlns:office='o' xmlns:text='{Flowing}' xmlns:table='b'>{content}</office:document>"));

    private static byte[] Ole(byte[] content)
    {
        var head = new byte[512];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(head, 0);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(28), -2);
        return [.. head, .. content, .. new byte[512]];
    }
}
