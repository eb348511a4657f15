namespace Bulletin.Publishing.Manifests;

/// <summary>Finds the position of a path in a list, also by characters that are no string yet. Reads are safe from any thread.</summary>
/// <remarks>
/// A hash table of its own: the alternate lookup of Dictionary is not compiled ahead of time, and a build of one changed page is over before
/// the runtime has optimised it.
/// </remarks>
internal sealed class PathIndex
{
    private readonly string[] paths;
    private readonly int[] first; // by hash: position of the first path, plus one
    private readonly int[] next; // by position: that of the next path with the same hash, plus one

    /// <param name="paths">Each path once.</param>
    public PathIndex(string[] paths)
    {
        this.paths = paths;
        next = new int[paths.Length];
        first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, paths.Length))];
        for (var i = 0; i < paths.Length; i++)
        {
            ref var slot = ref first[SlotOf(paths[i])];
            next[i] = slot;
            slot = i + 1;
        }
    }

    public static PathIndex Empty { get; } = new([]);

    public int Count => paths.Length;

    /// <summary>The position of the path, or -1.</summary>
    public int Find(ReadOnlySpan<char> path)
    {
        var position = first[SlotOf(path)] - 1;
        while (position >= 0 && !path.SequenceEqual(paths[position])) position = next[position] - 1;
        return position;
    }

    private int SlotOf(ReadOnlySpan<char> path) => string.GetHashCode(path) & (first.Length - 1);
}
