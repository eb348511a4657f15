using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>The last steps of a build: makes the next tree whole, exchanges it, keeps the old one as twin. In this order, so that a crash anywhere does no harm.</summary>
internal sealed class TreeAssembly(WorkFolder place, TreeBuilder builder, StandingTree standing)
{
    private Disk Disk => builder.Disk;

    /// <returns>The state of the new tree.</returns>
    public TreeState Finish(Claim[] wanted, ForeignFiles foreign, Manifest manifest)
    {
        var writing = Task.Run(() => Written(manifest));
        // What the old tree will be recorded as, when it has become the twin.
        var recording = standing.Manifest is null ? null : Task.Run(() => standing.ToTwinRecord().ToBytes());
        var twin = builder.AwaitTwin();
        Disk.Delete(place.TwinRecord); // from here on the twin is not whole
        if (twin is null && builder.IsStaging) StartAfresh();
        new TwinPatch(place, builder, standing, twin ?? Twin.None).Apply(wanted);
        foreign.CarryInto(place, builder, path => Array.BinarySearch((Array)wanted, path, ByPath.Instance) >= 0);
        var (json, written) = writing.Result;
        Disk.Replace(Path.Join(place.Next, Manifest.FileName), json.Span);
        if (Directory.Exists(place.Output)) Disk.CopyMode(place.Output, place.Next);
        var state = StateOf(wanted, written);
        Exchange.Run(place, Disk);
        if (recording is not null && Directory.Exists(place.Next)) Twin.Record(place, Disk, recording.Result);
        return state;
    }

    private void StartAfresh()
    {
        Disk.DeleteTree(place.Next);
        Disk.CreateFolder(place.Next);
    }

    private static (ReadOnlyMemory<byte> Json, Manifest Written) Written(Manifest manifest)
    {
        var json = manifest.ToJson();
        return (json, manifest.With(Sha256.Of(json.Span)));
    }

    private static TreeState StateOf(Claim[] wanted, Manifest manifest)
    {
        var seen = DateTime.UtcNow.Ticks;
        var times = Array.ConvertAll(wanted, claim => claim.IsKept ? claim.Changed : TreeState.TrustedTime(claim.Changed, seen));
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
