using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>Puts a state together from its head and its parts, whichever could be read.</summary>
public sealed class TreeStateParts
{
    private readonly List<ManifestEntry[]> files = [];
    private readonly List<long[]> times = [];
    private Manifest? manifest;
    private int count;

    /// <summary>Reads what <see cref="TreeState.WriteHead(BinaryWriter)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Anything else, or only a part of it.</exception>
    public void ReadHead(BinaryReader reader) => (count, manifest) = TreeState.ReadHead(reader);

    /// <summary>Reads what <see cref="TreePart.Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Anything else, or only a part of it.</exception>
    public void Read(BinaryReader reader)
    {
        var (some, when) = TreeState.ReadFiles(reader);
        files.Add(some);
        times.Add(when);
    }

    /// <summary>The state; where parts are missing it knows fewer files, and does not stand for the manifest.</summary>
    public TreeState ToState()
    {
        if (files.Count == 1 && files[0].Length == count) return new(files[0], times[0], manifest?.With(files[0]));
        var all = new ManifestEntry[files.Sum(part => part.Length)];
        var when = new long[all.Length];
        var taken = 0;
        foreach (var (part, start, end) in PartOrder.Of([.. files]))
        {
            files[part].AsSpan(start..end).CopyTo(all.AsSpan(taken));
            times[part].AsSpan(start..end).CopyTo(when.AsSpan(taken));
            taken += end - start;
        }

        return new(all, when, all.Length == count ? manifest?.With(all) : null);
    }
}
