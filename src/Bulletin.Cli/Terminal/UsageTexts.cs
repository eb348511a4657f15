using Bulletin.Build;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Terminal;

/// <summary>What the tool says when it cannot do what it was asked.</summary>
internal static class UsageTexts
{
    public static readonly Wording Cancelled = new("已取消，输出文件夹保持原样。", "Cancelled; the output folder is unchanged.");

    public static Wording SeeHelp(string command) => new($"用法见：{command} --help", $"For help: {command} --help");

    public static Wording EnvironmentFailed(Wording reason) => new(
        $"bulletin：运行环境出错：{reason.Chinese}。\n检查权限和磁盘后再运行一次；bulletin doctor 检查运行环境。",
        $"bulletin: environment error: {reason.English}\nCheck the permissions and the disk, then run it again; "
            + "'bulletin doctor' examines the machine.");

    public static Wording Apology(string command, string fault) => new(
        $"bulletin：抱歉，工具内部出错，这不是您的内容的问题；输出文件夹保持原样。\n请把以下内容报告给开发者（不含您的文件内容）：{Builder.Generator}，命令 {command}，"
            + $"{Environment.OSVersion}\n{fault}",
        "bulletin: internal error. This is not caused by your content, and the output folder is unchanged.\nPlease report the "
            + $"following (it contains none of your texts): {Builder.Generator}, command {command}, {Environment.OSVersion}\n"
            + $"{fault}");

    public static Wording NeedsValue(string option, string value) => new(
        $"bulletin：{option} 后面要写 {value}。",
        $"bulletin: {option} needs a value: {value}.");

    public static Wording GivenTwice(string option) => new($"bulletin：{option} 只能写一次。", $"bulletin: {option} may be given only once.");

    public static Wording BadValue(string option, string typed) => new(
        $"bulletin：{option} 不能是“{typed}”。",
        $"bulletin: invalid value '{typed}' for {option}.");

    public static Wording BadChoice(string option, string typed, string choices) => new(
        $"bulletin：{option} 不能是“{typed}”，可选：{choices}。",
        $"bulletin: invalid value '{typed}' for {option}; choose one of: {choices}.");

    public static Wording BadDate(string option, string typed) => new(
        $"bulletin：{option} 的值“{typed}”不是日期，请写成 2024-03-05。",
        $"bulletin: invalid date '{typed}' for {option}; use the form 2024-03-05.");

    public static Wording BadNumber(string option, string typed) => new(
        $"bulletin：{option} 不能是“{typed}”，请写 1 至 65535 的整数。",
        $"bulletin: invalid value '{typed}' for {option}; use a whole number from 1 to 65535.");

    public static Wording BadAddress(string typed) => new(
        $"bulletin：--base-url 不能是“{typed}”，请写成 https://gazette.example.gov.cn/ 的形式。",
        $"bulletin: invalid --base-url '{typed}'; use the form https://gazette.example.gov.cn/.");

    public static Wording MissingArgument(string name) => new($"bulletin：缺少 {name}。", $"bulletin: {name} is missing.");

    public static Wording UnknownOption(string typed, string? nearest) => nearest is null
        ? new($"bulletin：没有选项 {typed}。", $"bulletin: unknown option {typed}.")
        : new($"bulletin：没有选项 {typed}，是不是 {nearest}？", $"bulletin: unknown option {typed}; did you mean {nearest}?");

    public static Wording UnknownCommand(string typed, string? nearest) => nearest is null
        ? new($"bulletin：没有命令 {typed}。", $"bulletin: unknown command {typed}.")
        : new($"bulletin：没有命令 {typed}，是不是 {nearest}？", $"bulletin: unknown command {typed}; did you mean {nearest}?");

    public static Wording TooMany(string typed) => new($"bulletin：多出了“{typed}”。", $"bulletin: unexpected argument '{typed}'.");

    public static Wording NoSuchFolder(string path) => new($"bulletin：没有文件夹“{path}”。", $"bulletin: folder '{path}' does not exist.");

    public static Wording NoSuchFile(string path) => new($"bulletin：没有文件“{path}”。", $"bulletin: file '{path}' does not exist.");

    public static Wording NoCells(string path) => new($"bulletin：“{path}”里没有表格。", $"bulletin: '{path}' contains no table.");

    public static Wording BadMerge(string path, int row, int column) => new(
        $"bulletin：“{path}”第 {row} 行第 {column} 格没有可以合并的格，或与它合并的格拼不成矩形（^ 合并到上面，< 合并到左面；要写符号本身，写 \\^ 或 \\<）。",
        $"bulletin: '{path}', row {row}, cell {column}: there is no cell to merge with, or the merged cells do not form a "
            + "rectangle (^ merges with the cell above, < with the cell to the left; write \\^ or \\< for the character itself).");

    public static Wording NoSite(string path) => new(
        $"bulletin：“{path}”里没有 site.yml，不是站点文件夹。\n请写出站点文件夹，或用 bulletin new site 文件夹 新建一个。",
        $"bulletin: '{path}' has no site.yml, so it is not a site folder.\nPass the site folder, or create one with: bulletin "
            + "new site DIR");

    public static Wording OutputInSource(string path) => new(
        $"bulletin：输出文件夹“{path}”不能是站点文件夹、它的上级，也不能在 content 或 .bulletin 里。",
        $"bulletin: the output folder '{path}' must not be the site folder, a parent of it, or inside content or .bulletin.");
}
