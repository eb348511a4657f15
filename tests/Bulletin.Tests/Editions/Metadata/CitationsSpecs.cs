using Bulletin.Editions.Metadata;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Editions.Metadata;

/// <summary>A document as other texts cite it.</summary>
public class CitationsSpecs
{
    private static readonly string[] Words = ["关于", "供水", "{", "}", "\\", "%", "&", "#", "_", "$", "\"", ",", "@", " ", "的通知", "~", "^"];

    private static readonly Shown Site = Shown.Of("""
        policies/2024/3    title: 关于供水的通知; number: 测〔2024〕1号; issuer: [测试市水务局, 测试市财政局]; published: 2024-03-05; written: 2024-03-01
        policies/供水      title: 测试市公告（测〔2024〕2号）; number: 测〔2024〕2号
        news/1             title: 消息
        interpretations/1  title: 问答; issuer: 测试市水务局
        issues/2024/06     published: 2024-03-31; issn: 1234-5679; contents: [{title: 文件, items: [{id: policies/2024/3, page: 7}, news/1]}]
        """);

    [Theory]
    [InlineData(
        "policies/2024/3",
        "测试市水务局, 测试市财政局. 关于供水的通知: 测〔2024〕1号[J/OL]. 测试公报, 2024(6): 7. https://gazette.example/policies/2024/3.html.")]
    [InlineData("policies/供水", "测试市人民政府. 测试市公告（测〔2024〕2号）[EB/OL]. (2024-01-01). https://gazette.example/policies/%E4%BE%9B%E6%B0%B4.html.")]
    [InlineData("news/1", "测试市人民政府办公室. 消息[J/OL]. 测试公报, 2024(6). https://gazette.example/news/1.html.")]
    [InlineData("interpretations/1", "测试市水务局. 问答[EB/OL]. (2024-01-01). https://gazette.example/interpretations/1.html.")]
    [InlineData("issues/2024/06", "测试市人民政府办公室. 2024年第6期[EB/OL]. (2024-03-31). https://gazette.example/issues/2024/06.html.")]
    public void GB_T_7714_names_the_serial_that_carries_a_document_or_the_day_on_which_it_appeared(string id, string citation) =>
        Assert.Equal(citation, Citations.GbT7714(Site.Page(id)));

    [Fact]
    public void BibTeX_of_a_document_in_an_issue() => Assert.Equal(
        """
        @article{policies-2024-3,
          author = {{测试市水务局} and {测试市财政局}},
          title = {{关于供水的通知}},
          journal = {测试公报},
          volume = {2024},
          number = {6},
          pages = {7},
          year = {2024},
          date = {2024-03-05},
          note = {测〔2024〕1号},
          langid = {chinese},
          url = {https://gazette.example/policies/2024/3.html}
        }

        """,
        Citations.BibTeX(Site.Page("policies/2024/3")));

    [Fact]
    public void BibTeX_of_a_document_that_stands_alone() => Assert.Equal(
        """
        @misc{policies---,
          author = {{测试市人民政府}},
          title = {{测试市公告（测〔2024〕2号）}},
          year = {2024},
          date = {2024-01-01},
          note = {测〔2024〕2号},
          langid = {chinese},
          url = {https://gazette.example/policies/%E4%BE%9B%E6%B0%B4.html}
        }

        """,
        Citations.BibTeX(Site.Page("policies/供水")));

    [Fact]
    public void RIS_of_a_document_in_an_issue() => Assert.Equal(
        """
        TY  - GOVDOC
        AU  - 测试市水务局
        AU  - 测试市财政局
        TI  - 关于供水的通知
        PY  - 2024
        DA  - 2024/03/05
        M1  - 测〔2024〕1号
        T2  - 测试公报
        VL  - 2024
        IS  - 6
        SP  - 7
        SN  - 1234-5679
        PB  - 测试市人民政府办公室
        LA  - zh
        UR  - https://gazette.example/policies/2024/3.html
        ER  -
        """,
        Citations.Ris(Site.Page("policies/2024/3")).TrimEnd());

    [Theory]
    [InlineData("news/1", "NEWS")]
    [InlineData("interpretations/1", "ELEC")]
    [InlineData("issues/2024/06", "ELEC")]
    public void RIS_says_of_what_type_a_work_is_and_ends_as_the_format_wants(string id, string type)
    {
        var ris = Citations.Ris(Site.Page(id));
        Assert.StartsWith($"TY  - {type}\n", ris, StringComparison.Ordinal);
        Assert.EndsWith("\nER  - \n", ris, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("增长5%的通知", @"{{增长5\%的通知}}")]
    [InlineData("A&B_C#1$", @"{{A\&B\_C\#1\$}}")]
    [InlineData(@"甲{乙}\丙", "{{甲乙丙}}")]
    public void Signs_of_LaTeX_in_a_title_are_text(string title, string field) =>
        Assert.Contains($"  title = {field},\n", Citations.BibTeX(Site.Page("news/1") with { Title = title }), StringComparison.Ordinal);

    [Fact]
    public void No_title_breaks_the_form_of_an_entry()
    {
        var page = Site.Page("policies/2024/3");
        var lines = Citations.BibTeX(page).Split('\n').Length;
        Law.ForAll(Pieces.Of(Words, 0, 12), title =>
        {
            var entry = Citations.BibTeX(page with { Title = title });
            Assert.Equal(lines, entry.Split('\n').Length);
            Assert.Equal(entry.Count(sign => sign == '{'), entry.Count(sign => sign == '}'));
            Assert.DoesNotMatch(@"(?<!\\)[%&#_$]", entry.Split('\n').Single(line => line.StartsWith("  title", StringComparison.Ordinal)));
        });
    }
}
