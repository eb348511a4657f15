using System.Globalization;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Commands;

/// <summary>What <c>doctor</c> says: what is there, what it is for, how to get it.</summary>
internal static class DoctorTexts
{
    public static Wording Tool(string generator) => new($"✓ 工具：{generator}", $"✓ Tool: {generator}");

    public static Wording Runtime(string runtime, string system) => new($"✓ 运行时：{runtime}（{system}）", $"✓ Runtime: {runtime} ({system})");

    public static Wording SiteFound(string folder) => new($"✓ 站点：{folder} 里有 site.yml", $"✓ Site: {folder} contains site.yml");

    public static Wording NoSite(string folder) => new(
        $"· 站点：{folder} 里没有 site.yml；写出站点文件夹，或用 bulletin new site 新建",
        $"· Site: {folder} has no site.yml; pass the site folder, or create one with 'bulletin new site'");

    public static Wording Writable(bool yes, string folder) => yes
        ? new("✓ 写入：可以写入此文件夹", "✓ Write access: this folder is writable")
        : new(
            $"✗ 写入：不能写入 {folder}，无法生成网站；请检查权限",
            $"✗ Write access: {folder} is not writable, so no site can be built; check its permissions");

    public static Wording Exchange(bool yes) => yes
        ? new(
            "✓ 整体替换：输出文件夹一步换新，读者不会看到新旧混杂（renameat2）",
            "✓ Atomic exchange: the output folder is replaced in one step; readers never see a mix of old and new (renameat2)")
        : new(
            "· 整体替换：此文件系统不支持，改用两次改名，其间有极短的空档；Linux 的 ext4、xfs、btrfs 支持",
            "· Atomic exchange: not supported by this file system; two renames are used instead, with a very short gap. ext4, xfs "
                + "and btrfs on Linux support it");

    public static Wording HardLinks(bool yes) => yes
        ? new("✓ 硬链接：未变的文件不必重写", "✓ Hard links: unchanged files are not rewritten")
        : new(
            "· 硬链接：此文件系统没有，未变的文件改为复制，较慢；可把站点移到 ext4、NTFS 等文件系统",
            "· Hard links: not supported by this file system; unchanged files are copied, which is slower. ext4 and NTFS support them");

    public static Wording Case(bool sensitive) => sensitive
        ? new("✓ 大小写：文件名区分大小写", "✓ Case: file names are case-sensitive")
        : new("· 大小写：文件名不区分大小写；生成时会检查仅大小写不同的网址", "· Case: file names are not case-sensitive; builds reject URLs that differ only in case");

    public static Wording Free(long bytes)
    {
        var size = (bytes / (double)(1 << 30)).ToString("0.0", CultureInfo.InvariantCulture);
        var enough = bytes > 1L << 30;
        return enough
            ? new($"✓ 磁盘：可用 {size} GiB", $"✓ Disk: {size} GiB free")
            : new(
                $"· 磁盘：仅剩 {size} GiB；生成时新旧两份网站并存，请腾出空间",
                $"· Disk: only {size} GiB free; a build needs space for the old and the new site, so free some");
    }

    public static Wording Output(int files, IReadOnlyList<string> broken) => broken.Count == 0
        ? new($"✓ 网站：output 里的 {files} 个文件与清单一致", $"✓ Site: the {files} files in output are what its manifest says")
        : new(
            $"✗ 网站：output 里有 {broken.Count} 个文件缺失或损坏（{broken[0]} 等）；运行 bulletin build --verify 会按来源恢复",
            $"✗ Site: {broken.Count} of {files} files in output are missing or damaged ({broken[0]} ...); 'bulletin build --verify' "
                + "restores them from their sources");

    public static Wording OutputFails(Wording why) => new(
        $"✗ 网站：output 无法核对：{why.Chinese}",
        $"✗ Site: output cannot be checked: {why.English}");

    public static Wording Caches(int count, IReadOnlyCollection<string> damaged) => damaged.Count == 0
        ? new($"✓ 缓存：{count} 个文件完好", $"✓ Caches: {count} files are sound")
        : new(
            $"· 缓存：有 {damaged.Count} 个文件损坏（{damaged.First()}）；不影响网站，下次构建会重新生成",
            $"· Caches: {damaged.Count} damaged ({damaged.First()}); the site is not affected, the next build makes them anew");

    public static Wording StrayCaches(int count) => new(
        $"· 缓存：.bulletin 里有 {count} 个不属于本工具的文件或文件夹；不影响网站，可以删去",
        $"· Caches: {count} files or folders in .bulletin are not of this tool; the site is not affected, delete them");

    public static Wording Sdk(string? path) => path is null
        ? new(
            "· .NET SDK（可选）：没有找到；只有自制主题才需要，见 https://dotnet.microsoft.com/download",
            "· .NET SDK (optional): not found; only needed to build custom themes, see https://dotnet.microsoft.com/download")
        : new($"✓ .NET（可选）：{path}；其中的 SDK 供自制主题使用", $"✓ .NET (optional): {path}; its SDK builds custom themes");

    public static Wording Vips(string? path) => path is null
        ? new(
            "· vips（可选）：没有找到；用于把长图切成小段，手机版边看边下载；没有它，长图整张显示（Debian：apt install libvips-tools）",
            "· vips (optional): not found; cuts tall images into slices that the mobile edition loads one by one; without it they "
                + "are shown whole (Debian: apt install libvips-tools)")
        : new(
            $"✓ vips（可选）：{path}；用于把长图切成小段，手机版边看边下载",
            $"✓ vips (optional): {path}; cuts tall images into slices that the mobile edition loads one by one");
}
