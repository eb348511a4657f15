using Bulletin.Content;
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
        Span<byte> digest = stackalloc byte[Sha256.Size];
        writer.Write(Magic);
        writer.Write(entries.Length);
        foreach (ref readonly var entry in entries.AsSpan())
        {
            writer.Write(entry.Path);
            writer.Write(entry.Size);
            writer.Write(entry.Changed);
            entry.Hash.CopyTo(digest);
            writer.Write(digest);
        }

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
            Expect(count >= 0);
            var entries = new List<TreeStateEntry>(Math.Min(count, 1 << 20)); // a damaged count must not take all memory
            for (var i = 0; i < count; i++) entries.Add(ReadEntry(reader));
            for (var i = 1; i < count; i++) Expect(string.CompareOrdinal(entries[i - 1].Path, entries[i].Path) < 0);
            Expect(reader.ReadUInt32() == Magic);
            return new TreeState([.. entries]);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    internal PathIndex ToIndex() => new(Array.ConvertAll(entries, entry => entry.Path));

    private static TreeStateEntry ReadEntry(BinaryReader reader)
    {
        Span<byte> digest = stackalloc byte[Sha256.Size];
        var path = reader.ReadString();
        var size = reader.ReadInt64();
        var changed = reader.ReadInt64();
        reader.ReadExactly(digest);
        return new(path, size, changed, Sha256.FromBytes(digest));
    }

    private static void Expect(bool condition)
    {
        if (!condition) throw new InvalidDataException("Not a tree state, or a damaged one.");
    }
}

/// <summary>One file of a tree: path, length in bytes, time of change in UTC ticks (<see cref="Never"/>: not to be trusted), digest.</summary>
internal readonly record struct TreeStateEntry(string Path, long Size, long Changed, Sha256 Hash)
{
    /// <summary>A time that no file has: the file will be read again at the next opening.</summary>
    public const long Never = 0;

    /// <summary>
    /// The time to record for a file seen at a given moment. A file changed so shortly before that a second change could bear the same time
    /// is not trusted by its time: 2 s where the clock of the file system shows whole seconds (FAT, old NFS), else far more than any timer tick.
    /// </summary>
    public static long TrustedTime(long changed, long seen)
    {
        var grain = changed % TimeSpan.TicksPerSecond == 0 ? 2 * TimeSpan.TicksPerSecond : 50 * TimeSpan.TicksPerMillisecond;
        return seen - changed < grain ? Never : changed;
    }
}
