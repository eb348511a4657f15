using Bulletin.Publishing.Paths;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// What lies in the output without being part of the site (CNAME, .git, proofs of ownership): carried over into every new tree.
/// </summary>
internal sealed class ForeignFiles
{
    /// <summary>Placeholders that keep an empty folder in version control; not worth a word.</summary>
    private static readonly string[] Placeholders = [".gitkeep", ".gitignore"];

    // Settings of web servers, which the documentation tells to put there. To advise to delete them would be wrong.
    private static readonly string[] Expected = [.. Placeholders, ".htaccess", "web.config"];

    private readonly StandingTree standing;
    private readonly HashSet<string> ours;

    public ForeignFiles(StandingTree standing)
    {
        this.standing = standing;
        var files = standing.Manifest?.Files ?? [];
        ours = TreePaths.FoldersOf(files.Select(file => file.Path).Concat(standing.Parts));
    }

    public int Count => standing.Strangers.Count;

    public IEnumerable<string> Paths => standing.Strangers.Select(stranger => stranger.Path);

    /// <summary>Folders that no file of the site needs: they stay even when empty (<c>.git/refs</c>).</summary>
    public IEnumerable<string> Folders => standing.Folders.Select(folder => folder.Path).Where(folder => !ours.Contains(folder));

    /// <summary>Whether a folder that nobody has built may be taken: it holds nothing but placeholders.</summary>
    public static bool AreHarmless(StandingTree standing) =>
        standing.Manifest is null && standing.Strangers.All(stranger => Placeholders.Contains(stranger.Path));

    /// <summary>What is reported to the user: a folder that is wholly foreign counts once and ends in a slash.</summary>
    public IReadOnlyList<string> Summary() => [.. Paths.Except(Expected).Select(Topmost).Distinct()];

    /// <summary>
    /// Puts every foreign file into the next tree: as a second name of the same file, a link as a new link to the same target.
    /// </summary>
    /// <param name="place">Where the output lies.</param>
    /// <param name="tree">The next tree.</param>
    /// <param name="isFile">Whether the site now has a file where an empty foreign folder stands.</param>
    /// <returns>Their full paths there.</returns>
    public IEnumerable<string> CarryInto(WorkFolder place, TreeBuilder tree, Predicate<string> isFile)
    {
        var folders = Folders.Where(folder => !isFile(folder)).ToList();
        foreach (var folder in folders) tree.EnsureFolder(folder);
        foreach (var stranger in standing.Strangers)
        {
            var from = Path.Join(place.Output, stranger.Path);
            var to = Path.Join(place.Next, stranger.Path);
            tree.EnsureFolderOf(stranger.Path);
            if (stranger.IsLink) tree.Disk.CreateSymbolicLink(to, new FileInfo(from).LinkTarget ?? "");
            else tree.Disk.Link(from, to);
        }

        // Last and inner ones first: a folder may be closed to writing.
        foreach (var folder in Enumerable.Reverse(folders))
            tree.Disk.CopyMode(Path.Join(place.Output, folder), Path.Join(place.Next, folder));
        return Paths.Select(path => Path.Join(place.Next, path));
    }

    private string Topmost(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (!ours.Contains(path[..slash])) return path[..(slash + 1)];
        }

        return path;
    }
}
