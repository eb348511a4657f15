using System.Globalization;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.Output;

/// <summary>What can go wrong with the output folder.</summary>
public static class OutputProblems
{
    /// <summary>How many names a message lists before it says "and more".</summary>
    private const int Listed = 10;

    /// <summary>What keeps nginx from serving hidden files and folders.</summary>
    private const string Deny = @"location ~ /\.(?!well-known/) { deny all; }";

    private const string DenyInChinese = $"nginx：{Deny}，其他服务器见 docs/output.md";
    private const string DenyInEnglish = $"nginx: {Deny}; others: docs/output.md";

    public static readonly Rule LockedRule = Rule.Error("BLT6001", "输出文件夹正被使用", "The output folder is in use");
    public static readonly Rule NotOursRule = Rule.Error("BLT6002", "输出文件夹不是本工具生成的", "The output folder was not made by Bulletin");
    public static readonly Rule DamagedRule = Rule.Error("BLT6003", "输出文件夹的清单已损坏", "The manifest of the output folder is damaged");
    public static readonly Rule IsFileRule = Rule.Error("BLT6004", "输出路径是文件", "The output path is a file");
    public static readonly Rule SamePathRule = Rule.Error("BLT6005", "几个来源要生成同一个文件", "Several sources produce the same file");
    public static readonly Rule SameButForCaseRule = Rule.Error("BLT6006", "路径仅大小写不同", "Paths that differ only in case");
    public static readonly Rule FileIsFolderRule = Rule.Error("BLT6007", "同一路径既是文件又是文件夹", "A path is both a file and a folder");
    public static readonly Rule UnsafeRule = Rule.Error("BLT6008", "输出路径无法保存", "Output path cannot be stored");
    public static readonly Rule ReservedRule = Rule.Error("BLT6009", "输出路径为本工具保留", "Reserved output path");
    public static readonly Rule ForeignCollidesRule = Rule.Error(
        "BLT6010",
        "网站文件与输出文件夹中的其他文件冲突",
        "Site file collides with another file in the output folder");

    public static readonly Rule ForeignRule = Rule.Note("BLT6011", "保留了输出文件夹中的其他文件", "Other files in the output folder were kept");
    public static readonly Rule AlteredRule = Rule.Note("BLT6012", "输出文件夹中的文件被改动过", "Files in the output folder were modified");
    public static readonly Rule InterruptedRule = Rule.Note("BLT6013", "上次的替换中断了", "An exchange was interrupted");
    public static readonly Rule DiskFullRule = Rule.Error("BLT6014", "磁盘空间不足", "The disk is full");
    public static readonly Rule DeniedRule = Rule.Error("BLT6015", "没有写入权限", "Permission denied");
    public static readonly Rule FailedRule = Rule.Error("BLT6016", "无法读写文件", "A file could not be read or written");
    public static readonly Rule BackwardsRule = Rule.Warning("BLT6017", "按更早的日期生成，会删去网页", "Built for an earlier date; pages are removed");
    public static readonly Rule RemainsRule = Rule.Warning("BLT6018", "换下的网页没有删净", "Replaced pages could not all be deleted");

    public static readonly Rule ServedRule = Rule.Warning(
        "BLT6019",
        "工作文件夹在对外提供的文件夹里",
        "The work folder lies in a served folder");

    public static readonly Rule DisplacedRule = Rule.Error("BLT6020", "替换失败，网站暂时不在原处", "The site is displaced by a failed exchange");
    public static readonly Rule NotFlushedRule = Rule.Warning("BLT6022", "磁盘没有确认写入", "The disk has not confirmed the new site");
    public static readonly Rule BrokenRule = Rule.Warning("BLT6021", "输出文件夹里有损坏的文件", "Damaged files in the output folder");

    /// <summary>Rules about what one commit met or did: a later build of the same content does not repeat them.</summary>
    public static IReadOnlyList<Rule> OfOneCommit { get; } =
        [AlteredRule, InterruptedRule, BackwardsRule, RemainsRule, BrokenRule, NotFlushedRule];

    /// <summary>Rules about what lies in and around the output: a build that has nothing else to do looks there again.</summary>
    public static IReadOnlyList<Rule> OfThePlace { get; } = [ServedRule, ForeignRule];

