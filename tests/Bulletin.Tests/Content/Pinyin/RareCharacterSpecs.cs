using Bulletin.Content.Markdown.Rendering;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Pinyin;

public class RareCharacterSpecs
{
    [Theory]
    [InlineData("云川市人民政府关于行政许可的决定", "云川市人民政府关于行政许可的决定")]
    [InlineData("修缮", "修<ruby>缮<rt lang=\"zh-Latn\" aria-hidden=\"true\">shàn</rt></ruby>")]
    [InlineData("遛", "<ruby>遛<rt lang=\"zh-Latn\" aria-hidden=\"true\">liú/liù</rt></ruby>")]
    [InlineData("a<b>&𠀀", "a&lt;b&gt;&amp;<ruby>𠀀<rt lang=\"zh-Latn\" aria-hidden=\"true\">hē</rt></ruby>")]
    [InlineData(
        "缮缮",
        "<ruby>缮<rt lang=\"zh-Latn\" aria-hidden=\"true\">shàn</rt></ruby>"
        + "<ruby>缮<rt lang=\"zh-Latn\" aria-hidden=\"true\">shàn</rt></ruby>")]
    [InlineData("", "")]
    public void Characters_beyond_the_first_level_get_their_reading(string text, string html) => Assert.Equal(html, Write(text));

    [Fact]
    public void Half_a_character_is_left_as_it_is() => Assert.Equal("甲\ud840", Write("甲\ud840"));

    [Fact]
    public void Without_the_readings_any_text_is_the_same() => Law.ForAll(
        Pieces.Of(Gen.Choose(0x4E00, 0x9FFF).Select(character => $"{(char)character}"), 0, 40),
        text => Assert.Equal(text, System.Text.RegularExpressions.Regex.Replace(Write(text), "<rt[^>]*>[^<]*</rt>|</?ruby>", "")),
        runs: 500);

    private static string Write(string text)
    {
        var output = new StringWriter();
        Ruby.Write(output, text);
        return output.ToString();
    }
}
