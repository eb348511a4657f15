using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Tests.Content.Yaml;

/// <summary>
/// The slips of those who type front matter: each is one message, at the very character, which names it and what to type.
/// </summary>
public class YamlSlipSpecs
{
    private const string File = "content/news/a.md";

    // ▸ stands before the place; the front matter begins on line 2.
    public static TheoryData<string, string> Keys => new()
    {
        { "标题▸：甲\n发布日期: 2026-11-20", "“标题: ……”" },
        { "标题: 甲\n发布日期▸：2026-11-20", "“发布日期: ……”" },
        { "更正:\n  - 时间▸：2026-11-20\n    内容: 甲", "“时间: ……”" },
        { "标题▸：甲\n发布日期：2026-11-20", "“标题: ……”" },
        { "目录:\n  - {文件: 甲, 页码: 1}\n ▸- {文件: 乙, 页码: 2}", "没有与上面的横线对齐" },
        { "目录:\n  - {文件: 甲, 页码: 1}\n  - {文件: 乙▸，页码: 2}", "半角逗号" },
        { "目录:\n  - {文件: 甲, 页码: 1}\n  - ▸{文件: 乙, 页码: 2\n作者: 丙", "没有配对的“}”" },
        { "目录:\n  - {文件: 甲, 页码: 1}\n  ▸-{文件: 乙, 页码: 2}\n作者: 丙", "横线“-”后面没有空格" },
        { "目录:\n  - {文件: 甲, 页码: 1}\n作者▸：丙", "“作者: ……”" },
        { "说明:\n  - 注：数据来自县局。\n更新频率▸：每月", "“更新频率: ……”" },
        { "说明:\n  - 注：数据来自县局。\n列:\n  - {名称: 甲, 类型: 文字}\n ▸- {名称: 乙}", "没有与上面的横线对齐" },
        { "标题:▸甲\n发布日期: 2026-11-20", "“标题:”的冒号后面没有空格" },
        { "标题: 甲\n发布日期:▸2026-11-20\n作者: 乙", "“发布日期:”的冒号后面没有空格" },
        { "标题: 甲\n发布日期:▸2026-11-20", "“发布日期:”的冒号后面没有空格" },
        { "标题:▸\u3000甲\n作者: 乙", "全角空格（U+3000）" },
        { "标题:▸\u00a0甲\n作者: 乙", "不换行空格（U+00A0）" },
        { "标题: 甲\n▸\t作者: 乙", "制表符（Tab）" },
        { "标题: 甲\n更正:\n▸\t- 时间: 2026-11-20", "制表符（Tab）" },
        { "标题: 甲\n发布审核:\n▸\t时间: 2026-11-20\n\t审核人: 乙", "制表符（Tab）" },
        { "标题: 甲\n▸ 作者: 乙", "顶格写" },
        { "▸ 标题: 甲\n作者: 乙", "顶格写" },
        { "发布审核:\n  时间: 2026-11-20\n▸   审核人: 乙", "行首留 2 个半角空格" },
        { "发布审核:\n  时间: 2026-11-20\n▸ 审核人: 乙\n标题: 甲", "行首留 2 个半角空格" },
        { "标题: 甲\n▸有效性 有效\n作者: 乙", "“有效性 有效”没有“键: 值”" },
        { "标题: 关于供水的\n▸通知\n作者: 乙", "接到上一行末尾" },
        { "标题: 甲\n▸// 待核\n作者: 乙", "行首写“# ”" },
        { "标题: 甲\n\n▸为保障供水，现通知如下。\n\n一、略", "“---”" },
        { "标题: 甲\n▸———\n正文。", "“———”" },
        { "▸**标题**: 甲", "“**”" },
        { "标题: 甲\n▸<<<<<<< HEAD\n作者: 乙\n=======\n作者: 丙\n>>>>>>> x", "合并冲突" },
        { "标题: 甲\n作者: 乙\n▸=======\n作者: 丙\n>>>>>>> x", "合并冲突" },
    };

