using Bulletin.Content.Diagnostics;

namespace Bulletin.Build;

/// <summary>What can go wrong with caches and temporary files, which is never the author's mistake.</summary>
public static class BuildProblems
{
    public static readonly Rule CacheRule = Rule.Note("BLT7001", "缓存无法使用", "A cache cannot be used");
    public static readonly Rule ScratchRule = Rule.Error("BLT7002", "无法写入临时文件", "Temporary files cannot be written");

    /// <summary>One note about all caches that cannot be read.</summary>
    public static Diagnostic Unreadable(IReadOnlyCollection<string> files)
    {
        var first = files.Order(StringComparer.Ordinal).First();
        return CacheRule.At(
            new(first),
            new(
                $"缓存已损坏或无法读取（共 {files.Count} 个文件），本次构建没有使用它们，其中的内容重新生成。",
                $"Caches are damaged or cannot be read ({files.Count}); this build does not use them."),
            new("无需处理；如果每次都出现，请删除网站文件夹里的 .bulletin。", "Nothing to do; if it happens in every build, delete .bulletin in the site folder."));
    }

    /// <summary>Neither the cache folder nor the system's temporary folder can hold what the build needs.</summary>
    public static Diagnostic NoScratch(string cache, Exception fault) => ScratchRule.At(
        new(cache),
        new(
            $"构建需要的临时文件写不下，也写不进系统的临时文件夹“{Path.GetTempPath()}”：{FileFault.Of(fault).Chinese}。",
            $"Temporary files of the build fit neither here nor into '{Path.GetTempPath()}': {fault.Message}"),
        new(
            "已发布的内容没有变化。请腾出磁盘空间或取得写入权限后重新构建。",
            "What was published is unchanged. Free disk space, or obtain write permission, and build again."));
}
