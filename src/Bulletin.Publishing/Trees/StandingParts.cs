using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// Looks whether the parts of a manifest are still what it says. Those that look as they did are trusted; the others are read.
/// </summary>
internal static class StandingParts
{
    /// <returns>The manifest with the times that its parts have now.</returns>
    /// <exception cref="InvalidDataException">A part is missing or damaged.</exception>
    public static Manifest Check(string root, Manifest manifest)
    {
        if (manifest.Parts.Count == 0) return manifest;
        var seen = DateTime.UtcNow.Ticks;
        var parts = new ManifestPart[manifest.Parts.Count];
        InParallel.ForEach([.. Enumerable.Range(0, parts.Length)], i => parts[i] = Check(root, manifest.Parts[i], seen));
        return manifest.With(parts, manifest.Digest);
    }

    private static ManifestPart Check(string root, ManifestPart part, long seen)
    {
        var file = new FileInfo(Path.Join(root, part.Path));
        if (!file.Exists || file.LinkTarget is not null) throw new InvalidDataException($"the part '{part.Path}' is missing");
        var changed = file.LastWriteTimeUtc.Ticks;
        var isSame = file.Length == part.Size && (changed == part.Changed || FileHash.Of(file.FullName) == part.Hash);
        if (!isSame) throw new InvalidDataException($"the part '{part.Path}' is not the one that {Manifest.FileName} names");
        return part with { Changed = FileTime.Trusted(changed, seen) };
    }
}
