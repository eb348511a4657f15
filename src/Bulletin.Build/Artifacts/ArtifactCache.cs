using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bulletin.Build.Caches;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Build.Artifacts;

/// <summary>
/// What the last build knew of each file of the output: the part that made it, its scope, the fingerprint of what it was made from and
/// of its content. A file is kept only when the output folder, by its own manifest, still holds that content.
/// </summary>
public sealed class ArtifactCache
{
    private const string FileKind = "files";
    private const string BodyKind = "bodies";

    private readonly PartedCache? file; // null: nothing is kept
    private readonly Dictionary<string, Made> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyOf> bodies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Made> next = new(StringComparer.Ordinal);
    private ImmutableArray<string> parts = [];
    private Sha256 site;
    private Sha256 manifest;
    private bool keepsAll;

    private ArtifactCache(CacheFile? index, int mostInOne) => file = index is null ? null : new(index, mostInOne);

    /// <summary>Reads what the last build wrote; empty when there is none, or it is of another build of the tool.</summary>
    /// <param name="index">Where it lies; null: nothing is known, and nothing is kept.</param>
    /// <param name="mostInOne">As <see cref="PartedCache.MostInOne"/>.</param>
    public static ArtifactCache Load(CacheFile? index, int mostInOne)
    {
        var cache = new ArtifactCache(index, mostInOne);
        if (cache.file is not { } file) return cache;
        if (!file.Read(cache.ReadHead, cache.ReadPart)) return new(index, mostInOne);
        // With files or sources missing it is not known of all what may stay; each that is known may.
        if (!file.IsWhole) cache.ForgetSite();
        return cache;
    }

    /// <summary>Writes what this build knows.</summary>
    /// <param name="key">The fingerprint of all that the site is made of but for the bodies.</param>
    /// <param name="committed">What has just been published.</param>
    /// <param name="records">The sources of it.</param>
    public void Save(Sha256 key, CommitResult committed, IReadOnlyDictionary<string, SourceRecord> records)
    {
        if (keepsAll)
        {
            // Pictures and attachments are asked for in every build: what was said of one goes with it.
            foreach (var (path, made) in last)
                if (made.Scope == Scope.Media && !next.ContainsKey(path)) last.Remove(path);
            foreach (var (path, made) in next) last[path] = made;
        }

        IReadOnlyDictionary<string, Made> all = keepsAll ? last : next;
        file?.Write(
            writer => WriteHead(writer, key, committed.State.ManifestDigest),
            [
                .. CacheParts.Of(BodyKind, records, file.MostInOne, IsSame, WriteBody),
                .. CacheParts.Of(FileKind, all, file.MostInOne, static (_, made) => made.IsAsKept, WriteMade),
            ]);
    }

    /// <summary>Whether what is known is of the very site that stands in the output folder, every file of it whole.</summary>
    public bool IsOf(OutputFolder folder) => folder.IsWhole && manifest != default && folder.Manifest!.Digest == manifest;

