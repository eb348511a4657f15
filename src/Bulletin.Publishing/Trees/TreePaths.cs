namespace Bulletin.Publishing.Trees;

/// <summary>Arithmetic with paths below a root.</summary>
internal static class TreePaths
{
    /// <summary>The folder in which a file lies; empty for the root.</summary>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>Every folder that these files need, without the root. Quickest when the paths are sorted.</summary>
    public static HashSet<string> FoldersOf(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            for (var folder = FolderOf(path); !folder.IsEmpty && lookup.Add(folder); folder = FolderOf(folder))
            {
            }
        }

        return folders;
    }
}
