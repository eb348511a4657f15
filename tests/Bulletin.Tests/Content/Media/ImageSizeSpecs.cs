using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media;
using Bulletin.Content.Sources;
using Bulletin.Editions.Images;
using Bulletin.Tests.Properties;
using Bulletin.Tests.Sites;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Media;

/// <summary>Width and height from the first bytes of a picture.</summary>
public class ImageSizeSpecs
{
    private static readonly string[] Beginnings =
        ["", "89504E470D0A1A0A", "FFD8", "FFD8FFE00004FFFF", "474946383961", "524946460000000057454250565038", "3C737667"];

    [Theory]
    [InlineData("png", "89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 0802000000 00000000")]
    [InlineData("gif", "474946383961 8002 E001 F70000 00000000000000000000000000000000000000000000")]
    [InlineData("jpg", "FFD8 FFE0 0010 4A46494600010100000100010000 FFC4 0004 0000 FFC2 0011 08 01E0 0280 03012200021101031101")]
    [InlineData("webp", "52494646 00000000 57454250 56503858 0A000000 00000000 7F0200 DF0100 0000")]
    [InlineData("webp", "52494646 00000000 57454250 5650384C 0A000000 2F 7FC27700 00000000000000")]
    [InlineData("webp", "52494646 00000000 57454250 56503820 0A000000 000000 9D012A 8002 E001 00000000")]
    public void Every_format_of_the_web_says_how_large_it_is(string format, string hex) =>
        Assert.Equal((640, 480), Of(format, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480'/>", 640, 480)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='640px' height=' 479.6 '/>", 640, 480)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 480'/>", 640, 480)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0,0,640,480' width='100%' height='100%'/>", 640, 480)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='640'/>", 0, 0)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='-1' height='5'/>", 0, 0)]
    [InlineData("<svg", 0, 0)]
    [InlineData("", 0, 0)]
    public void A_drawing_says_it_in_numbers_or_by_its_box(string svg, int width, int height) =>
        Assert.Equal((width, height), Of("svg", Encoding.UTF8.GetBytes(svg)));

    [Fact]
    public void Whatever_the_bytes_are_the_answer_is_a_size_or_none() => Law.ForAll(
        from start in Gen.Elements(Beginnings)
        from count in Gen.Choose(0, 60)
        from rest in Gen.Choose(0, 255).ArrayOf(count)
        select new Bytes([.. Convert.FromHexString(start), .. rest.Select(one => (byte)one)]),
        bytes => Pieces.Without(bytes.All).Select(fewer => new Bytes(fewer)),
        bytes =>
        {
            foreach (var format in (string[])["png", "svg"]) Of(format, bytes.All);
        },
        runs: 300);

    [Fact]
    public void In_a_build_each_picture_is_read_once()
    {
        using var site = TestSite.With(("content/news/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='5'/>"));
        var tree = SourceTree.Find(site.Root, new DiagnosticBag());
        var sizes = new ImageSizes(tree);
        Assert.Equal((7, 5), sizes.Of(tree.Media[0]));
        site.Delete("content/news/a.svg");
        Assert.Equal((7, 5), sizes.Of(tree.Media[0]));
        Assert.Equal((0, 0), new ImageSizes(tree).Of(tree.Media[0]));
    }

    private static (int Width, int Height) Of(string format, byte[] bytes)
    {
        using var folder = new TestSite();
        folder.WriteRaw($"a.{format}", bytes);
        return ImageSize.Of(folder.FullPath($"a.{format}"));
    }

    private sealed class Bytes(byte[] all)
    {
        public byte[] All => all;

        public override string ToString() => Convert.ToHexString(all);
    }
}
