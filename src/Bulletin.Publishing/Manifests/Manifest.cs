using System.Diagnostics.CodeAnalysis;
using Bulletin.Content;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// What a built site consists of: <c>manifest.json</c> in its root. Lists every file but itself, sorted by ordinal path. That of a large
/// site lists parts instead, which are files of their own and list the files, so that an edit leaves most of them as they are.
/// </summary>
public sealed class Manifest
{
    /// <summary>The name of the manifest in the root of the output.</summary>
    public const string FileName = ReservedNames.Manifest;

    /// <summary>The mark by which we know a manifest as ours, and its version: this one lists the files.</summary>
    public const string Format = "bulletin-manifest/1";

    /// <summary>As <see cref="Format"/>, when the manifest lists parts.</summary>
    public const string FormatOfParts = "bulletin-manifest/2";

    private readonly Lazy<PathIndex> index;

    internal Manifest(
        DateOnly asOf,
        string generator,
        ManifestEntry[] files,
        Sha256 digest = default,
        IReadOnlyList<ManifestPart>? parts = null)
    {
        AsOf = asOf;
        Generator = generator;
        All = files;
        Digest = digest;
        Parts = parts ?? [];
        index = new(() => new PathIndex(files));
    }

    /// <summary>The date for which the site was built.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Name and version of the program that built it.</summary>
    public string Generator { get; }

    /// <summary>
    /// The digest of <c>manifest.json</c> itself: it identifies the site in a folder. Default as long as it was neither read nor
    /// written.
    /// </summary>
    public Sha256 Digest { get; }

    /// <summary>The files, sorted by ordinal path, each path once.</summary>
    public IReadOnlyList<ManifestEntry> Files => All;

    internal ManifestEntry[] All { get; }

    /// <summary>The parts of a large manifest, sorted by ordinal path; empty when it is in one piece.</summary>
    internal IReadOnlyList<ManifestPart> Parts { get; }

    internal PathIndex Index => index.Value;

    /// <summary>Whether a folder is a built site: its <c>manifest.json</c> begins as ours does.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsIn(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) return false;
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[ManifestWriter.Begin.Length];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(ManifestWriter.Begin);
    }

    /// <summary>Reads and checks a manifest with its parts.</summary>
    /// <param name="file">The path of a <c>manifest.json</c>.</param>
    /// <exception cref="InvalidDataException">
    /// Not a manifest of ours, or a damaged one; the message says what is wrong, in English, for diagnostics to quote.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Manifest Read(string file)
    {
        using var stream = Open(file);
        var manifest = ManifestReader.Read(stream);
        return manifest.Parts.Count == 0 ? manifest : PartReader.Read(Path.GetDirectoryName(Path.GetFullPath(file))!, manifest);
    }

    /// <summary>Finds a file by its path.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out ManifestEntry? entry)
    {
        var position = Index.Find(path);
        entry = position < 0 ? null : Files[position];
        return entry is not null;
    }

    /// <summary>A file of the manifest, to be read from begin to end in large pieces.</summary>
    internal static FileStream Open(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    internal Manifest With(ManifestEntry[] files) => new(AsOf, Generator, files, Digest, Parts);

    internal Manifest With(IReadOnlyList<ManifestPart> parts, Sha256 digest) => new(AsOf, Generator, All, digest, parts);
}
