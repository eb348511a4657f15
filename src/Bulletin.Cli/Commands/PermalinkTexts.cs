using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Commands;

/// <summary>What <c>permalinks record</c> says.</summary>
internal static class PermalinkTexts
{
    public static Wording Recorded(string file, int added, int withdrawn) => new(
        $"已写入 {file}：新增 {added} 个网址，标记撤回 {withdrawn} 个。请与内容一起提交。",
        $"{file} was written: {added} URL(s) added, {withdrawn} marked as withdrawn. Commit it with the content.");

    public static Wording Refused(string file) => new($"没有写入 {file}：请先改正以上错误。", $"{file} was not written: correct the errors above first.");
}
