using System.Buffers.Binary;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Bulletin.Build;
using Bulletin.Content.Inputs;
using Bulletin.Content.Media;
using Bulletin.Editions.Images;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Editions.Images;

/// <summary>Tall pictures in the mobile edition: cut where libvips is installed, whole and with a note where it is not.</summary>
public class PictureSliceSpecs
{
    private const string Page = "interpretations/a.html";

    private static bool HasVips => Vips.Programs.All(program => ProgramFile.Find(program) is not null);

    [Theory]
    [InlineData("a.png", 1000, 7000, 1000, 7000, 4)]
    [InlineData("a.JPG", 2160, 20000, 1080, 10000, 6)]
    [InlineData("a.webp", 1080, 3200, 1080, 3200, 2)]
    public void A_picture_of_several_screens_has_slices(string file, int width, int height, int shown, int high, int count)
    {
        var tall = TallPicture.Of(file, width, height)!.Value;
        Assert.Equal((shown, high, count), (tall.Width, tall.Height, tall.Count));
        var slices = Enumerable.Range(0, tall.Count).Select(i => tall.Slice(i, tall.Height)).ToList();
        Assert.Equal(tall.Height, slices.Sum(slice => slice.Height));
        Assert.All(slices, slice => Assert.InRange(slice.Height, 800, 2400));
    }

    [Theory]
    [InlineData("a.png", 1000, 2400)]
    [InlineData("a.png", 3000, 6000)]
    [InlineData("a.svg", 1000, 9000)]
    [InlineData("a.gif", 1000, 9000)]
    [InlineData("a.png", 0, 0)]
    [InlineData("a.png", 40000, 200000)]
    [InlineData("a.png", 1, 199_999_999)]
    [InlineData("a.png", 1, 500_000_000)]
    [InlineData("a.png", 1, 65_536)]
    [InlineData("a.png", 900_000_000, 2_100_000_000)]
    public void Others_are_shown_whole(string file, int width, int height) => Assert.Null(TallPicture.Of(file, width, height));

    [Fact]
    public void Another_version_of_libvips_cuts_anew_and_a_failure_of_the_machine_is_none_of_the_picture()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = Site(Png(1000, 7000));
        var tools = Directory.CreateTempSubdirectory("bulletin-test-").FullName;
        Dictionary<string, string> environment = new() { ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}" };
        const string slice = "m/interpretations/a~1.png";
        try
        {
            Tool("vipsheader", "case $2 in width) echo 1000;; *) echo 7000;; esac");
            Tool("vips", "for file in \"$3\"; do printf old > \"${file%%[*}\"; done");
            Assert.Equal((0, ""), ChildProcess.Build(site, "", environment));
            Assert.Equal("old", site.Read(slice));
            Tool("vips", "for file in \"$3\"; do printf newer > \"${file%%[*}\"; done");
            Assert.Equal((0, ""), ChildProcess.Build(site, "", environment));
            Assert.Equal("newer", site.Read(slice));
            Tool("vips", "kill -9 $$");
            var (code, error) = ChildProcess.Build(site, "", environment);
            Assert.Equal(1, code);
            Assert.Contains("BLT7002", error, StringComparison.Ordinal);
            Assert.DoesNotContain("BLT4027", error, StringComparison.Ordinal);
            Assert.Equal("newer", site.Read(slice));
        }
        finally
        {
            Directory.Delete(tools, recursive: true);
        }

