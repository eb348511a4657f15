using Bulletin.Content;

namespace Bulletin.Publishing.Trees;

/// <summary>A name in a tree that its list does not know.</summary>
internal sealed record Stranger(string Path, bool IsLink);

/// <summary>
/// A folder below the root and its time of change in UTC ticks, which moves when a name in it comes, goes or is replaced.
/// </summary>
internal sealed record Folder(string Path, long Changed);

/// <summary>
/// What a walk found: for each known path its length and time, and every name that is not known. May be filled from several threads.
/// </summary>
internal sealed class TreeListing(int known)
{
    /// <summary>The size of a symbolic link that stands where a file should.</summary>
    public const long NoFile = -2;

    private readonly long[] sizesPlusOne = new long[known]; // so that 0, which a new array holds, means missing
    private readonly long[] times = new long[known];
    private readonly Lock gate = new();

    /// <summary>Files and links that the list does not name; sorted after <see cref="Sort"/>.</summary>
    public List<Stranger> Strangers { get; } = [];

    /// <summary>Every folder below the root; sorted after <see cref="Sort"/>, so that a folder comes before those in it.</summary>
    public List<Folder> Folders { get; } = [];

    public bool Has(int position) => sizesPlusOne[position] != 0;

    public long Size(int position) => sizesPlusOne[position] - 1;

    /// <summary>Time of change in UTC ticks.</summary>
    public long Changed(int position) => times[position];

    public void Found(int position, long size, long changed)
    {
        times[position] = changed;
        sizesPlusOne[position] = size + 1;
    }

    public void FoundStranger(string path, bool isLink)
    {
        lock (gate) Strangers.Add(new(path, isLink));
    }

    public void FoundFolder(string path, long changed)
    {
        lock (gate) Folders.Add(new(path, changed));
    }

    public void Sort()
    {
        Strangers.Sort((one, other) => Ordinal.Compare(one.Path, other.Path));
        Folders.Sort((one, other) => Ordinal.Compare(one.Path, other.Path));
    }
}
