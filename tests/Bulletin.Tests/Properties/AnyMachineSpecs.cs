using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Properties;

/// <summary>The same site gives the same bytes whatever the machine is like. Each build runs in a process of its own.</summary>
public class AnyMachineSpecs
{
    [Theory]
    [InlineData("1", "UTC", "C", "en-US")]
    [InlineData("2", "America/New_York", "zh_CN.UTF-8", "zh-CN")]
    [InlineData("8", "Pacific/Kiritimati", "tr_TR.UTF-8", "tr-TR")]
    [InlineData("3", "Asia/Kathmandu", "th_TH.UTF-8", "th-TH")]
    public void Cores_time_zone_and_locale_make_no_difference(string cores, string zone, string locale, string culture) =>
        Same(culture, new()
        {
            ["DOTNET_PROCESSOR_COUNT"] = cores,
            ["TZ"] = zone,
            ["LANG"] = locale,
            ["LC_ALL"] = locale,
        });

    // In bytes, in hexadecimal: 128 MiB, and 3 GiB, of which a build sets some aside.
    [Theory]
    [InlineData("8000000")]
    [InlineData("C0000000")]
    public void Little_memory_makes_no_difference(string limit) => Same("zh-CN", new() { ["DOTNET_GCHeapHardLimit"] = limit });

    [Fact]
    public void The_order_of_files_on_disk_makes_no_difference()
    {
        using var ordered = SampleCity.Copy();
        using var shuffled = new TestSite();
        var files = TestSite.Tree(ordered.Root).ToArray();
        new Random(1).Shuffle(files);
        foreach (var (path, bytes) in files)
            shuffled.Write(path, bytes);
        shuffled.Publish();
        TestSite.Same(SampleOutput.Tree, shuffled.Tree());
    }

    private static void Same(string culture, Dictionary<string, string> environment)
    {
        using var site = SampleCity.Copy();
        var (code, error) = ChildProcess.Build(site, culture, environment);
        Assert.True(code == 0, error);
        TestSite.Same(SampleOutput.Tree, site.Tree());
    }
}
