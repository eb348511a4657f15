using Bulletin.Content;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// How the files of a tree looked when their content was last known: length and time of change. A file that still looks so is taken to hold the recorded
/// bytes; any other is read again. Where the manifest lists just these files, the state stands for it, too, and spares its reading. Kept by the caller
/// in its cache; losing it costs time, never correctness.
/// </summary>
public sealed class TreeState
{
    /// <summary>A time that no file has: the file will be read again at the next opening.</summary>
    internal const long Never = 0;

    private const uint Magic = 0x32_53_54_42; // "BTS2"
    private readonly ManifestEntry[] files;
    private readonly long[] times;
    private readonly Manifest? manifest;

    /// <param name="files">Sorted by ordinal path.</param>
    /// <param name="times">For each file its time of change in UTC ticks, or <see cref="Never"/>: not to be trusted.</param>
    /// <param name="manifest">The manifest that lists just these files, when there is one and its digest is known.</param>
    internal TreeState(ManifestEntry[] files, long[] times, Manifest? manifest) => (this.files, this.times, this.manifest) = (files, times, manifest);

    public static TreeState Empty { get; } = new([], [], null);

    /// <summary>How many files it knows.</summary>
    public int Count => files.Length;

    /// <summary>The digest of the manifest that lists just these files; default when there is none.</summary>
    public Sha256 ManifestDigest => manifest?.Digest ?? default;

    /// <summary>Sorted by ordinal path.</summary>
    internal ManifestEntry[] Files => files;

    /// <summary>For each file its time of change in UTC ticks.</summary>
    internal ReadOnlySpan<long> Times => times;

    /// <summary>
    /// The time to record for a file seen at a given moment. A file changed so shortly before that a second change could bear the same time
    /// is not trusted by its time: 2 s where the clock of the file system shows whole seconds (FAT, old NFS), else far more than any timer tick.
    /// </summary>
    public static long TrustedTime(long changed, long seen)
    {
        var grain = changed % TimeSpan.TicksPerSecond == 0 ? 2 * TimeSpan.TicksPerSecond : 50 * TimeSpan.TicksPerMillisecond;
        return seen - changed < grain ? Never : changed;
    }

    /// <summary>Writes the state in a compact binary form.</summary>
    public void Write(BinaryWriter writer)
    {
        var entries = new TreeStateWriter(files.Length);
        for (var i = 0; i < files.Length; i++) entries.Add(files[i], times[i]);
        writer.Write(Magic);
        writer.Write(manifest is not null);
        if (manifest is not null)
        {
            writer.Write(manifest.Digest.AsBytes());
            writer.Write(manifest.AsOf.DayNumber);
            writer.Write(manifest.Generator);
        }

        writer.Write(files.Length);
        writer.Write(entries.Written.Length);
        writer.Write(entries.Written);
        writer.Write(Magic);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Anything else, or only a part of it.</exception>
    public static TreeState Read(BinaryReader reader)
    {
        try
        {
            Expect(reader.ReadUInt32() == Magic);
            var head = reader.ReadBoolean() ? (Sha256.FromBytes(reader.ReadBytes(Sha256.Size)), DateOnly.FromDayNumber(reader.ReadInt32()), reader.ReadString()) : default;
            var count = reader.ReadInt32();
            var length = reader.ReadInt32();
            Expect(count >= 0 && length / TreeStateReader.LeastSize >= count); // a damaged count must not take all memory
            var bytes = reader.ReadBytes(length);
            Expect(bytes.Length == length && reader.ReadUInt32() == Magic);
            var entries = new TreeStateReader(bytes);
            var files = new ManifestEntry[count];
            var times = new long[count];
            for (var i = 0; i < count; i++)
            {
                Expect(entries.TryTake(out files[i], out times[i]));
                Expect(i == 0 || Ordinal.Compare(files[i - 1].Path, files[i].Path) < 0);
            }

            Expect(entries.IsAtEnd);
            return new(files, times, head.Item3 is null ? null : new(head.Item2, head.Item3, files, head.Item1));
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>The manifest with this digest, if it lists just these files.</summary>
    internal Manifest? ManifestOf(Sha256 digest) => manifest?.Digest == digest ? manifest : null;

    private static void Expect(bool condition)
    {
        if (!condition) throw new InvalidDataException("Not a tree state, or a damaged one.");
    }
}
