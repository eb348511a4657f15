using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media.Inspection;
using Bulletin.Content.Media.Words;
using Bulletin.Content.Sensitive;
using Bulletin.Tests.Content.Media.Inspection;
using Bulletin.Tests.Properties;
using static Bulletin.Tests.Content.Media.Inspection.Packages;
using static Bulletin.Tests.Content.Media.Words.FileSamples;

namespace Bulletin.Tests.Content.Media.Words;

/// <summary>An identity number or a secrecy mark in the text of a file is found, wherever programs keep text.</summary>
public class FileWordsSpecs
{
    private const string Number = "11010519491231002X";

    public static TheoryData<int, string> Files
    {
        get
        {
            var files = new TheoryData<int, string>();
            for (var i = 0; i < FileSamples.All.Length; i++) files.Add(i, $"{FileSamples.All[i].Name} {FileSamples.All[i].Place}");
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_identity_number_is_refused_with_its_place(int sample, string name)
    {
        Assert.NotEmpty(name);
        var (path, place, make) = FileSamples.All[sample];
        var found = Look(path, make(Number), Clearances.None).Where(one => one.Severity == Severity.Error).ToList();
        var only = Assert.Single(found);
        Assert.Equal("BLT9001", only.Code);
        Assert.Contains("110****2X", only.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains(place, only.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("content/news/a.md", only.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("content/news/a.md", only.Hint.English, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, only.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_its_document_clears_is_published(int sample, string name)
    {
        Assert.NotEmpty(name);
        var (path, _, make) = FileSamples.All[sample];
        Assert.DoesNotContain(Look(path, make(Number), new([new(Number)])), one => one.Code.StartsWith("BLT9", StringComparison.Ordinal));
        Assert.Contains(Look(path, make(Number), new([new("110105194912310038")])), one => one.Code == "BLT9001");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_secrecy_mark_is_refused(int sample, string name)
    {
        // Of a PDF whose fonts have no table, Han characters cannot be read; and no name of a file is a mark.
        var (path, place, make) = FileSamples.All[sample];
        if (path == "a.pdf" || name.StartsWith("a.xls ", StringComparison.Ordinal) || place == "压缩包里的文件名") return;
        Assert.Contains(Look(path, make("（机密★10年，保存）"), Clearances.None), one => one.Code == "BLT9002");
    }

    [Theory]
    [InlineData("110105<text:bookmark text:name='x'/>19491231002X")]
    [InlineData("110105<text:bookmark-start text:name='x'/>19491231<text:bookmark-end text:name='x'/>002X")]
    [InlineData("110105<text:s/>19491231<text:s text:c='2'/>002X")]
    [InlineData("甲<text:tab/>110105<text:tab/>19491231002X")]
    [InlineData("甲<text:line-break/>110105<text:change text:change-id='x'/>19491231002X")]
    [InlineData("110105\n    <text:span>19491231</text:span>\n    <text:span>002X</text:span>")]
    [InlineData("13800138000<text:span>甲</text:span> <text:span>11010519491231</text:span><text:a>002X</text:a>")]
    [InlineData("110105<text:bookmark-ref>19491231</text:bookmark-ref>002X")]
    [InlineData("110105<text:meta><text:s/>19491231</text:meta>002X")]
    [InlineData("110105<text:ruby><text:ruby-base>1949</text:ruby-base><text:ruby-text>yi</text:ruby-text></text:ruby>1231002X")]
    [InlineData("110105<text:note><text:note-citation>7</text:note-citation>"
        + "<text:note-body><text:p>注</text:p></text:note-body></text:note>19491231002X")]
    [InlineData("110105<office:annotation><x>甲</x><text:p>注</text:p></office:annotation>19491231002X")]
    [InlineData("110105<office:frame><text:p>甲</text:p><text:p>乙</text:p></office:frame>19491231002X")]
    [InlineData("甲<office:frame><text:p>乙</text:p><text:p>110105<text:s/>19491231002X</text:p></office:frame>丙")]
    public void A_number_is_found_whole_in_a_paragraph_of_ODF(string paragraph)
    {
        Assert.Contains(Look("a.odt", Odf($"<text:p>{paragraph}</text:p>"), Clearances.None), one => one.Code == "BLT9001");
        Assert.Contains(Look("a.odt", Odf($"<text:h>{paragraph}</text:h>"), Clearances.None), one => one.Code == "BLT9001");
        const string Cell = "<table:table><table:table-row><table:table-cell>";
        var sheet = Odf($"{Cell}<text:p>{paragraph}</text:p></table:table-cell></table:table-row></table:table>");
        Assert.Contains(Look("a.ods", sheet, Clearances.None), one => one.Code == "BLT9001");
    }

    [Theory]
    [InlineData("机 <text:s/>密★10年")]
    [InlineData("机<text:bookmark text:name='x'/>密★10年")]
    [InlineData("甲<text:line-break/>机密★10年")]
    [InlineData("<text:span>机</text:span><text:tab/><text:span>密</text:span>\n  ★10年")]
    public void A_secrecy_mark_is_found_whole_in_a_paragraph_of_ODF(string paragraph) =>
        Assert.Contains(Look("a.odt", Odf($"<text:p>{paragraph}</text:p>"), Clearances.None), one => one.Code == "BLT9002");

    [Fact]
    public void Paragraphs_of_ODF_are_not_joined() =>
        Assert.Empty(Look("a.odt", Odf("<text:p>110105</text:p><text:p>19491231002X</text:p>"), Clearances.None));

    [Theory]
    [InlineData("{0}<w:tab/>{1}")]
    [InlineData("{0}<w:ptab/>{1}")]
    [InlineData("{0}<w:noBreakHyphen/>{1}")]
    [InlineData("{0}<w:softHyphen/>{1}")]
    [InlineData("{0}<w:footnoteReference w:id='2'/>{1}")]
    [InlineData("{0}<w:lastRenderedPageBreak/>{1}")]
    [InlineData("<w:t>11010</w:t><w:sym w:font='Arial' w:char='0035'/>{1}")]
    [InlineData("<w:t>11010</w:t><w:sym w:font='Symbol' w:char='F035'/>{1}")]
    [InlineData("{0}</w:r><w:proofErr w:type='spellEnd'/><w:bookmarkStart w:id='1'/><w:r>{1}")]
    [InlineData("{0}</w:r><w:hyperlink><w:r>{1}</w:r></w:hyperlink><w:r>")]
    [InlineData("{0}</w:r><w:ins><w:smartTag><w:r>{1}</w:r></w:smartTag></w:ins><w:r>")]
    [InlineData("{0}</w:r><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:r>{1}")]
    [InlineData("{0}</w:r><w:moveFrom><w:r><w:t>甲7</w:t></w:r></w:moveFrom><w:r>{1}")]
    [InlineData("{0}<w:instrText>PAGE 7</w:instrText>{1}")]
    [InlineData("{0}<w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r>{1}</w:r></w:rubyBase></w:ruby>")]
    [InlineData("{0}<w:drawing><w:posOffset>123456789</w:posOffset></w:drawing>{1}")]
    [InlineData("{0}<w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent>{1}")]
    [InlineData("<w:t>110105<!-- a --></w:t>{1}")]
    [InlineData("<w:t>110105<![CDATA[1949]]>1231002X</w:t>")]
    public void A_number_is_found_whole_in_a_paragraph_of_Word(string run)
    {
        run = string.Format(CultureInfo.InvariantCulture, run, "<w:t>110105</w:t>", "<w:t>19491231002X</w:t>");
        Assert.Contains(Look("a.docx", Docx($"<w:p><w:r>{run}</w:r></w:p>"), Clearances.None), one => one.Code == "BLT9001");
        var cell = $"<w:tbl><w:tr><w:tc><w:p><w:r>{run}</w:r></w:p></w:tc></w:tr></w:tbl>";
        Assert.Contains(Look("a.docx", Docx(cell), Clearances.None), one => one.Code == "BLT9001");
    }

    [Theory]
    [InlineData("a.pptx", "ppt/slides/slide1.xml",
        "<a:p xmlns:a='a'><a:r><a:t>110105</a:t></a:r><a:fld><a:rPr/><a:t>19491231</a:t></a:fld><a:r><a:t>002X</a:t></a:r></a:p>")]
    [InlineData("a.pptx", "ppt/slides/slide1.xml",
        "<a:p xmlns:a='a'><a:r><a:t>甲</a:t></a:r><a:br/><a:r><a:t>110105</a:t></a:r><a:r><a:t>19491231002X</a:t></a:r></a:p>")]
    [InlineData("a.xlsx", "xl/comments1.xml",
        "<comment><text><r><t>110105</t></r><rPh><t>a</t></rPh><r><rPr/><t>19491231002X</t></r></text></comment>")]
    [InlineData("a.xlsx", "xl/sharedStrings.xml",
        "<sst><si><r><t>110105</t></r><rPh><t>a</t></rPh><r><rPr/><t>19491231002X</t></r></si></sst>")]
    [InlineData("a.ofd", "Content.xml",
        "<o><TextObject><TextCode>110105</TextCode><CGTransform/><TextCode>19491231002X</TextCode></TextObject></o>")]
    public void A_number_is_found_whole_in_other_parts(string name, string part, string content) =>
        Assert.Contains(Look(name, Office((part, content)), Clearances.None), one => one.Code == "BLT9001");

    [Theory]
    [InlineData("110105194912310038")]
    [InlineData("1.10105194912310024E17")]
    [InlineData("1.10105194912310E+17")]
    [InlineData("110105194912310000")]
    public void A_number_that_was_typed_as_a_number_is_found(string value)
    {
        var file = Xlsx(Rows($"<c r='B2'><v>{value}</v></c>"));
        Assert.Equal(["BLT9001"], Look("a.xlsx", file, Clearances.None).Select(one => one.Code));
    }

    [Theory]
    [InlineData("统一社会信用代码", "115301000151512345")]
    [InlineData("统一社会信用代码", "91530102MA6K5XKY21")]
    [InlineData("项目代码", "530102202401010017")]
    [InlineData("订单号", "110105194912310024")]
    [InlineData("流水号", "202401150000012345")]
    [InlineData("经度", "102.712345678901234")]
    [InlineData("金额", "1101051949123.10024")]
    [InlineData("占比", "0.110105194912310024")]
    public void Other_long_numbers_of_a_workbook_are_silent(string heading, string value)
    {
        var isNumber = value.All(one => char.IsAsciiDigit(one) || one == '.');
        if (isNumber) Assert.Empty(Look("a.xlsx", Xlsx(Rows($"<c r='B2'><v>{value}</v></c>", heading)), Clearances.None));
        if (heading == "订单号") return;
        Assert.Empty(Look("a.csv", Utf8($"名称,{heading}\n甲局,{value}\n"), Clearances.None));
        Assert.Empty(Look("a.xlsx", Xlsx(Rows($"<c r='B2' t='inlineStr'><is><t>{value}</t></is></c>", heading)), Clearances.None));
    }

    [Fact]
    public void The_account_of_an_office_is_silent()
    {
        Assert.Empty(Look("a.csv", Utf8("单位名称,开户行,账号\n甲市水务局,某银行,6222022502001234569\n"), Clearances.None));
        Assert.NotEmpty(Look("a.csv", Utf8("姓名,开户行,卡号\n张三,某银行,6222022502001234569\n"), Clearances.None));
    }

    [Fact]
    public void A_number_beside_the_name_of_a_child_is_that_of_the_child()
    {
        Assert.NotEmpty(Look("a.csv", Utf8("编号,姓名\n530102201503071234,张小三\n"), Clearances.None));
        Assert.Empty(Look("a.csv", Utf8("编号,设备\n530102201503071234,水泵\n"), Clearances.None));
    }

    [Fact]
    public void Places_on_a_map_are_silent()
    {
        var places = string.Join(',', Enumerable.Range(0, 20_000).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"[11{i % 6}.0{i % 9}{1949 + (i % 60)}1{i % 3}{10 + (i % 19)}{i % 7919:0000000},25.1]")));
        Assert.Empty(Look("a.geojson", Utf8($$"""{"type":"LineString","coordinates":[{{places}}]}"""), Clearances.None));
    }

    [Fact]
    public void Columns_of_figures_on_a_page_are_no_number()
    {
        const string objects = "<ofd:TextObject Boundary='10 10 20 5'><ofd:TextCode>110105</ofd:TextCode></ofd:TextObject>"
            + "<ofd:TextObject Boundary='60 10 20 5'><ofd:TextCode>194912310038</ofd:TextCode></ofd:TextObject>";
        var file = Zip(
            ("OFD.xml", "<o/>"), ("Doc_0/Pages/Page_0/Content.xml", $"<p xmlns:ofd='o'>{objects}</p>"));
        Assert.Empty(Look("a.ofd", file, Clearances.None));
    }

    [Fact]
    public void Homes_under_their_heading_are_warned_of()
    {
        var found = Assert.Single(Look("a.csv", Utf8("姓名,家庭住址\n张三,云川市云江路18号3栋\n"), Clearances.None));
        Assert.Equal("BLT9010", found.Code);
        Assert.Contains("家庭住址（第 2 行）", found.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_there_are_is_said()
    {
        var text = string.Concat(Enumerable.Repeat($"张三,{Number}\n", 12));
        var found = Assert.Single(Look("a.csv", Utf8("姓名,身份证号\n" + text), Clearances.None));
        Assert.Contains("共 12 处", found.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal("content/news/a.csv:2:4", found.Location.ToString());
    }

    [Fact]
    public void Whatever_the_bytes_are_there_is_an_answer() => Law.ForAll(0, 100_000, seed =>
    {
        var random = new Random(seed);
        var (path, _, make) = FileSamples.All[random.Next(FileSamples.All.Length)];
        var file = make(Number);
        if (file.Length > 1 << 19) return;
        for (var i = random.Next(10); i > 0; i--) file[random.Next(file.Length)] = (byte)random.Next(256);
        Look(path, file[..random.Next(file.Length + 1)], Clearances.None);
    }, runs: 3000);

    [Theory]
    [InlineData("word/theme/document.xml")]
    [InlineData("word/stylesdoc.xml")]
    [InlineData("word/numbering2.xml")]
    [InlineData("word/fontTable.dat")]
    [InlineData("x")]
    [InlineData("word/document.svg")]
    [InlineData("word/document.html")]
    [InlineData("word/document.txt")]
    [InlineData("word/document.pdf")]
    public void A_part_of_a_text_may_have_any_name(string part)
    {
        var text = $"<document><body><p><r><t>{Number[..6]}</t></r><r><t>{Number[6..]}</t></r></p></body></document>";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] content = [.. encoding.Preamble, .. encoding.GetBytes(text)];
            var file = Packages.Zip([("[Content_Types].xml", Utf8("<Types/>")), (part, content)]);
            Assert.Equal(["BLT9001"], Look("a.docx", file, Clearances.None).Select(one => one.Code));
        }
    }

    [Theory]
    [InlineData("xl/sharedStrings2.xml", "xl/worksheets/sheet1.xml")]
    [InlineData("xl/theme/texts.bin", "xl/theme/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml", "xl/styles1.xml")]
    [InlineData("z.xml", "a/sheet1.dat")]
    public void The_parts_of_a_workbook_may_have_any_names(string texts, string sheet)
    {
        var cell = $"<worksheet>{Rows("<c r='B2' t='s'><v>0</v></c>")}</worksheet>";
        var shared = Packages.Office((texts, $"<sst><si><t>{Number}</t></si></sst>"), (sheet, cell));
        var found = Assert.Single(Look("a.xlsx", shared, Clearances.None));
        Assert.Contains("B2", found.Message.Chinese, StringComparison.Ordinal);
        var typed = Packages.Office((sheet, $"<worksheet>{Rows("<c r='B2'><v>1.10105194912310024E17</v></c>")}</worksheet>"));
        Assert.Equal(["BLT9001"], Look("a.xlsx", typed, Clearances.None).Select(one => one.Code));
    }

    [Fact]
    public void Marks_in_numberings_and_formats_of_cells_are_found()
    {
        var numbering = Packages.Office(("word/numbering.xml", "<numbering><lvl><lvlText val='（机密★10年）'/></lvl></numbering>"));
        Assert.Equal(["BLT9002"], Look("a.docx", numbering, Clearances.None).Select(one => one.Code));
        var format = Packages.Office(("xl/styles.xml", "<styleSheet><numFmts><numFmt formatCode='机密★10年'/></numFmts></styleSheet>"));
        Assert.Equal(["BLT9002"], Look("a.xlsx", format, Clearances.None).Select(one => one.Code));
    }

    [Theory]
    [InlineData("<data><!DOCTYPE x>")]
    [InlineData("<data><b>")]
    [InlineData("<!DOCTYPE data [<!ENTITY a 'b'>]><data>&a;")]
    public void What_is_no_sound_XML_is_read_as_text(string start)
    {
        var found = Look("a.zip", Packages.Zip(("a.xml", $"{start}</x> {Number}")), Clearances.None);
        Assert.Equal(["BLT9001"], found.Select(one => one.Code));
    }

    [Fact]
    public void What_stands_before_between_and_behind_the_files_of_an_archive_is_found()
    {
        var (plain, number) = (Packages.Zip(("a.txt", "x"), ("b.txt", "y")), Utf8(Number));
        var behind = (byte[])[.. plain, .. number];
        var commented = (byte[])[.. plain[..^2], (byte)number.Length, 0, .. number];
        var list = plain.AsSpan().IndexOf("PK\x01\x02"u8);
        var between = (byte[])[.. plain[..list], .. new byte[30], .. number, .. plain[list..]];
        BinaryPrimitives.WriteInt32LittleEndian(between.AsSpan(between.Length - 6), list + 30 + number.Length);
        foreach (var file in (byte[][])[behind, commented, between, Packages.Zip([("内.zip", [.. Utf8($" {Number} "), .. plain])])])
            Assert.Equal(["BLT9001"], Look("a.zip", file, Clearances.None).Select(one => one.Code));
        Assert.Empty(FileInspector.Inspect(new MemoryStream(plain), "content/news/a.zip", []));
    }

    private static List<Diagnostic> Look(string name, byte[] file, Clearances cleared) =>
        [.. FileInspector.Inspect(new MemoryStream(file), "content/news/" + name, [new FilePublisher("content/news/a.md", cleared)])
            .Where(one => one.Code.StartsWith("BLT9", StringComparison.Ordinal))];
}
