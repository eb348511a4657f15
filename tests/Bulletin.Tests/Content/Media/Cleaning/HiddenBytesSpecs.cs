using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Bulletin.Content.Media.Cleaning;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using static Bulletin.Tests.Content.Media.Cleaning.Pictures;

namespace Bulletin.Tests.Content.Media.Cleaning;

/// <summary>Whatever hides in a picture is not in the published copy, which shows the same pixels.</summary>
public class HiddenBytesSpecs
{
    private static readonly byte[] Header = Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
    private static readonly byte[] Pixels = [0, 10, 20, 0, 30, 40];

    [Fact]
    public void A_PNG_without_anything_hidden_stays_byte_for_byte()
    {
        foreach (var interlace in (PngInterlaceMode[])[PngInterlaceMode.None, PngInterlaceMode.Adam7])
        {
            var file = Saved(Noise(), new PngEncoder { InterlaceMethod = interlace, CompressionLevel = PngCompressionLevel.NoCompression });
            Assert.Equal(file, Clean("a.png", file));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(9000)]
    [InlineData(200_000)]
    public void What_stands_behind_the_pixels_within_their_chunk_leaves(int length)
    {
        var rest = Enumerable.Repeat("CANARY!"u8.ToArray(), (length / 7) + 1).SelectMany(one => one).Take(length).ToArray();
        using var picture = Noise(200, 90);
        var file = Saved(picture, new PngEncoder());
        var packed = Content(file, "IDAT");
        byte[] hiding =
        [
            .. file[..33], .. Chunk("IDAT", packed[..500]), .. Chunk("IDAT", [.. packed[500..], .. rest]), .. Chunk("IDAT", rest),
            .. Chunk("IEND", rest), .. rest,
        ];
        var clean = Clean("a.png", hiding);
        Lacks(clean);
        Assert.Equal(Shown(file), Shown(clean));
        Assert.Equal(clean, Clean("a.png", clean));
    }

    // After a crop, programs have left the rows of the larger picture.
    [Fact]
    public void Rows_below_the_picture_leave()
    {
        byte[] hiding = [.. Png()[..8], .. Header, .. Chunk("IDAT", Packed([.. Pixels, .. Bytes(Secret)])), .. Chunk("IEND", [])];
        var clean = Clean("a.png", hiding);
        Assert.Equal(Pixels, Unpacked(Content(clean, "IDAT")));
        Assert.Equal(Shown(hiding), Shown(clean));
    }

    [Fact]
    public void What_stands_behind_a_frame_of_an_animation_leaves()
    {
        byte[] Number(byte number) => [0, 0, 0, number];
        byte[] Control(byte number) => Chunk("fcTL", [.. Number(number), 0, 0, 0, 2, 0, 0, 0, 2, .. new byte[14]]);
        var packed = Packed(Pixels);
        byte[] Animation(byte[] behind) =>
        [
            .. Png()[..8], .. Header, .. Chunk("acTL", [0, 0, 0, 3, 0, 0, 0, 0]), .. Control(0), .. Chunk("IDAT", packed), .. Control(1),
            .. Chunk("fdAT", [.. Number(2), .. packed, .. behind]), .. Chunk("fdAT", [.. Number(3), .. behind]), .. Control(4),
            .. Chunk("fdAT", [.. Number(5), .. packed]), .. Chunk("IEND", []),
        ];
        Assert.Equal(Animation([]), Clean("a.png", Animation(Bytes(Secret))));
        Assert.Equal(Animation([]), Clean("a.png", Animation([])));
    }

    [Fact]
    public void The_colours_of_a_profile_stay_and_its_words_leave()
    {
        byte[] chunk = [.. Bytes(Secret + "\0\0"), .. Packed(Profile()), .. Bytes(Secret)];
        using var picture = Noise();
        var file = Saved(picture, new PngEncoder());
        byte[] named = [.. file[..33], .. Chunk("iCCP", chunk), .. file[33..]];
        var clean = Clean("a.png", named);
        Lacks(clean);
        var profile = Content(clean, "iCCP");
        Assert.Equal("-\0\0"u8, profile.AsSpan(0, 3));
        Assert.Equal(Profile(secret: null), Unpacked(profile[3..]));
        Assert.Equal(Shown(file), Shown(clean));
        Assert.Equal(clean, Clean("a.png", clean));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("acsp", 5)]
    public void What_is_no_profile_leaves(string signature, byte tags)
    {
        var profile = new byte[140];
        Bytes(signature).CopyTo(profile, 36);
        profile[131] = tags;
        byte[] file = [.. Png()[..33], .. Chunk("iCCP", [.. "a\0\0"u8, .. Packed(profile)]), .. Png()[33..]];
        Assert.Equal(Png(), Clean("a.png", file));
    }

    [Fact]
    public void A_profile_of_the_newer_version_stays_one()
    {
        var profile = Profile();
        profile[8] = 4;
        var clean = ColourProfile.Clean(profile)!;
        Assert.True(clean.AsSpan().IndexOf("mluc"u8) > 0);
        Assert.True(clean.AsSpan().IndexOf("CANA"u8) < 0);
        Assert.Equal(clean, ColourProfile.Clean(clean));
    }

    [Fact]
    public void Other_formats_show_the_same_pixels()
    {
        using var picture = Noise();
        foreach (var lossless in (WebpFileFormatType[])[WebpFileFormatType.Lossless, WebpFileFormatType.Lossy])
        {
            var webp = Saved(picture, new WebpEncoder { FileFormat = lossless });
            Assert.Equal(Shown(webp), Shown(Clean("a.webp", [.. webp, .. Bytes(Secret)])));
        }

        var gif = Saved(picture, new GifEncoder());
        Assert.Equal(Shown(gif), Shown(Clean("a.gif", [.. gif, .. Bytes(Secret)])));
        Assert.Equal(Shown(Jpeg()), Shown(Clean("a.jpg", Jpeg())));
    }

    [Theory]
    [InlineData(BmpBitsPerPixel.Pixel8)]
    [InlineData(BmpBitsPerPixel.Pixel24)]
    [InlineData(BmpBitsPerPixel.Pixel32)]
    public void A_BMP_loses_what_stands_between_its_parts_and_behind_them(BmpBitsPerPixel bits)
    {
        using var picture = Noise();
        var file = Saved(picture, new BmpEncoder { BitsPerPixel = bits, SupportTransparency = false });
        Assert.Equal(file, Clean("a.bmp", file));
        var at = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(10));
        byte[] hiding = [.. file[..at], .. Bytes(Secret), .. file[at..], .. Bytes(Secret)];
        BinaryPrimitives.WriteInt32LittleEndian(hiding.AsSpan(10), at + Secret.Length);
        Bytes(Secret)[..4].CopyTo(hiding, 6);
        Assert.Equal(file, Clean("a.bmp", hiding));
    }

