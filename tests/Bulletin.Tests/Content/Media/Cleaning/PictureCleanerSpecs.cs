using Bulletin.Content.Media;
using Bulletin.Content.Media.Cleaning;
using Bulletin.Tests.Properties;
using Bulletin.Tests.Sites;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using static Bulletin.Tests.Content.Media.Cleaning.Pictures;

namespace Bulletin.Tests.Content.Media.Cleaning;

/// <summary>What cameras and programs write into pictures does not reach the published copy; the picture itself stays as it is.</summary>
public class PictureCleanerSpecs
{
    private static readonly byte[] Colours = Profile(secret: null);

    [Fact]
    public void A_photo_keeps_its_picture_and_colours_and_loses_all_else()
    {
        var clean = Clean("a.jpg", Jpeg());
        Lacks(clean, Secret, "Exif", "MPF", "Photoshop", "SEFT", "abc");
        Assert.True(clean.AsSpan().IndexOf(Colours) > 0);
        Assert.True(clean.AsSpan().EndsWith(CleanJpeg.AsSpan(20)));
        using var picture = Image.Load<Rgb24>(clean);
        Assert.Equal((32, 16), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.jpeg")]
    public void A_photo_without_any_of_it_stays_byte_for_byte(string name) => Assert.Equal(CleanJpeg, Clean(name, CleanJpeg));

    [Theory]
    [InlineData(2, 32, 16, 31, 0)]
    [InlineData(3, 32, 16, 31, 0)]
    [InlineData(6, 16, 32, 0, 0)]
    [InlineData(8, 16, 32, 0, 31)]
    public void A_photo_taken_on_its_side_is_turned(int orientation, int width, int height, int x, int y)
    {
        var clean = Clean("a.jpg", Jpeg(orientation));
        Lacks(clean, Secret, "Exif", "abc");
        using var picture = Image.Load<Rgb24>(clean);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.InRange(picture[x, y].R, 0, 40);
        Assert.InRange(picture[width - 1 - x, height - 1 - y].R, 215, 255);
        Assert.Equal(clean, Clean("a.jpg", Jpeg(orientation)));
        Assert.Equal((width, height), SizeOf(Jpeg(orientation)));
        Assert.Equal((width, height), SizeOf(clean));
    }

    [Fact]
    public void The_colour_profile_of_a_turned_photo_stays()
    {
        var photo = CleanJpeg;
        byte[] turned =
        [
            0xff, 0xd8, 0xff, 0xe1, 0, 64, .. "Exif\0\0"u8, .. Exif(6), .. new byte[56 - Exif(6).Length],
            0xff, 0xe2, (byte)((16 + Profile().Length) >> 8), (byte)(16 + Profile().Length), .. "ICC_PROFILE\0\x01\x01"u8, .. Profile(),
            .. photo[20..],
        ];
        Assert.True(Clean("a.jpg", turned).AsSpan().IndexOf(Colours) > 0);
    }

    // The decoder refuses it, so that browsers turn it.
    [Fact]
    public void A_photo_that_cannot_be_turned_says_how_and_nothing_else()
    {
        var photo = Jpeg(6);
        var table = photo.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xff, 0xc4]);
        photo.AsSpan(table + 5, 16).Fill(0xff);
        var clean = Clean("a.jpg", photo);
        Lacks(clean, Secret);
        Assert.Equal((16, 32), SizeOf(clean));
        Assert.Equal(clean, Clean("a.jpg", clean));
    }

    [Fact]
    public void A_PNG_loses_texts_times_and_what_nobody_knows()
    {
        byte[][] kept = [Chunk("gAMA", [0, 0, 1, 0]), Chunk("sRGB", [0]), Chunk("pHYs", new byte[9])];
        byte[][] lost =
        [
            Chunk("tEXt", Bytes(Secret)), Chunk("zTXt", Bytes(Secret)), Chunk("iTXt", Bytes(Secret)), Chunk("eXIf", Bytes(Secret)),
            Chunk("tIME", Bytes(Secret)), Chunk("prVW", Bytes(Secret)), Chunk("sPLT", Bytes(Secret)), Chunk("gAMA", Bytes("1234" + Secret)),
        ];
        Assert.Equal(Png(kept), Clean("a.png", [.. Png([.. lost, .. kept, .. lost]), .. Bytes(Secret)]));
    }

