using System.Diagnostics.CodeAnalysis;
using Bulletin.Content;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Manifests;

/// <summary>What a built site consists of: <c>manifest.json</c> in its root. Lists every file but itself, sorted by ordinal path.</summary>
public sealed class Manifest
{
    /// <summary>The name of the manifest in the root of the output.</summary>
    public const string FileName = ReservedNames.Manifest;

    /// <summary>The mark by which we know a manifest as ours, and its version.</summary>
    public const string Format = "bulletin-manifest/1";

    private readonly Lazy<PathIndex> index;

    internal Manifest(DateOnly asOf, string generator, ManifestEntry[] files, Sha256 digest = default)
    {
        AsOf = asOf;
        Generator = generator;
        All = files;
        Digest = digest;
        index = new(() => new PathIndex(files));
    }

    /// <summary>The date for which the site was built.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Name and version of the program that built it.</summary>
    public string Generator { get; }

    /// <summary>
    /// The digest of <c>manifest.json</c> itself: it tells which site stands in a folder. Default as long as it was neither read nor written.
    /// </summary>
    public Sha256 Digest { get; }

    /// <summary>The files, sorted by ordinal path, each path once.</summary>
    public IReadOnlyList<ManifestEntry> Files => All;

    internal ManifestEntry[] All { get; }

    internal PathIndex Index => index.Value;

    /// <summary>Reads and checks a manifest.</summary>
    /// <param name="file">The path of a <c>manifest.json</c>.</param>
    /// <exception cref="InvalidDataException">
    /// Not a manifest of ours, or a damaged one; the message says what is wrong, in English, for diagnostics to quote.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Manifest Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return ManifestReader.Read(stream);
    }

    /// <summary>Finds a file by its path.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out ManifestEntry? entry)
    {
        var position = Index.Find(path);
        entry = position < 0 ? null : Files[position];
        return entry is not null;
    }

    internal Manifest With(Sha256 digest) => new(AsOf, Generator, All, digest);

    internal Manifest With(ManifestEntry[] files) => new(AsOf, Generator, files, Digest);
}
