using System.Collections.Concurrent;
using Bulletin.Content.Media;
using Bulletin.Content.Sources;

namespace Bulletin.Editions.Images;

/// <summary>Widths and heights of pictures, each read once in a build.</summary>
public sealed class ImageSizes(SourceTree tree)
{
    private readonly ConcurrentDictionary<string, (int Width, int Height)> known = new(StringComparer.Ordinal);

    public (int Width, int Height) Of(SourceFile file) =>
        known.GetOrAdd(file.Path, static (path, tree) => ImageSize.Of(tree.FullPath(path)), tree);
}
