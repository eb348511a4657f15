using Bulletin.Content.Media;
using Bulletin.Editions.Images;

namespace Bulletin.Bench.Readers;

/// <summary>Pictures: whether they are safe, how large they are, and how they are cut.</summary>
internal static class PictureReaders
{
    public static object? Svg(byte[] input, string file)
    {
        var path = file + ".svg";
        File.WriteAllBytes(path, input);
        _ = ImageSize.Of(path);
        return SvgSafety.Fault(path);
    }

    public static object? Picture(byte[] input, string file)
    {
        File.WriteAllBytes(file, input);
        var (width, height) = ImageSize.Of(file);
        var tall = TallPicture.Of("a.png", width, height);
        if (tall is { Count: > 10_000 })
            throw new InvalidDataException($"{input.Length} bytes plan {tall.Value.Count} slices.");
        return tall;
    }
}
