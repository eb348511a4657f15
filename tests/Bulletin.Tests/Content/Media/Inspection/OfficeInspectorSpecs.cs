using static Bulletin.Tests.Content.Media.Inspection.Found;
using static Bulletin.Tests.Content.Media.Inspection.Packages;

namespace Bulletin.Tests.Content.Media.Inspection;

/// <summary>What Office, OFD and ODF files hold besides what they show.</summary>
public class OfficeInspectorSpecs
{
    [Theory]
    [InlineData("<w:p><w:del w:id='1' w:author='王处'><w:r><w:delText>实际5座</w:delText></w:r></w:del></w:p>", "修订痕迹（含删去的文字）（王处）")]
    [InlineData("<w:p><w:ins w:id='1' w:author='李四'/><w:moveTo w:author='张三'/></w:p>", "修订痕迹（含删去的文字） 2 处（李四、张三）")]
    [InlineData("<w:p><w:r><w:rPr><w:rPrChange w:author='李四'><w:rPr/></w:rPrChange></w:rPr></w:r></w:p>", "修订痕迹（含删去的文字）（李四）")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>底价三百万</w:t></w:r></w:p>", "隐藏文字")]
    public void Tracked_changes_and_hidden_text_are_named(string body, string found) => Assert.Contains(found, Of(Docx(body)));

    [Theory]
    [InlineData("<w:p><w:r><w:t>水厂3座</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>水厂</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>水厂</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE 水厂</w:instrText></w:r><w:r><w:t>水厂</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r></w:p>")]
    public void What_is_seen_is_no_finding(string body) => Assert.Equal("", Of(Docx(body)));

    [Theory]
    [InlineData("<w:p><w:r><w:t>王某110105</w:t></w:r><w:r><w:t>19491231002X</w:t></w:r></w:p>", "公民身份号码")]
    [InlineData("<w:p><w:r><w:t>13800138000</w:t></w:r></w:p><w:p><w:r><w:t>13900139000</w:t></w:r></w:p>", "手机号码 2 处")]
    [InlineData("<w:tc><w:p><w:r><w:t>110105</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>19491231002X</w:t></w:r></w:p></w:tc>", "")]
    [InlineData("<w:p><w:r><w:t>机 密 ★ 10年</w:t></w:r></w:p>", "密级标志")]
    public void Personal_data_and_marks_in_the_text_are_counted(string body, string found) => Contains(found, Of(Docx(body)));

    [Fact]
    public void The_cells_of_a_workbook_are_read() => Assert.Contains(
        "公民身份号码",
        Of(Office(("xl/sharedStrings.xml", "<sst><si><t>姓名</t></si><si><r><t>110105194912</t></r><r><t>31002X</t></r></si></sst>"))));

    [Fact]
    public void Comments_are_named_with_their_authors() =>
        Assert.Contains("批注 2 处（王处）", Of(Docx("", "<w:comment w:id='0' w:author='王处'/><w:comment w:id='1' w:author='王处'/>")));

    [Theory]
    [InlineData("张三", "李四", "作者（张三、李四）")]
    [InlineData("王五13888012345", "王五13888012345", "作者（王五***）")]
    [InlineData("王处", "", "作者（王处）")]
    [InlineData("示例市人民政府办公室", "Administrator", "")]
    [InlineData("", " 微软用户 ", "")]
    [InlineData("python-docx", "123", "")]
    public void Authors_are_named_when_they_are_persons(string author, string last, string found) =>
        Contains(found, Of(Office(Core(author, last))));

    [Fact]
    public void Hidden_sheets_and_links_to_other_workbooks_are_named()
    {
        const string workbook = "<workbook><sheets><sheet name='公开'/><sheet name='测算' state='hidden'/><sheet name='底稿' state='veryHidden'/>"
            + "</sheets><externalReferences><externalReference/></externalReferences></workbook>";
        var found = Of(Office(("xl/workbook.xml", workbook)));
        Assert.Contains("隐藏的工作表 2 处（测算、底稿）", found);
        Assert.Contains("指向其他工作簿的链接", found);
    }

    [Theory]
    [InlineData("<row r='1'><c r='A1'><v>1</v></c></row><row r='2' hidden='1'><c r='A2'><v>1</v></c></row>", "隐藏的行")]
    [InlineData("<row r='2' hidden='1'><c r='A2'/></row>", "")]
    [InlineData("<row r='1'><c r='AB1'><v>1</v></c></row>", "隐藏的列")]
    [InlineData("<row r='1'><c r='AC1'><v>1</v></c></row>", "")]
    public void Hidden_rows_and_columns_are_named_when_something_stands_in_them(string rows, string found)
    {
        var sheet = $"<worksheet><cols><col min='27' max='28' hidden='1'/></cols><sheetData>{rows}</sheetData></worksheet>";
        Contains(found, Of(Office(("xl/worksheets/sheet1.xml", sheet))));
    }

    [Fact]
    public void Comments_of_workbooks_are_named() => Assert.Contains(
        "批注 2 处（王处）",
        Of(Office(("xl/comments1.xml", "<comments><authors><author>王处</author><author>tc={1}</author></authors><commentList>"
            + "<comment authorId='0'/><comment authorId='1'/></commentList></comments>"))));

    [Theory]
    [InlineData("ppt/slides/slide2.xml", "<sld show='0'/>", "隐藏的幻灯片")]
    [InlineData("ppt/slides/slide2.xml", "<sld/>", "")]
    [InlineData("ppt/comments/comment1.xml", "<cmLst><cm/></cmLst>", "批注")]
    [InlineData("ppt/notesSlides/notesSlide1.xml", "<notes><r><t>此处不要展开</t></r></notes>", "演讲者备注")]
    [InlineData("ppt/notesSlides/notesSlide1.xml", "<notes><fld><t>2</t></fld></notes>", "")]
    public void Hidden_slides_and_speaker_notes_are_named(string part, string content, string found) =>
        Contains(found, Of(Office((part, content))));

    [Fact]
    public void Macros_are_named() => Assert.Contains("宏", Of(Office(("xl/vbaProject.bin", "x"))));

    [Fact]
    public void OFD_and_ODF_have_authors_too()
    {
        var ofd = Zip(("OFD.xml", "<o:OFD xmlns:o='o'><o:DocInfo><o:Author>张三</o:Author><o:Creator>WPS</o:Creator></o:DocInfo></o:OFD>"));
        var odf = Zip(("mimetype", "x"), ("meta.xml", "<m xmlns:meta='m'><meta:initial-creator>李四</meta:initial-creator></m>"));
        Assert.Contains("作者（张三）", Of(ofd));
        Assert.Contains("作者（李四）", Of(odf));
    }

    [Fact]
    public void A_part_that_unpacks_to_gigabytes_is_read_as_far_as_a_few_megabytes()
    {
        var blanks = new string(' ', 40 << 20);
        Assert.Contains("批注", Of(Office(
            ("word/document.xml", "<w:document xmlns:w='w'>" + blanks),
            ("word/comments.xml", "<w:comments xmlns:w='w'><w:comment w:author='王处'/></w:comments>"))));
    }

    [Fact]
    public void A_DTD_is_not_read() =>
        Assert.Equal("", Of(Office(("word/document.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"))));
}