    [Fact]
    public void A_WebP_loses_EXIF_and_XMP_and_no_longer_announces_them()
    {
        var picture = Riff("VP8L", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        var file = WebP(Riff("VP8X", [0b1110_1101, .. "CAN"u8, 9, 0, 0, 9, 0, 0, .. Bytes(Secret)]), Riff("ICCP", Profile()), picture,
            Riff("EXIF", Bytes(Secret)), Riff("XMP ", Bytes(Secret + "!")), Riff("what", Bytes(Secret)));
        var wanted = WebP(Riff("VP8X", 0b0010_0000, 0, 0, 0, 9, 0, 0, 9, 0, 0), Riff("ICCP", Colours), picture);
        Assert.Equal(wanted, Clean("a.webp", [.. file, .. Bytes(Secret)]));
        Assert.Equal(WebP(picture), Clean("a.webp", WebP(picture)));
    }

    [Fact]
    public void The_frames_of_a_WebP_lose_what_nobody_knows_as_well()
    {
        var head = new byte[16];
        var picture = Riff("VP8 ", 1, 2, 3);
        var file = WebP(Riff("VP8X", 2, 0, 0, 0, 9, 0, 0, 9, 0, 0), Riff("ANIM", [1, 2, 3, 4, 5, 6, .. Bytes(Secret)]),
            Riff("ANMF", [.. head, .. Riff("what", Bytes(Secret)), .. picture, .. Riff("EXIF", Bytes(Secret))]));
        var wanted = WebP(Riff("VP8X", 2, 0, 0, 0, 9, 0, 0, 9, 0, 0), Riff("ANIM", 1, 2, 3, 4, 5, 6), Riff("ANMF", [.. head, .. picture]));
        Assert.Equal(wanted, Clean("a.webp", file));
    }

    [Fact]
    public void A_GIF_loses_comments_and_keeps_its_loop()
    {
        byte[][] kept =
        [
            Extension(0xff, "NETSCAPE2.0", "\x01\0\0"), Extension(0xf9, "", "\0\0\0\0"), Extension(0xff, "ICCRGBG1012", Colours),
        ];
        byte[][] lost =
        [
            Extension(0xfe, "", Secret), Extension(0xff, "XMP DataXMP", Secret), Extension(0x01, "", Secret),
            Extension(0xff, "ICCRGBG1012", Bytes(Secret)),
        ];
        Assert.Equal(Gif(kept), Clean("a.gif", Gif(
            Extension(0xff, "NETSCAPE2.0", "\x01\0\0" + Secret), Extension(0xf9, "", "\0\0\0\0" + Secret),
            Extension(0xff, "ICCRGBG1012", Profile()))));
        Assert.Equal(Gif(kept), Clean("a.gif", [.. Gif([.. lost, .. kept, .. lost]), .. Bytes(Secret)]));
    }

    [Fact]
    public void What_is_no_picture_is_no_business_of_it() => Assert.Equal("%PDF"u8, Clean("a.pdf", "%PDF"u8.ToArray()));

    [Fact]
    public void Whatever_the_bytes_are_they_are_cleaned_once_and_for_all()
    {
        using var noise = Noise();
        var drawn = Saved(noise, new WebpEncoder { FileFormat = WebpFileFormatType.Lossless });
        byte[][] samples =
        [
            Jpeg(), Jpeg(6), CleanJpeg, Png(Chunk("tEXt", Bytes(Secret))), WebP(Riff("VP8X", new byte[10]), Riff("VP8 ", 1, 2)),
            Gif(Extension(0xfe, "", Secret)), Gif(Extension(0xff, "ICCRGBG1012", Profile())),
            Png(Chunk("iCCP", [.. "a\0\0"u8, .. Packed(Profile())]), Chunk("eXIf", Exif(6)), Chunk("pHYs", new byte[9])),
            [
                .. Png(Chunk("acTL", new byte[8]))[..^12], .. Chunk("fcTL", [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, .. new byte[14]]),
                .. Chunk("fdAT", [0, 0, 0, 1, .. Packed([0, 5]), 7, 7]), .. Chunk("fdAT", [0, 0, 0, 2, 7]), .. Chunk("IEND", []),
            ],
            WebP(Riff("VP8X", 0b0010_1000, 0, 0, 0, 20, 0, 0, 12, 0, 0), Riff("ICCP", Profile()), drawn[12..], Riff("EXIF", Exif(6))),
            WebP(
                Riff("VP8X", 2, 0, 0, 0, 9, 0, 0, 9, 0, 0), Riff("ANIM", new byte[6]),
                Riff("ANMF", [.. new byte[16], .. Riff("ALPH", 1)])),
            Saved(noise, new BmpEncoder()), [0, 0, 1, 0, 1, 0, .. new byte[8], 90, 0, 0, 0, 22, 0, 0, 0, .. Png()],
        ];
        Law.ForAll(0, 100_000, seed =>
        {
            var random = new Random(seed);
            var picture = samples[random.Next(samples.Length)].ToArray();
            for (var i = random.Next(8); i > 0; i--) picture[random.Next(picture.Length)] = (byte)random.Next(256);
            picture = picture[..random.Next(picture.Length + 1)];
            var clean = Clean("a.jpg", picture);
            if (!HasTurn(picture)) Assert.Equal(clean, Clean("a.jpg", clean));
        }, runs: 800);
    }

    // Pixels that are packed anew are never quite the same.
    private static bool HasTurn(byte[] picture) =>
        picture.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8]) && JpegHeader.Of(new MemoryStream(picture)).Orientation != 1;

    private static byte[] Clean(string name, byte[] picture) => PictureCleaner.Clean(name, picture);

    private static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var folder = new TestSite();
        folder.WriteRaw("a.jpg", picture);
        return ImageSize.Of(folder.FullPath("a.jpg"));
    }

    private static void Lacks(byte[] file, params string[] words)
    {
        foreach (var word in words) Assert.True(file.AsSpan().IndexOf(Bytes(word)) < 0, word);
    }
}
