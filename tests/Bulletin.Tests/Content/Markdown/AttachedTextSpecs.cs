using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>
/// A notice or decree is signed where it ends, however the text that it issues begins; what is typed as well is shown once.
/// </summary>
public class AttachedTextSpecs
{
    private const string Notice = "关于印发供水办法的通知";
    private const string Signed = "测试市人民政府\n2024年1月1日\n";

    [Theory]
    [InlineData("现将《供水办法》印发给你们。", "# 供水办法\n\n第一条　甲。")]
    [InlineData("现将《供水办法》印发给你们。", "供水办法\n\n第一条　甲。")]
    [InlineData("现将《供水办法》印发给你们。", "《供水办法》\n\n一、甲。")]
    [InlineData("现将《测试市供水办法（试行）》印发给你们。", "测试市供水办法（试行）\n\n一、甲。")]
    [InlineData("《供水办法》已经市政府同意，现印发给你们。", "第一章　总则\n\n第一条　甲。")]
    [InlineData("现印发《供水办法》，请遵照执行。", "测试市城市供水管理办法\n\n第一章　总则")]
    [InlineData("《供水办法》已经市政府常务会议通过，现予公布。", "第一条　甲。", "number: 测试市人民政府令第7号")]
    [InlineData("《决定》已经市政府常务会议通过，现予公布。", "一、将第三条修改为：“甲。”", "number: 测试市人民政府令第8号")]
    public void It_is_signed_where_it_ends(string notice, string issued, string keys = "")
    {
        var text = Text(Policy(keys, $"{notice}\n\n{issued}"), out var problems);
        var first = issued.TrimStart('#', ' ').Split('\n')[0];
        Assert.Empty(problems);
        Assert.Contains($"{notice}\n\n{Signed}\n{first}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_without_a_notice_is_signed_at_its_end()
    {
        var text = Text(Policy("number: 测试市人民政府令第7号", "# 总则\n\n第一条　甲。\n\n# 附则\n\n第二条　乙。"), out var problems);
        Assert.Empty(problems);
        Assert.EndsWith(Signed, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("关于印发供水办法的通知\n\n甲。\n\n现将《供水办法》印发给你们。\n\n测试市人民政府\n2024年1月1日\n\n# 供水办法\n\n一、乙。")]
    [InlineData("# 关于印发供水办法的通知\n\n甲。\n\n现将《供水办法》印发给你们。\n\n测试市人民政府\n\n二〇二四年一月一日\n\n（此件公开发布）\n\n供水办法\n\n一、乙。")]
    public void What_is_typed_as_well_is_shown_once_and_told(string body)
    {
        var text = Text(Policy("note: （此件公开发布）", body), out var problems);
        Assert.Equal("BLT4060", Assert.Single(problems).Code);
        foreach (var once in (string[])[Notice, "\n测试市人民政府\n", "2024年1月1日\n（", "（此件公开发布）\n", "甲。"])
            Assert.Equal(2, text.Split(once).Length);
    }

    [Theory]
    [InlineData("测试市人民政府文件\n\n测政规〔2024〕1号\n\n测试市人民政府关于供水的通知\n\n各县人民政府：")]
    [InlineData("测试市人民政府文件\n测政规[2024]第01号\n# 测试市人民政府\n# 关于供水的通知\n各县人民政府:")]
    [InlineData("**测试市人民政府文件**\n\n**关于供水的通知**\n\n各县人民政府：")]
    [InlineData("测试市人民政府\n\n关于供水的通知\n\n各县人民政府：")]
    [InlineData("测试市人民政府关于\n供水的\n通知")]
    [InlineData("测试市人民政府令\n\n第3号", "number: 测试市人民政府令第3号")]
    [InlineData("测试市人民政府令\n（第3号）\n测试市人民政府关于供水的通知", "number: 测试市人民政府令第3号")]
    [InlineData("测试市人民政府令（第 3 号）", "number: 测试市人民政府令第3号")]
    public void A_pasted_head_is_shown_once_and_told(string head, string number = "number: 测政规〔2024〕1号")
    {
        var policy = Sound.PolicyWith($"{number}\nrecipients: 各县人民政府", $"{head}\n\n现就供水通知如下。")
            .Replace("title: 通知", "title: 测试市人民政府关于供水的通知", StringComparison.Ordinal);
        var text = Text(policy, out var problems);
        Assert.Equal("BLT4060", Assert.Single(problems).Code);
        Assert.Contains("\n\n各县人民政府：\n现就供水通知如下。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("测试市人民政府　　2024年1月1日")]
    [InlineData("测试市人民政府 2024年1月1日")]
    [InlineData("测试市人民政府  二〇二四年一月一日")]
    [InlineData("测试市人民政府2024年1月1日")]
    [InlineData("测试市人民政府（盖章）\n2024年1月1日")]
    public void A_signature_in_one_line_is_shown_once_and_told(string signature)
    {
        var text = Text(Policy("", $"甲。\n\n{signature}"), out var problems);
        Assert.Equal("BLT4060", Assert.Single(problems).Code);
        Assert.EndsWith($"\n甲。\n\n\n{Signed}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("（此件公开发布）")]
    [InlineData("(此件公开发布)")]
    [InlineData("（此件主动公开）")]
    [InlineData("（此件有删减）")]
    [InlineData("此件公开发布")]
    [InlineData("测试市人民政府\n2024年1月1日\n\n（此件公开发布）")]
    [InlineData("（此件公开发布）\n测试市人民政府　2024年1月1日")]
    public void A_note_without_its_key_is_told_once_and_stays(string end)
    {
        var text = Text(Policy("", $"甲。\n\n{end}"), out var problems);
        var problem = Assert.Single(problems);
        Assert.Equal("BLT4060", problem.Code);
        Assert.Contains("附注: 此件", problem.Hint!.Chinese, StringComparison.Ordinal);
        Assert.Contains("note: 此件", problem.Hint.English, StringComparison.Ordinal);
        Assert.Contains("此件", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("此件公开发布的，由办公室负责。")]
    [InlineData("（联系人：水务局）")]
    public void What_is_no_note_is_not_told(string line)
    {
        Text(Policy("", $"甲。\n\n{line}"), out var problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_signature_in_one_line_with_another_day_stays()
    {
        var text = Text(Policy("", "甲。\n\n测试市人民政府　2024年1月2日"), out var problems);
        Assert.Equal("BLT4051", Assert.Single(problems).Code);
        Assert.Contains("2024年1月2日", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("测试市人民政府令\n\n甲。")]
    [InlineData("测试市人民政府\n\n甲。")]
    [InlineData("测试市人民政府文件\n\n测试市财政局关于供水的意见\n\n甲。")]
    public void What_only_resembles_a_head_stays(string body)
    {
        var text = Text(Policy("number: 测政规〔2024〕1号", body), out var problems);
        Assert.Empty(problems);
        Assert.Contains($"\n\n{body.Replace("\n\n", "\n", StringComparison.Ordinal)}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_date_below_the_name_is_told_and_stays()
    {
        var text = Text(Policy("", "现将《供水办法》印发给你们。\n\n测试市人民政府\n2024年1月2日\n\n# 供水办法\n\n一、乙。"), out var problems);
        Assert.Equal("BLT4051", Assert.Single(problems).Code);
        Assert.Contains("2024年1月2日", text, StringComparison.Ordinal);
    }

    private static string Policy(string keys, string body) =>
        Sound.PolicyWith(keys, body).Replace("title: 通知", $"title: {Notice}", StringComparison.Ordinal);

    private static string Text(string policy, out IReadOnlyList<Diagnostic> problems)
    {
        using var site = TestSite.With(("content/policies/a.md", policy));
        problems = [.. site.Publish().Diagnostics];
        return File.ReadAllText(Path.Combine(site.Output, "policies/a.txt"));
    }
}
