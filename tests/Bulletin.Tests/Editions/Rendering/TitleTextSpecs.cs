using AngleSharp.Html.Parser;
using Bulletin.Content;
using Bulletin.Editions.Rendering;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Editions.Rendering;

/// <summary>Where a title may be broken: | is a place to break, [] stays together.</summary>
public class TitleTextSpecs
{
    private static readonly string[] Words =
        ["关于", "印发", "《", "》", "〔2024〕", "1号", "的", "、", "供水", "管理办法", "通知", "<b>", "&", "进一步", "甲", "2024年", "号", "〔"];

    [Theory]
    [InlineData("通知", "通知")]
    [InlineData("关于供水的通知", "关于供水的通知")]
    [InlineData("测试市人民政府办公室关于印发供水管理办法的通知", "测试市人民政府办公室关于|印发供水管理办法的通知")]
    [InlineData("测试市人民政府关于进一步加强城市供水节水工作的若干意见", "测试市人民政府关于|进一步加强城市供水节水工作的若干意见")]
    [InlineData("测试市人民政府关于进一步加强城市供水节水工作的若干政策意见", "测试市人民政府关于|进一步加强城市供水节水工作的|若干政策意见")]
    [InlineData("关于印发《测试市供水管理办法》的通知", "关于印发|[《测试市供水管理办法》]|的通知")]
    [InlineData("《测试市供水管理办法》解读", "[《测试市供水管理办法》]|解读")]
    [InlineData("测试市公告〔2024〕3号", "测试市公告|[〔2024〕3号]")]
    [InlineData("关于《供水", "关于《供水")]
    [InlineData("关于A&B<C>的通知", "关于A&B<C>的通知")]
    public void It_is_broken_where_the_sense_allows(string title, string expected) => Assert.Equal(expected, Marked(title));

    [Theory]
    [InlineData("关于供水的通知", "phrased")]
    [InlineData("关于印发《测试市供水管理办法》的通知", "phrased")]
    [InlineData("《测试市城市供水节水管理暂行办法》", "phrased-wide")]
    [InlineData("《测试市城市供水节水与污水处理管理暂行办法实施细则》", "")]
    public void A_title_whose_parts_fit_on_a_line_is_broken_nowhere_else(string title, string name) =>
        Assert.Equal(name, TitleText.Class(title));

    [Fact]
    public void Nothing_of_a_title_is_lost_and_no_part_is_empty() => Law.ForAll(Pieces.Of(Words, 1, 12), title =>
    {
        var html = Html(title);
        var element = new HtmlParser().ParseDocument($"<h1>{html}</h1>").QuerySelector("h1")!;
        Assert.Equal(title, element.TextContent);
        Assert.DoesNotContain("", Marked(title).Split('|'));
        Assert.All(element.QuerySelectorAll("*"), one => Assert.Contains(one.LocalName, (string[])["wbr", "span"]));
    });

    private static string Marked(string title) => System.Net.WebUtility.HtmlDecode(Html(title)
        .Replace("<wbr>", "|", StringComparison.Ordinal)
        .Replace("<span class=\"keep\">", "[", StringComparison.Ordinal)
        .Replace("</span>", "]", StringComparison.Ordinal));

    private static string Html(string title)
    {
        using var output = new PageWriter();
        TitleText.Write(output, title);
        return output.Written.ToString();
    }
}
