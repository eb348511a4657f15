using Bulletin.Content.Media;
using Bulletin.Content.Media.Cleaning;
using Bulletin.Tests.Sites;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using static Bulletin.Tests.Content.Media.Cleaning.Pictures;

namespace Bulletin.Tests.Content.Media.Cleaning;

/// <summary>What EXIF says of a picture that lies on its side or its head is done, where no pixel is lost by it.</summary>
public class PictureRotationSpecs
{
    public static TheoryData<PngColorType, PngBitDepth> Kinds => new()
    {
        { PngColorType.Grayscale, PngBitDepth.Bit1 }, { PngColorType.Grayscale, PngBitDepth.Bit2 },
        { PngColorType.Grayscale, PngBitDepth.Bit4 }, { PngColorType.Grayscale, PngBitDepth.Bit8 },
        { PngColorType.Grayscale, PngBitDepth.Bit16 }, { PngColorType.Rgb, PngBitDepth.Bit8 }, { PngColorType.Rgb, PngBitDepth.Bit16 },
        { PngColorType.Palette, PngBitDepth.Bit4 }, { PngColorType.Palette, PngBitDepth.Bit8 },
        { PngColorType.GrayscaleWithAlpha, PngBitDepth.Bit8 }, { PngColorType.RgbWithAlpha, PngBitDepth.Bit8 },
        { PngColorType.RgbWithAlpha, PngBitDepth.Bit16 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_PNG_of_any_kind_is_turned_without_loss(PngColorType type, PngBitDepth depth)
    {
        using var noise = Noise();
        foreach (var interlace in (PngInterlaceMode[])[PngInterlaceMode.None, PngInterlaceMode.Adam7])
        {
            var file = Saved(noise, new PngEncoder { ColorType = type, BitDepth = depth, InterlaceMethod = interlace });
            for (var orientation = 2; orientation <= 8; orientation++)
            {
                byte[] asking = [.. file[..33], .. Chunk("eXIf", Exif(orientation)), .. file[33..]];
                Assert.Equal(Turned(file, orientation), Pixels(Clean("a.png", asking)));
                Assert.Equal(Size(Turned(file, orientation)), SizeOf("a.png", asking));
            }
        }
    }

    [Fact]
    public void What_belongs_to_a_turned_PNG_turns_with_it()
    {
        using var noise = Noise();
        var file = Saved(noise, new PngEncoder());
        byte[] asking =
        [
            .. file[..33], .. Chunk("pHYs", [0, 0, 0, 1, 0, 0, 0, 2, 1]), .. Chunk("gAMA", [0, 0, 1, 0]), .. Chunk("tEXt", Bytes(Secret)),
            .. file[33..^12], .. Chunk("eXIf", Exif(6)), .. Chunk("IEND", []),
        ];
        var clean = Clean("a.png", asking);
        Assert.True(clean.AsSpan().IndexOf(Chunk("pHYs", [0, 0, 0, 2, 0, 0, 0, 1, 1])) > 0);
        Assert.True(clean.AsSpan().IndexOf(Chunk("gAMA", [0, 0, 1, 0])) > 0);
        Assert.True(clean.AsSpan().IndexOf(Bytes(Secret)) < 0);
        Assert.Equal(clean, Clean("a.png", clean));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_WebP_is_turned(bool isSigned)
    {
        using var noise = Noise();
        var encoder = new WebpEncoder
        {
            FileFormat = WebpFileFormatType.Lossless,
            TransparentColorMode = WebpTransparentColorMode.Preserve,
        };
        var file = Saved(noise, encoder);
        for (var orientation = 2; orientation <= 8; orientation++)
        {
            byte[] exif = [.. isSigned ? "Exif\0\0"u8 : [], .. Exif(orientation)];
            var asking = WebP(
                Riff("VP8X", 0b0011_1000, 0, 0, 0, 20, 0, 0, 12, 0, 0), Riff("ICCP", Profile()), file[Data(file)..], Riff("EXIF", exif));
            var clean = Clean("a.webp", asking);
            Assert.Equal(Turned(file, orientation), Pixels(clean));
            Assert.Equal(Size(Turned(file, orientation)), SizeOf("a.webp", asking));
            Assert.Equal(Size(Turned(file, orientation)), SizeOf("a.webp", clean));
            Assert.True(clean.AsSpan().IndexOf(Profile(secret: null)) > 0);
            Assert.True(clean.AsSpan().IndexOf(Bytes(Secret)) < 0);
            Assert.Equal(clean, Clean("a.webp", clean));
        }
    }

    [Fact]
    public void A_photo_as_WebP_is_turned_and_looks_the_same()
    {
        using var photo = Image.Load<Rgba32>(CleanJpeg);
        var file = Saved(photo, new WebpEncoder { FileFormat = WebpFileFormatType.Lossy, Quality = 90 });
        var asking = WebP(Riff("VP8X", 8, 0, 0, 0, 31, 0, 0, 15, 0, 0), file[Data(file)..], Riff("EXIF", Exif(6)));
        using var clean = Image.Load<Rgba32>(Clean("a.webp", asking));
        Assert.Equal((16, 32), (clean.Width, clean.Height));
        Assert.InRange(clean[8, 3].R, 0, 40);
        Assert.InRange(clean[8, 28].R, 215, 255);
    }

    [Fact]
    public void An_animation_stays_as_it_lies_which_is_said()
    {
        using var site = new TestSite();
        var png = Png(Chunk("acTL", new byte[8]), Chunk("eXIf", Exif(6)));
        var webp = WebP(Riff("VP8X", 10, 0, 0, 0, 9, 0, 0, 3, 0, 0), Riff("ANMF", new byte[16]), Riff("EXIF", Exif(3)));
        foreach (var (name, picture) in ((string, byte[])[])[("a.png", png), ("a.webp", webp)])
        {
            site.WriteRaw(name, picture);
            var fault = FileContent.Fault(site.FullPath(name), name, FileTypes.Of(name, [])!, new(name));
            Assert.Equal(FileProblems.OnItsSideRule.Code, fault?.Rule.Code);
        }

        Assert.Equal((10, 4), SizeOf("a.webp", webp));
        Assert.True(Clean("a.webp", webp).AsSpan().IndexOf(Bytes(Secret)) < 0);
    }

    [Fact]
    public void A_damaged_one_stays_as_it_lies()
    {
        var file = Png(Chunk("eXIf", Exif(6)));
        var at = file.AsSpan().IndexOf("IDAT"u8);
        file[at + 7] ^= 0xff;
        Assert.True(Clean("a.png", file).AsSpan().IndexOf(Bytes(Secret)) < 0);
    }

    private static int Data(byte[] webp) => webp.AsSpan().IndexOf("VP8X"u8) == 12 ? 30 : 12;

    private static byte[] Clean(string name, byte[] picture) => PictureCleaner.Clean(name, picture);

    private static (int Width, int Height, string Pixels) Pixels(byte[] file)
    {
        using var picture = Image.Load<Rgba64>(file);
        return Pixels(picture);
    }

    private static (int Width, int Height, string Pixels) Pixels(Image<Rgba64> picture)
    {
        var pixels = new byte[picture.Width * picture.Height * 8];
        picture.CopyPixelDataTo(pixels);
        return (picture.Width, picture.Height, Convert.ToHexString(pixels));
    }

    private static (int Width, int Height, string Pixels) Turned(byte[] file, int orientation)
    {
        using var picture = Image.Load<Rgba64>(file);
        picture.Mutate(steps =>
        {
            _ = orientation switch
            {
                2 => steps.Flip(FlipMode.Horizontal),
                3 => steps.Rotate(RotateMode.Rotate180),
                4 => steps.Flip(FlipMode.Vertical),
                5 => steps.RotateFlip(RotateMode.Rotate90, FlipMode.Horizontal),
                6 => steps.Rotate(RotateMode.Rotate90),
                7 => steps.RotateFlip(RotateMode.Rotate270, FlipMode.Horizontal),
                _ => steps.Rotate(RotateMode.Rotate270),
            };
        });
        return Pixels(picture);
    }

    private static (int Width, int Height) Size((int Width, int Height, string Pixels) picture) => (picture.Width, picture.Height);

    private static (int Width, int Height) SizeOf(string name, byte[] picture)
    {
        using var site = new TestSite();
        site.WriteRaw(name, picture);
        return ImageSize.Of(site.FullPath(name));
    }
}