    [Theory]
    [InlineData("DEBM", true)]
    [InlineData("KNIL", false)]
    public void The_profile_of_a_BMP_has_no_words_and_no_path(string kind, bool isKept)
    {
        var content = isKept ? Profile() : Bytes(@"C:\CANARY.icc" + "\0");
        byte[] file = [.. "BM"u8, .. new byte[136], 1, 2, 3, 0, .. content];
        foreach (var (at, number) in ((int, int)[])[(10, 138), (14, 124), (18, 1), (22, 1), (126, 128), (130, content.Length)])
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), number);
        (file[26], file[28]) = (1, 24);
        Bytes(kind).CopyTo(file, 70);
        var clean = Clean("a.bmp", file);
        Lacks(clean);
        Assert.Equal([1, 2, 3, 0], clean[138..142]);
        Assert.Equal(isKept ? Profile(secret: null) : [], clean[142..]);
        Assert.Equal(isKept ? "DEBM" : "BGRs", Encoding.ASCII.GetString(clean, 70, 4));
        Assert.Equal(clean, Clean("a.bmp", clean));
    }

    [Fact]
    public void An_icon_loses_what_its_pictures_have_and_what_stands_behind_them()
    {
        var picture = Png(Chunk("tEXt", Bytes(Secret)));
        byte[] Icon(byte[] one, byte[] behind) =>
        [
            0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 32, 0, (byte)one.Length, (byte)(one.Length >> 8), 0, 0, (byte)(22 + behind.Length), 0, 0, 0,
            .. behind, .. one, .. behind,
        ];
        Assert.Equal(Icon(Png(), []), Clean("a.ico", Icon(picture, Bytes(Secret))));
        Assert.Equal(Icon(Png(), []), Clean("a.ico", Icon(Png(), [])));
    }

    private static byte[] Clean(string name, byte[] picture) => PictureCleaner.Clean(name, picture);

    private static byte[] Shown(byte[] file)
    {
        using var picture = Image.Load<Rgba32>(file);
        var pixels = new byte[picture.Width * picture.Height * 4];
        picture.CopyPixelDataTo(pixels);
        return pixels;
    }

    private static byte[] Content(byte[] png, string type)
    {
        byte[] content = [];
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual(Bytes(type))) content = [.. content, .. png[(at + 8)..(at + 8 + length)]];
            at += length + 12;
        }

        return content;
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var content = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var all = new MemoryStream();
        content.CopyTo(all);
        return all.ToArray();
    }

    private static void Lacks(byte[] file) => Assert.True(file.AsSpan().IndexOf("CANARY"u8) < 0);
}
