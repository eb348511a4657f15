using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Puts the finished tree where the old one stood. On Linux that is one instant: a reader finds the old tree or the new one. Elsewhere, and
/// on file systems without exchange, two renames under a journal: between them the folder is absent for some microseconds. Only when the
/// output is a mount point (which cannot be renamed) are the entries of its root renamed one by one: then a reader may for milliseconds see
/// some old and some new ones. However it is interrupted, the next opening completes it.
/// </summary>
/// <remarks>
/// Whoever mounts the output into a container must mount the folder above it: a bind mount follows the old tree, not the name.
/// </remarks>
internal static class Exchange
{
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
        Journal.Write(place, disk, place.IsWithin ? EntriesOf(place) : [new(SwapKind.Replace, "")]);
        Finish(place, disk);
    }

    /// <summary>Completes an exchange that was interrupted. True when there was one.</summary>
    public static bool Recover(WorkFolder place, Disk disk)
    {
        if (Journal.Read(place) is null)
        {
            disk.DeleteTree(place.Old); // of an exchange that had come to its end
            return false;
        }

        Finish(place, disk);
        return true;
    }

    /// <summary>
    /// Goes through the plan. Each step sees by what is there whether it has been taken, so the plan can be gone through any number of
    /// times.
    /// </summary>
    private static void Finish(WorkFolder place, Disk disk)
    {
        var swaps = Journal.Read(place)!;
        if (place.IsWithin) disk.CreateFolder(place.Old);
        foreach (var swap in swaps) Apply(swap, place, disk);
        if (place.IsWithin) disk.DeleteTree(place.Next);
        disk.Delete(place.Journal);
        if (Directory.Exists(place.Old)) disk.Rename(place.Old, place.Next);
    }

    private static void Apply(Swap swap, WorkFolder place, Disk disk)
    {
        var standing = swap.Name.Length == 0 ? place.Output : Path.Join(place.Output, swap.Name);
        var next = swap.Name.Length == 0 ? place.Next : Path.Join(place.Next, swap.Name);
        var old = swap.Name.Length == 0 ? place.Old : Path.Join(place.Old, swap.Name);
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
