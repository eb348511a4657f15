using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Cli.Building;

/// <summary>For each file of the output, the fingerprint of what it was made from and of its content. Both must fit, and the content must stand in the output, for a file to be kept.</summary>
public sealed class PageCache
{
    private readonly Dictionary<string, (Sha256 Key, Sha256 Content)> last;
    private readonly ConcurrentDictionary<string, (Sha256 Key, Sha256 Content)> next;

    private PageCache(Dictionary<string, (Sha256 Key, Sha256 Content)> last) => (this.last, next) = (last, new(StringComparer.Ordinal));

    public static PageCache Load(string path, string toolId)
    {
        var content = HashedFile.Read(path, toolId);
        var last = new Dictionary<string, (Sha256, Sha256)>(StringComparer.Ordinal);
        if (content.IsEmpty || !MemoryMarshal.TryGetArray(content, out var segment)) return new(last);
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        var count = reader.ReadInt32();
        last.EnsureCapacity(count);
        Span<byte> hash = stackalloc byte[Sha256.Size];
        for (var i = 0; i < count; i++)
        {
            var route = reader.ReadString();
            reader.ReadExactly(hash);
            var key = Sha256.FromBytes(hash);
            reader.ReadExactly(hash);
            last.Add(route, (key, Sha256.FromBytes(hash)));
        }

        return new(last);
    }

    public void Save(string path, string toolId) => HashedFile.Write(path, toolId, writer =>
    {
        writer.Write(next.Count);
        foreach (var (route, (key, content)) in next)
        {
            writer.Write(route);
            writer.Write(key.AsBytes());
            writer.Write(content.AsBytes());
        }
    });

    /// <summary>The content that the last build made of the same; null when it made none or of something else.</summary>
    public Sha256? Find(Route route, Sha256 key) => last.TryGetValue(route.Path, out var entry) && entry.Key == key ? entry.Content : null;

    public void Keep(Route route, Sha256 key, Sha256 content) => next[route.Path] = (key, content);
}
