using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Paths;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Makes the tree that was replaced a twin: whatever of it is published no longer goes at once, so that what was withdrawn or changed
/// stands nowhere. What is left are second names of published files. It has a record only then; without one, all of it goes at the next
/// opening.
/// </summary>
internal sealed class TwinTrim
{
    private readonly WorkFolder place;
    private readonly Disk disk;
    private readonly List<string> files;
    private readonly List<string> folders;

    /// <param name="place">The work folder.</param>
    /// <param name="disk">Where it is done.</param>
    /// <param name="standing">The tree that will be replaced; it has a manifest.</param>
    /// <param name="wanted">The files of the tree that replaces it.</param>
    public TwinTrim(WorkFolder place, Disk disk, StandingTree standing, IReadOnlyList<Claim> wanted)
    {
        this.place = place;
        this.disk = disk;
        var kept = new bool[standing.Manifest!.Files.Count];
        foreach (var claim in wanted)
            if (claim.IsKept) kept[claim.Position] = true;
        files = [.. standing.NamesBut(kept), Manifest.FileName];
        var needed = TreePaths.FoldersOf(wanted.Select(claim => claim.Path));
        folders = [.. standing.Folders.Select(folder => folder.Path).Where(path => !needed.Contains(path))];
        Left = standing.ToTwinRecord(kept, needed, TreePaths.NearestFoldersOf(files.Concat(folders)));
    }

    /// <summary>What will be left.</summary>
    public TwinRecord Left { get; }

    /// <summary>Once the tree was replaced and lies in the work folder. May be done again after it was broken off.</summary>
    public void Apply()
    {
        InParallel.ForEach(files, path => disk.Delete(Path.Join(place.Next, path)));
        // Inner ones come last in the list. What somebody put in them meanwhile is not published either.
        foreach (var folder in Enumerable.Reverse(folders)) disk.DeleteTree(Path.Join(place.Next, folder));
    }
}
