using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>The form in which parsed front matter is kept in the cache: reading it back spares the parsing.</summary>
public static class YamlFormat
{
    // In bytes: 24 Han characters.
    private const int LongestShared = 72;
    private const int Places = 4096;

    [ThreadStatic]
    private static string?[]? shared;

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
                foreach (var item in sequence.Items)
                    Write(writer, item);
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

    /// <summary>Reads back what <see cref="Write"/> has written; the bytes must be sound.</summary>
    public static YamlNode Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new Reader(bytes);
        return Node(ref reader);
    }

    private static YamlNode Node(ref Reader reader)
    {
        var kind = (Kind)reader.Byte();
        var at = reader.Place();
        switch (kind)
        {
            case Kind.Plain or Kind.Quoted:
                return new YamlScalar(reader.Text(), kind == Kind.Quoted, at);
            case Kind.Sequence:
                var items = new YamlNode[reader.Number()];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Node(ref reader);
                return new YamlSequence(ImmutableCollectionsMarshal.AsImmutableArray(items), at);
            default:
                var entries = new YamlEntry[reader.Number()];
                for (var i = 0; i < entries.Length; i++)
                    entries[i] = new(reader.Text(), reader.Place(), Node(ref reader));
                return new YamlMapping(ImmutableCollectionsMarshal.AsImmutableArray(entries), at);
        }
    }

    // Keys, agencies, classes and states recur in every document: one string serves them all. By hash, where the last
    // comer drives out the one before: no table that grows, and nothing generic, which would be compiled anew in every
    // run.
    private static string Shared(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[LongestShared];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        ref var place = ref (shared ??= new string?[Places])[string.GetHashCode(text) & (Places - 1)];
        return place is not null && text.SequenceEqual(place) ? place : place = text.ToString();
    }

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

    // What BinaryWriter writes, read from memory: a BinaryReader for every document would cost more than what it reads.
    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> rest = bytes;

        public byte Byte()
        {
            var value = rest[0];
            rest = rest[1..];
            return value;
        }

        public int Number()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = Byte();
                number |= (next & 0x7f) << shift;
                if (next < 0x80)
                    return number;
            }
        }

        public Mark Place() => new(Number(), Number());

        public string Text()
        {
            var length = Number();
            var utf8 = rest[..length];
            rest = rest[length..];
            return length > LongestShared ? Encoding.UTF8.GetString(utf8) : Shared(utf8);
        }
    }
}
