using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Puts the finished tree where the old one stood. On Linux that is one instant: a reader finds the old tree or the new one. Elsewhere, and
/// on file systems without exchange, two renames under a journal: between them the folder is absent for some microseconds. Only when the
/// output is a mount point (which cannot be renamed) are the entries of its root renamed one by one: then a reader may for milliseconds see
/// some old and some new ones. An exchange that fails or is interrupted is
/// undone, at once or by the next opening.
/// </summary>
/// <remarks>
/// Whoever mounts the output into a container must mount the folder above it: a bind mount follows the old tree, not the name.
/// </remarks>
internal static class Exchange
{
    /// <summary>Exchanges the trees. When it returns, the new one is in its place on the disk as well.</summary>
    /// <exception cref="IOException">It failed: the old tree stands, or the next opening puts it back.</exception>
    public static void Run(WorkFolder place, Disk disk)
    {
        if (!place.IsWithin)
        {
            if (!Directory.Exists(place.Output))
            {
                disk.Rename(place.Next, place.Output);
                Flush(place, disk);
                return;
            }

            if (disk.TryExchange(place.Next, place.Output))
            {
                Flush(place, disk);
                return;
            }
        }

        disk.DeleteTree(place.Old);
        Swap[] swaps = [.. place.IsWithin ? EntriesOf(place) : [new(SwapKind.Replace, "")]];
        Journal.Write(place, disk, swaps);
        try
        {
            Finish(swaps, place, disk);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            End(swaps, place, disk);
            throw;
        }
    }

    /// <summary>
    /// Undoes an exchange that was interrupted: its build has never said that the site was built, so the old tree is the published one.
    /// One whose old tree is lost in part is completed.
    /// </summary>
    /// <returns>Whether one was interrupted.</returns>
    public static bool Recover(WorkFolder place, Disk disk)
    {
        if (Journal.Read(place) is { } swaps)
        {
            End(swaps, place, disk);
            return true;
        }

        // The journal of an exchange that had come to its end is gone; a damaged one is worth nothing, but the old tree is.
        if (!place.IsWithin && !Directory.Exists(place.Output) && Directory.Exists(place.Old)) disk.Rename(place.Old, place.Output);
        disk.DeleteTree(place.Old);
        return false;
    }

    private static void End(IReadOnlyList<Swap> swaps, WorkFolder place, Disk disk)
    {
        if (swaps.Any(swap => IsLost(swap, place))) Finish(swaps, place, disk);
        else Undo(swaps, place, disk);
    }

    /// <summary>
    /// Goes through the plan. Each step sees by what is there whether it has been taken, so the plan can be gone through any number of
    /// times.
    /// </summary>
    private static void Finish(IReadOnlyList<Swap> swaps, WorkFolder place, Disk disk)
    {
        if (place.IsWithin) disk.CreateFolder(place.Old);
        foreach (var swap in swaps) Apply(swap, place, disk);
        Flush(place, disk);
        EndJournal(place, disk);
        if (place.IsWithin) disk.DeleteTree(place.Next);
        if (Directory.Exists(place.Old)) disk.Rename(place.Old, place.Next);
    }

    /// <summary>Goes through the plan backwards and puts back what was set aside; like <see cref="Finish"/> any number of times.</summary>
    private static void Undo(IReadOnlyList<Swap> swaps, WorkFolder place, Disk disk)
    {
        foreach (var swap in swaps.Reverse()) TakeBack(swap, place, disk);
        Flush(place, disk);
        EndJournal(place, disk);
        disk.DeleteTree(place.Old);
    }

    /// <summary>Without a journal, also on the disk, the output folder is the published site.</summary>
    private static void EndJournal(WorkFolder place, Disk disk)
    {
        disk.Delete(place.Journal);
        disk.FlushFolder(place.Root);
    }

    /// <summary>Whether the old one was deleted instead of set aside, and the new one is not in its place yet.</summary>
    private static bool IsLost(Swap swap, WorkFolder place)
    {
        var (standing, next, old) = PathsOf(swap, place);
        return swap.Kind == SwapKind.Replace && !Path.Exists(standing) && !Path.Exists(old) && Path.Exists(next);
    }

    private static void TakeBack(Swap swap, WorkFolder place, Disk disk)
    {
        var (standing, next, old) = PathsOf(swap, place);
        if (swap.Kind == SwapKind.Add)
        {
            if (Path.Exists(standing) && !Path.Exists(next)) disk.Rename(standing, next);
        }
        else if (Path.Exists(old))
        {
            if (Path.Exists(standing)) disk.Rename(standing, next);
            disk.Rename(old, standing);
        }
    }

    private static (string Standing, string Next, string Old) PathsOf(Swap swap, WorkFolder place) => swap.Name.Length == 0
        ? (place.Output, place.Next, place.Old)
        : (Path.Join(place.Output, swap.Name), Path.Join(place.Next, swap.Name), Path.Join(place.Old, swap.Name));

    /// <summary>The names of the trees, in the folder above the output and in the work folder.</summary>
    private static void Flush(WorkFolder place, Disk disk)
    {
        disk.FlushFolder(place.IsWithin ? place.Output : Path.GetDirectoryName(place.Output)!);
        disk.FlushFolder(place.Root);
    }

    private static void Apply(Swap swap, WorkFolder place, Disk disk)
    {
        var (standing, next, old) = PathsOf(swap, place);
        var isNext = swap.Kind != SwapKind.Remove && Path.Exists(next);
        var mustGo = swap.Kind switch { SwapKind.Replace => isNext, SwapKind.Remove => true, _ => false };
        if (mustGo && Path.Exists(standing) && !Path.Exists(old)) SetAside(standing, old, disk);
        if (isNext) disk.Rename(next, standing);
    }

    private static void SetAside(string standing, string old, Disk disk)
    {
        try
        {
            disk.Rename(standing, old);
        }
        catch (IOException exception) when (ErrorNumber.MeansOtherVolume(exception) && Directory.Exists(standing))
        {
            // A folder of a lower layer of overlayfs (a container image) cannot be renamed. The new tree is complete, so the old one may
            // go.
            disk.DeleteTree(standing);
        }
    }

    /// <summary>The manifest last: as long as the old one stands, the folder is what it was.</summary>
    private static IEnumerable<Swap> EntriesOf(WorkFolder place)
    {
        var standing = Names(place.Output).Except(place.PassedOver).ToHashSet(StringComparer.Ordinal);
        var next = Names(place.Next).ToHashSet(StringComparer.Ordinal);
        return standing.Union(next)
            .OrderBy(name => name == Manifest.FileName)
            .ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => new Swap(KindOf(name), name));

        SwapKind KindOf(string name) => !next.Contains(name) ? SwapKind.Remove : standing.Contains(name) ? SwapKind.Replace : SwapKind.Add;
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path));
}
