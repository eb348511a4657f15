namespace Bulletin.Bench.Checks;

/// <summary>How many files and bytes a tree has, and how many of the three kinds that both tools write.</summary>
internal static class TreeSize
{
    public static string Row(string name, string root)
    {
        var files = new DirectoryInfo(root).GetFiles("*", SearchOption.AllDirectories);
        return $"| {name} | {files.Length} | {files.Sum(f => f.Length)} "
            + $"| {Kind(files, ".html")} | {Kind(files, ".txt")} | {Kind(files, ".json")} |";
    }

    private static string Kind(FileInfo[] files, string extension)
    {
        var some = Array.FindAll(files, f => f.Extension == extension);
        return $"{some.Length} ({some.Sum(f => f.Length) / Math.Max(some.Length, 1)} B)";
    }
}
