using Bulletin.Editions.Accessibility;

namespace Bulletin.Tests.Editions.Accessibility;

public class PageStructureSpecs
{
    private const string Sound = """
        <!doctype html><html lang="zh-CN"><head><title>甲</title></head><body>
        <nav aria-label="栏目"><a href="a.html">乙</a></nav><nav aria-labelledby="x"><h2 id="x">丙</h2></nav>
        <main><h1>甲</h1><h2>丁</h2><h3>戊</h3><h2>己</h2>
        <form><label for="q">检索</label><input id="q"><label><input type="checkbox"> 庚</label>
        <input type="hidden" name="k"><input aria-label="辛"><button>去</button></form>
        <a href="b.html"><img src="b.png" alt="壬"></a><table><tr><th scope="col">癸</th></tr></table></main></body></html>
        """;

    [Fact]
    public void A_sound_page_has_no_faults() => Assert.Empty(PageStructure.Faults(Sound));

    [Theory]
    [InlineData(" lang=\"zh-CN\"", "", "lang")]
    [InlineData("<title>甲</title>", "", "title")]
    [InlineData("<main>", "<div>", "main")]
    [InlineData("<h1>甲</h1>", "", "h1")]
    [InlineData("<h3>戊</h3>", "<h4>戊</h4>", "h4")]
    [InlineData("aria-labelledby=\"x\"", "aria-label=\"栏目\"", "nav")]
    [InlineData("aria-label=\"栏目\"", "", "nav")]
    [InlineData("for=\"q\"", "", "label")]
    [InlineData("aria-label=\"辛\"", "", "label")]
    [InlineData("乙</a>", "</a>", "text")]
    [InlineData("<button>去", "<button>", "text")]
    [InlineData(" alt=\"壬\"", "", "alt")]
    [InlineData("<th scope=\"col\">癸</th>", "<td>癸</td>", "th")]
    [InlineData("id=\"q\"", "id=\"x\"", "more than once")]
    public void What_is_missing_is_named(string from, string to, string fault)
    {
        Assert.Contains(from, Sound, StringComparison.Ordinal);
        Assert.Contains(
            PageStructure.Faults(Sound.Replace(from, to, StringComparison.Ordinal)),
            wording => wording.English.Contains(fault, StringComparison.Ordinal));
    }
}
