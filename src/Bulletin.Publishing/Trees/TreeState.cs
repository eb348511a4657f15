using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// How the files of a tree looked when their content was last known: length and time of change. A file that still looks so is taken to hold the recorded
/// bytes; any other is read again. Kept by the caller in its cache; losing it costs time, never correctness.
/// </summary>
public sealed class TreeState
{
    private const uint Magic = 0x31_53_54_42; // "BTS1"
    private readonly TreeStateEntry[] entries;

    internal TreeState(TreeStateEntry[] entries) => this.entries = entries;

    public static TreeState Empty { get; } = new([]);

    /// <summary>How many files it knows.</summary>
    public int Count => entries.Length;

    /// <summary>Sorted by ordinal path.</summary>
    internal ReadOnlySpan<TreeStateEntry> Entries => entries;

    /// <summary>Writes the state in a compact binary form.</summary>
    public void Write(BinaryWriter writer)
    {
        var bytes = new TreeStateWriter();
        foreach (ref readonly var entry in entries.AsSpan()) bytes.Add(entry);
        writer.Write(Magic);
        writer.Write(entries.Length);
        writer.Write(bytes.Written.Length);
        writer.Write(bytes.Written);
        writer.Write(Magic);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Anything else, or only a part of it.</exception>
    public static TreeState Read(BinaryReader reader)
    {
        try
        {
            Expect(reader.ReadUInt32() == Magic);
            var count = reader.ReadInt32();
            var length = reader.ReadInt32();
            Expect(count >= 0 && length / TreeStateWriter.LeastSize >= count); // a damaged count must not take all memory
            ReadOnlySpan<byte> bytes = reader.ReadBytes(length);
            Expect(bytes.Length == length && reader.ReadUInt32() == Magic);
            var entries = new TreeStateEntry[count];
            for (var i = 0; i < count; i++)
            {
                Expect(TreeStateWriter.TryTake(ref bytes, out entries[i]));
                Expect(i == 0 || TreePaths.Compare(entries[i - 1].Path, entries[i].Path) < 0);
            }

            Expect(bytes.IsEmpty);
            return new TreeState(entries);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    internal PathIndex ToIndex() => new(Array.ConvertAll(entries, entry => entry.Path));

    private static void Expect(bool condition)
    {
        if (!condition) throw new InvalidDataException("Not a tree state, or a damaged one.");
    }
}