    public static TheoryData<string, string> Values => new()
    {
        { "标题: 通知▸: 供水", "\"通知: 供水\"" },
        { "发布审核: 时间▸: 2026-11-20, 审核人: 乙", "{键: 值, 键: 值}" },
        { "标题: \"供水▸\"管理的通知", "'\"供水\"管理的通知'" },
        { "标题: '十四五▸'规划", "\"'十四五'规划\"" },
        { "标题: \"关于▸\"供水\"的通知\"", "中文的“”" },
        { "标题: ▸\"关于供水的通知\n作者: 乙", "没有结束" },
        { "标题: ▸'关于供水的通知\n作者: 乙", "没有结束" },
        { "标题: \"关于供水的通知▸”\n作者: 乙", "全角引号“””" },
        { "标题: ▸[试行]办法", "\"[试行]办法\"" },
        { "主题词:\n▸-供水\n-节水", "“- 供水”" },
        { "主题词:\n  ▸-供水\n  -节水", "“- 供水”" },
        { "主题词:\n  - 供水\n  ▸-节水", "“- 节水”" },
        { "主题词:\n  ▸－ 供水\n  － 节水", "“－”" },
        { "主题词:\n▸— 供水\n— 节水", "“—”" },
        { "主题词:\n  ▸· 供水\n  · 节水", "“·”" },
        { "主题词:\n  ▸* 供水\n  * 节水", "“*”" },
        { "主题词:\n  - 供水\n ▸- 节水\n标题: 甲", "没有与上面的横线对齐" },
        { "主题词:\n  - 供水\n    ▸- 节水", "没有与上面的横线对齐" },
        { "主题词: ▸[供水, 节水\n标题: 甲", "“]”" },
        { "发布审核: ▸{时间: 2026-11-20, 审核人: 乙\n标题: 甲", "“}”" },
        { "发布审核: {时间: 2026-11-20, 审核人: 乙▸｝\n标题: 甲", "“｝”" },
        { "发布审核: ▸｛时间: 2026-11-20, 审核人: 乙｝", "“｛”" },
        { "发布审核: ▸(时间: 2026-11-20, 审核人: 乙)", "“(”" },
        { "发布审核: {时间: 2026-11-20▸，审核人: 乙}", "“，”" },
        { "发布审核: {时间: 2026-11-20▸、审核人: 乙}", "“、”" },
        { "发布审核: {时间: 2026-11-20▸； 审核人: 乙}", "“；”" },
        { "发布审核: {时间: 2026-11-20▸ 审核人: 乙}", "缺少半角逗号" },
        { "附件: {文件: a.pdf}▸, {文件: b.pdf}", "方括号" },
    };

    public static TheoryData<string, string> Fences => new()
    {
        { "▸标题: 甲\n---\n正文。", "缺少一行“---”" },
        { "▸ ---\n标题: 甲\n---\n正文。", "“---”前面有空格" },
        { "▸———\n标题: 甲\n———\n正文。", "“———”" },
        { "▸－－－\n标题: 甲\n－－－\n正文。", "“－－－”" },
        { "▸- - -\n标题: 甲\n- - -\n正文。", "“- - -”" },
        { "▸----\n标题: 甲\n----\n正文。", "“----”" },
        { "▸```\n标题: 甲\n```\n正文。", "“```”" },
        { "▸\ufeff\ufeff---\n标题: 甲\n---\n正文。", "U+FEFF" },
        { "▸\u200b---\n标题: 甲\n---\n正文。", "U+200B" },
        { "▸\n---\n标题: 甲\n---\n正文。", "1 个空行" },
        { "▸<<<<<<< HEAD\n---\n标题: 甲\n---\n正文。", "合并冲突" },
        { "---\n标题: 甲\n▸———\n正文。", "“———”" },
        { "---\n标题: 甲\n▸ ---\n正文。", "“---”前面有空格" },
        { "---\n标题: 甲\n▸--\n正文。", "“--”" },
        { "---\n标题: 甲\n▸---\u3000\n正文。", "全角空格（U+3000）" },
        { "---\n标题: 甲\n▸---正文。", "“正文。”" },
        { "▸---\n标题: 甲\n作者: 乙\n正文。\n\n————\n", "第 4 行" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    [MemberData(nameof(Values))]
    public void A_slip_in_front_matter_is_one_message_at_its_character(string text, string fact)
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlReader.Read(text.Replace("▸", "", StringComparison.Ordinal), File, 2, bag));
        Judge(text, 2, bag, fact);
    }

    [Theory]
    [MemberData(nameof(Fences))]
    public void A_line_of_dashes_that_is_none_is_named(string text, string fact)
    {
        var bag = new DiagnosticBag();
        Assert.False(SourceText.TrySplit(Encoding.UTF8.GetBytes(text.Replace("▸", "", StringComparison.Ordinal)), File, bag, out _));
        Judge(text, 1, bag, fact);
    }

    [Theory]
    [InlineData("标题: 甲——乙")]
    [InlineData("标题: 云川市\n  人民政府")]
    [InlineData("标题:\n  - 甲\n  - —— 乙")]
    [InlineData("摘要: |\n  甲：乙\n  - 丙\n  -丁")]
    [InlineData("更正:\n- 时间: 2026-11-20\n  内容: 甲")]
    [InlineData("标题: -5℃ 以下")]
    [InlineData("温度:\n  -5")]
    public void What_is_sound_is_left_in_peace(string text)
    {
        var bag = new DiagnosticBag();
        Assert.NotNull(YamlReader.Read(text, File, 2, bag));
        Assert.Empty(bag.Sorted());
    }

    private static void Judge(string text, int firstLine, DiagnosticBag bag, string fact)
    {
        var before = text[..text.IndexOf('▸', StringComparison.Ordinal)];
        var problem = Assert.Single(bag.Sorted());
        var column = before.Length - before.LastIndexOf('\n');
        Assert.Equal($"{File}:{firstLine + before.Count(one => one == '\n')}:{column}", problem.Location.ToString());
        Assert.Contains(fact, problem.Message.Chinese + problem.Hint.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("删去它", problem.Hint.Chinese, StringComparison.Ordinal);
    }
}
