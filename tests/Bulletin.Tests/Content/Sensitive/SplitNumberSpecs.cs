using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Content.Markdown;

namespace Bulletin.Tests.Content.Sensitive;

/// <summary>What readers see in one piece is found, however the source splits it.</summary>
public class SplitNumberSpecs
{
    [Theory]
    [InlineData("身份证110105[19491231](https://a.example/1)002X。")]
    [InlineData("身份证110105[19491231][1]002X。\n\n[1]: https://a.example/")]
    [InlineData("身份证110105[19491231][]002X。\n\n[19491231]: https://a.example/")]
    [InlineData("身份证110105[19491231]002X。\n\n[19491231]: https://a.example/")]
    [InlineData("[身份证110105](https://a.example/1)[19491231002X](https://a.example/2)")]
    [InlineData("110105[](https://a.example/)19491231002X")]
    [InlineData("110105**1949**1231002X")]
    [InlineData("110105**19491231**002X")]
    [InlineData("110105***19491231***002X")]
    [InlineData("**110105**19491231*002X*")]
    [InlineData("110105[**1949**1231](https://a.example/1)002X")]
    [InlineData("110105`19491231`002X")]
    [InlineData("110105`` 1949`1231 ``002X")]
    [InlineData("110105[^1]19491231002X\n\n[^1]: 注。")]
    [InlineData("11010519491231002[^1]X\n\n[^1]: 注。")]
    [InlineData("甲。[^1]\n\n[^1]: 110105[19491231](https://a.example/1)002X")]
    [InlineData("1101051949&#x31;231002X")]
    [InlineData("110105&ensp;19491231&#8195;002X")]
    [InlineData("110105\\-19491231\\-002\\X")]
    [InlineData("- 110105\n  19491231\n  002X")]
    [InlineData("- 110105\\\n  19491231002X")]
    [InlineData("- 110105  \n  19491231002X")]
    [InlineData("> 110105\n> 19491231002X")]
    [InlineData("> - 110105\n>   19491231002X")]
    [InlineData("甲\n:   110105\n    19491231002X")]
    [InlineData("[^1]甲\n\n[^1]: 110105\n    19491231002X")]
    [InlineData("## 110105[19491231](https://a.example/1)002X")]
    [InlineData("| 甲 | 乙 |\n| --- | --- |\n| 王某 | 110105[19491231](https://a.example/1)002X |")]
    [InlineData("+------+----------+\n| 王某 | 110105   |\n|      | 19491231 |\n|      | 002X     |\n+------+----------+")]
    [InlineData("![王某110105[19491231](https://a.example/1)002X](a.png)")]
    [InlineData("^^^\n甲\n^^^ 110105[19491231](https://a.example/1)002X")]
    public void An_identity_number_is_found_through_markup(string body) => Assert.Equal(["BLT9001"], Codes(body));

    [Theory]
    [InlineData("手机138[0013](https://a.example/1)8000", "BLT9005")]
    [InlineData("手机138[^1]00138000\n\n[^1]: 注。", "BLT9005")]
    [InlineData("卡号6222[0225](https://a.example/1)02001234569", "BLT9004")]
    [InlineData("旧号110105[491231](https://a.example/1)002", "BLT9003")]
    [InlineData("家庭住址：**云川市云江路18号3栋**", "BLT9006")]
    [InlineData("机[密](https://a.example/1)★10年", "BLT9002")]
    [InlineData("**机**密★10年", "BLT9002")]
    [InlineData("（内部[资料](https://a.example/1)）", "BLT9007")]
    [InlineData("（此件[不予](https://a.example/1)公开）", "BLT9008")]
    [InlineData("统一社会信用代码：125301[0043](https://a.example/1)12045670", "")]
    [InlineData("编号[138](https://a.example/1)00138000", "")]
    [InlineData("[2024](https://a.example/1)年[3](https://a.example/2)月，[1](https://a.example/3)[38](https://a.example/4)人", "")]
    [InlineData("110105\n\n19491231002X", "")]
    [InlineData("+------+----------+\n| 王某 | 甲       |\n|      | 13800138 |\n|      | 000      |\n+------+----------+", "BLT9005")]
    [InlineData("+------+-------------+\n| 王某 | 甲          |\n|      | 13800138000 |\n+------+-------------+", "BLT9005")]
    [InlineData("甲\\*13800138000", "BLT9005")]
    public void So_is_whatever_else_is_looked_for(string body, string codes) => Assert.Equal(codes, string.Join(' ', Codes(body)));

    [Fact]
    public void The_place_is_that_of_its_first_digit_in_the_file()
    {
        var found = Assert.Single(Found("甲。\n\n- 乙\n  王某\\：[110105](https://a.example/1)19491231002X"));
        Assert.Equal("content/policies/2024/3.md:4:8", found.Location.ToString());
    }

    [Fact]
    public void A_paragraph_of_split_numbers_is_read_to_its_end()
    {
        var body = string.Concat(Enumerable.Repeat("138[0013](a)8000 13800138000、", 20_000));
        Assert.Contains(Found(body + "110105[19491231](a)002X"), one => one.Code == "BLT9001");
    }

    private static IEnumerable<string> Codes(string body) => Found(body).Select(one => one.Code);

    private static IEnumerable<Diagnostic> Found(string body) =>
        Bodies.Parse(body).Facts.Diagnostics.Where(one => one.Code.StartsWith("BLT90", StringComparison.Ordinal));
}
