using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// How the files of a tree looked when their content was last known: length and time of change. A file that still looks so is taken to hold
/// the recorded bytes; any other is read again. Where the manifest lists just these files, the state stands for it, too, and spares its
/// reading. Kept by the caller in its cache; losing it costs time, never correctness.
/// </summary>
public sealed class TreeState
{
    private const uint Magic = 0x33_53_54_42; // "BTS3"

    /// <summary>Room is made for so many files at once: a damaged count must not take all memory.</summary>
    private const int MostAtOnce = 1 << 20;

    private readonly ManifestEntry[] files;
    private readonly long[] times;
    private readonly Manifest? manifest;

    /// <param name="files">Sorted by ordinal path.</param>
    /// <param name="times">For each file its time of change in UTC ticks, or <see cref="FileTime.Never"/>: not to be trusted.</param>
    /// <param name="manifest">The manifest that lists just these files, when there is one and its digest is known.</param>
    internal TreeState(ManifestEntry[] files, long[] times, Manifest? manifest) =>
        (this.files, this.times, this.manifest) = (files, times, manifest);

    public static TreeState Empty { get; } = new([], [], null);

    /// <summary>How many files it knows.</summary>
    public int Count => files.Length;

    /// <summary>The digest of the manifest that lists just these files; default when there is none.</summary>
    public Sha256 ManifestDigest => manifest?.Digest ?? default;

    /// <summary>Sorted by ordinal path.</summary>
    internal ManifestEntry[] Files => files;

    /// <summary>For each file its time of change in UTC ticks.</summary>
    internal ReadOnlySpan<long> Times => times;

    /// <summary>Writes the state in a compact binary form, a buffer at a time.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(manifest is not null);
        if (manifest is not null) WriteHead(manifest, writer);
        writer.Write(files.Length);
        var entries = new TreeStateWriter(writer);
        for (var i = 0; i < files.Length; i++) entries.Add(files[i], times[i]);
        entries.Finish();
        writer.Write(Magic);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Anything else, or only a part of it.</exception>
    public static TreeState Read(BinaryReader reader)
    {
        try
        {
            Expect(reader.ReadUInt32() == Magic);
            var head = reader.ReadBoolean() ? ReadHead(reader) : null;
            var count = reader.ReadInt32();
            Expect(count >= 0);
            var (files, times) = ReadFiles(reader, count);
            Expect(reader.ReadUInt32() == Magic);
            return new(files, times, head?.With(files));
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>The manifest with this digest, if it lists just these files.</summary>
    internal Manifest? ManifestOf(Sha256 digest) => manifest?.Digest == digest ? manifest : null;

    private static (ManifestEntry[] Files, long[] Times) ReadFiles(BinaryReader reader, int count)
    {
        var entries = new TreeStateReader(reader);
        var files = new ManifestEntry[Math.Min(count, MostAtOnce)];
        var times = new long[files.Length];
        for (var i = 0; i < count; i++)
        {
            if (i == files.Length)
            {
                var more = (int)Math.Min(count, 2L * i);
                Array.Resize(ref files, more);
                Array.Resize(ref times, more);
            }

            Expect(entries.TryTake(out files[i], out times[i]));
            Expect(i == 0 || Ordinal.Compare(files[i - 1].Path, files[i].Path) < 0);
        }

        Expect(entries.IsAtEnd);
        return (files, times);
    }

    private static void WriteHead(Manifest manifest, BinaryWriter writer)
    {
        writer.Write(manifest.Digest.AsBytes());
        writer.Write(manifest.AsOf.DayNumber);
        writer.Write(manifest.Generator);
        writer.Write(manifest.Parts.Count);
        foreach (var part in manifest.Parts) WritePart(part, writer);
    }

    private static Manifest ReadHead(BinaryReader reader)
    {
        var digest = Sha256.FromBytes(reader.ReadBytes(Sha256.Size));
        var asOf = DateOnly.FromDayNumber(reader.ReadInt32());
        var generator = reader.ReadString();
        var parts = new List<ManifestPart>();
        for (var count = reader.ReadInt32(); count > 0; count--) parts.Add(ReadPart(reader));
        return new(asOf, generator, [], digest, parts);
    }

    private static void WritePart(ManifestPart part, BinaryWriter writer)
    {
        writer.Write(part.Path);
        writer.Write(part.Hash.AsBytes());
        writer.Write(part.Size);
        writer.Write(part.Files);
        writer.Write(part.Changed);
    }

    private static ManifestPart ReadPart(BinaryReader reader)
    {
        var path = reader.ReadString();
        var hash = Sha256.FromBytes(reader.ReadBytes(Sha256.Size));
        return new(path, hash, Size: reader.ReadInt64(), Files: reader.ReadInt32(), Changed: reader.ReadInt64());
    }

    private static void Expect(bool condition)
    {
        if (!condition) throw new InvalidDataException("Not a tree state, or a damaged one.");
    }
}
