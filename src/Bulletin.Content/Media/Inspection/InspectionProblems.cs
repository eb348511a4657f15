using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media.Inspection;

/// <summary>What can be wrong with files that are published as they are.</summary>
public static class InspectionProblems
{
    public static readonly Rule TracesRule = Rule.Warning("BLT4040", "文件里带有不该公开的信息", "Hidden information in a file");
    public static readonly Rule LockedRule = Rule.Warning("BLT4041", "文件加了密码", "File protected by a password");
    public static readonly Rule ArchiveRule = Rule.Warning("BLT4042", "压缩包里有程序等文件", "Archive with programs");

    /// <param name="found">What there is, without a full stop.</param>
    public static Diagnostic Traces(string path, Wording found) => TracesRule.At(
        new(path),
        new(
            $"文件里带有元数据或隐藏内容，下载的人都能看到：{found.Chinese.TrimEnd('。')}。",
            $"The file has metadata or hidden content that everyone who downloads it can see: {found.English.TrimEnd('.')}."),
        new(
            "留好原件，另存一份，清理后换上：Office、WPS 用“文件 → 信息 → 检查文档”；PDF、OFD 从清理过的文件重新导出。",
            "Keep the original, clean a copy and use that: 'File > Info > Inspect Document' in Office and WPS; "
                + "export PDF and OFD files again from the cleaned document."));

    public static Diagnostic Locked(string path) => LockedRule.At(
        new(path),
        new(
            "文件加了密码：读者打不开，或者不能复制、打印和朗读。",
            "The file is encrypted: readers are asked for a password, or cannot copy, print or listen to it."),
        new("换成没有加密的文件：在原来的程序里去掉密码，另存一份。", "Replace it with a file that is not encrypted: save a copy without a password."));

    /// <param name="found">What there is, without a full stop.</param>
    public static Diagnostic Archive(string path, Wording found) => ArchiveRule.At(
        new(path),
        new($"压缩包里有{found.Chinese.TrimEnd('。')}。", $"The archive has {found.English.TrimEnd('.')}."),
        new(
            "只把资料重新打包，不加密；确实要提供程序的，请在网页上说明去哪里下载。",
            "Make the archive anew with documents only, without a password. If readers need a program, tell them on the page where "
                + "to get it."));

    /// <param name="found">What there is, without a full stop.</param>
    public static Diagnostic Unread(string path, Wording found) => ArchiveRule.At(
        new(path),
        new(
            $"文件里有一部分没有检查，可能有个人信息或者密级标志：{found.Chinese.TrimEnd('。')}。",
            $"Part of the file was not looked at and may have personal data or secrecy marks: {found.English.TrimEnd('.')}."),
        new(
            "解开后直接附上里面的文件，太大的拆开；没有检查的部分，发布前请自己看一遍。",
            "Unpack it and attach the files themselves, and split what is too large. Read yourself what was not looked at before you "
                + "publish it."));
}
