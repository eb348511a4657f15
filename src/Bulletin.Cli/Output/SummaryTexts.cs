using System.Globalization;
using Bulletin.Build;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.OpenData.Validation;

namespace Bulletin.Cli.Output;

/// <summary>What is said after a build.</summary>
internal static class SummaryTexts
{
    public static readonly Wording SiteFolder = new("站点文件夹，即 site.yml 所在的文件夹", "the site folder (contains site.yml)");

    public static Wording Documents(BuildCounts counts) => new(
        $"文件 {counts.Documents} 份，其中公报 {counts.Issues} 期。",
        $"{Count(counts.Documents, "document")}, including {Count(counts.Issues, "issue")} of the gazette.");

    public static Wording Judged(AsOf asOf)
    {
        var day = asOf.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return asOf.From.Length == 0
            ? new($"基准日期 {day}。", $"As of {day}.")
            : new($"基准日期 {day}（取自 {asOf.From}）。", $"As of {day} (from {asOf.From}).");
    }

    public static Wording Files(BuildCounts counts) => new(
        $"写入 {counts.Written} 个文件，保留 {counts.Kept} 个，删除 {counts.Removed} 个。",
        $"{Count(counts.Written, "file")} written, {counts.Kept} kept, {counts.Removed} removed.");

    public static Wording Omitted(int count) => new($"未发布 {count} 份：", $"Left out: {Count(count, "document")}.");

    public static Wording Entries(int count) => new(
        $"发布的文件里有 {count} 条未发布：",
        $"Left out of published documents: {(count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{count} entries"))}.");

    public static Wording OmittedLine(OmittedFile other) => new(
        $"  {other.Path}：{other.Text.Chinese}",
        $"  {other.Path}: {other.Text.English}");

    public static Wording Time(TimeSpan total, IReadOnlyList<StageTime> stages) => new(
        $"用时 {Seconds(total)} 秒（{string.Join('，', stages.Select(stage => $"{stage.Name.Chinese} {Seconds(stage.Time)}"))}）。",
        $"Took {Seconds(total)} s ({string.Join(", ", stages.Select(stage => $"{stage.Name.English} {Seconds(stage.Time)}"))}).");

    public static Wording Result(BuildResult result)
    {
        var report = result.Report;
        return report.Outcome switch
        {
            BuildOutcome.Published => new(
                $"网站已生成：{result.Output}{Aside("，", report).Chinese}。",
                $"Build succeeded: {result.Output}{Aside(", ", report).English}."),
            BuildOutcome.Unchanged => new(
                $"没有变化，{result.Output} 已是最新{Aside("，", report).Chinese}。",
                $"No changes; {result.Output} is up to date{Aside(", ", report).English}."),
            BuildOutcome.Checked => new($"检查通过{Aside("，", report).Chinese}。", $"Check passed{Aside(", ", report).English}."),
            BuildOutcome.Failed => new("运行环境出错，没有生成；输出文件夹保持原样。", "Build failed: environment error. The output folder is unchanged."),
            _ when result.Output is null => new($"检查没有通过：{Faults(report).Chinese}。", $"Check failed: {Faults(report).English}."),
            _ => new(
                $"没有生成：{Faults(report).Chinese}；输出文件夹保持原样。",
                $"Build failed: {Faults(report).English}. The output folder is unchanged."),
        };
    }

    public static Wording Stage(Wording stage) => new($"{stage.Chinese}…", $"{stage.English}…");

    private static Wording Faults(BuildReport report) => report.Errors > 0
        ? new($"{report.Errors} 个错误，{report.Warnings} 个警告", $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}")
        : new($"{report.Warnings} 个警告（--strict）", $"{Count(report.Warnings, "warning")} (--strict)");

    private static Wording Aside(string separator, BuildReport report)
    {
        if (report.Warnings == 0) return default;
        var held = report.Diagnostics.Count(fault => fault.Rule == DataProblems.UnpublishedRule);
        return new(
            $"{separator}有 {report.Warnings} 个警告{(held > 0 ? $"；{held} 个数据集有错误，没有发布" : "")}",
            $"{separator}with "
                + $"{Count(report.Warnings, "warning")}{(held > 0 ? $"; {Count(held, "dataset")} with errors not published" : "")}");
    }

    private static string Count(int count, string noun) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
}
