using Bulletin.Build.Artifacts;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Sources;

namespace Bulletin.Editions.Images;

/// <summary>
/// The slices of tall pictures of one build: what pages say of them, and their files. Without libvips there are none, and pictures are
/// shown whole.
/// </summary>
internal sealed class PictureSlices
{
    private readonly SourceTree tree;
    private readonly ImageSizes sizes;
    private readonly DiagnosticBag problems;
    private readonly bool hasVips;

    public PictureSlices(SourceTree tree, ImageSizes sizes, BuildInputs inputs, DiagnosticBag problems)
    {
        (this.tree, this.sizes, this.problems) = (tree, sizes, problems);
        hasVips = Vips.Programs.All(program => inputs.Program(program) is not null);
    }

    /// <summary>For the fingerprints of pages: they differ where slices can be made.</summary>
    public Sha256 Key => hasVips ? Sha256.Of("vips"u8) : default;

    /// <summary>How a picture is cut; null: it is shown whole.</summary>
    public TallPicture? Find(SourceFile file, int width, int height) => hasVips ? TallPicture.Of(file.Path, width, height) : null;

    /// <summary>The files of the slices of a picture; none when it is shown whole.</summary>
    public IEnumerable<Artifact> Of(SourceFile file)
    {
        var (width, height) = sizes.Of(file);
        if (TallPicture.Of(file.Path, width, height) is not { } tall) yield break;
        if (!hasVips)
        {
            problems.Add(ImageProblems.NotCut(file.Path));
            yield break;
        }

        if (HashOf(file) is not { } hash) yield break;
        var key = Fingerprint.Of(hash, Sha256.Of(BitConverter.GetBytes(((long)tall.Width << 32) | (uint)tall.Height)));
        var cut = new Lazy<byte[][]>(() => Cut(file, tall));
        var route = new Route(file.Path[(SourceTree.Folder.Length + 1)..]);
        for (var i = 0; i < tall.Count; i++)
        {
            var number = i;
            yield return Artifact.Rendered(
                TallPicture.RouteOf(route, i),
                file.Path,
                Scope.Media,
                key,
                output => System.Buffers.BuffersExtensions.Write(output.Bytes, cut.Value[number]));
        }
    }

    private byte[][] Cut(SourceFile file, TallPicture tall)
    {
        if (Vips.Cut(tree.FullPath(file.Path), tall) is { } slices) return slices;
        // An error: nothing of this build is published.
        problems.Add(ImageProblems.Unreadable(file.Path));
        return [.. Enumerable.Repeat(Array.Empty<byte>(), tall.Count)];
    }

    private Sha256? HashOf(SourceFile file)
    {
        try
        {
            using var stream = File.OpenRead(tree.FullPath(file.Path));
            return Sha256.FromBytes(System.Security.Cryptography.SHA256.HashData(stream));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(file.Path, fault));
            return null;
        }
    }
}
