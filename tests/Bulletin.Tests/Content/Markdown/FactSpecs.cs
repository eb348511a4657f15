using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown;

namespace Bulletin.Tests.Content.Markdown;

public class FactSpecs
{
    [Fact]
    public void The_lede_is_the_first_real_paragraph() => Assert.Equal(
        "为贯彻落实国务院关于做好政府公报工作的决策部署，现就有关事项通知如下，请结合实际认真执行。",
        Bodies.Parse("# 通知\n云川市人民政府办公室\n各县（区）人民政府：\n　　为贯彻落实国务院关于做好政府公报工作的决策部署，现就有关事项通知如下，请结合实际认真执行。\n一、要求").Facts.Lede);

    [Fact]
    public void A_long_lede_ends_with_a_sentence()
    {
        var sentence = new string('甲', 59) + "。";
        Assert.Equal(sentence + sentence, Bodies.Parse(sentence + sentence + sentence).Facts.Lede);
        var endless = Bodies.Parse(new string('甲', 300) + "。").Facts.Lede;
        Assert.Equal((120, '…'), (endless.Length, endless[^1]));
    }

    [Theory]
    [InlineData("![水从水源地取来，在水厂净化，再由管网送到每一户居民家中](a.png)", false)]
    [InlineData("## 水从水源地取来，在水厂净化，再由管网送到每一户居民家中\n\n扫码看图", false)]
    [InlineData("![管网](a.png)\n\n- 水从水源地取来，\n- 在水厂净化，再由管网送到每一户居民家中。", true)]
    [InlineData("![管网](a.png)水从水源地取来，在水厂净化，再由管网送到每一户居民家中。", true)]
    public void What_describes_a_picture_is_no_text(string source, bool hasText) =>
        Assert.Equal(hasText, Bodies.Parse(source).Facts.HasText);

    [Fact]
    public void A_body_of_one_short_line_has_it_as_lede() => Assert.Equal("简讯", Bodies.Parse("简讯").Facts.Lede);

    [Fact]
    public void Facts_survive_the_cache()
    {
        var facts = Bodies.Parse("# 甲\n### 乙\n[丙](a.md#b) ![](b.png) <b> [丁](x:y)\n第一条 戊", firstLine: 7).Facts;
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
            BodyFactsFormat.Write(writer, facts);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var again = BodyFactsFormat.Read(reader);
        Assert.Equal(facts, again);
        Assert.Equal(4, again.Diagnostics.Length);
        Assert.Equal(stream.Length, stream.Position);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n　　\r\n")]
    [InlineData("&nbsp;")]
    public void An_empty_body_is_noticed(string source) => Assert.Equal(["BLT3020"], Bodies.Codes(source));

    [Fact]
    public void Control_characters_are_errors_and_reach_no_output()
    {
        var body = Bodies.Parse("甲\u0007乙\u000b\n\u0085&#27;");
        Assert.Equal(
            ["1:2 BLT3021", "2:2 BLT3021"],
            body.Facts.Diagnostics.Select(found => $"{found.Location.Line}:{found.Location.Column} {found.Code}"));
        Assert.DoesNotContain(BodyText.Of(body, new Bodies.AllTargets()), character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain(Bodies.Html("甲\u0007&#27;\u0085"), character => char.IsControl(character) && character != '\n');
    }

    [Theory]
    [InlineData("<b>甲</b>", "BLT3001")]
    [InlineData("<script>alert(1)</script>", "BLT3001")]
    [InlineData("<BR/>", "BLT3001")]
    [InlineData("<blockquote cite=x>", "BLT3001")]
    [InlineData("<font size=\"5>大</font>", "BLT3001")]
    [InlineData("<div\nonclick=\"x\">", "BLT3001")]
    public void Raw_HTML_is_text_and_reported(string source, string code)
    {
        Assert.Equal([code], Bodies.Codes(source));
        Assert.Equal(Bodies.Compact(source), Bodies.Compact(Bodies.Text(source)));
        Assert.Empty(Bodies.Dom(Bodies.Parse(source)).QuerySelectorAll("b, script, div"));
    }

    [Theory]
    [InlineData("x<y，a > b")]
    [InlineData("<通知>")]
    [InlineData("3<5")]
    [InlineData("a<b 3<5")]
    [InlineData("若a<b，b<i 则 a<i")]
    [InlineData("x<y and y>z")]
    [InlineData("x<p")]
    [InlineData("<o:p></o:p>")]
    public void A_sign_for_less_is_not_HTML(string source) => Assert.Empty(Bodies.Codes(source));

    [Fact]
    public void Footnotes_are_gathered_and_linked_both_ways()
    {
        var body = Bodies.Parse("甲[^b]，乙[^b]。\n\n[^a]: 无人引用\n[^b]: 说明");
        var dom = Bodies.Dom(body);
        Assert.Equal(["fn-1", "fn-2", "fnref-1", "fnref-1-2"], body.Facts.Anchors.ToArray());
        Assert.Equal(["[1]说明", "[2]无人引用"], dom.QuerySelectorAll("section.footnotes li").Select(Bodies.VisibleText));
        Assert.Equal(2, dom.QuerySelectorAll("#fn-1 a[data-chrome]").Length);
        Assert.Equal("甲[1]，乙[1]。\n[1] 说明\n[2] 无人引用\n", BodyText.Of(body, new Bodies.AllTargets()));
        Assert.Equal(["BLT3016"], body.Facts.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Every_rule_has_its_own_code()
    {
        var rules = typeof(MarkdownProblems).GetFields().Select(field => (Rule)field.GetValue(null)!).ToArray();
        Assert.Equal(rules.Length, rules.DistinctBy(rule => rule.Code).Count());
        Assert.All(rules, rule => Assert.StartsWith("BLT30", rule.Code, StringComparison.Ordinal));
    }
}
