using System.Text.RegularExpressions;

namespace Bulletin.Tests.Documentation;

/// <summary>Who follows 十分钟上手 step by step sees what it shows.</summary>
public partial class TutorialSpecs
{
    private const string Page = "docs/zh/十分钟上手.md";
    private const string Waterworks = "gongbao/content/policies/2026/云政办发-2026-12号.md";
    private const string CarParks = "gongbao/content/policies/2026/云政办规-2026-3号.md";
    private const string First = "- {name: 云川市人民政府,";
    private const string Interpretations = "gongbao/content/interpretations/2026";

    /// <summary>What the page asks its reader to do by hand, and what that does. Each sentence must be on the page.</summary>
    private static readonly (string Sentence, Action<Walk> Do)[] ByHand =
    [
        ("把两个“示例市”机关改成自己的", walk => walk.Edit("gongbao/issuers.yml", "示例市", "云川市")),
        ("里的一份公告，改成自己的内容", walk => walk.Edit("gongbao/content/news/2026/kaitong.md", "示例市", "云川市")),
        ("里的示例，把年份文件夹整个删去", DeleteExamples),
        ("审核办完了，再在文件头加两行", walk => walk.Edit(Waterworks, "公开属性: 主动公开\n", $"公开属性: 主动公开\n{OnPage(Review)}\n")),
        ("把 `11-22.md` 改为 `tingchechang-wenda.md`", walk =>
            File.Move(walk.Full($"{Interpretations}/11-22.md"), walk.Full($"{Interpretations}/tingchechang-wenda.md"))),
        ("把 `有效性` 改为 `尚未生效`", walk => walk.Edit(CarParks, "有效性: 有效\n", "有效性: 尚未生效\n")),
        ("就在 `issuers.yml` 末尾加一行", walk => walk.Edit("gongbao/issuers.yml", First, $"{OnPage(Issuer)}\n{First}")),
    ];

    [GeneratedRegex("^`(content/[^`]+)`")]
    private static partial Regex FileHead { get; }

    [GeneratedRegex("- {name: [^`]*}")]
    private static partial Regex Issuer { get; }

    [GeneratedRegex("发布审核: {时间: [^\n]*\n保密审查: {[^\n]*}")]
    private static partial Regex Review { get; }

    [Fact]
    public void Every_step_prints_what_the_page_shows()
    {
        using var walk = new Walk(new DateOnly(2026, 11, 22), "zh_CN.UTF-8");
        var differences = new List<string>();
        var left = ByHand.ToList();
        var commands = 0;
        string? file = null;
        foreach (var part in Docs.Parts(Docs.Read(Page)))
        {
            if (!part.IsFenced)
            {
                file = Follow(string.Join('\n', part.Lines), left, walk);
                continue;
            }

            if (file is not null) walk.Write("gongbao/" + file, string.Join('\n', part.Lines) + "\n");
            foreach (var command in ShownCommand.In(part.Line, part.Lines))
            {
                commands++;
                if (command.Compare(Page, walk.Run(command.Command).Printed) is { } different) differences.Add(different);
            }
        }

        Assert.Empty(left.Select(step => step.Sentence));
        Assert.InRange(commands, 10, int.MaxValue);
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    /// <summary>Does what a text asks its reader to do by hand.</summary>
    /// <returns>The file whose text stands in the block after it, or null.</returns>
    private static string? Follow(string text, List<(string Sentence, Action<Walk> Do)> left, Walk walk)
    {
        foreach (var step in left.Where(step => text.Contains(step.Sentence, StringComparison.Ordinal)).ToList())
        {
            step.Do(walk);
            left.Remove(step);
        }

        var head = FileHead.Match(text.TrimEnd().Split('\n')[^1]);
        return head.Success ? head.Groups[1].Value : null;
    }

    private static void DeleteExamples(Walk walk)
    {
        foreach (var folder in (string[])["policies", "issues", "interpretations"])
            Directory.Delete(walk.Full($"gongbao/content/{folder}/2026"), recursive: true);
    }

    private static string OnPage(Regex lines) => lines.Match(Docs.Read(Page)).Value;
}
