using Bulletin.Content;
using Bulletin.Content.Configuration;

namespace Bulletin.Editions.Images;

/// <summary>
/// A picture as high as several screens, such as a 图解, cut into slices for phones: they load one by one as they are scrolled to.
/// </summary>
/// <param name="Width">Of every slice, in pixels.</param>
/// <param name="Height">Of all together.</param>
internal readonly record struct TallPicture(int Width, int Height)
{
    /// <summary>Three times the width of most phones in CSS pixels: what their screens can show.</summary>
    private const int WidestSlice = 1080;
    private const int SliceHeight = 1600;
    private const int LeastHeight = 2 * SliceHeight;

    // What takes too long to read is shown as it is. No JPEG has longer sides.
    private const long MostPixels = 200_000_000;
    private const int LongestSide = ushort.MaxValue;

    public int Count => (Height + SliceHeight / 2) / SliceHeight;

    /// <summary>Whether a picture is larger than browsers can show.</summary>
    public static bool IsTooLarge(int width, int height) =>
        Math.Max(width, height) > LongestSide || (long)width * height > MostPixels;

    /// <summary>The slices of a picture of this size, or null when it is not so high that cutting helps.</summary>
    public static TallPicture? Of(string path, int width, int height)
    {
        if (width <= 0 || height < 5L * width / 2 || IsTooLarge(width, height)) return null;
        if (Path.GetExtension(path).ToLowerInvariant() is not (".jpg" or ".jpeg" or ".png" or ".webp")) return null;
        var shown = Math.Min(width, WidestSlice);
        var tall = new TallPicture(shown, (int)((long)height * shown / width));
        return tall.Height >= LeastHeight ? tall : null;
    }

    /// <summary>
    /// Where a slice begins, and how high it is when the whole is <paramref name="height"/>; the last takes what is left.
    /// </summary>
    public (int Top, int Height) Slice(int number, int height) =>
        (number * SliceHeight, number == Count - 1 ? height - number * SliceHeight : SliceHeight);

    /// <summary>The file of a slice, beside that of its document in the mobile edition.</summary>
    public static Route RouteOf(Route picture, int number)
    {
        var dot = picture.Path.LastIndexOf('.');
        return Edition.Mobile.Place(new($"{picture.Path[..dot]}~{number + 1}{picture.Path[dot..]}"));
    }
}
