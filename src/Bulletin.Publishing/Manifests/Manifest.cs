using System.Diagnostics.CodeAnalysis;

namespace Bulletin.Publishing.Manifests;

/// <summary>What a built site consists of: <c>manifest.json</c> in its root. Lists every file but itself, sorted by ordinal path.</summary>
public sealed class Manifest
{
    /// <summary>The name of the manifest in the root of the output.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The mark by which we know a manifest as ours, and its version.</summary>
    public const string Format = "bulletin-manifest/1";

    private readonly Lazy<PathIndex> index;

    internal Manifest(DateOnly asOf, string generator, ManifestEntry[] files)
    {
        AsOf = asOf;
        Generator = generator;
        Files = files;
        index = new(() => new PathIndex(Array.ConvertAll(files, file => file.Path)));
    }

    /// <summary>The date for which the site was built.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Name and version of the program that built it.</summary>
    public string Generator { get; }

    /// <summary>The files, sorted by ordinal path, each path once.</summary>
    public IReadOnlyList<ManifestEntry> Files { get; }

    internal PathIndex Index => index.Value;

    /// <summary>Reads and checks a manifest.</summary>
    /// <param name="file">The path of a <c>manifest.json</c>.</param>
    /// <exception cref="InvalidDataException">Not a manifest of ours, or a damaged one; the message says what is wrong, in English, for diagnostics to quote.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Manifest Read(string file) => ManifestReader.Read(File.ReadAllBytes(file));

    /// <summary>Finds a file by its path.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out ManifestEntry? entry)
    {
        var position = Index.Find(path);
        entry = position < 0 ? null : Files[position];
        return entry is not null;
    }

    /// <summary>The bytes of <c>manifest.json</c>: the same for the same site on every machine.</summary>
    public ReadOnlyMemory<byte> ToJson() => ManifestWriter.Write(this);
}
