namespace Bulletin.Tests.Content.Markdown;

/// <summary>A text that names attachments has them, behind it or as files.</summary>
public class AttachmentNoteSpecs
{
    private const string Signed = "\n\n示例市人民政府办公室\n\n2026年11月18日\n\n（此件公开发布）\n\n抄送：市委各部门，市人大常委会办公室，市政协办公室。";

    [Fact]
    public void A_list_of_any_length_is_named_in_short()
    {
        var items = string.Join('\n', Enumerable.Range(1, 90).Select(i => $"{i}.供水单位名单"));
        var found = Assert.Single(Bodies.Parse("一、每月公布水质。\n\n附件：" + new string('水', 200) + "\n\n" + items).Facts.Diagnostics);
        Assert.Equal("BLT3046", found.Code);
        Assert.InRange(found.Message.Chinese.Length, 80, 160);
        Assert.InRange(found.Message.English.Length, 80, 240);
    }

    [Theory]
    [InlineData("附件：1.示例市供水单位名单\n2.水质公布表式", "1.示例市供水单位名单")]
    [InlineData("　　附件：示例市供水单位名单", "示例市供水单位名单")]
    [InlineData("附件:\n\n1. 供水单位名单\n2. 公布表式", "附件")]
    [InlineData("**附件**：1. 供水单位名单", "供水单位名单")]
    [InlineData("附件1：供水单位名单\n附件2：公布表式", "供水单位名单")]
    [InlineData("附件1. 供水单位名单", "供水单位名单")]
    [InlineData("附 件 1 供水单位名单", "供水单位名单")]
    [InlineData("附：供水单位名单", "供水单位名单")]
    [InlineData("附件：发展战略纲要", "发展战略纲要")]
    [InlineData("附表：水质公布表", "水质公布表")]
    public void Attachments_that_are_named_and_not_there_are_found(string note, string named)
    {
        foreach (var end in (string[])["", Signed])
        {
            var found = Assert.Single(Bodies.Parse("一、每月公布水质。\n\n" + note + end).Facts.Diagnostics);
            Assert.Equal("BLT3046", found.Code);
            Assert.Equal(3, found.Location.Line);
            Assert.Contains(named, found.Message.Chinese, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("名单见附件。")]
    [InlineData("各单位按照任务分工（见附件）抓好落实。")]
    [InlineData("按照评分表（附件1）执行。")]
    [InlineData("任务清单详见附表。")]
    [InlineData("材料清单见附件，评价选项见附件2。")]
    public void Attachments_that_a_sentence_refers_to_are_missing_too(string sentence)
    {
        var found = Assert.Single(Bodies.Parse("一、每月公布水质。\n\n" + sentence).Facts.Diagnostics);
        Assert.Equal(("BLT3046", 3), (found.Code, found.Location.Line));
    }

    [Theory]
    [InlineData("名单见附件。\n\n附件\n\n供水单位名单\n\n第一水厂")]
    [InlineData("名单见附件，请到市水务局网站下载。")]
    [InlineData("填写《申请表》（见附件）。")]
    [InlineData("名单见附件。\n\n[名单](a.pdf)")]
    [InlineData("名单见附件。\n\n## 附件 供水单位名单\n\n第一水厂")]
    public void A_sentence_may_refer_to_what_is_there_or_elsewhere(string text) => Assert.Empty(Bodies.Codes(text));

    [Theory]
    [InlineData("附件\n\n供水单位名单\n\n第一水厂")]
    [InlineData("附件：1.供水单位名单\n2.公布表式" + Signed + "\n\n附件1\n\n供水单位名单\n\n第一水厂")]
    [InlineData("附件：供水单位名单" + Signed + "\n\n供水单位名单\n\n第一水厂　东街1号")]
    [InlineData("附件：供水单位名单" + Signed + "\n\n## 供水单位名单\n\n第一水厂")]
    [InlineData("附件：供水单位名单" + Signed + "\n\n| 序号 | 单位 |\n| --- | --- |\n| 1 | 第一水厂 |")]
    [InlineData("附件：管理办法" + Signed + "\n\n第一条　为了加强管理，制定本办法。")]
    [InlineData("附件1：供水单位名单\n\n第一水厂\n\n第二水厂")]
    [InlineData("附件1：成员单位\n\n市发展改革委\n\n市财政局\n\n市水务局\n\n市公安局")]
    [InlineData("## 附件1 供水单位名单\n\n第一水厂")]
    [InlineData("附件：供水单位名单（略）")]
    [InlineData("附件：1.供水单位名单（略）\n2.公布表式（略）")]
    [InlineData("附件：名单\n\n（附件另发）")]
    [InlineData("附件：名单请到市水务局网站下载")]
    [InlineData("附件：无")]
    [InlineData("附件：[供水单位名单](a.pdf)")]
    [InlineData("[名单](a.pdf)见后。\n\n附件：供水单位名单")]
    [InlineData("附件：供水单位名单\n\n![名单](a.png)")]
    [InlineData("附件：[供水单位名单](https://www.example.gov.cn/)")]
    [InlineData("附件1所列项目由市财政安排，具体见附件。")]
    [InlineData("附近居民可以到云江路取水。")]
    [InlineData("附则\n\n本办法自印发之日起施行。")]
    [InlineData("附")]
    [InlineData("> 附件：供水单位名单")]
    public void What_is_there_or_elsewhere_is_no_finding(string text) =>
        Assert.DoesNotContain(Bodies.Parse("一、每月公布水质。\n\n" + text).Facts.Diagnostics, one => one.Code == "BLT3046");

    [Theory]
    [InlineData(50, true)]
    [InlineData(200_000, false)]
    public void A_list_without_end_is_no_note(int items, bool isFound)
    {
        var text = "附件：1.a" + string.Concat(Enumerable.Repeat("\n\n2.a", items));
        Assert.Equal(isFound, Bodies.Codes(text).Contains("BLT3046"));
    }
}
