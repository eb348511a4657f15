using System.Collections.Immutable;
using Bulletin.Content;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Documents with a dictionary of their own; of a very large site those of the newest year have one, so that a new issue leaves the
/// files of older years as they are. Numbers of documents count within the segment, newest first.
/// </summary>
/// <param name="Name">The folder below <c>search/</c>: <c>2024</c>, <c>to-2023</c>.</param>
/// <param name="Documents">Newest first.</param>
/// <param name="IsNewest">Whether it is the newest year.</param>
internal sealed record Segment(string Name, ImmutableArray<SearchDocument> Documents, bool IsNewest)
{
    /// <summary>
    /// Writes its dictionary. That of the newest year is cut small: each search asks for its
    /// files besides those of all other years, and needs little of any.
    /// </summary>
    public DictionaryWriter NewWriter() => IsNewest ? new(shardSize: 500, poolSize: 2000) : new(shardSize: 900, poolSize: 2500);

    // A search reads as many files again for a second segment: worth it only where the first is long to load anew.
    private const int MostInOne = 10_000;

    /// <summary>All documents; of very many, those of the newest year apart.</summary>
    public static ImmutableArray<Segment> Of(ImmutableArray<SearchDocument> documents)
    {
        if (documents.IsEmpty)
            return [];
        if (documents.Length <= MostInOne)
            return [new($"to-{documents[0].Year}", documents, IsNewest: false)];
        var newest = documents[0].Year;
        var older = 0;
        while (older < documents.Length && documents[older].Year == newest)
            older++;
        Segment current = new($"{newest}", documents[..older], IsNewest: older < documents.Length);
        return older == documents.Length ? [current] : [current, new($"to-{documents[older].Year}", documents[older..], IsNewest: false)];
    }

    public Route File(string name) => RouteOf($"{Name}/{name}");

    /// <summary>The file of that name below <c>search/</c>.</summary>
    public static Route RouteOf(string name) => new($"search/{name}.js");
}

/// <summary>What a segment's dictionary came to.</summary>
/// <param name="Key">The fingerprint of all that it was made from.</param>
/// <param name="Version">The fingerprint of its files.</param>
/// <param name="Shards">How many shards there are.</param>
/// <param name="FirstTargets">The first of the terms in each file of those that forms lead to.</param>
/// <param name="Pools">How many pools there are.</param>
/// <param name="Sounds">The two letters with which each file of words by their sound begins.</param>
/// <param name="Rare">The characters of these words that are not of the first level.</param>
internal sealed record SegmentFiles(
    Sha256 Key,
    Sha256 Version,
    int Shards,
    ImmutableArray<int> FirstTargets,
    int Pools,
    ImmutableArray<string> Sounds,
    string Rare)
{
    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Names =>
        [.. Numbered('d', Shards), .. Numbered('t', FirstTargets.Length), .. Numbered('p', Pools), .. Numbered('y', Sounds.Length)];

    public static SegmentFiles Read(BinaryReader reader)
    {
        var key = reader.ReadSha256();
        var version = reader.ReadSha256();
        var shards = reader.ReadInt32();
        var targets = new int[reader.ReadInt32()];
        for (var i = 0; i < targets.Length; i++) targets[i] = reader.ReadInt32();
        return new(key, version, shards, [.. targets], reader.ReadInt32(), ReadStrings(reader), reader.ReadString());
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Key.AsBytes());
        writer.Write(Version.AsBytes());
        writer.Write(Shards);
        writer.Write(FirstTargets.Length);
        foreach (var target in FirstTargets) writer.Write(target);
        writer.Write(Pools);
        Write(writer, Sounds);
        writer.Write(Rare);
    }

    private static IEnumerable<string> Numbered(char kind, int count) => Enumerable.Range(0, count).Select(i => $"{kind}{i}");

    private static ImmutableArray<string> ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++) strings[i] = reader.ReadString();
        return [.. strings];
    }

    private static void Write(BinaryWriter writer, ImmutableArray<string> strings)
    {
        writer.Write(strings.Length);
        foreach (var each in strings) writer.Write(each);
    }
}
