using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// The output as it stands: its manifest, which of the listed files really hold the listed bytes, and what else lies there.
/// </summary>
internal sealed class StandingTree
{
    private readonly TreeListing listing;
    private readonly bool[] current;
    private readonly long seen;

    private StandingTree(Manifest? manifest, TreeListing listing, bool[] current, long seen)
    {
        Manifest = manifest;
        this.listing = listing;
        this.current = current;
        this.seen = seen;
        HashSet<string> ours = [Manifest.FileName, .. Parts];
        Strangers = [.. listing.Strangers.Where(stranger => !ours.Contains(stranger.Path))];
    }

    public Manifest? Manifest { get; }

    /// <summary>The paths of the parts of the manifest, sorted.</summary>
    public IEnumerable<string> Parts => Manifest is null ? [] : Manifest.Parts.Select(part => part.Path);

    /// <summary>Files and links that are not the manifest and that it does not name, sorted.</summary>
    public IReadOnlyList<Stranger> Strangers { get; }

    /// <summary>Every folder below the root, sorted.</summary>
    public IReadOnlyList<Folder> Folders => listing.Folders;

    /// <summary>Whether every file of the manifest is there with the very bytes.</summary>
    public bool IsWhole => !current.Contains(false);

    /// <summary>Files that the manifest names and that somebody has changed since (a missing one is none), sorted.</summary>
    public IEnumerable<string> Altered()
    {
        for (var i = 0; i < current.Length; i++)
        {
            if (!current[i] && listing.Has(i)) yield return Manifest!.Files[i].Path;
        }
    }

    /// <summary>Files that the manifest names and that are missing or hold other bytes, sorted.</summary>
    public IReadOnlyList<string> Broken() =>
        IsWhole ? [] : [.. Enumerable.Range(0, current.Length).Where(i => !current[i]).Select(i => Manifest!.Files[i].Path)];

    /// <summary>Looks at a tree. Files that look as recorded are trusted; the others are read.</summary>
    public static StandingTree Read(string root, Manifest? manifest, TreeState trusted, IReadOnlyCollection<string> passedOver)
    {
        var seen = DateTime.UtcNow.Ticks;
        var listing = TreeWalk.Of(root, manifest?.Index ?? PathIndex.Empty, passedOver);
        var current = new bool[manifest?.Files.Count ?? 0];
        if (manifest is not null) Verify(root, manifest.All, listing, trusted, current);
        return new(manifest, listing, current, seen);
    }

    /// <summary>Whether the file at this position of the manifest holds the bytes that the manifest says.</summary>
    public bool IsCurrent(int position) => current[position];

    /// <summary>The time to record for the file at this position, in UTC ticks.</summary>
    public long TrustedTime(int position) => FileTime.Trusted(listing.Changed(position), seen);

    public TreeState ToState() => Manifest is null ? TreeState.Empty : StateOf(current, IsWhole ? Manifest : null);

    /// <summary>Every file that is there, altered and foreign ones with them, but those at these positions of the manifest.</summary>
    public IEnumerable<string> NamesBut(bool[] kept)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            if (!kept[i] && listing.Has(i)) yield return Manifest!.Files[i].Path;
        }

        foreach (var path in Parts.Concat(Strangers.Select(stranger => stranger.Path))) yield return path;
    }

    /// <summary>What to remember of this tree when it has become the twin.</summary>
    /// <param name="kept">Which files of the manifest stay.</param>
    /// <param name="folders">Which folders stay.</param>
    /// <param name="touched">In which of them a name goes.</param>
    public TwinRecord ToTwinRecord(bool[] kept, HashSet<string> folders, HashSet<string> touched) => new(
        StateOf(kept, null),
        [.. Folders.Where(folder => folders.Contains(folder.Path)).Select(folder => folder with
        {
            Changed = touched.Contains(folder.Path) ? FileTime.Never : FileTime.Trusted(folder.Changed, seen),
        })]);

    private TreeState StateOf(bool[] held, Manifest? manifest)
    {
        var files = new ManifestEntry[held.Count(one => one)];
        var times = new long[files.Length];
        var count = 0;
        for (var i = 0; i < held.Length; i++)
            if (held[i]) (files[count], times[count++]) = (Manifest!.All[i], TrustedTime(i));
        return new(files, times, manifest);
    }

    private static void Verify(string root, ManifestEntry[] files, TreeListing listing, TreeState trusted, bool[] current)
    {
        var doubtful = new List<int>();
        var recorded = trusted.Files;
        var next = 0;
        for (var i = 0; i < files.Length; i++)
        {
            var file = files[i];
            while (next < recorded.Length && Ordinal.Compare(recorded[next].Path, file.Path) < 0) next++;
            if (!listing.Has(i) || listing.Size(i) != file.Size) continue;
            current[i] = next < recorded.Length && IsSame(recorded[next], file) && trusted.Times[next] == listing.Changed(i);
            if (!current[i]) doubtful.Add(i);
        }

        InParallel.ForEach(doubtful, i => current[i] = Holds(Path.Join(root, files[i].Path), files[i].Hash));
    }

    private static bool IsSame(ManifestEntry one, ManifestEntry other) => ReferenceEquals(one, other)
        || (one.Path == other.Path && one.Size == other.Size && one.Hash == other.Hash);

    private static bool Holds(string file, Sha256 hash)
    {
        try
        {
            return FileHash.Of(file) == hash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // what cannot be read is written again, and the reason appears then if it persists
        }
    }
}
