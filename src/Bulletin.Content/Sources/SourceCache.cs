using System.Runtime.InteropServices;
using System.Text;

namespace Bulletin.Content.Sources;

/// <summary>The records of all Markdown files of the last build, in one file below <c>.bulletin/</c>. Absent, foreign or damaged, it is an empty cache.</summary>
public static class SourceCache
{
    public static Dictionary<string, SourceRecord> Load(string path, string toolId)
    {
        var content = HashedFile.Read(path, toolId);
        var records = new Dictionary<string, SourceRecord>(StringComparer.Ordinal);
        if (content.IsEmpty || !MemoryMarshal.TryGetArray(content, out var segment)) return records;
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        var count = reader.ReadInt32();
        records.EnsureCapacity(count);
        for (var i = 0; i < count; i++) records.Add(reader.ReadString(), Record(reader, content));
        return records;
    }

    public static void Save(string path, string toolId, IReadOnlyCollection<KeyValuePair<string, SourceRecord>> records) => HashedFile.Write(path, toolId, writer =>
    {
        writer.Write(records.Count);
        foreach (var (file, record) in records)
        {
            writer.Write(file);
            writer.Write(record.Length);
            writer.Write(record.Modified);
            var hash = record.Hash;
            writer.Write(hash.AsBytes());
            writer.Write(record.BodyOffset);
            writer.Write(record.BodyLine);
            writer.Write(record.FrontMatter.Length);
            writer.Write(record.FrontMatter.Span);
            writer.Write(record.HasOutlook);
            writer.Write(record.Facts.Length);
            writer.Write(record.Facts.Span);
        }
    });

    private static SourceRecord Record(BinaryReader reader, ReadOnlyMemory<byte> content)
    {
        var (length, modified) = (reader.ReadInt64(), reader.ReadInt64());
        var hash = Sha256.FromBytes(Slice(reader, content, Sha256.Size).Span);
        return new(length, modified, hash, reader.ReadInt32(), reader.ReadInt32(), Slice(reader, content, reader.ReadInt32()))
        {
            HasOutlook = reader.ReadBoolean(),
            Facts = Slice(reader, content, reader.ReadInt32()),
        };
    }

    // The records point into the one array that was read: no copy for each.
    private static ReadOnlyMemory<byte> Slice(BinaryReader reader, ReadOnlyMemory<byte> content, int length)
    {
        var slice = content.Slice((int)reader.BaseStream.Position, length);
        reader.BaseStream.Position += length;
        return slice;
    }
}
