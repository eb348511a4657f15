using Bulletin.Tests.Publishing.Output;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>The machine's failure is never reported as the author's.</summary>
public sealed class FullDiskSpecs
{
    [Fact]
    public void A_full_disk_below_the_caches_costs_time_and_no_build()
    {
        using var site = Site();
        Directory.CreateDirectory(site.Cache);
        using var mount = Mount.TryTmpfs(site.Cache, "16k");
        if (mount is null) return;
        Assert.Empty(site.Publish().Diagnostics);
        using var clean = TestSite.Copy(Without(site));
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
        site.Replace("content/news/a0.md", "正文。", "改过的正文。");
        Assert.Empty(site.Publish().Diagnostics);
        Assert.Contains("改过的正文", site.Read("news/a0.txt"));
    }

    [Fact]
    public void No_room_anywhere_is_a_failure_of_the_machine_and_the_output_stays()
    {
        using var site = Site();
        site.Publish();
        var before = site.Tree();
        Directory.Delete(site.Cache, recursive: true);
        using var cache = Mount.TryTmpfs(site.Cache, "16k");
        if (cache is null) return;
        var small = Path.Combine(Path.GetDirectoryName(site.Output)!, "tmp");
        using var temporary = Mount.TryTmpfs(small, "16k");
        site.Replace("content/news/a0.md", "正文。", "改过的正文。");
        var (code, error) = ChildProcess.Build(site, "zh-CN", new() { ["TMPDIR"] = small });
        Assert.Equal(1, code);
        Assert.Contains($"{site.Cache} BLT7002", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        TestSite.Same(before, site.Tree());
    }

    [Fact]
    public void Damaged_blocks_are_noted_once_and_made_anew()
    {
        using var site = Site();
        site.Age();
        site.Publish();
        foreach (var file in Directory.EnumerateFiles(site.Cache, "*.blocks"))
        {
            var bytes = File.ReadAllBytes(file);
            Array.Clear(bytes);
            File.WriteAllBytes(file, bytes);
        }

        site.Replace("content/news/a0.md", "正文。", "改过的正文。");
        Assert.Equal("BLT7001", Assert.Single(site.Publish().Diagnostics).Code);
        using var clean = TestSite.Copy(Without(site));
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
    }

    [Fact]
    public void Damaged_blocks_that_cannot_be_deleted_are_not_read()
    {
        using var site = Site();
        site.Age();
        site.Publish();
        var blocks = Directory.EnumerateFiles(site.Cache, "*.search.blocks").Single();
        File.WriteAllBytes(blocks, new byte[new FileInfo(blocks).Length]);
        using var mount = Mount.TryUndeletable(blocks);
        if (mount is null) return;
        site.Replace("content/news/a0.md", "正文。", "改过的正文。");
        Assert.Equal("BLT7001", Assert.Single(site.Publish().Diagnostics).Code);
        Assert.Contains("改过的正文", site.Read("news/a0.txt"));
    }

    [Fact]
    public void A_record_of_another_file_with_the_same_length_and_time_is_not_the_authors_mistake()
    {
        using var site = Site();
        site.Age();
        site.Publish();
        var (a, b) = (site.FullPath("content/news/a1.md"), site.FullPath("content/news/a2.md"));
        File.Move(a, a + "x");
        File.Move(b, a);
        File.Move(a + "x", b);
        site.Replace("site.yml", "title: 测试公报", "title: 新的公报");
        Assert.Equal("BLT7001", Assert.Single(site.Publish().Diagnostics).Code);
        using var clean = TestSite.Copy(Without(site));
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
    }

    [Fact]
    public void A_damaged_cache_is_noted_once()
    {
        using var site = Site();
        site.Age();
        site.Publish();
        foreach (var file in Directory.EnumerateFiles(site.Cache, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        Assert.Equal("BLT7001", Assert.Single(site.Publish().Diagnostics).Code);
        Assert.Empty(site.Publish().Diagnostics);
    }

    private static TestSite Site() => TestSite.With(
    [
        ("site.yml", TestSite.Settings + "\ndata: CC-BY-4.0\n"),
        .. Enumerable.Range(0, 30).Select(i => ($"content/news/a{i}.md", Content.Diagnostics.Sound.Body($"正文。第{i}篇"))),
    ]);

    // A copy of the site without its caches.
    private static string Without(TestSite site)
    {
        var copy = Path.Combine(Path.GetDirectoryName(site.Output)!, "copy");
        if (Directory.Exists(copy)) Directory.Delete(copy, recursive: true);
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
        {
            if (file.StartsWith(site.Cache, StringComparison.Ordinal)) continue;
            var target = Path.Combine(copy, Path.GetRelativePath(site.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
