using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Cli.Building;

/// <summary>For each file of the output, the fingerprint of what it was made from and of its content. Both must fit, and the content must stand in the output, for a file to be kept.</summary>
public sealed class PageCache
{
    private readonly Dictionary<string, Made> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Made> next = new(StringComparer.Ordinal);
    private Sha256 site;
    private Sha256 manifest;
    private bool keepsAll;

    public static PageCache Load(string path, string toolId)
    {
        var cache = new PageCache();
        var content = HashedFile.Read(path, toolId);
        if (content.IsEmpty || !MemoryMarshal.TryGetArray(content, out var segment)) return cache;
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        cache.site = Hash(reader);
        cache.manifest = Hash(reader);
        for (var count = Count(reader, cache.sources); count > 0; count--) cache.sources.Add(reader.ReadString(), new(Hash(reader)));
        for (var count = Count(reader, cache.last); count > 0; count--) cache.last.Add(reader.ReadString(), new(Hash(reader), Hash(reader)));
        return cache;
    }

    /// <param name="path">Where the cache lies.</param>
    /// <param name="toolId">What writes it.</param>
    /// <param name="key">The fingerprint of the site without its bodies.</param>
    /// <param name="committed">What has just been published.</param>
    /// <param name="records">The sources of it.</param>
    public void Save(string path, string toolId, Sha256 key, CommitResult committed, IReadOnlyDictionary<string, SourceRecord> records) => HashedFile.Write(path, toolId, writer =>
    {
        writer.Write(key.AsBytes());
        writer.Write(committed.State.ManifestDigest.AsBytes());
        writer.Write(records.Count);
        foreach (var (file, record) in records)
        {
            writer.Write(file);
            Write(writer, record.Hash);
        }

        if (keepsAll)
        {
            foreach (var (route, entry) in next) last[route] = entry;
        }

        IReadOnlyCollection<KeyValuePair<string, Made>> all = keepsAll ? last : next;
        writer.Write(all.Count);
        foreach (var (route, entry) in all)
        {
            writer.Write(route);
            Write(writer, entry.Key);
            Write(writer, entry.Content);
        }
    });

    /// <summary>The source files whose body is not the one that was published; null when more than bodies has changed, or the output folder holds something else.</summary>
    public HashSet<string>? ChangedBodies(Sha256 key, OutputFolder folder, IReadOnlyDictionary<string, SourceRecord> records)
    {
        if (key == default || key != site || !folder.IsWhole || folder.Manifest!.Digest != manifest) return null;
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, record) in records)
            if (!sources.TryGetValue(file, out var source) || source.Hash != record.Hash) changed.Add(file);
        return changed;
    }

    /// <summary>The content that the last build made of the same; null when it made none or of something else.</summary>
    public Sha256? Find(Route route, Sha256 key) => last.TryGetValue(route.Path, out var entry) && entry.Key == key ? entry.Content : null;

    public void Keep(Route route, Sha256 key, Sha256 content) => next[route.Path] = new(key, content);

    /// <summary>Takes over all that is known and not replaced. What is known of a file that is no longer there does no harm: the output folder is always asked, too.</summary>
    public void KeepAll() => keepsAll = true;

    private static int Count<T>(BinaryReader reader, Dictionary<string, T> target)
    {
        var count = reader.ReadInt32();
        target.EnsureCapacity(count);
        return count;
    }

    private static Sha256 Hash(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[Sha256.Size];
        reader.ReadExactly(bytes);
        return Sha256.FromBytes(bytes);
    }

    private static void Write(BinaryWriter writer, Sha256 hash) => writer.Write(hash.AsBytes());

    // Classes: a generic collection of a structure is compiled anew in every run.
    private sealed record Made(Sha256 Key, Sha256 Content);

    private sealed record Source(Sha256 Hash);
}
