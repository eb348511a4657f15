using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Paths;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Turns the twin into the next tree: takes away what is not wanted, then puts in place what it lacks. Never writes into a file that stands
/// there, because it may be the same file as one of the output.
/// </summary>
internal sealed class TwinPatch(WorkFolder place, TreeBuilder tree, StandingTree standing, Twin twin)
{
    private readonly List<string> unwanted = [];
    private readonly List<Claim> lacking = [];

    /// <param name="wanted">The files of the next tree, sorted by ordinal path.</param>
    /// <returns>The files that it put in place.</returns>
    public IReadOnlyList<Claim> Apply(IReadOnlyList<Claim> wanted)
    {
        Compare(wanted);
        foreach (var path in unwanted) tree.Disk.Delete(Path.Join(place.Next, path));
        foreach (var stranger in twin.Strangers) tree.Disk.Delete(Path.Join(place.Next, stranger.Path));
        RemoveFolders(TreePaths.FoldersOf(wanted.Select(claim => claim.Path)));
        foreach (var claim in lacking) tree.EnsureFolderOf(claim.Path);
        InParallel.ForEach(lacking, PutInPlace);
        return lacking;
    }

    /// <summary>Goes through both sorted lists at once.</summary>
    private void Compare(IReadOnlyList<Claim> wanted)
    {
        var files = twin.Files;
        var next = 0;
        foreach (var claim in wanted)
        {
            while (next < files.Length && Ordinal.Compare(files[next].Path, claim.Path) < 0) Drop(next++);
            var position = next < files.Length && files[next].Path == claim.Path ? next++ : -1;
            var isThere = claim.IsKept && position >= 0 && twin.Holds(position) && files[position].Hash == claim.Hash;
            if (isThere) claim.Changed = twin.Times[position];
            else if (claim.IsKept || claim.Staged is not null)
            {
                claim.HasPredecessor = position >= 0 && twin.Has(position);
                lacking.Add(claim);
            }
        }

        while (next < files.Length) Drop(next++);
    }

    private void Drop(int position)
    {
        if (twin.Has(position)) unwanted.Add(twin.Files[position].Path);
    }

    private void RemoveFolders(HashSet<string> needed)
    {
        foreach (var folder in twin.Folders.Reverse())
        {
            if (needed.Contains(folder.Path)) tree.HasFolder(folder.Path);
            else tree.Disk.DeleteFolder(Path.Join(place.Next, folder.Path));
        }
    }

    private void PutInPlace(Claim claim)
    {
        var file = Path.Join(place.Next, claim.Path);
        // Also before a rename: ext4 sends a file to the disk at once when it replaces another (auto_da_alloc), which costs ten times as
        // much.
        if (claim.HasPredecessor) tree.Disk.Delete(file);
        if (claim.Staged is not null)
        {
            tree.Disk.Rename(claim.Staged, file);
            return;
        }

        tree.Disk.Link(Path.Join(place.Output, claim.Path), file);
        claim.Changed = standing.TrustedTime(claim.Position);
    }
}
