using System.Globalization;
using Bulletin.Build;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Serving;

/// <summary>What the preview says, on the terminal and in the browser.</summary>
internal static class ServeTexts
{
    public static readonly Wording OverlayTitle = new("预览提示", "Preview");
    public static readonly Wording Close = new("关闭", "Close");
    public static readonly Wording Lost = new(
        "预览已停止；重新运行 bulletin serve 后会自动恢复。",
        "The preview has stopped. Run bulletin serve again and this page reloads by itself.");
    public static readonly Wording NotFound = new("没有这个页面。", "Page not found.");
    public static readonly Wording NothingYet = new(
        "还没有可以预览的网站：内容有错误，改正后会自动显示。",
        "There is nothing to preview yet because the content has errors. Fix them and the site appears by itself.");
    public static readonly Wording WrongHost = new("预览只供本机使用。", "The preview is only available on this machine.");
    public static readonly Wording WrongMethod = new("预览只能读取。", "The preview is read-only.");

    public static readonly Wording Indexed = new("检索索引已更新。", "The search index is up to date.");
    public static readonly Wording NoIndex = new("没有检索索引。", "There is no search index.");

    public static Wording Damaged(Diagnostic diagnostic) => new(
        diagnostic.Message.Chinese + diagnostic.Hint.Chinese,
        $"{diagnostic.Message.English} {diagnostic.Hint.English}");

    public static Wording Unreadable(Wording reason) => new(
        $"检索索引暂时读不出来：{reason.Chinese}。",
        $"The search index cannot be read now: {reason.English}");

    public static Wording UnknownParameter(string name, IEnumerable<string> known) => new(
        $"没有参数“{name}”，可用的有：{string.Join('、', known)}。",
        $"There is no parameter '{name}'; known are {string.Join(", ", known)}.");

    public static Wording DoubledParameter(string name) => new($"参数 {name} 只能写一次。", $"The parameter '{name}' may be given only once.");

    public static Wording NoNumber(string name, int most) => new(
        $"参数 {name} 请写 1 至 {most} 的整数。",
        $"The parameter '{name}' must be a whole number from 1 to {most}.");

    public static Wording NoChoice(string name, string one, string other) => new(
        $"参数 {name} 只能是 {one} 或 {other}。",
        $"The parameter '{name}' must be {one} or {other}.");

    public static Wording Address(Uri address) => new($"预览地址：{address}（按 Ctrl-C 结束）", $"Preview: {address} (press Ctrl-C to stop)");

    public static Wording PortTaken(int asked, int used) => new(
        $"端口 {asked} 已被占用，改用 {used}。",
        $"Port {asked} is in use; using {used} instead.");

    public static Wording NoPort(int first, int last) => new(
        $"bulletin：端口 {first} 至 {last} 都已被占用，请用 --port 指定其他端口。",
        $"bulletin: ports {first} to {last} are all in use; choose another with --port.");

    public static Wording Built(BuildReport report, TimeSpan time)
    {
        var milliseconds = time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        var omitted = report.Omitted.Count(other => other.Entry is null);
        var without = omitted == 0 ? default : new Wording($"；未发布 {omitted} 份", $"; {omitted} document(s) left out");
        return report.Outcome switch
        {
            BuildOutcome.Published => new(
                $"已更新：写入 {report.Counts.Written} 个文件，{milliseconds} 毫秒{without.Chinese}。",
                $"Updated: {report.Counts.Written} file(s) written, {milliseconds} ms{without.English}."),
            BuildOutcome.Unchanged => new($"没有变化，{milliseconds} 毫秒{without.Chinese}。", $"No changes, {milliseconds} ms{without.English}."),
            _ => Failed(report),
        };
    }

    public static Wording MoreOmitted(int count) => new($"  另有 {count} 份，见 bulletin check", $"  and {count} more; see bulletin check");

    /// <summary>One line above the problems in the browser.</summary>
    public static Wording Heading(BuildReport report) => report.Outcome switch
    {
        BuildOutcome.Published or BuildOutcome.Unchanged => new($"{report.Warnings} 个警告", $"{report.Warnings} warning(s)"),
        _ => Failed(report),
    };

    private static Wording Failed(BuildReport report) => new(
        $"{report.Errors} 个错误，{report.Warnings} 个警告；显示的是上一次成功的预览。",
        $"{report.Errors} error(s), {report.Warnings} warning(s); showing the last successful preview.");
}
