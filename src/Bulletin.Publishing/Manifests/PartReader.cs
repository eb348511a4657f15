using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Manifests;

/// <summary>Reads the parts of a manifest, several at once, and brings their files into one order.</summary>
internal static class PartReader
{
    /// <param name="root">The folder in which <c>manifest.json</c> lies.</param>
    /// <param name="manifest">What it says.</param>
    /// <returns>The manifest with the files of all its parts.</returns>
    /// <exception cref="InvalidDataException">A part is missing, damaged or not the one that <c>manifest.json</c> names.</exception>
    public static Manifest Read(string root, Manifest manifest)
    {
        var parts = new ManifestPart[manifest.Parts.Count];
        var files = new ManifestEntry[parts.Length][];
        InParallel.ForEach([.. Enumerable.Range(0, parts.Length)], i => files[i] = Read(root, manifest.Parts[i], out parts[i]), few: 2);
        return manifest.With(Merge(files)).With(parts, manifest.Digest);
    }

    private static ManifestEntry[] Read(string root, ManifestPart part, out ManifestPart found)
    {
        try
        {
            using var stream = Manifest.Open(Path.Join(root, part.Path));
            found = part with { Changed = File.GetLastWriteTimeUtc(stream.SafeFileHandle).Ticks };
            using var lines = new LineReader(stream);
            var isPart = lines.TryTake(out var head) && head.SequenceEqual(ManifestWriter.PartHead);
            var files = isPart ? ManifestLines.TryRead(lines, part.Files) : null;
            if (files is null) throw Wrong(part, $"line {lines.Taken} is not as Bulletin writes it");
            var isNamed = lines.Digest() == part.Hash && files.Length == part.Files;
            if (!isNamed) throw Wrong(part, $"it is not the one that {Manifest.FileName} names");
            return StrangerAmong(files, part) is { } stranger ? throw Wrong(part, $"'{stranger}' belongs to another part") : files;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Wrong(part, "it is missing");
        }
    }

    /// <summary>A path that another part should list; null when there is none. No path stands in two parts then.</summary>
    private static string? StrangerAmong(ManifestEntry[] files, ManifestPart part)
    {
        ReadOnlySpan<char> known = null;
        for (var i = 0; i < files.Length; i++)
        {
            var folder = TreePaths.FolderOf(files[i].Path);
            if (i > 0 && folder.SequenceEqual(known)) continue;
            if (PartNames.Of(folder) != part.Path) return files[i].Path;
            known = folder;
        }

        return null;
    }

    private static ManifestEntry[] Merge(ManifestEntry[][] parts)
    {
        var all = new ManifestEntry[parts.Sum(part => part.Length)];
        var taken = 0;
        foreach (var (part, start, end) in PartOrder.Of(parts))
        {
            parts[part].AsSpan(start..end).CopyTo(all.AsSpan(taken));
            taken += end - start;
        }

        return all;
    }

    private static InvalidDataException Wrong(ManifestPart part, string what) => new($"the part '{part.Path}': {what}");
}
