using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown;

namespace Bulletin.Tests.Content.Markdown;

public class LinkSpecs
{
    [Theory]
    [InlineData("[甲](../2023/7.md#t3)", LinkKind.Document, "../2023/7.md", "t3")]
    [InlineData("[甲](附件%201.pdf)", LinkKind.File, "附件 1.pdf", "")]
    [InlineData("[甲](<附件 1.pdf>)", LinkKind.File, "附件 1.pdf", "")]
    [InlineData("[甲](doc:云政办发〔2024〕12号)", LinkKind.Number, "云政办发〔2024〕12号", "")]
    [InlineData("[甲](doc:云政办发(2024)12号#t3)", LinkKind.Number, "云政办发(2024)12号", "t3")]
    [InlineData("<doc:云政办发〔2024〕12号>", LinkKind.Number, "云政办发〔2024〕12号", "")]
    [InlineData("[甲](https://www.gov.cn/a?b=c#d)", LinkKind.External, "https://www.gov.cn/a?b=c#d", "")]
    [InlineData("[甲](HTTP://www.gov.cn)", LinkKind.External, "HTTP://www.gov.cn", "")]
    [InlineData("<a@b.gov.cn>", LinkKind.External, "mailto:a@b.gov.cn", "")]
    [InlineData("[甲](tel:12345)", LinkKind.External, "tel:12345", "")]
    [InlineData("甲 {#a}\n[乙](#a)", LinkKind.Fragment, "", "a")]
    [InlineData("[甲][1]\n\n[1]: https://a.gov.cn", LinkKind.External, "https://a.gov.cn", "")]
    public void Links_are_told_apart_by_their_address(string source, LinkKind kind, string target, string fragment)
    {
        var body = Bodies.Parse(source);
        var link = Assert.Single(body.Facts.Links);
        Assert.Equal((kind, target, fragment), (link.Kind, link.Target, link.Fragment));
        Assert.Empty(body.Facts.Diagnostics);
    }

    [Theory]
    [InlineData("[甲](javascript:alert(1))")]
    [InlineData("[甲](JaVaScRiPt:alert(1))")]
    [InlineData("[甲](javascript&colon;alert(1))")]
    [InlineData("[甲](java&#9;script:alert(1))")]
    [InlineData("[甲](&#1;javascript:alert(1))")]
    [InlineData("[甲](javascript%3Aalert(1))")]
    [InlineData("[甲](java%0ascript:alert(1))")]
    [InlineData("[甲](%6aavascript:alert(1))")]
    [InlineData("[甲](data:text/html,x)")]
    [InlineData("[甲](vbscript:x)")]
    [InlineData("[甲](file:///etc/passwd)")]
    [InlineData("[甲](//evil.example)")]
    [InlineData(@"[甲](/\evil.example)")]
    [InlineData("[甲](https:evil)")]
    [InlineData("[甲][a]\n\n[a]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![甲](data:image/svg+xml,x)")]
    public void Any_other_scheme_is_refused_and_only_its_text_shown(string source)
    {
        var body = Bodies.Parse(source);
        Assert.Contains(body.Facts.Diagnostics, diagnostic => diagnostic.Code == "BLT3003" && diagnostic.Severity == Severity.Error);
        Assert.Empty(body.Facts.Links);
        Assert.Empty(Bodies.Dom(body).QuerySelectorAll("a, img"));
    }

    [Fact]
    public void External_links_say_so() => Assert.Equal(
        """<p><a href="https://a.gov.cn/?a=1&amp;b=%222%22" rel="noopener external" title="题 &quot;x&quot;">甲</a></p>""",
        Bodies.Html("""[甲](https://a.gov.cn/?a=1&b="2" '题 "x"')"""));

    [Fact]
    public void A_link_to_a_number_without_text_shows_the_title()
    {
        const string Source = "见[](doc:云政办发〔2024〕12号)。";
        Assert.Equal("<p>见<a href=\"to.html\">关于某事的通知</a>。</p>", Bodies.Html(Source));
        Assert.Equal("见关于某事的通知。\n", Bodies.Text(Source));
        Assert.Equal("<p>见云政办发〔2024〕12号。</p>", Bodies.Html(Source, new Bodies.NoTargets()));
        Assert.False(Assert.Single(Bodies.Parse(Source).Facts.Links).HasText);
    }

