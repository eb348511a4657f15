namespace Bulletin.Content.Diagnostics;

/// <summary>What a failed file operation means, whatever number the system gave it.</summary>
public static class ErrorNumber
{
    /// <summary>ENOSYS on Linux: the kernel has no such call.</summary>
    public const int NoSuchCall = 38;

    private const int OtherVolume = 18;
    private const int Invalid = 22;
    private const int FileTooLarge = 27;
    private const int NoSpace = 28;
    private const int ReadOnlyVolume = 30;
    private const int NotSupported = 95;
    private const int OverQuota = 122;
    private const int OverQuotaOnMac = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>The file system or the kernel cannot exchange; a pair of renames can do the same in two steps.</summary>
    public static bool MeansNoExchange(int error) => error is NoSuchCall or Invalid or NotSupported or OtherVolume;

    /// <summary>The file or folder may not be opened (EPERM, EACCES).</summary>
    public static bool MeansDenied(int error) => error is 1 or 13;

    /// <summary>The file system (of another machine, or in memory) or the kernel has no way to flush this.</summary>
    public static bool MeansNoFlush(int error) => error is NoSuchCall or Invalid or NotSupported;

    /// <summary>A folder that overlayfs took from a lower layer cannot be renamed (EXDEV), though its parent can be changed.</summary>
    public static bool MeansOtherVolume(IOException exception) => !OperatingSystem.IsWindows() && exception.HResult == OtherVolume;

    /// <summary>No room: disk full, quota used up, or the file over the process's size limit.</summary>
    public static bool MeansFull(IOException exception) => OperatingSystem.IsWindows()
        ? exception.HResult is WindowsDiskFull or WindowsHandleDiskFull
        : exception.HResult is NoSpace or FileTooLarge || exception.HResult == (OperatingSystem.IsLinux() ? OverQuota : OverQuotaOnMac);

    /// <summary>Another process holds a lock on the file (EWOULDBLOCK; a sharing violation on Windows).</summary>
    public static bool MeansLocked(IOException exception) => OperatingSystem.IsWindows()
        ? exception.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021)
        : exception.HResult == (OperatingSystem.IsLinux() ? 11 : 35);

    /// <summary>The volume is mounted read-only.</summary>
    public static bool MeansReadOnly(IOException exception) => !OperatingSystem.IsWindows() && exception.HResult == ReadOnlyVolume;
}
