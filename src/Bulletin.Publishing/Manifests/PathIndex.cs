namespace Bulletin.Publishing.Manifests;

/// <summary>Finds the position of a path in a sorted list, also by characters that are no string yet. Reads are safe from any thread.</summary>
internal sealed class PathIndex
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> positions;

    public PathIndex(IReadOnlyList<string> paths)
    {
        var map = new Dictionary<string, int>(paths.Count, StringComparer.Ordinal);
        for (var i = 0; i < paths.Count; i++) map.Add(paths[i], i);
        positions = map.GetAlternateLookup<ReadOnlySpan<char>>();
        Paths = paths;
    }

    public static PathIndex Empty { get; } = new([]);

    public IReadOnlyList<string> Paths { get; }

    public int Count => Paths.Count;

    /// <summary>The position of the path, or -1.</summary>
    public int Find(ReadOnlySpan<char> path) => positions.TryGetValue(path, out var position) ? position : -1;
}
