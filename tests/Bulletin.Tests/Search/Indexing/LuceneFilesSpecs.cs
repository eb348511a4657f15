using Bulletin.Search.Indexing;

namespace Bulletin.Tests.Search.Indexing;

public sealed class LuceneFilesSpecs
{
    [Fact]
    public void What_the_disk_says_is_told_as_it_is_and_nothing_stays_behind()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var files = new LuceneFiles(folder))
        {
            files.Begin(open =>
            {
                using (open("_0.fdt"))
                {
                    throw new IOException("no room");
                }
            });
            Assert.Equal("no room", Assert.Throws<IOException>(() => files.End().Count()).Message);
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_build_that_ends_early_waits_for_what_is_being_written()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var isOver = false;
        using (var files = new LuceneFiles(folder))
        {
            files.Begin(_ =>
            {
                Thread.Sleep(100);
                isOver = true;
            });
        }

        Assert.True(isOver);
        Assert.False(Directory.Exists(folder));
    }
}
