namespace Bulletin.Publishing.Trees;

/// <summary>A name in a tree that its list does not know.</summary>
internal readonly record struct Stranger(string Path, bool IsLink);

/// <summary>What a walk found: for each known path its length and time, and every name that is not known.</summary>
internal sealed class TreeListing(int known)
{
    /// <summary>The size of a symbolic link that stands where a file should.</summary>
    public const long NoFile = -2;

    private const long Missing = -1;
    private readonly long[] sizes = Filled(known);
    private readonly long[] times = new long[known];
    private readonly Lock gate = new();

    /// <summary>Files and links that the list does not name, in no order until <see cref="Sort"/>.</summary>
    public List<Stranger> Strangers { get; } = [];

    /// <summary>Every folder below the root.</summary>
    public List<string> Folders { get; } = [];

    public bool Has(int position) => sizes[position] != Missing;

    public long Size(int position) => sizes[position];

    /// <summary>Time of change in UTC ticks.</summary>
    public long Changed(int position) => times[position];

    public void Found(int position, long size, long changed)
    {
        times[position] = changed;
        sizes[position] = size;
    }

    public void FoundStranger(string path, bool isLink)
    {
        lock (gate) Strangers.Add(new(path, isLink));
    }

    public void FoundFolder(string path)
    {
        lock (gate) Folders.Add(path);
    }

    public void Sort()
    {
        Strangers.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        Folders.Sort(string.CompareOrdinal);
    }

    private static long[] Filled(int count)
    {
        var sizes = new long[count];
        Array.Fill(sizes, Missing);
        return sizes;
    }
}
