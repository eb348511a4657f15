using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bulletin.Build.Caches;
using Bulletin.Content;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Build.Artifacts;

/// <summary>
/// What the last build knew of each file of the output: the part that made it, its scope, the fingerprint of what it was made from and
/// of its content. A file is kept only when the output folder, by its own manifest, still holds that content.
/// </summary>
public sealed class ArtifactCache
{
    private readonly Dictionary<string, Made> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyOf> bodies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Made> next = new(StringComparer.Ordinal);
    private ImmutableArray<string> parts = [];
    private Sha256 site;
    private Sha256 manifest;
    private bool keepsAll;

    /// <summary>Reads what the last build wrote; empty when there is none, or it is of another build of the tool.</summary>
    public static ArtifactCache Load(CacheFile file)
    {
        var cache = new ArtifactCache();
        if (!file.Read(cache.Read)) return new();
        return cache;
    }

    /// <summary>Writes what this build knows.</summary>
    /// <param name="file">Where it lies.</param>
    /// <param name="key">The fingerprint of all that the site is made of but for the bodies.</param>
    /// <param name="committed">What has just been published.</param>
    /// <param name="records">The sources of it.</param>
    public void Save(CacheFile file, Sha256 key, CommitResult committed, IReadOnlyDictionary<string, SourceRecord> records) =>
        file.Write(writer => Write(writer, key, committed, records));

    private void Write(BinaryWriter writer, Sha256 key, CommitResult committed, IReadOnlyDictionary<string, SourceRecord> records)
    {
        writer.Write(key.AsBytes());
        writer.Write(committed.State.ManifestDigest.AsBytes());
        writer.Write(parts.Length);
        foreach (var part in parts) writer.Write(part);
        writer.Write(records.Count);
        foreach (var (path, record) in records)
        {
            writer.Write(path);
            writer.Write(record.Hash.AsBytes());
        }

        if (keepsAll)
        {
            foreach (var (path, made) in next) last[path] = made;
        }

        IReadOnlyCollection<KeyValuePair<string, Made>> all = keepsAll ? last : next;
        writer.Write(all.Count);
        foreach (var (path, made) in all)
        {
            writer.Write(path);
            writer.Write(made.Key.AsBytes());
            writer.Write(made.Content.AsBytes());
            writer.Write((byte)made.Scope);
            writer.Write(made.Part);
        }
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
            (site, manifest) = (default, default);
        }

        parts = names;
    }

    public void Keep(Artifact artifact, byte part, Sha256 key, Sha256 content) =>
        next[artifact.Route.Path] = new(key, content, artifact.Scope, part);

    /// <summary>
    /// Takes over all that is known and not replaced. What is known of a file that is gone does no harm: the output folder is always
    /// asked, too.
    /// </summary>
    public void KeepAll() => keepsAll = true;

    private void Read(BinaryReader reader)
    {
        site = reader.ReadSha256();
        manifest = reader.ReadSha256();
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        parts = [.. names];
        var sources = reader.ReadInt32();
        bodies.EnsureCapacity(sources);
        for (var i = 0; i < sources; i++) bodies.Add(reader.ReadString(), new(reader.ReadSha256()));
        var files = reader.ReadInt32();
        last.EnsureCapacity(files);
        for (var i = 0; i < files; i++)
        {
            var path = reader.ReadString();
            last.Add(path, new(reader.ReadSha256(), reader.ReadSha256(), (Scope)reader.ReadByte(), reader.ReadByte()));
        }
    }

    // Classes: a generic collection of a structure is compiled anew in every run.
    private sealed record Made(Sha256 Key, Sha256 Content, Scope Scope, byte Part);

    private sealed record BodyOf(Sha256 Hash);
}