        void Tool(string name, string script)
        {
            var file = Path.Combine(tools, name);
            File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
            const UnixFileMode executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, executable);
        }
    }

    [Fact]
    public void A_phone_loads_a_tall_picture_part_by_part()
    {
        using var site = Site(Png(1000, 7000));
        var report = site.Publish();
        var pictures = new HtmlParser().ParseDocument(site.Read("m/" + Page)).QuerySelectorAll("article img").ToList();
        var shown = new HtmlParser().ParseDocument(site.Read(Page)).QuerySelectorAll("article img");
        Assert.Equal(["../interpretations/a.png"], shown.Select(picture => picture.GetAttribute("src")!));
        if (!HasVips)
        {
            Assert.Equal(["../../interpretations/a.png"], pictures.Select(picture => picture.GetAttribute("src")));
            Assert.Equal(["BLT4028"], report.Diagnostics.Select(diagnostic => diagnostic.Code));
            return;
        }

        Assert.Empty(report.Diagnostics);
        Assert.Equal(
            [
                "../../m/interpretations/a~1.png", "../../m/interpretations/a~2.png",
                "../../m/interpretations/a~3.png", "../../m/interpretations/a~4.png",
            ],
            pictures.Select(picture => picture.GetAttribute("src")));
        Assert.Equal(["水厂到居民家", "", "", ""], pictures.Select(picture => picture.GetAttribute("alt")));
        Assert.All(pictures, picture => Assert.Equal("lazy", picture.GetAttribute("loading")));
        Assert.Equal(
            [(1000, 1600), (1000, 1600), (1000, 1600), (1000, 2200)],
            Enumerable.Range(1, 4).Select(i => ImageSize.Of(Path.Combine(site.Output, $"m/interpretations/a~{i}.png"))));
    }

    [Fact]
    public void Builds_after_edits_equal_clean_ones()
    {
        using var site = Site(Png(1000, 7000));
        site.Publish();
        site.Write("content/interpretations/b.md", Sound.NewsWith("form: 文字\ninterprets: policies/p", "另一篇解读的正文，说明措施的对象、标准和时限。"));
        site.Publish();
        site.Replace("content/interpretations/b.md", "另一篇", "改过的一篇");
        SameAsClean(site);
        site.Replace("content/interpretations/a.md", "![水厂到居民家](a.png)", "图已经撤下，这里只留文字说明，供大家查阅。");
        SameAsClean(site);
        Assert.DoesNotContain(site.Tree().Keys, path => path.Contains('~', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 199_999_999)]
    [InlineData(500_000_000, 1)]
    [InlineData(20_000, 20_000)]
    public void A_header_that_claims_more_than_browsers_show_is_said(int width, int height)
    {
        using var site = Site(Claiming(width, height));
        var report = site.Build();
        Assert.Equal(["BLT4050"], report.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains($"{width}", report.Diagnostics[0].Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Tree().Keys, path => path.Contains('~', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(int.MinValue, 9)]
    [InlineData(9, -1)]
    [InlineData(0, 9)]
    public void A_header_that_claims_what_no_picture_can_have_says_nothing(int width, int height)
    {
        using var site = Site(Claiming(width, height));
        Assert.Equal((0, 0), ImageSize.Of(site.FullPath("content/interpretations/a.png")));
    }

    private static byte[] Claiming(int width, int height)
    {
        var picture = Png(1000, 7000)[..200];
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(20), height);
        return picture;
    }

    [Fact]
    public void A_damaged_picture_is_refused_where_it_is_looked_at()
    {
        using var site = Site(Png(1000, 7000)[..200]);
        var report = site.Build();
        Assert.Equal(HasVips ? BuildOutcome.Refused : BuildOutcome.Published, report.Outcome);
        Assert.Equal([HasVips ? "BLT4027" : "BLT4028"], report.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static void SameAsClean(TestSite site)
    {
        site.Publish();
        var after = site.Tree();
        Directory.Delete(site.Cache, recursive: true);
        Directory.Delete(site.Output, recursive: true);
        site.Publish();
        TestSite.Same(site.Tree(), after);
    }

    private static TestSite Site(byte[] picture)
    {
        var site = TestSite.With(
            ("content/policies/p.md", Sound.PolicyWith("")),
            (
                "content/interpretations/a.md",
                Sound.NewsWith(
                    "form: 图解\ninterprets: policies/p", "![水厂到居民家](a.png)\n\n水从水厂出来，经过加压泵站和管网，送到居民家里。")));
        site.Write("site.yml", TestSite.Settings.Replace("theme: test", "editions: [mobile]", StringComparison.Ordinal));
        site.Write("content/interpretations/a.png", picture);
        return site;
    }

    /// <summary>A grey picture: PNG (ISO/IEC 15948), 8 bits a pixel.</summary>
    private static byte[] Png(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(file, "IHDR"u8, header);
        using (var packed = new MemoryStream())
        {
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                for (var y = 0; y < height; y++)
                    zlib.Write([0, .. Enumerable.Repeat((byte)(y / 40), width)]);
            }

            Chunk(file, "IDAT"u8, packed.ToArray());
        }

        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] whole = [.. type, .. content];
        file.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(whole));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
