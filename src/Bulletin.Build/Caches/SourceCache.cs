using Bulletin.Content;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Build.Caches;

/// <summary>What the last build knew of its sources, in one file. Absent, foreign or damaged, it is an empty cache.</summary>
public sealed class SourceCache
{
    private readonly Dictionary<string, SourceRecord> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedYaml> settings = new(StringComparer.Ordinal);

    /// <summary>The Markdown files by path.</summary>
    public IReadOnlyDictionary<string, SourceRecord> Documents => documents;

    /// <summary>site.yml and its like by name; brought up to date when they are read.</summary>
    public IDictionary<string, ParsedYaml> Settings => settings;

    public static SourceCache Load(CacheFile file)
    {
        var cache = new SourceCache();
        return file.Read(cache.Read) ? cache : new();
    }

    /// <summary>Keeps for the next build what this one has learnt.</summary>
    /// <param name="file">Where the cache lies.</param>
    /// <param name="records">The Markdown files by path.</param>
    public void Save(CacheFile file, IReadOnlyCollection<KeyValuePair<string, SourceRecord>> records) => file.Write(writer =>
    {
        writer.Write(settings.Count);
        foreach (var (name, parsed) in settings)
        {
            writer.Write(name);
            Write(writer, parsed);
        }

        writer.Write(records.Count);
        foreach (var (path, record) in records)
        {
            writer.Write(path);
            writer.Write(record.Length);
            writer.Write(record.Modified);
            writer.Write(record.Hash.AsBytes());
            writer.Write(record.BodyOffset);
            writer.Write(record.BodyLine);
            Write(writer, record.FrontMatter);
            writer.Write(record.HasOutlook);
            Write(writer, record.Facts);
            writer.Write(record.Text.Inputs.AsBytes());
            writer.Write(record.Text.Digest.AsBytes());
        }
    });

    private void Read(BinaryReader reader)
    {
        var slabs = new SlabReader(reader);
        for (var count = reader.ReadInt32(); count > 0; count--) settings.Add(reader.ReadString(), Yaml(reader, slabs));
        var files = reader.ReadInt32();
        documents.EnsureCapacity(files);
        for (var i = 0; i < files; i++) documents.Add(reader.ReadString(), Record(reader, slabs));
    }

    private static SourceRecord Record(BinaryReader reader, SlabReader slabs)
    {
        var (length, modified, hash) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadSha256());
        return new(length, modified, hash, reader.ReadInt32(), reader.ReadInt32(), Yaml(reader, slabs))
        {
            HasOutlook = reader.ReadBoolean(),
            Facts = slabs.ReadBytes(),
            Text = new(reader.ReadSha256(), reader.ReadSha256()),
        };
    }

    private static ParsedYaml Yaml(BinaryReader reader, SlabReader slabs) => new(reader.ReadSha256(), slabs.ReadBytes());

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
