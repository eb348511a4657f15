using System.Diagnostics;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>What lies in content/ and cannot be read is named with its place and the remedy; nothing is left out in silence.</summary>
public sealed class UnreadableContentSpecs
{
    [Fact]
    public void A_folder_without_permission_is_named()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = TestSite.With(("content/news/a.md", Sound.News), ("content/news/锁/b.md", Sound.News));
        var locked = site.FullPath("content/news/锁");
        File.SetUnixFileMode(locked, UnixFileMode.None);
        try
        {
            var (code, error) = ChildProcess.Build(site, "zh-CN", [], isPowerless: true);
            Assert.Equal(1, code);
            Assert.StartsWith("content/news/锁 BLT1008 The folder and all files in it cannot be read", error, StringComparison.Ordinal);
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Names_that_are_no_UTF_8_are_named_once_each()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var site = TestSite.With(("content/news/a.md", Sound.News));
        // In GBK: 通知.md and 图.png, which are UTF-8 by chance, and a folder 附, which is not.
        var script = "cd \"$0\" && printf x > \"$(printf '\\315\\250\\326\\252').md\" && printf x > \"$(printf '\\315\\274').png\""
            + " && mkdir \"$(printf '\\270\\275')\" && printf x > \"$(printf '\\270\\275')/c.md\"";
        Process.Start("sh", ["-c", script, site.FullPath("content/news")]).WaitForExit();
        var found = site.Check().Diagnostics;
        // The runtime cannot open such names, so it cannot delete them either.
        Process.Start("rm", ["-r", site.FullPath("content")]).WaitForExit();
        Assert.Equal(3, found.Count);
        Assert.All(found, one => Assert.Equal("BLT1006", one.Code));
        Assert.All(found, one => Assert.Contains("convmv", one.Hint.Chinese, StringComparison.Ordinal));
        Assert.All(found, one => Assert.Contains("UTF-8", one.Message.Chinese, StringComparison.Ordinal));
    }
}
