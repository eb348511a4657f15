using System.Text;
using Bulletin.Content.Characters;

namespace Bulletin.Tests.Content.Characters;

public class GarbledSpecs
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("要锟斤拷加强领导", 1)]
    [InlineData("第�条", 1)]
    [InlineData("面积烫烫烫烫平方米", 2)]
    [InlineData("屯屯屯屯", 0)]
    [InlineData("CafÃ© de Paris", 3)]
    [InlineData("50Â°C", 2)]
    [InlineData("â€œ引用â€\u009d", 0)]
    public void A_text_that_a_conversion_has_spoilt_is_known(string text, int at) => Assert.Equal(at, Garbled.IndexIn(text));

    [Fact]
    public void So_is_UTF_8_that_was_read_as_something_else()
    {
        var bytes = Encoding.UTF8.GetBytes("通知如下：一、加强领导，落实责任。二、“双随机”监管。");
        Assert.True(Garbled.IndexIn(Gbk.GetString(bytes)) >= 0);
        Assert.Equal(0, Garbled.IndexIn(Windows.GetString(bytes)));
    }

    [Theory]
    [InlineData("烫伤、烫金、滚烫烫的")]
    [InlineData("屯子镇、屯屯通公路")]
    [InlineData("出土石锛、铜锛各一件，锛凿加工")]
    [InlineData("元素锟、锘的名称")]
    [InlineData("Café à la crème, São Paulo, Ângela, naïve «é»")]
    [InlineData("25 °C，§ 3，±5，2 × 3，½")]
    [InlineData("“引用”——正文……")]
    public void What_is_written_so_is_not(string text) => Assert.Equal(-1, Garbled.IndexIn(text));
}
