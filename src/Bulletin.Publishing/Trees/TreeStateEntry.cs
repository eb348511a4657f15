using Bulletin.Content;

namespace Bulletin.Publishing.Trees;

/// <summary>One file of a tree: path, length in bytes, time of change in UTC ticks (<see cref="Never"/>: not to be trusted), digest.</summary>
internal readonly record struct TreeStateEntry(string Path, long Size, long Changed, Sha256 Hash)
{
    /// <summary>A time that no file has: the file will be read again at the next opening.</summary>
    public const long Never = 0;

    /// <summary>
    /// The time to record for a file seen at a given moment. A file changed so shortly before that a second change could bear the same time
    /// is not trusted by its time: 2 s where the clock of the file system shows whole seconds (FAT, old NFS), else far more than any timer tick.
    /// </summary>
    public static long TrustedTime(long changed, long seen)
    {
        var grain = changed % TimeSpan.TicksPerSecond == 0 ? 2 * TimeSpan.TicksPerSecond : 50 * TimeSpan.TicksPerMillisecond;
        return seen - changed < grain ? Never : changed;
    }
}
