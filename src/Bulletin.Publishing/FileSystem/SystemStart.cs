namespace Bulletin.Publishing.FileSystem;

/// <summary>
/// Which start of the system this is. What was kept of times and lengths of files before the last start is doubted: the power may have
/// failed in between, and a file that was not on the disk keeps its time and length while its content is lost.
/// </summary>
public static class SystemStart
{
    private const string LinuxFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>Its identity: Linux makes a random number at each start. Empty where the system has none.</summary>
    public static string Current { get; } = Read();

    private static string Read()
    {
        try
        {
            return OperatingSystem.IsLinux() ? File.ReadAllText(LinuxFile).Trim() : "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
