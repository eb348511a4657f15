using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Sources;

/// <summary>
/// What the last build knew of its sources, in one file below <c>.bulletin/</c>.
/// Absent, foreign or damaged, it is an empty cache.
/// </summary>
public sealed class SourceCache
{
    private readonly Dictionary<string, SourceRecord> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedYaml> settings = new(StringComparer.Ordinal);

    /// <summary>The Markdown files by path.</summary>
    public IReadOnlyDictionary<string, SourceRecord> Documents => documents;

    /// <summary>site.yml and its like by name; brought up to date when they are read.</summary>
    public IDictionary<string, ParsedYaml> Settings => settings;

    public static SourceCache Load(string path, string toolId)
    {
        var cache = new SourceCache();
        var content = HashedFile.Read(path, toolId);
        if (content.IsEmpty || !MemoryMarshal.TryGetArray(content, out var segment))
            return cache;
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        for (var count = reader.ReadInt32(); count > 0; count--)
            cache.settings.Add(reader.ReadString(), Yaml(reader, content));
        var files = reader.ReadInt32();
        cache.documents.EnsureCapacity(files);
        for (var i = 0; i < files; i++)
            cache.documents.Add(reader.ReadString(), Record(reader, content));
        return cache;
    }

    /// <summary>Keeps for the next build what this one has learnt.</summary>
    /// <param name="path">Where the cache lies.</param>
    /// <param name="toolId">What writes it.</param>
    /// <param name="records">The Markdown files by path.</param>
    public void Save(string path, string toolId, IReadOnlyCollection<KeyValuePair<string, SourceRecord>> records) =>
        HashedFile.Write(path, toolId, writer =>
        {
            writer.Write(settings.Count);
            foreach (var (file, parsed) in settings)
            {
                writer.Write(file);
                Write(writer, parsed);
            }

            writer.Write(records.Count);
            foreach (var (file, record) in records)
            {
                writer.Write(file);
                writer.Write(record.Length);
                writer.Write(record.Modified);
                writer.Write(record.Hash.AsBytes());
                writer.Write(record.BodyOffset);
                writer.Write(record.BodyLine);
                Write(writer, record.FrontMatter);
                writer.Write(record.HasOutlook);
                Write(writer, record.Facts);
            }
        });

    private static SourceRecord Record(BinaryReader reader, ReadOnlyMemory<byte> content) =>
        new(reader.ReadInt64(), reader.ReadInt64(), Hash(reader, content), reader.ReadInt32(), reader.ReadInt32(), Yaml(reader, content))
        {
            HasOutlook = reader.ReadBoolean(),
            Facts = Bytes(reader, content),
        };

    private static ParsedYaml Yaml(BinaryReader reader, ReadOnlyMemory<byte> content) => new(Hash(reader, content), Bytes(reader, content));

    private static Sha256 Hash(BinaryReader reader, ReadOnlyMemory<byte> content) =>
        Sha256.FromBytes(Slice(reader, content, Sha256.Size).Span);

    private static ReadOnlyMemory<byte> Bytes(BinaryReader reader, ReadOnlyMemory<byte> content) =>
        Slice(reader, content, reader.ReadInt32());

    // The records point into the one array that was read: no copy for each.
    private static ReadOnlyMemory<byte> Slice(BinaryReader reader, ReadOnlyMemory<byte> content, int length)
    {
        var slice = content.Slice((int)reader.BaseStream.Position, length);
        reader.BaseStream.Position += length;
        return slice;
    }

    private static void Write(BinaryWriter writer, ParsedYaml parsed)
    {
        writer.Write(parsed.Text.AsBytes());
        Write(writer, parsed.Nodes);
    }

    private static void Write(BinaryWriter writer, ReadOnlyMemory<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes.Span);
    }
}
