using Bulletin.Content.Diagnostics;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>What the system says in English has its meaning in Chinese before it.</summary>
public sealed class FileFaultSpecs
{
    [Fact]
    public void The_cause_is_named_in_Chinese_and_the_words_of_the_system_stay()
    {
        Assert.Equal("没有读写的权限（Access denied）", FileFault.Of(new UnauthorizedAccessException("Access denied")).Chinese);
        Assert.Equal("Access denied", FileFault.Of(new UnauthorizedAccessException("Access denied")).English);
        Assert.StartsWith("找不到文件", FileFault.Of(new FileNotFoundException("x")).Chinese, StringComparison.Ordinal);
        Assert.StartsWith("内容已损坏", FileFault.Of(new InvalidDataException("x")).Chinese, StringComparison.Ordinal);
        Assert.StartsWith("磁盘读写错误", FileFault.Of(new IOException("x", 5)).Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_called_full()
    {
        var number = OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28;
        Assert.StartsWith("磁盘空间或配额不足", FileFault.Of(new IOException("x", number)).Chinese, StringComparison.Ordinal);
    }
}
