using Bulletin.Content.Fields;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Fields;

/// <summary>Several values typed as one text are parted where that is what is meant, and never where it is a name.</summary>
public class JoinedValueSpecs
{
    [Theory]
    [InlineData("云政发〔2012〕8号、云政发〔2013〕9号", "云政发〔2012〕8号|云政发〔2013〕9号")]
    [InlineData("云政发〔2012〕8号，云政发〔2013〕9号", "云政发〔2012〕8号|云政发〔2013〕9号")]
    [InlineData("云政发〔2012〕8号 云政发〔2013〕9号", "云政发〔2012〕8号|云政发〔2013〕9号")]
    [InlineData("云政发〔2012〕8号和云政发〔2013〕9号", "云政发〔2012〕8号|云政发〔2013〕9号")]
    [InlineData("云政发〔2012〕8号以及云政发〔2013〕9号", "云政发〔2012〕8号|云政发〔2013〕9号")]
    [InlineData("云政发〔2025〕8、9号", "云政发〔2025〕8号|云政发〔2025〕9号")]
    [InlineData("云政发〔2025〕8号、9号、12号", "云政发〔2025〕8号|云政发〔2025〕9号|云政发〔2025〕12号")]
    [InlineData("云政发〔2025〕8号、〔2026〕1号", "云政发〔2025〕8号|云政发〔2026〕1号")]
    [InlineData("云政发〔2025〕8号至10号", "云政发〔2025〕8号|云政发〔2025〕9号|云政发〔2025〕10号")]
    [InlineData("云川市人民政府令第7号、第8号", "云川市人民政府令第7号|云川市人民政府令第8号")]
    [InlineData("policies/2026/a、policies/2026/b", "policies/2026/a|policies/2026/b")]
    [InlineData("《供水办法》（云政发〔2012〕8号）", "云政发〔2012〕8号")]
    [InlineData("云政发〔2012〕8号", "")]
    [InlineData("云政发〔2012〕 8号", "")]
    [InlineData("供水的通知、云政发〔2012〕8号", "")]
    public void Documents(string text, string expected) => Parts(text, Joining.Documents, expected);

    [Theory]
    [InlineData("供水、节水", "供水|节水")]
    [InlineData("供水 节水", "供水|节水")]
    [InlineData("供水　节水", "供水|节水")]
    [InlineData("供水，节水；用水", "供水|节水|用水")]
    [InlineData("5G 应用", "")]
    [InlineData("规章（含修订、废止）", "")]
    public void Terms(string text, string expected) => Parts(text, Joining.Terms, expected);

    [Theory]
    [InlineData("云川市教育局、云川市财政局", "云川市教育局|云川市财政局")]
    [InlineData("云川市教育局 云川市财政局", "云川市教育局|云川市财政局")]
    [InlineData("文化和旅游局（广播电视局、文物局）", "")]
    [InlineData("文化和旅游局（广播电视局、文物局）、教育局", "文化和旅游局（广播电视局、文物局）|教育局")]
    [InlineData("云川市民族、宗教委员会", "")]
    [InlineData("云川市人民政府 办公室", "")]
    [InlineData("市长　陆承远", "")]
    public void Agencies(string text, string expected) => Parts(text, Joining.Agencies, expected);

    [Theory]
    [InlineData("张三、李四", "张三|李四")]
    [InlineData("张三，李四", "张三|李四")]
    [InlineData("张三 李四", "张三|李四")]
    [InlineData("张三（副市长）、李四（秘书长）", "张三（副市长）|李四（秘书长）")]
    [InlineData("张　三", "")]
    [InlineData("张三，副市长", "")]
    [InlineData("张三 副市长", "")]
    public void People(string text, string expected) => Parts(text, Joining.People, expected);

    [Theory]
    [InlineData("甲.pdf、乙.docx", "甲.pdf|乙.docx")]
    [InlineData("甲、乙", "")]
    public void Files(string text, string expected) => Parts(text, Joining.Files, expected);

    [Theory]
    [InlineData("/a/b.html、/c/d.html", "/a/b.html|/c/d.html")]
    [InlineData("/a/b,c.html", "")]
    public void Addresses(string text, string expected) => Parts(text, Joining.Addresses, expected);

    [Fact]
    public void Each_of_two_repealed_documents_is_repealed_at_its_place()
    {
        using var site = TestSite.With(
            ("content/policies/a.md", Sound.PolicyWith("number: 测〔2024〕1号")),
            ("content/policies/b.md", Sound.PolicyWith("number: 测〔2024〕2号")),
            ("content/policies/c.md", Sound.PolicyWith("number: 测〔2024〕3号\nrepeals: 测〔2024〕1号、2号")));
        Assert.Equal(
            ["content/policies/a.md BLT4008", "content/policies/b.md BLT4008"],
            site.Build().Diagnostics.Where(one => one.Code == "BLT4008").Select(one => $"{one.Location.File} {one.Code}"));
    }

    [Fact]
    public void A_registered_name_is_one_agency_and_others_are_parted()
    {
        var read = LinkedSite.Of(
            "policies/a issuer: 甲市水务局、河长制办公室\npolicies/b issuer: 甲市教育局、甲市财政局",
            issuers: "- {name: 甲市水务局、河长制办公室, slug: sw}\n- {name: 甲市教育局, slug: jy}\n- {name: 甲市财政局, slug: cz}\n");
        Assert.Empty(read.Reported);
        Assert.Equal("甲市水务局、河长制办公室", Assert.Single(read["policies/a"].Header.Issuers));
        Assert.Equal("甲市教育局|甲市财政局", string.Join('|', read["policies/b"].Header.Issuers));
    }

    private static void Parts(string text, Joining joining, string expected) =>
        Assert.Equal(expected, string.Join('|', JoinedValue.Parts(text, joining).Select(part => part.Text)));
}