    [Theory]
    [InlineData("[停水通知](../2023/7.md)、[停水通知](../2023/7.md#t3)", null, null)]
    [InlineData("[停水通知](../2023/7.md)、[停水通知](8.md)、[停水通知](9.md)", null, "停水通知，8号", "停水通知，9号")]
    [InlineData("[停水通知](7.md)、[停水通知](../a/7.md)、[停水通知](../b/7.md)", null, "停水通知，7号", "停水通知，7")]
    [InlineData("[此处](https://a.gov.cn/)、[此处](https://b.gov.cn/)", null, "此处，https://b.gov.cn/")]
    [InlineData("[附表](附表1.xlsx)、[附表](附表2.xlsx)", null, "附表，附表2")]
    public void Links_of_one_text_are_told_apart_where_they_lead_elsewhere(string source, params string?[] names) => Assert.Equal(
        names,
        Bodies.Dom(Bodies.Parse(source), new Numbered()).QuerySelectorAll("a").Select(link => link.GetAttribute("aria-label")));

    [Fact]
    public void A_target_that_is_not_found_leaves_the_text() => Assert.Equal("<p>甲</p>", Bodies.Html("[甲](a.md)", new Bodies.NoTargets()));

    [Theory]
    [InlineData("[](a.md)", "BLT3006")]
    [InlineData("[ ](https://a.cn)", "BLT3006")]
    [InlineData("[甲]()", "BLT3007")]
    [InlineData("[甲](#nowhere)", "BLT3008")]
    [InlineData("![](a.png)", "BLT3004")]
    [InlineData("![甲](https://a.cn/a.png)", "BLT3005")]
    [InlineData("甲\n\n[a]: https://a.cn", "BLT3017")]
    public void Broken_links_and_pictures_are_reported(string source, string code) => Assert.Equal([code], Bodies.Codes(source));

    [Fact]
    public void Places_are_those_of_the_file()
    {
        var body = Bodies.Parse("甲\r\n\r\n> 乙[丙](file:x)", firstLine: 12);
        Assert.Equal("content/policies/2024/3.md:14:4", Assert.Single(body.Facts.Diagnostics).Location.ToString());
    }

    [Fact]
    public void Pictures_carry_size_and_text()
    {
        Assert.Equal(
            "<p><img src=\"picture.png\" alt=\"图一\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>",
            Bodies.Html("![图一](a.png)"));
        Assert.Equal("<p>图一</p>", Bodies.Html("![图一](a.png)", new Bodies.NoTargets()));
        Assert.Equal("图一\n", Bodies.Text("![图一](a.png)"));
        Assert.Equal(new BodyPicture("a.png", "图一", new(1, 2)), Assert.Single(Bodies.Parse("甲![图一](a.png)").Facts.Pictures));
    }

    [Fact]
    public void Figures_have_captions() =>
        Assert.Contains("<figcaption>图一</figcaption>", Bodies.Html("^^^\n![图](a.png)\n^^^ 图一"), StringComparison.Ordinal);

    [Theory]
    [InlineData("详见 https://a.cn/b/c?d=1，余下。", "<p>详见 https://a.<wbr>cn/<wbr>b/<wbr>c?<wbr>d=<wbr>1，余下。</p>")]
    [InlineData("<https://a.cn/>", "<p><a href=\"https://a.cn/\" rel=\"noopener external\">https://a.<wbr>cn/</a></p>")]
    [InlineData("详见 ://", "<p>详见 ://</p>")]
    public void An_address_in_the_text_may_break_after_its_marks(string markdown, string html) => Assert.Equal(html, Bodies.Html(markdown));

    [Theory]
    [InlineData("![水厂](C:\\公报\\tu.png)", "如 ![……](tu.png)。")]
    [InlineData("![水厂](file:///D:/图/tu%201.png)", "如 ![……](图片.png)。")]
    [InlineData("[附表](D:/公报/附表.pdf)", "如 [……](附表.pdf)。")]
    public void A_file_on_the_own_disk_is_shown_as_it_is_to_be_written(string text, string expected) =>
        Assert.EndsWith(expected, Assert.Single(Bodies.Parse(text).Facts.Diagnostics).Hint.Chinese, StringComparison.Ordinal);

    /// <summary>Every document has its file's name as a number.</summary>
    private sealed class Numbered : IBodyTargets
    {
        public BodyTarget Find(BodyLink link) => new(link.Target + (link.Fragment.Length > 0 ? "#" + link.Fragment : ""), null);

        public PictureTarget Find(BodyPicture picture) => default;

        public string? Apart(BodyLink link) =>
            link.Kind == LinkKind.Document ? Path.GetFileNameWithoutExtension(link.Target) + "号" : null;
    }
}
