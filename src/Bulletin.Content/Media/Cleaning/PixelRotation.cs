using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using Decoding = SixLabors.ImageSharp.Configuration;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>Unpacks a picture, turns its pixels and packs them again.</summary>
internal static class PixelRotation
{
    // What larger ones need of memory is out of proportion; of those above the second bound only one is turned at a time.
    private const long MostPixels = 100_000_000;
    private const long ManyPixels = 25_000_000;

    private static readonly Lock OneAtATime = new();

    private static readonly Decoding Bounded = new(new JpegConfigurationModule(), new WebpConfigurationModule())
    {
        MaxDegreeOfParallelism = 1,
        MemoryAllocator = MemoryAllocator.Create(new() { AllocationLimitMegabytes = 1024, MaximumPoolSizeMegabytes = 64 }),
    };

    /// <summary>Whether a picture has pixels, and is not too large.</summary>
    public static bool CanTurn(int width, int height) => (long)width * height is > 0 and <= MostPixels;

    /// <summary>The turned picture, with its colour profile if its format keeps one, and nothing else; null: it is damaged.</summary>
    /// <param name="from">The picture; can seek.</param>
    /// <param name="pixels">How many it has.</param>
    /// <param name="orientation">As EXIF says it.</param>
    /// <param name="decoder">Unpacks it.</param>
    /// <param name="encoder">Packs it.</param>
    public static MemoryStream? Turn<TPixel>(Stream from, long pixels, int orientation, IImageDecoder decoder, IImageEncoder encoder)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        if (pixels <= ManyPixels) return Turn<TPixel>(from, orientation, decoder, encoder);
        lock (OneAtATime) return Turn<TPixel>(from, orientation, decoder, encoder);
    }

    private static MemoryStream? Turn<TPixel>(Stream from, int orientation, IImageDecoder decoder, IImageEncoder encoder)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var turned = new MemoryStream();
        try
        {
            from.Position = 0;
            using var picture = Image.Load<TPixel>(Bounded, from, decoder);
            var exif = new ExifProfile();
            exif.SetValue(ExifTag.Orientation, (ushort)orientation);
            picture.Metadata.ExifProfile = exif;
            picture.Mutate(steps => steps.AutoOrient());
            (picture.Metadata.ExifProfile, picture.Metadata.XmpProfile, picture.Metadata.IptcProfile) = (null, null, null);
            picture.Save(turned, encoder);
        }
        catch (Exception fault) when (fault is ImageFormatException or ImageProcessingException or InvalidMemoryOperationException
            or ArgumentException or InvalidOperationException or NotSupportedException or NullReferenceException
            or IndexOutOfRangeException or OverflowException or DivideByZeroException or EndOfStreamException)
        {
            // The last kinds are the decoders' own defects on damaged files.
            return null;
        }

        turned.Position = 0;
        return turned;
    }
}