    /// <summary>The source files whose body is not the one that was published; null when more than bodies has changed.</summary>
    /// <param name="key">The fingerprint of all that the site is made of but for the bodies.</param>
    /// <param name="records">The sources as they are now.</param>
    public HashSet<string>? ChangedBodies(Sha256 key, IReadOnlyDictionary<string, SourceRecord> records)
    {
        if (key == default || key != site) return null;
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, record) in records)
        {
            if (!bodies.TryGetValue(path, out var body) || body.Hash != record.Hash) changed.Add(path);
        }

        return changed;
    }

    /// <summary>The content that the last build made of the same; null when it made none, or of something else.</summary>
    public Sha256? Find(Route route, Sha256 key) => last.TryGetValue(route.Path, out var made) && made.Key == key ? made.Content : null;

    /// <summary>What the last build warned of in the file of which it made this one.</summary>
    public ImmutableArray<Diagnostic> WarningsOf(Route route) => last.TryGetValue(route.Path, out var made) ? made.Warnings : [];

    /// <summary>The scope of a file of the last build; null when it is not known.</summary>
    public Scope? ScopeOf(string path) => last.TryGetValue(path, out var made) ? made.Scope : null;

    /// <summary>Whether the last build's file was made by a part of all bodies; then it is taken over.</summary>
    public bool KeepIfOfSite(string path, byte part)
    {
        if (!last.TryGetValue(path, out var made) || made.Scope != Scope.Site || made.Part != part) return false;
        next[path] = made;
        return true;
    }

    /// <summary>Names the parts of this build, in order; when they are not those of the last build, nothing is known.</summary>
    public void Begin(ImmutableArray<string> names)
    {
        if (!parts.AsSpan().SequenceEqual(names.AsSpan()))
        {
            last.Clear();
            ForgetSite();
        }

        parts = names;
    }

    /// <param name="warnings">What was found in the file of which it is made.</param>
    public void Keep(Artifact artifact, byte part, Sha256 key, Sha256 content, ImmutableArray<Diagnostic> warnings)
    {
        var path = artifact.Route.Path;
        var isKnown = last.TryGetValue(path, out var made) && made.Is(key, content, artifact.Scope, part);
        next[path] = isKnown ? made! : new(key, content, artifact.Scope, part) { Warnings = warnings };
    }

    /// <summary>
    /// Takes over all that is known and not replaced. What is known of a file that is gone does no harm: the output folder is always
    /// asked, too.
    /// </summary>
    public void KeepAll() => keepsAll = true;

    private void ForgetSite() => (site, manifest) = (default, default);

    private bool IsSame(string path, SourceRecord record) => bodies.TryGetValue(path, out var body) && body.Hash == record.Hash;

    private void WriteHead(BinaryWriter writer, Sha256 key, Sha256 published)
    {
        writer.Write(key.AsBytes());
        writer.Write(published.AsBytes());
        writer.Write(parts.Length);
        foreach (var part in parts) writer.Write(part);
    }

    private static void WriteBody(BinaryWriter writer, string path, SourceRecord record)
    {
        writer.Write(path);
        writer.Write(record.Hash.AsBytes());
    }

    private static void WriteMade(BinaryWriter writer, string path, Made made)
    {
        writer.Write(path);
        writer.Write(made.Key.AsBytes());
        writer.Write(made.Content.AsBytes());
        writer.Write((byte)made.Scope);
        writer.Write(made.Part);
        writer.Write7BitEncodedInt(made.Warnings.Length);
        foreach (var warning in made.Warnings) BodyFactsFormat.WriteDiagnostic(writer, warning);
    }

    private void ReadHead(BinaryReader reader)
    {
        site = reader.ReadSha256();
        manifest = reader.ReadSha256();
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        parts = [.. names];
    }

    private void ReadPart(string name, int count, BinaryReader reader)
    {
        if (name.StartsWith(BodyKind, StringComparison.Ordinal))
        {
            for (; count > 0; count--) bodies.Add(reader.ReadString(), new(reader.ReadSha256()));
        }
        else
        {
            for (; count > 0; count--) last.Add(reader.ReadString(), ReadMade(reader));
        }
    }

    private static Made ReadMade(BinaryReader reader) =>
        new(reader.ReadSha256(), reader.ReadSha256(), (Scope)reader.ReadByte(), reader.ReadByte())
        {
            Warnings = ReadWarnings(reader),
            IsAsKept = true,
        };

    private static ImmutableArray<Diagnostic> ReadWarnings(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0) return [];
        var warnings = ImmutableArray.CreateBuilder<Diagnostic>();
        for (; count > 0; count--) warnings.Add(BodyFactsFormat.ReadDiagnostic(reader));
        return warnings.DrainToImmutable();
    }

    // Classes: a generic collection of a structure is compiled anew in every run.
    private sealed record Made(Sha256 Key, Sha256 Content, Scope Scope, byte Part)
    {
        public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

        /// <summary>Whether it is as the last build kept it.</summary>
        public bool IsAsKept { get; init; }

        public bool Is(Sha256 key, Sha256 content, Scope scope, byte part) =>
            Key == key && Content == content && Scope == scope && Part == part;
    }

    private sealed record BodyOf(Sha256 Hash);
}
