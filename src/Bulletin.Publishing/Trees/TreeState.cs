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
    private const uint Magic = 0x34_53_54_42; // "BTS4"

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

    /// <summary>Whether no time is trusted, so that every file is read once.</summary>
    public bool IsDoubted { get; private init; }

    /// <summary>The same files, none of which is trusted by its time: the system was started again since they were looked at.</summary>
    public TreeState Doubted()
    {
        var parts = manifest?.Parts.Select(part => part with { Changed = FileTime.Never });
        return new(files, new long[files.Length], manifest?.With([.. parts!], manifest.Digest)) { IsDoubted = true };
    }

    /// <summary>How many files it knows.</summary>
    public int Count => files.Length;

    /// <summary>The digest of the manifest that lists just these files; default when there is none.</summary>
    public Sha256 ManifestDigest => manifest?.Digest ?? default;

    /// <summary>Sorted by ordinal path.</summary>
    internal ManifestEntry[] Files => files;

    /// <summary>For each file its time of change in UTC ticks.</summary>
    internal ReadOnlySpan<long> Times => times;

    /// <summary>Writes the state as a whole in a compact binary form, a buffer at a time.</summary>
    internal void Write(BinaryWriter writer)
    {
        WriteHead(writer);
        WriteFiles(writer, [(0, files.Length)]);
    }

    /// <summary>Writes what is not of single files: the manifest without its files, and their number.</summary>
    public void WriteHead(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(files.Length);
        writer.Write(manifest is not null);
        if (manifest is not null) WriteHead(manifest, writer);
    }

    /// <summary>
    /// The files in parts by type and year, as the manifest has them: each with its name and whether all of its files look as they did.
    /// </summary>
    /// <param name="last">How they looked.</param>
    /// <param name="mostInOne">So many files are one part, the name of which is empty.</param>
    public IEnumerable<TreePart> Parts(TreeState last, int mostInOne)
    {
        if (files.Length <= mostInOne)
        {
            yield return new("", files.Length, IsSame: false, writer => WriteFiles(writer, [(0, files.Length)]));
            yield break;
        }

        var same = SameAs(last);
        foreach (var part in PartPlan.Assign(files))
        {
            var isSame = part.Runs.TrueForAll(run => !same.AsSpan(run.Start..run.End).Contains(false));
            yield return new(Path.GetFileNameWithoutExtension(part.Path), part.Files, isSame, writer => WriteFiles(writer, part.Runs));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Anything else, or only a part of it.</exception>
    internal static TreeState Read(BinaryReader reader)
    {
        var parts = new TreeStateParts();
        parts.ReadHead(reader);
        parts.Read(reader);
        return parts.ToState();
    }

    /// <summary>Reads what <see cref="WriteHead(BinaryWriter)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Anything else, or only a part of it.</exception>
    internal static (int Count, Manifest? Manifest) ReadHead(BinaryReader reader) => Guarded(() =>
    {
        Expect(reader.ReadUInt32() == Magic);
        var count = reader.ReadInt32();
        Expect(count >= 0);
        return (count, reader.ReadBoolean() ? ReadManifest(reader) : null);
    });

    /// <summary>Reads the files of a part.</summary>
    /// <exception cref="InvalidDataException">They are not, or not all there.</exception>
    internal static (ManifestEntry[] Files, long[] Times) ReadFiles(BinaryReader reader) => Guarded(() =>
    {
        var count = reader.ReadInt32();
        Expect(count >= 0);
        var read = ReadFiles(reader, count);
        Expect(reader.ReadUInt32() == Magic);
        return read;
    });

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

    private void WriteFiles(BinaryWriter writer, IReadOnlyList<(int Start, int End)> runs)
    {
        writer.Write(runs.Sum(run => run.End - run.Start));
        var entries = new TreeStateWriter(writer);
        foreach (var (start, end) in runs)
        {
            for (var i = start; i < end; i++) entries.Add(files[i], times[i]);
        }

        entries.Finish();
        writer.Write(Magic);
    }

    /// <summary>For each file whether it looked just so. Goes through both sorted lists at once.</summary>
    private bool[] SameAs(TreeState last)
    {
        var same = PartPlan.SameAs(files, last.files, out var positions);
        for (var i = 0; i < same.Length; i++) same[i] = same[i] && times[i] == last.times[positions[i]];
        return same;
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private static void WriteHead(Manifest manifest, BinaryWriter writer)
    {
        writer.Write(manifest.Digest.AsBytes());
        writer.Write(manifest.AsOf.DayNumber);
        writer.Write(manifest.Generator);
        writer.Write(manifest.Parts.Count);
        foreach (var part in manifest.Parts) WritePart(part, writer);
    }

    private static Manifest ReadManifest(BinaryReader reader)
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
