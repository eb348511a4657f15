using System.Runtime.InteropServices;

namespace Bulletin.Cli.Commands;

/// <summary>What the file system of a folder can do, tried in a folder of its own that is gone afterwards. <paramref name="Free"/>: bytes, null when unknown.</summary>
internal sealed record DiskProbe(bool IsWritable, bool Exchanges, bool HasHardLinks, bool IsCaseSensitive, long? Free)
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;

    public static DiskProbe Look(string folder)
    {
        var place = Path.Combine(folder, $".bulletin-doctor-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(Path.Combine(place, "one"));
            Directory.CreateDirectory(Path.Combine(place, "other"));
            File.WriteAllText(Path.Combine(place, "file"), "");
            return new(true, Exchange(place), Link(Path.Combine(place, "file"), Path.Combine(place, "link")), !File.Exists(Path.Combine(place, "FILE")), FreeSpace(folder));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(false, false, false, false, FreeSpace(folder));
        }
        finally
        {
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
        }
    }

    private static bool Exchange(string place)
    {
        try
        {
            return OperatingSystem.IsLinux() && renameat2(CurrentFolder, Path.Combine(place, "one"), CurrentFolder, Path.Combine(place, "other"), RenameExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static bool Link(string existing, string name) => OperatingSystem.IsWindows() ? CreateHardLinkW(name, existing, 0) : link(existing, name) == 0;

    private static long? FreeSpace(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

#pragma warning disable IDE1006, SYSLIB1054, CA2101, CA5392 // the names are those of the manual pages; UTF-8 is asked for
    [DllImport("libc", SetLastError = true)]
    private static extern int renameat2(int folderOfOne, [MarshalAs(UnmanagedType.LPUTF8Str)] string one, int folderOfOther, [MarshalAs(UnmanagedType.LPUTF8Str)] string other, uint flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("kernel32", SetLastError = true, CharSet = CharSet.Unicode, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string name, string existing, nint security);
#pragma warning restore IDE1006, SYSLIB1054, CA2101, CA5392
}
