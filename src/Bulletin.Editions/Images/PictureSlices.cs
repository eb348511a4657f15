using System.Collections.Immutable;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Caches;
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

    // Another version may compress in another way.
    private readonly string version;

    public PictureSlices(SourceTree tree, ImageSizes sizes, BuildInputs inputs, DiagnosticBag problems)
    {
        (this.tree, this.sizes, this.problems) = (tree, sizes, problems);
        ImmutableArray<string?> programs = [.. Vips.Programs.Select(inputs.Program)];
        hasVips = programs.All(program => program is not null);
        version = string.Join(' ', programs);
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

        var key = KeyOf(file, tall);
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

    private Sha256 KeyOf(SourceFile file, TallPicture tall)
    {
        using var key = new KeyBuilder();
        return key.Add(file).Add(tall.Width).Add(tall.Height).Add(version).Finish();
    }

    // What cannot be cut is an error: nothing of this build is published.
    private byte[][] Cut(SourceFile file, TallPicture tall)
    {
        try
        {
            var picture = tree.FullPath(file.Path);
            using (File.OpenRead(picture))
            {
                if (Vips.Cut(picture, tall) is { } slices) return slices;
            }

            problems.Add(ImageProblems.Unreadable(file.Path));
        }
        catch (Exception fault) when (fault is (IOException and not ScratchException) or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(file.Path, fault));
        }

        return [.. Enumerable.Repeat(Array.Empty<byte>(), tall.Count)];
    }
}
