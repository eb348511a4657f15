namespace Bulletin.Publishing.FileSystem;

/// <summary>Times of change, in UTC ticks, by which a file is known again.</summary>
internal static class FileTime
{
    /// <summary>A time that no file has: the file will be read again at the next opening.</summary>
    public const long Never = 0;

    /// <summary>
    /// The time to record for a file seen at a given moment. A file changed so shortly before that a second change could bear the same time
    /// is not trusted by its time: 2 s where the clock of the file system shows whole seconds (FAT, old NFS), else far more than any timer
    /// tick.
    /// </summary>
    public static long Trusted(long changed, long seen)
    {
        var grain = changed % TimeSpan.TicksPerSecond == 0 ? 2 * TimeSpan.TicksPerSecond : 50 * TimeSpan.TicksPerMillisecond;
        return seen - changed < grain ? Never : changed;
    }
}
