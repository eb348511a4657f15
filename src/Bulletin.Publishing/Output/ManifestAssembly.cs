using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Writes the manifest of the next tree aside, while the tree is made, and puts it in place when the tree is there. Parts that the output
/// holds already are not written: they are linked as any file that is kept.
/// </summary>
internal sealed class ManifestAssembly(WorkFolder place, TreeBuilder builder, Manifest manifest, PartPlan? plan)
{
    private readonly IReadOnlyList<PlannedPart> parts = plan?.Parts ?? [];

    /// <returns>The manifest with its parts and its digest.</returns>
    public Manifest Write()
    {
        var written = new ManifestPart[parts.Count];
        InParallel.ForEach([.. Enumerable.Range(0, parts.Count)], i => written[i] = parts[i].Kept ?? WritePart(parts[i]), few: 2);
        var index = manifest.With(written, digest: default);
        var digest = index.Digest;
        builder.Disk.Create(builder.Aside(Manifest.FileName), stream => (digest, _) = ManifestWriter.Write(index, stream));
        return index.With(written, digest);
    }

    /// <summary>Puts the parts in place, then <c>manifest.json</c>, which names them.</summary>
    /// <returns>The full paths of those.</returns>
    public IEnumerable<string> PutInPlace()
    {
        foreach (var part in parts)
        {
            var path = Path.Join(place.Next, part.Path);
            builder.EnsureFolderOf(part.Path);
            if (part.Kept is null) builder.Disk.Rename(Aside(part), path);
            else builder.Disk.Link(Path.Join(place.Output, part.Path), path);
        }

        builder.Disk.Rename(builder.Aside(Manifest.FileName), Path.Join(place.Next, Manifest.FileName));
        return parts.Select(part => part.Path).Append(Manifest.FileName).Select(path => Path.Join(place.Next, path));
    }

    private ManifestPart WritePart(PlannedPart part)
    {
        var digested = (Hash: default(Content.Sha256), Size: 0L);
        var changed = builder.Disk.Create(
            Aside(part),
            stream => digested = ManifestWriter.WritePart(manifest.All, part.Runs, stream));
        return new(part.Path, digested.Hash, digested.Size, part.Files, FileTime.Trusted(changed, DateTime.UtcNow.Ticks));
    }

    private string Aside(PlannedPart part) => builder.Aside("part-" + Path.GetFileName(part.Path));
}
