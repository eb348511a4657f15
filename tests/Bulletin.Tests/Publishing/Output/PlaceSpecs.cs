using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Output;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>
/// Odd places for an output folder, and disks that fail. Where mounting is not permitted the same failures are reported by hand.
/// </summary>
public class PlaceSpecs
{
    private static readonly Dictionary<string, string> Small = new() { ["index.html"] = "small", ["a/b.html"] = "small" };

    [Fact]
    public void A_link_to_a_folder_stays_a_link_and_the_work_is_done_beside_the_real_folder()
    {
        using var home = new TestOutput();
        Directory.CreateDirectory(home.In("site"));
        Directory.CreateDirectory(home.In("www"));
        File.CreateSymbolicLink(home.In("site/output"), "../www/gazette"); // dangling at first
        using var output = new TestOutput(home.In("site/output"));
        for (var i = 0; i < 3; i++)
        {
            Assert.NotNull(output.Build(("index.html", $"{i}")));
            Assert.Equal("../www/gazette", new FileInfo(home.In("site/output")).LinkTarget);
            Assert.Equal($"{i}", TestOutput.Snapshot(home.In("www/gazette"))["index.html"]);
        }

        Assert.True(Directory.Exists(home.In("www/.gazette.bulletin")));
        Assert.Equal(["output"], Directory.GetFileSystemEntries(home.In("site")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_mount_point_is_filled_from_within()
    {
        using var output = new TestOutput();
        using var mount = Mount.TryTmpfs(output.Path, "8m");
        using var inner = new TestOutput(output.Path) { Within = mount is null };
        Directory.CreateDirectory(output.At("lost+found"));
        for (var i = 0; i < 4; i++)
        {
            var site = new Dictionary<string, string>(Small) { ["index.html"] = $"{i}", [$"n/{i}.html"] = "new" };
            Assert.NotNull(inner.Build(site));
            Assert.Equal(TestOutput.Clean(site), inner.Snapshot());
            Assert.True(Directory.Exists(inner.At(WorkFolder.NameWithin)));
            Assert.False(Directory.Exists(output.Work));
            Assert.Equal(["BLT6019"], inner.Codes); // the work folder lies in what is served
        }

        Assert.False(inner.Build(new Dictionary<string, string>(Small) { ["index.html"] = "3", ["n/3.html"] = "new" })!.Changed);
    }

    [Theory]
    [InlineData("www/html", "")]
    [InlineData("wwwroot", "")]
    [InlineData("portal", "index.html")]
    [InlineData("portal", ".htaccess")]
    public void A_folder_that_looks_served_is_no_place_for_the_work(string parent, string file)
    {
        using var home = new TestOutput();
        using var output = new TestOutput(home.In($"{parent}/gazette"));
        Directory.CreateDirectory(home.In(parent));
        if (file.Length > 0) File.WriteAllText(home.In($"{parent}/{file}"), "");
        Assert.NotNull(output.Build(Small));
        Assert.Equal(["BLT6019"], output.Codes);
        var told = Assert.Single(output.Bag.Sorted());
        Assert.Contains(home.In(parent), told.Message.English, StringComparison.Ordinal);
        Assert.Contains(@"location ~ /\.(?!well-known/) { deny all; }", told.Hint.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_site_is_no_place_for_the_work()
    {
        using var outer = new TestOutput();
        outer.Build(Small);
        using var inner = new TestOutput(outer.At("districts/east/gazette"));
        Directory.CreateDirectory(outer.At("districts/east"));
        Assert.NotNull(inner.Build(Small));
        Assert.Equal(["BLT6019"], inner.Codes);
        using var apart = new TestOutput();
        File.WriteAllText(Path.Join(Path.GetDirectoryName(apart.Path), "manifest.json"), """{"name":"a web app"}""");
        Assert.NotNull(apart.Build(Small));
        Assert.Empty(apart.Codes);
    }

    [Fact]
    public void A_full_disk_is_told_and_loses_nothing()
    {
        using var home = new TestOutput();
        using var mount = Mount.TryTmpfs(home.In("disk"), "1m");
        var full = mount is not null ? new Disk() : new Disk { Before = FailWhenCreating };
        using var output = new TestOutput(home.In("disk/output"));
        var large = Enumerable.Range(0, 40).ToDictionary(i => $"{i}.html", i => new string((char)('0' + i), 60_000));
        Assert.NotNull(output.Build(Small));
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(output.Build(large, full));
            Assert.Equal(["BLT6014"], output.Codes);
            Assert.Contains(OutputProblems.DiskFullRule, OutputProblems.OfTheEnvironment);
            Assert.Equal(TestOutput.Clean(Small), output.Snapshot());
            var left = Directory.EnumerateFiles(output.Work, "*", SearchOption.AllDirectories);
            Assert.DoesNotContain(left, file => new FileInfo(file).Length == 60_000);
        }

        mount?.Remount("size=16m");
        Assert.NotNull(output.Build(large));
        Assert.Equal(TestOutput.Clean(large), output.Snapshot());
    }

    [Fact]
    public void A_disk_that_is_full_at_the_very_first_build_leaves_no_half_site()
    {
        using var home = new TestOutput();
        using var mount = Mount.TryTmpfs(home.In("disk"), "64k");
        var full = mount is not null ? new Disk() : new Disk { Before = FailWhenCreating };
        using var output = new TestOutput(home.In("disk/output"));
        Assert.Null(output.Build(new Dictionary<string, string> { ["index.html"] = new('x', 200_000) }, full));
        Assert.Equal(["BLT6014"], output.Codes);
        Assert.False(Directory.Exists(output.Path));
    }

    [Fact]
    public void A_read_only_disk_is_told()
    {
        using var home = new TestOutput();
        using var mount = Mount.TryTmpfs(home.In("disk"), "1m");
        using var output = new TestOutput(home.In("disk/output"));
        Assert.NotNull(output.Build(Small));
        mount?.Remount("ro");
        var denied = mount is not null ? new Disk() : new Disk { Before = (_, path) => throw new UnauthorizedAccessException(path) };
        Assert.Null(output.Build(new Dictionary<string, string>(Small) { ["index.html"] = "new" }, denied));
        Assert.Equal(["BLT6015"], output.Codes);
        mount?.Remount("rw");
        Assert.Equal(TestOutput.Clean(Small), output.Snapshot());
    }

    [Fact]
    public void A_folder_from_a_container_image_is_replaced()
    {
        using var home = new TestOutput();
        Directory.CreateDirectory(home.In("lower/output"));
        File.WriteAllText(home.In("lower/output/.gitkeep"), "");
        using var mount = Mount.TryOverlay(home.In("merged"), home.In("lower"), home.In("upper"), home.In("work"));
        var root = mount is null ? "lower" : "merged"; // without the right to mount, at least a plain folder of that content
        using var output = new TestOutput(home.In($"{root}/output"));
        for (var i = 0; i < 3; i++)
        {
            var site = new Dictionary<string, string>(Small) { ["index.html"] = $"{i}" };
            Assert.True(output.Build(site) is not null, string.Join('\n', output.Bag.Sorted().Select(one => one.Message.English)));
            var expected = TestOutput.Clean(site);
            expected[".gitkeep"] = "";
            Assert.Equal(expected, output.Snapshot());
        }
    }

    [Fact]
    public void Where_case_is_folded_a_page_renamed_by_case_alone_survives()
    {
        using var output = new TestOutput();
        output.Build(("a/Page.html", "1"));
        File.WriteAllText(Path.Join(output.Work, "LOCK"), ""); // what the probe sees on such a file system
        for (var i = 0; i < 2; i++)
        {
            Assert.NotNull(output.Build(("a/page.html", "2")));
            Assert.NotNull(output.Build(("a/PAGE.html", "3")));
            Assert.Equal(["a/PAGE.html", "manifest.json"], output.Snapshot().Keys);
        }
    }

    private static void FailWhenCreating(string what, string path)
    {
        if (what == "create") throw new IOException("No space left on device", 28);
    }
}
