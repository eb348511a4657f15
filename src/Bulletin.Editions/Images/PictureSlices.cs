using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Exporting;
using Bulletin.Content.Sources;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Images;

/// <summary>The slices of tall pictures of one build: what pages say of them, and their files. Without libvips there are none, and pictures are shown whole.</summary>
internal sealed class PictureSlices(SourceTree tree, ImageSizes sizes, DiagnosticBag problems)
{
    /// <summary>For the fingerprints of pages: they differ where slices can be made.</summary>
    public static Sha256 Key => Vips.IsThere ? Sha256.Of("vips"u8) : default;

    /// <summary>The slices of a picture, or none.</summary>
    public static TallPicture? Of(SourceFile file, int width, int height) => TallPicture.Of(file.Path, width, height) is { } tall && Vips.IsThere ? tall : null;

    /// <summary>Adds the slices of a picture, if it is tall.</summary>
    public void Add(SourceFile file, IArtifactSink sink)
    {
        var (width, height) = sizes.Of(file);
        if (TallPicture.Of(file.Path, width, height) is not { } tall) return;
        if (!Vips.IsThere)
        {
            problems.Add(ImageProblems.NotCut(file.Path));
            return;
        }

        var key = FileKey(file, tall);
        var cut = new Lazy<byte[][]>(() => Cut(file, tall));
        for (var i = 0; i < tall.Count; i++)
        {
            var number = i;
            sink.Add(new(TallPicture.RouteOf(new(file.Path[(SourceTree.Folder.Length + 1)..]), i), file.Path, key, output => System.Buffers.BuffersExtensions.Write(output.Bytes, cut.Value[number])));
        }
    }

    private byte[][] Cut(SourceFile file, TallPicture tall)
    {
        if (Vips.Cut(tree.FullPath(file.Path), tall) is { } slices) return slices;
        // An error: nothing of this build is published.
        problems.Add(ImageProblems.Unreadable(file.Path));
        return [.. Enumerable.Repeat(Array.Empty<byte>(), tall.Count)];
    }

    private Sha256 FileKey(SourceFile file, TallPicture tall) => Fingerprint.Of(HashOf(file), Sha256.Of(BitConverter.GetBytes(((long)tall.Width << 32) | (uint)tall.Height)));

    private Sha256 HashOf(SourceFile file)
    {
        using var stream = File.OpenRead(tree.FullPath(file.Path));
        return Sha256.FromBytes(System.Security.Cryptography.SHA256.HashData(stream));
    }
}
