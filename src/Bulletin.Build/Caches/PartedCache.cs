using Bulletin.Content;

namespace Bulletin.Build.Caches;

/// <summary>
/// A cache of many entries in parts, so that a build writes only those in which something differs. The index, a
/// <see cref="CacheFile"/>, names them with their digests and is written last; parts that it names are never written over. So a build
/// that is broken off leaves the cache of the last one. Small parts stand in the index itself.
/// </summary>
/// <param name="index">Where the cache lies.</param>
/// <param name="mostInOne">So many entries of a kind are not worth more than one file.</param>
internal sealed class PartedCache(CacheFile index, int mostInOne)
{
    private readonly Dictionary<string, Standing> known = new(StringComparer.Ordinal);
    private readonly List<Standing> named = [];

    public int MostInOne => mostInOne;

    /// <summary>Whether the last <see cref="Read"/> read every part that the index names.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>
    /// Reads the cache. Nothing is read when the index is absent, damaged or of another tool; a damaged part is left out.
    /// </summary>
    /// <param name="readHead">Reads what stands for the whole cache.</param>
    /// <param name="readPart">Reads the entries of a part: gets its name and how many they are.</param>
    /// <returns>Whether the index was read.</returns>
    public bool Read(Action<BinaryReader> readHead, Action<string, int, BinaryReader> readPart)
    {
        if (!index.Read(reader => ReadIndex(reader, readHead, readPart))) return false;
        foreach (var part in named)
        {
            if (index.ReadPart(part.Name, part.Digest, reader => readPart(part.Name, part.Count, reader))) known.Add(part.Name, part);
        }

        IsWhole = known.Count == named.Count;
        return true;
    }

    /// <summary>
    /// Writes the cache; parts that are the same stay as they are. What cannot be written leaves the cache that stands there.
    /// </summary>
    public void Write(Action<BinaryWriter> writeHead, IReadOnlyCollection<CachePart> parts)
    {
        var next = new List<Standing>();
        var isWritten = parts.Where(part => !part.IsSmall).All(part => TryWrite(part, next))
            && index.Write(writer => WriteIndex(writer, writeHead, next, [.. parts.Where(part => part.IsSmall)]));
        index.RemovePartsBut((isWritten ? next : named).Select(part => (part.Name, part.Digest)));
    }

    private bool TryWrite(CachePart part, List<Standing> next)
    {
        if (part.IsSame && known.TryGetValue(part.Name, out var standing) && standing.Count == part.Count) next.Add(standing);
        else if (index.WritePart(part.Name, part.Write) is { } digest) next.Add(new(part.Name, digest, part.Count));
        else return false;
        return true;
    }

    private static void WriteIndex(BinaryWriter writer, Action<BinaryWriter> writeHead, List<Standing> named, List<CachePart> small)
    {
        writer.Write(named.Count);
        foreach (var part in named)
        {
            writer.Write(part.Name);
            writer.Write(part.Digest.AsBytes());
            writer.Write(part.Count);
        }

        writeHead(writer);
        writer.Write(small.Count);
        foreach (var part in small)
        {
            writer.Write(part.Name);
            writer.Write(part.Count);
            part.Write(writer);
        }
    }

    private void ReadIndex(BinaryReader reader, Action<BinaryReader> readHead, Action<string, int, BinaryReader> readPart)
    {
        for (var count = reader.ReadInt32(); count > 0; count--)
            named.Add(new(reader.ReadString(), reader.ReadSha256(), reader.ReadInt32()));
        readHead(reader);
        for (var count = reader.ReadInt32(); count > 0; count--) readPart(reader.ReadString(), reader.ReadInt32(), reader);
    }

    /// <summary>A part that the index names.</summary>
    private sealed record Standing(string Name, Sha256 Digest, int Count);
}
