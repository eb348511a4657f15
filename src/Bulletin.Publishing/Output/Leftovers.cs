using Bulletin.Publishing.FileSystem;

namespace Bulletin.Publishing.Output;

/// <summary>
/// What a build that came to no end has left in the work folder, and builds of earlier versions: pages that are not published, or not any
/// more. Cleared when an output is opened and when it is closed.
/// </summary>
internal static class Leftovers
{
    /// <summary>Clears them; what is there besides is only the twin and the lock. Called while the lock is held.</summary>
    public static void Clear(WorkFolder place, Disk disk)
    {
        // An exchange has not come to its end: both trees are needed.
        if (File.Exists(place.Journal)) return;
        disk.DeleteTree(place.Staged);
        Delete(place.FormerRecord, disk);
        Delete(place.Journal + Disk.Beside, disk);
        if (Twin.Exists(place)) return;
        Delete(place.TwinRecord, disk);
        disk.DeleteTree(place.Next);
    }

    /// <summary>
    /// Takes away a file where there is to be a folder, and the other way round, which a repair of the file system may have left.
    /// </summary>
    public static void Straighten(WorkFolder place, Disk disk)
    {
        foreach (var folder in (ReadOnlySpan<string>)[place.Next, place.Old, place.Staged]) Delete(folder, disk);
        foreach (var file in (ReadOnlySpan<string>)[place.Journal, place.TwinRecord]) disk.DeleteTree(file);
    }

    private static void Delete(string file, Disk disk)
    {
        if (File.Exists(file)) disk.Delete(file);
    }
}
