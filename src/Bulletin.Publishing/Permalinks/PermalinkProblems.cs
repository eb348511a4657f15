using System.Globalization;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.Permalinks;

/// <summary>What can be wrong with permalinks.txt, or with a build measured by it.</summary>
public static class PermalinkProblems
{
    public static readonly Rule BrokenRule = Rule.Error("BLT6101", "承诺的固定链接失效", "Broken permalink");
    public static readonly Rule ReturnedRule = Rule.Warning("BLT6102", "已撤回的固定链接又被生成", "Withdrawn permalink built again");
    public static readonly Rule BadLineRule = Rule.Error("BLT6103", "固定链接清单的行格式不正确", "Invalid line in permalinks.txt");
    public static readonly Rule BadDateRule = Rule.Error("BLT6104", "固定链接清单的日期不正确", "Invalid date in permalinks.txt");
    public static readonly Rule BadMarkRule = Rule.Error("BLT6105", "固定链接清单的标记不正确", "Unknown mark in permalinks.txt");
    public static readonly Rule NoReasonRule = Rule.Error("BLT6106", "撤回固定链接没有说明理由", "Withdrawal without a reason");
    public static readonly Rule TwiceRule = Rule.Error("BLT6107", "固定链接重复", "Duplicate permalink");

    private static readonly Wording Form = new(
        "每行应为“编号⇥年-月-日”，撤回的为“编号⇥年-月-日⇥withdrawn⇥理由”（⇥为制表符）。",
        "Each line must be 'id⇥yyyy-mm-dd', or 'id⇥yyyy-mm-dd⇥withdrawn⇥reason' for a withdrawn page (⇥ is a tab).");

    public static Diagnostic Broken(Location location, Permalink permalink)
    {
        var since = permalink.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return BrokenRule.At(
            location,
            new($"自 {since} 起承诺的“{permalink.Id}”没有生成，也没有旧网址。", $"'{permalink.Id}', recorded on {since}, is neither built nor an alias."),
            new(
                $"误删的，恢复文件；改了名的，在新文件里写“旧网址: [{permalink.Id}]”；须撤下的，留着文件，在文件头写“撤回: {{时间: ……, 原因: ……}}”，不要改 permalinks.txt。",
                $"If it was deleted by mistake, restore the file. If it was renamed, add 'aliases: [{permalink.Id}]' to the new "
                    + "file. If it must be withdrawn, keep the file and add 'withdrawn: {on: …, reason: …}'; do not edit "
                    + "permalinks.txt."));
    }

    public static Diagnostic Returned(Location location, string id) => ReturnedRule.At(
        location,
        new($"“{id}”已撤回，但又被生成。", $"'{id}' is marked as withdrawn but is built again."),
        new("请删除撤回标记，或删除该文件。", "Remove the withdrawal mark, or delete the file."));

    public static Diagnostic BadLine(Location location) => BadLineRule.At(
        location,
        new("此行不是固定链接。", "This line is not a permalink."),
        Form);

    public static Diagnostic BadDate(Location location, string text) => BadDateRule.At(
        location,
        new($"“{text}”不是日期。", $"'{text}' is not a date."),
        new("请写成“2024-05-01”。", "Use the form 2024-05-01."));

    public static Diagnostic BadMark(Location location, string text) => BadMarkRule.At(
        location,
        new($"标记“{text}”无法识别。", $"Unknown mark '{text}'."),
        Form);

    public static Diagnostic NoReason(Location location) => NoReasonRule.At(
        location,
        new("撤回没有说明理由。", "The withdrawal has no reason."),
        new("请在“withdrawn⇥”后写明理由。", "Write the reason after 'withdrawn⇥'."));

    public static Diagnostic Twice(Location location, string id, int firstLine) => TwiceRule.At(
        location,
        new($"“{id}”在第 {firstLine} 行已列出。", $"'{id}' is already on line {firstLine}."),
        new("请删除其中一行。", "Remove one of the two lines."));
}
