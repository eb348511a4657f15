namespace Bulletin.Tests.Cli;

/// <summary>What <c>doctor</c> finds in the output and in the caches of a site.</summary>
public sealed class DoctorSpecs
{
    [Fact]
    public void What_a_build_has_left_is_sound()
    {
        using var site = Built();
        var run = Doctor(site);
        Assert.Matches("✓ 网站：output 里的 [0-9]+ 个文件", run);
        Assert.Matches("✓ 缓存：[0-9]+ 个文件完好", run);
        Assert.DoesNotContain("不属于本工具", run, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_page_and_a_damaged_cache_are_named()
    {
        using var site = Built();
        Spoil(site.Full("output/policies/2024/1.html"));
        Spoil(site.Full(".bulletin/sources"));
        var run = Doctor(site);
        Assert.Contains("policies/2024/1.html", run, StringComparison.Ordinal);
        Assert.Contains("--verify", run, StringComparison.Ordinal);
        Assert.Contains("· 缓存：有 1 个文件损坏", run, StringComparison.Ordinal);
        Assert.Equal(0, site.Build("--verify").Code);
        Assert.DoesNotContain("✗", Doctor(site), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_build_has_written_is_no_sound_cache()
    {
        using var site = Built();
        var before = Caches(Doctor(site));
        for (var i = 0; i < 20; i++) site.Write($".bulletin/照片{i}.jpg", "x");
        site.Write(".bulletin/备份/a.md", "x");
        var run = Doctor(site);
        Assert.Equal(before, Caches(run));
        Assert.Contains("· 缓存：.bulletin 里有 21 个不属于本工具的文件或文件夹", run, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_among_the_parts_of_a_cache_is_no_sound_cache_either()
    {
        using var site = Built();
        var before = Caches(Doctor(site));
        foreach (var name in (string[])["x", "说明.txt", "documents.0123456789xy", "备份/a"])
            site.Write($".bulletin/sources.parts/{name}", "x");
        var run = Doctor(site);
        Assert.Equal(before, Caches(run));
        Assert.Contains("· 缓存：.bulletin 里有 4 个不属于本工具的文件或文件夹", run, StringComparison.Ordinal);
    }

    private static SiteFolder Built()
    {
        var site = SiteFolder.Small();
        Assert.Equal(0, site.Build().Code);
        return site;
    }

    private static string Doctor(SiteFolder site) => SiteFolder.Tool("doctor", site.Path, "--lang", "zh").Out;

    private static string Caches(string run) => run.Split('\n').Single(line => line.StartsWith("✓ 缓存", StringComparison.Ordinal));

    private static void Spoil(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
