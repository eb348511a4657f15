using Bulletin.Publishing.Manifests;

namespace Bulletin.Build.Caches;

/// <summary>Assigns the entries of a cache to its parts: by type and year, as the manifest does with files.</summary>
internal static class CacheParts
{
    /// <param name="kind">What the entries are: the beginning of the names of their parts. They are one part when they are few.</param>
    /// <param name="entries">All of them, by path.</param>
    /// <param name="mostInOne">How many are few.</param>
    /// <param name="isSame">Whether an entry is as it was read from the cache.</param>
    /// <param name="write">Writes an entry.</param>
    public static IReadOnlyCollection<CachePart> Of<T>(
        string kind,
        IReadOnlyDictionary<string, T> entries,
        int mostInOne,
        Func<string, T, bool> isSame,
        Action<BinaryWriter, string, T> write)
        where T : class
    {
        var isSmall = entries.Count <= mostInOne;
        var piles = new Dictionary<string, Pile>(StringComparer.Ordinal);
        var folder = "";
        Pile? pile = null;
        foreach (var (path, entry) in entries)
        {
            // Files of one folder mostly stand side by side.
            if (pile is null || (!isSmall && !FolderOf(path).SequenceEqual(folder)))
            {
                folder = FolderOf(path).ToString();
                var name = isSmall ? kind : $"{kind}-{PartNames.NameOf(folder)}";
                if (!piles.TryGetValue(name, out pile)) piles.Add(name, pile = new());
            }

            pile.Paths.Add(path);
            pile.IsSame = pile.IsSame && isSame(path, entry);
        }

        return [.. piles.Select(one => PartOf(one.Key, one.Value))];

        CachePart PartOf(string name, Pile all) => new(name, all.Paths.Count, all.IsSame, isSmall, WriteAll(all.Paths));

        Action<BinaryWriter> WriteAll(List<string> paths) => writer =>
        {
            foreach (var path in paths) write(writer, path, entries[path]);
        };
    }

    private static ReadOnlySpan<char> FolderOf(string path) => path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));

    private sealed class Pile
    {
        public List<string> Paths { get; } = [];

        public bool IsSame { get; set; } = true;
    }
}
