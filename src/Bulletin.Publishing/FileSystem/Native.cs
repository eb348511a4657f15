using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.FileSystem;

/// <summary>The system calls that .NET does not offer: hard links, bare renames, the exchange of two folders, and flushes.</summary>
internal static partial class Native
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const int ReadOnly = 0;

    /// <summary>Gives the file at <paramref name="existing"/> a second name. Returns 0, or the system's error number.</summary>
    public static int Link(string existing, string name)
    {
        if (OperatingSystem.IsWindows()) return CreateHardLink(name, existing, 0) ? 0 : Marshal.GetLastPInvokeError();
        return link(existing, name) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>
    /// rename(2) as it is: one call, replacing a file at the new name, never copying. Unix only. Returns 0, or the system's error number.
    /// </summary>
    public static int Rename(string from, string to) => rename(from, to) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>
    /// Exchanges two names in one instant (renameat2(2), RENAME_EXCHANGE; Linux 3.15). Returns 0, or the system's error number.
    /// </summary>
    public static int Exchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux()) return ErrorNumber.NoSuchCall;
        try
        {
            return renameat2(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
        catch (EntryPointNotFoundException)
        {
            return ExchangeByNumber(one, other); // musl before 1.2.6 and glibc before 2.28 have the call without a name
        }
    }

    /// <summary>
    /// Waits until a file or folder is on the disk (fsync(2)). Unix only, where .NET opens no folders. Returns 0, or the system's error
    /// number.
    /// </summary>
    public static int Flush(string path) => WithOpen(path, fsync);

    /// <summary>
    /// Waits until everything on the file system of a folder is on the disk (syncfs(2), Linux 2.6.39). Returns 0, or the system's error
    /// number.
    /// </summary>
    public static int FlushFileSystem(string folder)
    {
        if (!OperatingSystem.IsLinux()) return ErrorNumber.NoSuchCall;
        try
        {
            return WithOpen(folder, syncfs);
        }
        catch (EntryPointNotFoundException)
        {
            return ErrorNumber.NoSuchCall;
        }
    }

    /// <summary>The path with every symbolic link resolved (realpath(3)); the full path itself when that fails or on Windows.</summary>
    public static unsafe string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        if (OperatingSystem.IsWindows()) return full;
        var resolved = realpath(full, null);
        if (resolved is null) return full;
        try
        {
            return Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(resolved));
        }
        finally
        {
            NativeMemory.Free(resolved);
        }
    }

    /// <summary>The exception for a failed call: its <c>HResult</c> carries the error number, as those of .NET itself do.</summary>
    public static IOException Failure(int error, string path)
    {
        var hresult = OperatingSystem.IsWindows() ? unchecked((int)0x80070000) | error : error;
        return new IOException($"{new Win32Exception(error).Message}: '{path}'", hresult);
    }

    private static int WithOpen(string path, Func<int, int> call)
    {
        var descriptor = open(path, ReadOnly);
        if (descriptor < 0) return Marshal.GetLastPInvokeError();
        try
        {
            return call(descriptor) == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    private static int ExchangeByNumber(string one, string other)
    {
        nint number = RuntimeInformation.ProcessArchitecture switch { Architecture.X64 => 316, Architecture.Arm64 => 276, _ => 0 };
        if (number == 0) return ErrorNumber.NoSuchCall;
        return syscall(number, CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

#pragma warning disable SYSLIB1054, IDE1006 // the names are those of the manual pages
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string existing, string name);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rename(string from, string to);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int folderOfOne, string one, int folderOfOther, string other, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint syscall(nint number, nint folderOfOne, string one, nint folderOfOther, string other, nuint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int syncfs(int descriptor);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial byte* realpath(string path, byte* buffer);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string existing, nint security);
#pragma warning restore SYSLIB1054, IDE1006
}
