using Bulletin.Content;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Build.Caches;

/// <summary>What the last build knew of its sources. What is absent, foreign or damaged counts as unknown.</summary>
public sealed class SourceCache
{
    private const string Kind = "documents";

    private readonly PartedCache file;
    private readonly Dictionary<string, SourceRecord> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedYaml> settings = new(StringComparer.Ordinal);

    private readonly SlabReader slabs = new();
    private readonly string start;
    private bool isDoubted;

    private SourceCache(CacheFile index, int mostInOne, string start)
    {
        file = new(index, mostInOne);
        this.start = start;
    }

    /// <summary>The Markdown files by path.</summary>
    public IReadOnlyDictionary<string, SourceRecord> Documents => documents;

    /// <summary>site.yml and its like by name; brought up to date when they are read.</summary>
    public IDictionary<string, ParsedYaml> Settings => settings;

    /// <param name="index">Where the cache lies.</param>
    /// <param name="mostInOne">As <see cref="PartedCache.MostInOne"/>.</param>
    /// <param name="start">
    /// The present start of the system: what was seen before it is known by its digest, no longer by its time.
    /// </param>
    public static SourceCache Load(CacheFile index, int mostInOne, string start)
    {
        var cache = new SourceCache(index, mostInOne, start);
        return cache.file.Read(cache.ReadHead, cache.ReadPart) ? cache : new(index, mostInOne, start);
    }

    /// <summary>Keeps for the next build what this one has learnt.</summary>
    /// <param name="records">The Markdown files by path.</param>
    public void Save(IReadOnlyDictionary<string, SourceRecord> records) =>
        file.Write(WriteHead, CacheParts.Of(Kind, records, file.MostInOne, static (_, record) => record.IsAsKept, Write));

    private void WriteHead(BinaryWriter writer)
    {
        writer.Write(start);
        writer.Write(settings.Count);
        foreach (var (name, parsed) in settings)
        {
            writer.Write(name);
            Write(writer, parsed);
        }
    }

    private void ReadHead(BinaryReader reader)
    {
        isDoubted = reader.ReadString() != start;
        for (var count = reader.ReadInt32(); count > 0; count--) settings.Add(reader.ReadString(), Yaml(reader));
    }

    private void ReadPart(string name, int count, BinaryReader reader)
    {
        for (; count > 0; count--) documents.Add(reader.ReadString(), Record(reader));
    }

    private static void Write(BinaryWriter writer, string path, SourceRecord record)
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
        writer.Write(record.Parts.AsBytes());
        writer.Write(record.Text.Inputs.AsBytes());
        writer.Write(record.Text.Digest.AsBytes());
        writer.Write(record.Body.AsBytes());
        writer.Write(record.Reviewed.Digest ?? "");
        if (!string.IsNullOrEmpty(record.Reviewed.Digest)) writer.Write(record.Reviewed.Inputs.AsBytes());
    }

    private SourceRecord Record(BinaryReader reader)
    {
        var (length, modified, hash) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadSha256());
        var record = new SourceRecord(length, isDoubted ? 0 : modified, hash, reader.ReadInt32(), reader.ReadInt32(), Yaml(reader))
        {
            HasOutlook = reader.ReadBoolean(),
            Facts = slabs.ReadBytes(reader),
            Parts = reader.ReadSha256(),
            Text = new(reader.ReadSha256(), reader.ReadSha256()),
            Body = reader.ReadSha256(),
        };
        if (reader.ReadString() is { Length: > 0 } digest) record.Reviewed = new(reader.ReadSha256(), digest);
        record.IsAsKept = true;
        return record;
    }

    private ParsedYaml Yaml(BinaryReader reader) => new(reader.ReadSha256(), slabs.ReadBytes(reader));

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
