using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// The last steps of a build: makes the next tree whole, exchanges it, keeps the old one as twin. In this order, so that a crash anywhere
/// does no harm.
/// </summary>
internal sealed class TreeAssembly(WorkFolder place, TreeBuilder builder, StandingTree standing)
{
    private Disk Disk => builder.Disk;

    /// <returns>The state of the new tree.</returns>
    public TreeState Finish(Claim[] wanted, ForeignFiles foreign, ManifestAssembly manifest)
    {
        // Both are written aside while the tree is made.
        var record = builder.Aside("twin");
        var writing = Task.Run(manifest.Write);
        // What the old tree will be recorded as, when it has become the twin.
        var recording = standing.Manifest is null ? Task.CompletedTask : Task.Run(() => Twin.Write(record, Disk, standing.ToTwinRecord()));
        try
        {
            MakeTree(wanted, foreign);
            var written = writing.GetAwaiter().GetResult();
            manifest.PutInPlace();
            if (Directory.Exists(place.Output)) Disk.CopyMode(place.Output, place.Next);
            var state = StateOf(wanted, written);
            recording.GetAwaiter().GetResult();
            Exchange.Run(place, Disk);
            if (standing.Manifest is not null && Directory.Exists(place.Next)) Twin.Record(place, Disk, record);
            return state;
        }
        finally
        {
            // Whatever failed: nothing is written any more when the lock is let go of.
            Task.WhenAll(writing, recording).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    private void MakeTree(Claim[] wanted, ForeignFiles foreign)
    {
        var twin = builder.AwaitTwin();
        Disk.Delete(place.TwinRecord); // from here on the twin is not whole
        if (twin is null && builder.IsStaging) StartAfresh();
        new TwinPatch(place, builder, standing, twin ?? Twin.None).Apply(wanted);
        foreign.CarryInto(place, builder, path => Array.BinarySearch((Array)wanted, path, ByPath.Instance) >= 0);
    }

    private void StartAfresh()
    {
        Disk.DeleteTree(place.Next);
        Disk.CreateFolder(place.Next);
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
