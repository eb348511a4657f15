using System.Text;
using static Bulletin.Tests.Content.Media.Inspection.Found;

namespace Bulletin.Tests.Content.Media.Words;

/// <summary>Personal data in tables, texts and drawings.</summary>
public class TextFileSpecs
{
    private const string Number = "110105194912310038";

    [Theory]
    [InlineData("content/名单.csv")]
    [InlineData("content/名单.CSV")]
    [InlineData("content/名单.tsv")]
    [InlineData("content/名单.Txt")]
    [InlineData("content/名单.geoJSON")]
    public void A_text_is_looked_at_however_its_ending_is_written(string path) =>
        Assert.Contains("公民身份号码", Of(Encoding.UTF8.GetBytes("张三," + Number), path));

    [Theory]
    [InlineData("<text>张三 " + Number + "</text>", true)]
    [InlineData("<g><text x='1'>张三 <tspan>110105</tspan><tspan>194912310038</tspan></text></g>", true)]
    [InlineData("<text><textPath>张三 <![CDATA[" + Number + "]]></textPath></text>", true)]
    [InlineData("<title>" + Number + "</title>", true)]
    [InlineData("<desc>张三&#x20;" + Number + "</desc>", true)]
    [InlineData("<text>" + Number + "</text><broken", true)]
    [InlineData("<path d='M0 0 L" + Number + " 1'/>", false)]
    [InlineData("<path id='" + Number + "' d='M " + Number + "'/><text>图</text>", false)]
    [InlineData("<text/><style>." + Number + "</style>", false)]
    [InlineData("<text>110105</text><text>194912310038</text>", false)]
    [InlineData("<text><tspan x='1'>110105</tspan><tspan x='9'>194912310038</tspan></text>", false)]
    [InlineData("<broken", false)]
    public void Of_a_drawing_its_words_are_looked_at(string content, bool isFound)
    {
        var file = Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>");
        Contains(isFound ? "公民身份号码" : "", Of(file, "content/a.svg"));
        Contains(isFound ? "公民身份号码" : "", Of(file, "content/a.SVG"));
    }
}
