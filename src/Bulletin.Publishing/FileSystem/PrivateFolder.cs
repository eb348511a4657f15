using System.Runtime.Versioning;

namespace Bulletin.Publishing.FileSystem;

/// <summary>A folder that only its owner may enter, since it holds what is not published.</summary>
public static class PrivateFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// Makes a folder, or closes the one that is there. On Windows, and where it belongs to somebody else, its permissions stay.
    /// </summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else MakeOnUnix(path);
    }

    [UnsupportedOSPlatform("windows")]
    private static void MakeOnUnix(string path)
    {
        Directory.CreateDirectory(path, Owner);
        if (File.GetUnixFileMode(path) == Owner) return;
        try
        {
            File.SetUnixFileMode(path, Owner);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Of another user, or on a file system that has no permissions or is read-only.
        }
    }
}
