namespace Bulletin.Content.Sources;

/// <summary>Length and time of a file, which stand for its content as long as the file has settled.</summary>
/// <param name="Length">In bytes; -1: there is no such file.</param>
/// <param name="Modified">UTC ticks of the last write; 0 when there is no such file.</param>
public readonly record struct FileStamp(long Length, long Modified)
{
    /// <summary>The stamp of a file that is not there.</summary>
    public static readonly FileStamp None = new(-1, 0);

    // FAT keeps times to two seconds; no file system in use is coarser.
    private static readonly long Settling = TimeSpan.FromSeconds(2).Ticks;

    public bool Exists => Length >= 0;

    /// <summary>Looks at a file; of a symbolic link, at the file behind it.</summary>
    /// <param name="path">The full path.</param>
    public static FileStamp Of(string path)
    {
        var file = Behind(new FileInfo(path));
        return file.Exists ? new(file.Length, file.LastWriteTimeUtc.Ticks) : None;
    }

    /// <summary>
    /// Whether a file with this time may be written again without its time changing: it was written less than two seconds ago, or its
    /// time lies in the future. To be asked when the file is looked at, before it is read.
    /// </summary>
    /// <param name="modified">UTC ticks of the last write.</param>
    public static bool IsFresh(long modified) => DateTime.UtcNow.Ticks - modified < Settling;

    // A symbolic link keeps its own length and time when the file behind it is saved.
    private static FileInfo Behind(FileInfo file)
    {
        try
        {
            return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo real ? real : file;
        }
        catch (IOException)
        {
            // Links in a circle: reading the file will fail and say so.
            return file;
        }
    }
}
