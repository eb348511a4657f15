using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using Decoding = SixLabors.ImageSharp.Configuration;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Turns the pixels of a photo as its EXIF asks for, so that it stands upright also where nobody reads EXIF. The colour profile stays.
/// </summary>
internal static class JpegRotation
{
    // What larger ones need of memory is out of proportion; of those above the second bound only one is turned at a time.
    private const long MostPixels = 100_000_000;
    private const long ManyPixels = 25_000_000;
    private const int Quality = 92;

    private static readonly Lock OneAtATime = new();

    private static readonly Decoding Bounded = new(new JpegConfigurationModule())
    {
        MaxDegreeOfParallelism = 1,
        MemoryAllocator = MemoryAllocator.Create(new() { AllocationLimitMegabytes = 1024, MaximumPoolSizeMegabytes = 64 }),
    };

    /// <summary>Writes the turned picture; nothing when it is damaged, too large, or made for print.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(Stream from, JpegHeader header, Stream to)
    {
        var pixels = (long)header.Width * header.Height;
        if (pixels is 0 or > MostPixels || header.Components is not (1 or 3)) return false;
        if (pixels <= ManyPixels) return TryTurn(from, to);
        lock (OneAtATime) return TryTurn(from, to);
    }

    private static bool TryTurn(Stream from, Stream to)
    {
        using var turned = new MemoryStream();
        try
        {
            from.Position = 0;
            using var picture = Image.Load<Rgb24>(Bounded, from, new JpegDecoder());
            picture.Mutate(steps => steps.AutoOrient());
            Strip(picture.Metadata);
            picture.SaveAsJpeg(turned, new() { Quality = Quality });
        }
        catch (Exception fault) when (fault is ImageFormatException or ImageProcessingException or InvalidMemoryOperationException
            or ArgumentException or InvalidOperationException or NotSupportedException or NullReferenceException
            or IndexOutOfRangeException or OverflowException or DivideByZeroException or EndOfStreamException)
        {
            // The last kinds are the decoder's own defects on damaged files.
            return false;
        }

        turned.Position = 0;
        JpegCleaner.Clean(new(turned, to), orientation: 1);
        return true;
    }

    private static void Strip(ImageMetadata metadata) =>
        (metadata.ExifProfile, metadata.XmpProfile, metadata.IptcProfile) = (null, null, null);
}