    /// <summary>Rules whose cause is the machine and not the content: the command ends with exit code 3.</summary>
    public static IReadOnlyList<Rule> OfTheEnvironment { get; } = [LockedRule, DiskFullRule, DeniedRule, FailedRule, DisplacedRule];

    public static Diagnostic Locked(string output, int? holder)
    {
        var (chinese, english) = holder is { } id ? ($"（进程 {id}）", $" (process {id})") : ("", "");
        return LockedRule.At(
            new(output),
            new($"另一个构建{chinese}正在使用输出文件夹“{output}”。", $"Another build{english} is using the output folder '{output}'."),
            new("请等它结束后重试，或用 --output 指定其他文件夹。", "Wait until it ends and try again, or choose another folder with --output."));
    }

    public static Diagnostic NotOurs(string output) => NotOursRule.At(
        new(output),
        new(
            $"文件夹“{output}”不为空，且没有本工具的 manifest.json。",
            $"The folder '{output}' is not empty and has no manifest.json written by Bulletin."),
        new(
            "为免误删文件，没有写入。请用 --output 指定空文件夹，或先清空此文件夹。",
            "Nothing was written, so that no files are lost. Choose an empty folder with --output, or empty this one."));

    public static Diagnostic Damaged(string output, string what) => DamagedRule.At(
        new(Path.Join(output, Manifests.Manifest.FileName)),
        new($"清单无法读取，或不是本工具的清单：{what}。", $"The manifest cannot be read, or was not written by Bulletin: {what}."),
        new(
            "如果此文件夹由本工具生成，请删除它后重新构建；否则请用 --output 指定其他文件夹。",
            "If Bulletin created this folder, delete it and build again; otherwise choose another folder with --output."));

    public static Diagnostic IsFile(string output) => IsFileRule.At(
        new(output),
        new($"“{output}”是文件，不是文件夹。", $"'{output}' is a file, not a folder."),
        new("请用 --output 指定文件夹。", "Choose a folder with --output."));

    public static Diagnostic SamePath(string path, IReadOnlyList<string> sources) => SamePathRule.At(
        new(sources[0]),
        new($"这些来源都要生成“{path}”：{string.Join("、", sources)}。", $"Several sources produce '{path}': {string.Join(", ", sources)}."),
        new("请修改其中一个的文件名或旧网址。", "Change the file name, number or alias of one of them."));

    /// <summary>Two paths that are one where case is folded; if one of them is foreign, that is the mistake.</summary>
    internal static Diagnostic SameButForCase(Occupant one, Occupant other) => ForeignCollision(one, other) ?? SameButForCaseRule.At(
        new(other.Source!),
        new(
            $"“{one.Path}”（{one.Source}）与“{other.Path}”（{other.Source}）仅大小写不同。",
            $"'{one.Path}' ({one.Source}) and '{other.Path}' ({other.Source}) differ only in case."),
        new("Windows、macOS 和 U 盘不区分大小写，请修改其中一个。", "Windows, macOS and USB sticks do not distinguish them; rename one of them."));

    internal static Diagnostic FileIsFolder(Occupant file, Occupant below) => ForeignCollision(file, below) ?? FileIsFolderRule.At(
        new(file.Source!),
        new(
            $"“{file.Path}”（{file.Source}）是文件，而“{below.Path}”（{below.Source}）要求它是文件夹。",
            $"'{file.Path}' ({file.Source}) is a file, but '{below.Path}' ({below.Source}) needs a folder of that name."),
        new("请修改其中一个的文件名或旧网址。", "Change the file name, number or alias of one of them."));

    public static Diagnostic Unsafe(string path, string source, Wording fault) => UnsafeRule.At(
        new(source),
        new($"输出路径“{Visible(path)}”不能使用：{fault.Chinese}。", $"The output path '{Visible(path)}' cannot be used: {fault.English}."),
        new("请修改此来源的文件名或旧网址。", "Change the file name, number or alias of this source."));

    public static Diagnostic Reserved(string path, string source) => ReservedRule.At(
        new(source),
        new($"输出路径“{path}”由本工具自己使用。", $"The output path '{path}' is used by Bulletin itself."),
        new("请修改此来源的文件名或旧网址。", "Change the file name, number or alias of this source."));

