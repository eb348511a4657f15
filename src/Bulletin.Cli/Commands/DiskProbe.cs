using Bulletin.Publishing.FileSystem;

namespace Bulletin.Cli.Commands;

/// <summary>
/// What the file system of a folder can do, tried in a folder of its own that is gone
/// afterwards. <paramref name="Free"/>: bytes, null when unknown.
/// </summary>
internal sealed record DiskProbe(bool IsWritable, bool Exchanges, bool HasHardLinks, bool IsCaseSensitive, long? Free)
{
    public static DiskProbe Run(string folder)
    {
        var place = Path.Combine(folder, $".bulletin-doctor-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(Path.Combine(place, "one"));
            Directory.CreateDirectory(Path.Combine(place, "other"));
            File.WriteAllText(Path.Combine(place, "file"), "");
            return new(
                true,
                Native.Exchange(Path.Combine(place, "one"), Path.Combine(place, "other")) == 0,
                Native.Link(Path.Combine(place, "file"), Path.Combine(place, "link")) == 0,
                !File.Exists(Path.Combine(place, "FILE")),
                FreeSpace(folder));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(false, false, false, false, FreeSpace(folder));
        }
        finally
        {
            if (Directory.Exists(place))
                Directory.Delete(place, recursive: true);
        }
    }

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
}
