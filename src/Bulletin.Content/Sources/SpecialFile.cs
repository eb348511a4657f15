using System.Runtime.InteropServices;

namespace Bulletin.Content.Sources;

/// <summary>
/// Names that are no files though they look like empty ones: pipes, sockets and devices. To
/// open a pipe is to wait for ever, to read /dev/zero never ends.
/// </summary>
public static partial class SpecialFile
{
    private const int CurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xf000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>
    /// Whether this, or what a link leads to, is neither a file nor a folder. False
    /// also where it is not known: elsewhere than on Linux.
    /// </summary>
    public static unsafe bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var status = stackalloc byte[256];
        try
        {
            return statx(CurrentFolder, path, 0, TypeOnly, status) == 0
                && (*(ushort*)(status + ModeOffset) & TypeMask) is not (Regular or Folder);
        }
        catch (EntryPointNotFoundException)
        {
            return false; // musl before 1.2.6 and glibc before 2.28
        }
    }

#pragma warning disable SYSLIB1054, IDE1006 // the name is that of the manual page
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int statx(int folder, string path, int flags, uint mask, byte* status);
#pragma warning restore SYSLIB1054, IDE1006
}
