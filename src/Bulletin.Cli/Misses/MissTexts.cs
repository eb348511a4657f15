using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Misses;

/// <summary>What <c>bulletin search --misses</c> says.</summary>
internal static class MissTexts
{
    public static Wording Read(long lines, long searches, bool areReadersKnown) => new(
        $"读了 {lines} 行日志，其中有 {searches} 次检索。"
            + (areReadersKnown ? "下面的数字是读者人数，按日志里的地址区分。" : "日志里分不出读者，下面的数字是检索次数。"),
        $"{lines} lines of logs read, {searches} searches in them. "
            + (areReadersKnown
                ? "Numbers are of readers, told apart by the addresses in the logs."
                : "The logs do not tell readers apart: numbers are of searches."));

    public static Wording None(int least, bool areReadersKnown) => areReadersKnown
        ? new($"{least} 位以上读者问过的检索词在本站都有着落。", $"All queries of {least} readers or more lead somewhere.")
        : new($"问过 {least} 次以上的检索词在本站都有着落。", $"All queries asked {least} times or more lead somewhere.");

    public static Wording Of(QueryMiss miss)
    {
        var words = string.Join('、', miss.Lost);
        return miss.Total == 0
            ? new($"{miss.Query}（没有结果）", $"{miss.Query} (no results)")
            : new($"{miss.Query}（没有着落：{words}）", $"{miss.Query} (leads nowhere: {words})");
    }

    public static readonly Wording Hint = new(
        "公文里另有说法的，写进 synonyms.yml，一行一组；本来就没有这方面文件的，可以写一份。",
        "Where the texts have another word, write both in synonyms.yml, a line for each group.");

    public static Wording CutOff(string path, long lines) => new(
        $"bulletin：“{path}”只读了前 {lines} 行：压缩文件不完整或者已损坏，后面的没有算进去。请重新拷一份再列。",
        $"bulletin: only the first {lines} lines of '{path}' were read: it is incomplete or damaged, and the rest is not counted. "
            + "Copy it anew and list again.");

    public static Wording Damaged(string path) => new(
        $"bulletin：“{path}”解压不了，可能没有下载完整。",
        $"bulletin: '{path}' cannot be decompressed; it may be incomplete.");
}
