using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// The last steps of a build: makes the next tree whole, waits until it is on the disk, exchanges it, keeps of the old one what is still
/// published as twin. In this order, so that a crash or a power loss anywhere does no harm.
/// </summary>
internal sealed class TreeAssembly(WorkFolder place, TreeBuilder builder, StandingTree standing, DiagnosticBag bag)
{
    private Disk Disk => builder.Disk;

    /// <returns>The state of the new tree.</returns>
    public TreeState Finish(Claim[] wanted, ForeignFiles foreign, ManifestAssembly manifest)
    {
        // Both are written aside while the tree is made: the manifest, and what will be left of the old tree as twin.
        var record = builder.Aside("record");
        var writing = Task.Run(manifest.Write);
        var planning = Task.Run(() => PlanTwin(wanted, record));
        try
        {
            var names = MakeTree(wanted, foreign);
            var written = writing.GetAwaiter().GetResult();
            List<string> files = [.. wanted.Where(claim => !claim.IsKept).Select(PathOf), .. manifest.PutInPlace()];
            if (Directory.Exists(place.Output)) Disk.CopyMode(place.Output, place.Next);
            Disk.Flush(place.Next, files, names);
            var state = StateOf(wanted, written);
            var trim = planning.GetAwaiter().GetResult();
            Exchange.Run(place, Disk);
            FlushExchange();
            KeepTwin(trim, record);
            return state;
        }
        finally
        {
            // Whatever failed: nothing is written any more when the lock is let go of.
            Task.WhenAll(writing, planning).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    /// <returns>The full paths of all names in the work folder that are new, of files that are not.</returns>
    private List<string> MakeTree(Claim[] wanted, ForeignFiles foreign)
    {
        var twin = builder.AwaitTwin();
        Disk.Delete(place.TwinRecord); // from here on it is no twin
        if (twin is null && builder.IsStaging) StartAfresh();
        var put = new TwinPatch(place, builder, standing, twin ?? Twin.None).Apply(wanted);
        var carried = foreign.CarryInto(place, builder, path => Array.BinarySearch((Array)wanted, path, ByPath.Instance) >= 0);
        return [.. put.Where(claim => claim.IsKept).Select(PathOf), .. carried];
    }

    private string PathOf(Claim claim) => Path.Join(place.Next, claim.Path);

    private void FlushExchange()
    {
        try
        {
            Exchange.Flush(place, Disk);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            // The new tree stands, and its files are on the disk.
            bag.Add(OutputProblems.NotFlushed(place.Output, exception));
        }
    }

    private void StartAfresh()
    {
        Disk.DeleteTree(place.Next);
        Disk.CreateFolder(place.Next);
    }

    private TwinTrim? PlanTwin(Claim[] wanted, string record)
    {
        if (standing.Manifest is null) return null;
        var trim = new TwinTrim(place, Disk, standing, wanted);
        Twin.Write(record, Disk, trim.Left);
        return trim;
    }

    private void KeepTwin(TwinTrim? trim, string record)
    {
        try
        {
            Exchange.KeepOld(place, Disk);
            if (trim is null || !Directory.Exists(place.Next)) return;
            trim.Apply();
            Twin.Record(place, Disk, record);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            // The new tree stands. Without a record the rest goes when the output is closed or opened again.
            bag.Add(OutputProblems.Remains(place.Next, exception));
        }
    }

    private static TreeState StateOf(Claim[] wanted, Manifest manifest)
    {
        var seen = DateTime.UtcNow.Ticks;
        var times = Array.ConvertAll(wanted, claim => claim.IsKept ? claim.Changed : FileTime.Trusted(claim.Changed, seen));
        return new(manifest.All, times, manifest);
    }

    /// <summary>Finds a claim by its path; the array holds claims, the value sought is a string.</summary>
    private sealed class ByPath : System.Collections.IComparer
    {
        public static readonly ByPath Instance = new();

        public int Compare(object? x, object? y) => Ordinal.Compare(PathOf(x), PathOf(y));

        private static string PathOf(object? one) => one is Claim claim ? claim.Path : (string)one!;
    }
}
