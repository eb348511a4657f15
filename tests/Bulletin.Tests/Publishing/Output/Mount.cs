using System.Diagnostics;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>A file system mounted for a test, where that is permitted (CI runs as root).</summary>
internal sealed class Mount : IDisposable
{
    private readonly string folder;

    private Mount(string folder) => this.folder = folder;

    public static Mount? TryTmpfs(string folder, string size) => Try(folder, "-t", "tmpfs", "-o", $"size={size}", "none");

    public static Mount? TryOverlay(string folder, string lower, string upper, string work)
    {
        foreach (var one in new[] { lower, upper, work }) Directory.CreateDirectory(one);
        return Try(folder, "-t", "overlay", "-o", $"lowerdir={lower},upperdir={upper},workdir={work}", "overlay");
    }

    /// <summary>A file that can be written and not deleted.</summary>
    public static Mount? TryUndeletable(string file) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "--bind", file, file) ? new Mount(file) : null;

    public void Remount(string options) => Assert.True(Run("mount", "-o", $"remount,{options}", folder));

    public void Dispose() => Assert.True(Run("umount", folder) || Run("umount", "-l", folder));

    private static Mount? Try(string folder, params string[] arguments)
    {
        Directory.CreateDirectory(folder);
        var isMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", [.. arguments, folder]);
        return isMounted ? new Mount(folder) : null;
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