    /// <summary>One note about all foreign files, or none.</summary>
    internal static IEnumerable<Diagnostic> OfForeign(WorkFolder place, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) yield break;
        yield return ForeignRule.At(
            new(place.Output),
            new(
                $"输出文件夹中有不属于网站的内容，已原样保留：{List(paths, "、", " 等")}。",
                $"The output folder contains files that are not part of the site; they were kept: {List(paths, ", ", " and more")}."),
            new("不需要的请自行删除。", "Delete them if they are not needed."));
    }

    /// <summary>One note about all files that were altered in the output, or none.</summary>
    internal static IEnumerable<Diagnostic> OfAltered(WorkFolder place, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) yield break;
        yield return AlteredRule.At(
            new(place.Output),
            new(
                $"这些文件的内容不是上次构建写下的，已按来源恢复：{List(paths, "、", " 等")}。",
                "These files did not hold what the last build wrote and have been restored from their sources: "
                    + $"{List(paths, ", ", " and more")}."),
            new(
                "有人改过的，请修改来源，不要修改输出文件夹；没有人改过的，可能是断电或磁盘故障，请检查磁盘。",
                "If somebody edited them, change the sources instead; if nobody did, a power loss or the disk damaged them: "
                    + "check the disk."));
    }

    /// <summary>Files of the published site that a build would mend which was refused.</summary>
    internal static Diagnostic Broken(string output, IReadOnlyList<string> paths) => BrokenRule.At(
        new(output),
        new(
            $"已发布的网站里，这些文件缺失，或内容不是上次构建写下的：{List(paths, "、", " 等")}。",
            $"Files of the published site are missing or do not hold what the last build wrote: {List(paths, ", ", " and more")}."),
        new(
            "这次没有生成网站，它们仍是坏的；改正错误后再构建一次，会按来源恢复。",
            "This build was refused, so they stay as they are. Fix the errors and build again, which restores them."));

    /// <summary>The new tree is published; whether a power loss brings the old one back is not known.</summary>
    public static Diagnostic NotFlushed(string output, Exception exception) => NotFlushedRule.At(
        new(output),
        new(
            $"新网站已发布，但磁盘没有确认已经写入：{FileFault.Of(exception).Chinese}。",
            $"The new site is published, but the disk has not confirmed that it is written: {exception.Message}"),
        new("断电可能会退回到上一次的网站。请检查磁盘后再构建一次。", "A power loss may bring the previous site back. Check the disk and build once more."));

    /// <summary>The exchange failed on its way and could not be undone; a whole tree lies in the work folder.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="tree">Where the whole tree lies.</param>
    /// <param name="exception">What failed.</param>
    public static Diagnostic Displaced(string output, string tree, Exception exception) => DisplacedRule.At(
        new(output),
        new(
            $"替换输出文件夹时失败，也没能恢复原样；完整的网站现在在“{tree}”：{FileFault.Of(exception).Chinese}。",
            "Exchanging the output folder failed on its way and could not be undone; a complete site lies in "
                + $"'{tree}': {exception.Message}"),
        new(
            "请关闭正在使用此文件夹的程序后重新构建：构建一开始就会把它放回原处。",
            "Close the programs that use this folder and build again: the build puts it back first."));

    public static Diagnostic Backwards(string output, DateOnly standing, DateOnly asOf, int pages)
    {
        var before = standing.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var now = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return BackwardsRule.At(
            new(output),
            new(
                $"输出文件夹里的网站按 {before} 生成，这次按 {now} 生成，有 {pages} 个网页不再有。",
                $"The site in the output folder was built as of {before}, this one as of {now}; {pages} page(s) are removed."),
            new(
                "核对 --as-of 或 site.yml 的“基准日期”；要留着原来的网站，用 --output 指定其他文件夹。",
                "Check --as-of or 'as_of' in site.yml. To keep the previous site, choose another folder with --output."));
    }

    public static Diagnostic Interrupted(string output) => InterruptedRule.At(
        new(output),
        new(
            "上次构建在替换输出文件夹时中断（进程被结束或断电），输出文件夹已恢复为替换前的网站。",
            "The last build was interrupted while exchanging the output folder (killed, or a power loss); "
                + "the site before it was restored."),
        new("无需处理：本次构建成功后，就是新的网站。", "No action needed: this build replaces it when it succeeds."));

    /// <summary>The new site stands, but something of the old one is left in the work folder.</summary>
    public static Diagnostic Remains(string folder, Exception exception) => RemainsRule.At(
        new(folder),
        new(
            $"新网站已发布，但换下的旧网页没有全部删除：{FileFault.Of(exception).Chinese}。",
            $"The new site is published, but not all pages that it replaced could be deleted: {exception.Message}"),
        new(
            "里面可能有已撤回的文字。请排除原因后再构建一次，会接着删除；网页服务器不要提供此文件夹。",
            "They may hold withdrawn text. Fix the cause and build once more, which deletes them; no web server may serve this folder."));

    /// <summary>Others could read what is not published yet.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="work">The work folder.</param>
    /// <param name="served">The folder around both that seems to be served; the output itself where the work folder lies in it.</param>
    public static Diagnostic Served(string output, string work, string served) => ServedRule.At(
        new(output),
        new(
            $"工作文件夹“{work}”在“{served}”里，而那里看来由网页服务器对外提供；生成时，里面有还没有发布的网页。",
            $"The work folder '{work}' lies in '{served}', which seems to be served; during a build it holds unpublished pages."),
        output == served
            ? new(
                $"请改为挂载上一级文件夹，或写入别的文件夹再复制过来；在此之前让服务器拒绝它，{DenyInChinese}。",
                $"Mount the folder above, or build elsewhere and copy the site; until then make the server deny it ({DenyInEnglish}).")
            : new(
                $"请用 --output 换一个上级文件夹不对外提供的位置；在此之前让服务器拒绝它，{DenyInChinese}。",
                $"Choose an --output whose parent is not served; until then make the server deny it ({DenyInEnglish})."));

    /// <summary>The environment failed: the disk is full, a permission is missing, or else.</summary>
    public static Diagnostic Failed(string path, Exception exception) => exception switch
    {
        IOException full when ErrorNumber.MeansFull(full) => DiskFullRule.At(
            new(path),
            new($"磁盘空间或配额不足，无法写入“{path}”。", $"No disk space or quota left to write '{path}'."),
            new("已发布的内容没有变化。请腾出空间后重新构建。", "The published site is unchanged. Free some disk space and build again.")),
        UnauthorizedAccessException => Denied(path, exception),
        IOException { HResult: 1 or 13 } => Denied(path, exception),
        IOException readOnly when ErrorNumber.MeansReadOnly(readOnly) => Denied(path, exception),
        _ => FailedRule.At(
            new(path),
            new($"无法读写“{path}”：{FileFault.Of(exception).Chinese}。", $"Cannot read or write '{path}': {exception.Message}"),
            new("已发布的内容没有变化。请排除原因后重新构建。", "The published site is unchanged. Fix the cause and build again.")),
    };

    internal static bool IsEnvironment(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static Diagnostic Denied(string path, Exception exception) => DeniedRule.At(
        new(path),
        new($"没有权限读写“{path}”（{exception.Message}）。", $"No permission to read or write '{path}': {exception.Message}"),
        new(
            "请取得此文件夹及其上级文件夹的写入权限，或用 --output 指定其他文件夹。",
            "Get write permission for this folder and its parent, or choose another folder with --output."));

    private static Diagnostic? ForeignCollision(Occupant one, Occupant other)
    {
        if (one.IsForeign == other.IsForeign) return null;
        var (foreign, ours) = one.IsForeign ? (one, other) : (other, one);
        return ForeignCollidesRule.At(
            new(ours.Source!),
            new(
                $"“{ours.Path}”（{ours.Source}）与输出文件夹中不属于网站的“{foreign.Path}”冲突。",
                $"'{ours.Path}' ({ours.Source}) collides with '{foreign.Path}', which is in the output folder but not part of the site."),
            new(
                "请从输出文件夹中移走该文件，或修改此来源的文件名或旧网址。",
                "Move that file out of the output folder, or change the file name, number or alias of this source."));
    }

    private static string List(IReadOnlyList<string> paths, string separator, string more) =>
        string.Join(separator, paths.Take(Listed).Select(Visible)) + (paths.Count > Listed ? $"{more} ({paths.Count})" : "");

    private static string Visible(string path) => string.Concat(path.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
