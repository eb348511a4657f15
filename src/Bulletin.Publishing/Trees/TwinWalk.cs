using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Trees;

/// <summary>Compares a twin with its record. Folders that are as recorded are not read; links are never followed.</summary>
internal sealed class TwinWalk
{
    private readonly string root;
    private readonly TwinRecord record;
    private readonly PathIndex files;
    private readonly Dictionary<string, long> times;
    private readonly ILookup<string, Folder> children;
    private readonly HashSet<string> asRecorded = new(StringComparer.Ordinal);
    private readonly TreeListing listing;

    private TwinWalk(string root, TwinRecord record)
    {
        this.root = root;
        this.record = record;
        files = new PathIndex(record.Files.Files);
        times = record.Folders.ToDictionary(folder => folder.Path, folder => folder.Changed, StringComparer.Ordinal);
        children = record.Folders.ToLookup(folder => TreePaths.FolderOf(folder.Path).ToString(), StringComparer.Ordinal);
        listing = new TreeListing(files.Count);
    }

    public static TreeListing Of(string root, TwinRecord record)
    {
        var walk = new TwinWalk(root, record);
        TreeWalk.Read(root, "", walk.files, [], walk.listing); // the root has no recorded time: an exchange entry by entry changes it
        for (var i = 0; i < walk.listing.Folders.Count; i++) walk.Visit(walk.listing.Folders[i].Path);
        walk.TakeAsRecorded();
        walk.listing.Sort();
        return walk.listing;
    }

    /// <summary>Adds the folders below this one, which are then visited in their turn.</summary>
    private void Visit(string folder)
    {
        if (times.TryGetValue(folder, out var changed) && TwinRecord.TimeOf(root, folder) == changed)
        {
            asRecorded.Add(folder);
            foreach (var child in children[folder]) listing.FoundFolder(child.Path, child.Changed);
        }
        else TreeWalk.Read(root, folder, files, [], listing);
    }

    private void TakeAsRecorded()
    {
        var entries = record.Files.Files;
        var previous = "";
        var isAsRecorded = false;
        for (var i = 0; i < entries.Length; i++)
        {
            var folder = TreePaths.FolderOf(entries[i].Path);
            if (!folder.SequenceEqual(previous))
            {
                previous = folder.ToString();
                isAsRecorded = asRecorded.Contains(previous);
            }

            if (isAsRecorded) listing.Found(i, entries[i].Size, record.Files.Times[i]);
        }
    }
}
