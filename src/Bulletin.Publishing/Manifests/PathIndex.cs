namespace Bulletin.Publishing.Manifests;

/// <summary>Finds the position of a path in a list, also by characters that are no string yet. Reads are safe from any thread.</summary>
/// <remarks>
/// A hash table of its own: the alternate lookup of Dictionary is not compiled ahead of time, and a build of one changed page is over
/// before the runtime has optimised it.
/// </remarks>
internal sealed class PathIndex
{
    private readonly ManifestEntry[] files;
    private readonly int[] first; // by hash: position of the first path, plus one
    private readonly int[] next; // by position: that of the next path with the same hash, plus one

    /// <param name="files">Each path once.</param>
    public PathIndex(ManifestEntry[] files)
    {
        this.files = files;
        next = new int[files.Length];
        first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, files.Length))];
        for (var i = 0; i < files.Length; i++)
        {
            ref var slot = ref first[SlotOf(files[i].Path)];
            next[i] = slot;
            slot = i + 1;
        }
    }

    public static PathIndex Empty { get; } = new([]);

    public int Count => files.Length;

    /// <summary>The position of the path, or -1.</summary>
    public int Find(ReadOnlySpan<char> path)
    {
        var position = first[SlotOf(path)] - 1;
        while (position >= 0 && !path.SequenceEqual(files[position].Path)) position = next[position] - 1;
        return position;
    }

    private int SlotOf(ReadOnlySpan<char> path) => string.GetHashCode(path) & (first.Length - 1);
}
