namespace Bulletin.Publishing.Paths;

/// <summary>Arithmetic with paths below a root.</summary>
internal static class TreePaths
{
    /// <summary>The folder in which a file lies; empty for the root.</summary>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>Every folder that these files need, without the root. Quickest when the paths are sorted.</summary>
    public static HashSet<string> FoldersOf(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var previous = "";
        foreach (var path in paths)
        {
            var folder = FolderOf(path);
            if (folder.SequenceEqual(previous)) continue;
            previous = folder.ToString();
            for (var one = previous; one.Length > 0 && folders.Add(one);) one = FolderOf(one).ToString();
        }

        return folders;
    }

    /// <summary>The folders in which these files or folders lie; empty for the root.</summary>
    public static HashSet<string> NearestFoldersOf(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var previous = "";
        foreach (var path in paths)
        {
            var folder = FolderOf(path);
            if (folder.SequenceEqual(previous)) continue;
            previous = folder.ToString();
            folders.Add(previous);
        }

        return folders;
    }
}
