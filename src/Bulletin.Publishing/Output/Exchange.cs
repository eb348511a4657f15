using Bulletin.Content.Diagnostics;
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
    /// <summary>Exchanges the trees. <see cref="Flush"/> waits until that is on the disk.</summary>
    /// <exception cref="IOException">
    /// It failed: the old tree stands, or a journal does and the next opening puts a whole tree there.
    /// </exception>
    public static void Run(WorkFolder place, Disk disk)
    {
        if (!place.IsWithin)
        {
            if (!Directory.Exists(place.Output))
            {
                disk.Rename(place.Next, place.Output);
                return;
            }

            if (disk.TryExchange(place.Next, place.Output)) return;
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
            End(Journal.Read(place) ?? swaps, place, disk);
            throw;
        }
    }

    /// <summary>Waits until the names of the trees, in the folder above the output and in the work folder, are on the disk.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public static void Flush(WorkFolder place, Disk disk)
    {
        disk.FlushFolder(place.IsWithin ? place.Output : Path.GetDirectoryName(place.Output)!, place.Root);
        disk.FlushFolder(place.Root, place.Root);
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
            KeepOld(place, disk);
            return true;
        }

        // The journal of an exchange that had come to its end is gone; a damaged one is worth nothing, but the old tree is.
        if (!place.IsWithin && !Directory.Exists(place.Output) && Directory.Exists(place.Old)) disk.Rename(place.Old, place.Output);
        disk.DeleteTree(place.Old);
        return false;
    }

    private static void End(IReadOnlyList<Swap> swaps, WorkFolder place, Disk disk)
    {
        if (swaps.Any(swap => swap.Kind == SwapKind.Finish)) Finish(swaps, place, disk);
        else Undo(swaps, place, disk);
    }

    /// <summary>
    /// Goes through the plan. Each step sees by what is there whether it has been taken, so the plan can be gone through any number of
    /// times.
    /// </summary>
    private static void Finish(IReadOnlyList<Swap> swaps, WorkFolder place, Disk disk)
    {
        if (place.IsWithin) disk.CreateFolder(place.Old);
        foreach (var swap in swaps) Apply(swap, swaps, place, disk);
        Flush(place, disk);
        EndJournal(place, disk);
    }

    /// <summary>Makes the old tree, where it was set aside, what the next one is made of.</summary>
    public static void KeepOld(WorkFolder place, Disk disk)
    {
        if (!Directory.Exists(place.Old)) return;
        disk.DeleteTree(place.Next);
        disk.Rename(place.Old, place.Next);
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
        disk.FlushFolder(place.Root, place.Root);
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

    private static void Apply(Swap swap, IReadOnlyList<Swap> swaps, WorkFolder place, Disk disk)
    {
        if (swap.Kind == SwapKind.Finish) return;
        var (standing, next, old) = PathsOf(swap, place);
        var isNext = swap.Kind != SwapKind.Remove && Path.Exists(next);
        var mustGo = swap.Kind switch { SwapKind.Replace => isNext, SwapKind.Remove => true, _ => false };
        if (mustGo && Path.Exists(standing) && !Path.Exists(old)) SetAside(standing, old, swaps, place, disk);
        if (isNext) disk.Rename(next, standing);
    }

    private static void SetAside(string standing, string old, IReadOnlyList<Swap> swaps, WorkFolder place, Disk disk)
    {
        try
        {
            disk.Rename(standing, old);
        }
        catch (IOException exception) when (ErrorNumber.MeansOtherVolume(exception) && Directory.Exists(standing))
        {
            // A folder of a lower layer of overlayfs (a container image) cannot be renamed, only deleted. From here on there is no way
            // back, whatever interrupts it; the new tree is complete.
            if (swaps.All(swap => swap.Kind != SwapKind.Finish)) Journal.Write(place, disk, [new(SwapKind.Finish, ""), .. swaps]);
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
