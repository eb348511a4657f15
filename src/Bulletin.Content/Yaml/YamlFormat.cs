using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>The form in which parsed front matter is kept in the cache: reading it back costs a fiftieth of parsing.</summary>
public static class YamlFormat
{
    private const int LongestShared = 24;
    private const int MostShared = 4096;

    [ThreadStatic]
    private static Dictionary<string, string>? shared;

    private enum Kind : byte
    {
        Plain,
        Quoted,
        Sequence,
        Mapping,
    }

    public static void Write(BinaryWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Head(writer, scalar.IsQuoted ? Kind.Quoted : Kind.Plain, node.At);
                writer.Write(scalar.Value);
                break;
            case YamlSequence sequence:
                Head(writer, Kind.Sequence, node.At);
                writer.Write7BitEncodedInt(sequence.Items.Length);
                foreach (var item in sequence.Items) Write(writer, item);
                break;
            case YamlMapping mapping:
                Head(writer, Kind.Mapping, node.At);
                writer.Write7BitEncodedInt(mapping.Entries.Length);
                foreach (var entry in mapping.Entries)
                {
                    writer.Write(entry.Key);
                    Place(writer, entry.KeyAt);
                    Write(writer, entry.Value);
                }

                break;
        }
    }

    public static YamlNode Read(BinaryReader reader)
    {
        var kind = (Kind)reader.ReadByte();
        var at = Place(reader);
        switch (kind)
        {
            case Kind.Plain or Kind.Quoted:
                return new YamlScalar(Shared(reader.ReadString()), kind == Kind.Quoted, at);
            case Kind.Sequence:
                var items = new YamlNode[reader.Read7BitEncodedInt()];
                for (var i = 0; i < items.Length; i++) items[i] = Read(reader);
                return new YamlSequence(ImmutableCollectionsMarshal(items), at);
            default:
                var entries = new YamlEntry[reader.Read7BitEncodedInt()];
                for (var i = 0; i < entries.Length; i++) entries[i] = new(Shared(reader.ReadString()), Place(reader), Read(reader));
                return new YamlMapping(ImmutableCollectionsMarshal(entries), at);
        }
    }

    // Keys, agencies, classes and states recur in every document: one string serves them all.
    private static string Shared(string text)
    {
        if (text.Length > LongestShared) return text;
        var known = shared ??= new(StringComparer.Ordinal);
        if (known.TryGetValue(text, out var same)) return same;
        if (known.Count < MostShared) known.Add(text, text);
        return text;
    }

    private static ImmutableArray<T> ImmutableCollectionsMarshal<T>(T[] array) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(array);

    private static void Head(BinaryWriter writer, Kind kind, Mark at)
    {
        writer.Write((byte)kind);
        Place(writer, at);
    }

    private static void Place(BinaryWriter writer, Mark at)
    {
        writer.Write7BitEncodedInt(at.Line);
        writer.Write7BitEncodedInt(at.Column);
    }

    private static Mark Place(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
}
