using Bulletin.Content.Diagnostics;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>Links that readers cannot open, that lead elsewhere than they seem to, or that give away a secret.</summary>
public class LinkSafetySpecs
{
    [Theory]
    [InlineData("http://192.168.10.5:8080/oa/view?id=3")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("https://172.16.3.4/a")]
    [InlineData("https://172.31.255.1/a")]
    [InlineData("http://127.0.0.1:5500/index.html")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://169.254.1.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]:80/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://oa/")]
    [InlineData("http://OA:8080/x")]
    [InlineData("http://gongwen.local/")]
    [InlineData("http://nas.lan/share")]
    [InlineData("http://wiki.internal/")]
    public void Into_a_private_network(string address) => Assert.Equal(["BLT3036"], Bodies.Codes($"[办理进度]({address})"));

    [Theory]
    [InlineData("http://172.32.0.1/")]
    [InlineData("http://114.114.114.114/")]
    [InlineData("https://www.gov.cn/local/internal")]
    [InlineData("https://localhost.gov.cn/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://政务.政务.cn/")]
    [InlineData("https://xn--fiqs8s.cn/")]
    [InlineData("https://пример.рф/")]
    [InlineData("https://www.gov.cn/a?code=12&page=3&pwd=ab12")]
    [InlineData("https://www.gov.cn/a@b")]
    [InlineData("mailto:bgs@oa")]
    public void Out_into_the_world(string address) => Assert.Empty(Bodies.Codes($"[办理进度]({address})"));

    [Theory]
    [InlineData("[www.gov.cn](https://www.gov.cn.zhengce.example/)")]
    [InlineData("[https://www.gov.cn/zhengce](https://www.gov.cn.zhengce.example/zhengce)")]
    [InlineData("[详见 https://www.gov.cn/a。](https://gov.example/a)")]
    [InlineData("[**www.gov.cn**](https://beijing.gov.cn/)")]
    [InlineData("[gov.cn/zhengce](https://example.com/)")]
    public void To_another_host_than_the_text_names(string source) => Assert.Equal(["BLT3037"], Bodies.Codes(source));

    [Theory]
    [InlineData("[https://www.gov.cn/zhengce](https://www.gov.cn/zhengce/index.htm)")]
    [InlineData("[gov.cn](https://www.gov.cn/)")]
    [InlineData("[WWW.GOV.CN](https://www.gov.cn:443/)")]
    [InlineData("[附表.doc](https://www.gov.cn/a)")]
    [InlineData("[2024.12.31](https://www.gov.cn/a)")]
    [InlineData("[中国政府网](https://www.gov.cn/)")]
    [InlineData("<https://www.gov.cn/>")]
    public void To_the_host_that_it_names(string source) => Assert.Empty(Bodies.Codes(source));

    [Theory]
    [InlineData("https://gоv.cn/")]
    [InlineData("https://www.gοv.cn/")]
    [InlineData("https://xn--gv-fmc.cn/")]
    [InlineData("https://аррӏе.com/")]
    [InlineData("https://www.gov一cn.example/")]
    [InlineData("https://www.gov․cn/")]
    public void To_a_host_that_looks_like_another(string address) => Assert.Contains("BLT3038", Bodies.Codes($"[政府网]({address})"));

    [Theory]
    [InlineData("http")]
    [InlineData("http://?")]
    public void A_text_of_nothing_but_beginnings_of_addresses_is_read_in_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        Assert.Empty(Bodies.Codes($"[{text}](https://www.gov.cn/)"));
    }

    [Theory]
    [InlineData("https://zhangsan:Mima2024@oa.gov.cn/", "oa.gov.cn")]
    [InlineData("https://oa.gov.cn/a?id=1&token=Mima2024abc", "token")]
    [InlineData("https://oa.gov.cn/a?access_token=Mima2024abc#x", "access_token")]
    public void With_a_secret_which_is_not_repeated(string address, string named)
    {
        var found = Assert.Single(Bodies.Parse($"[办理]({address})").Facts.Diagnostics);
        Assert.Equal(("BLT3039", Severity.Warning), (found.Code, found.Severity));
        var said = found.Message.Chinese + found.Message.English + found.Hint.Chinese + found.Hint.English;
        Assert.DoesNotContain("Mima", said, StringComparison.Ordinal);
        Assert.Contains(named, said, StringComparison.Ordinal);
    }
}
