using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Commands;

/// <summary>What <c>permalinks record</c> says.</summary>
internal static class PermalinkTexts
{
    public static Wording Recorded(string file, int promised) => new(
        $"已写入 {file}：共有 {promised} 个网址。请与内容一起提交。",
        $"Wrote {file}: {promised} URL(s) in total. Commit it with the content.");

    public static Wording Refused(string file) => new($"没有写入 {file}：请先改正以上错误。", $"{file} was not written. Fix the errors above first.");
}
