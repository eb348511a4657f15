using Bulletin.Build.Caches;

namespace Bulletin.Tests.Build.Caches;

public sealed class ScratchFolderSpecs : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("bulletin-test-").FullName;

    private string Place => Path.Combine(root, "scratch");

    [Fact]
    public void Work_is_done_in_the_folder_of_the_cache_and_leaves_nothing_behind()
    {
        using (var scratch = new ScratchFolder(Place))
            Assert.Equal(Path.Combine(Place, "file"), scratch.Do(Write));
        Assert.False(Directory.Exists(Place));
    }

    [Fact]
    public void What_a_killed_build_left_is_removed()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(Path.Combine(Place, "left"), "");
        using var scratch = new ScratchFolder(Place);
        Assert.Empty(scratch.Do(Directory.GetFiles));
    }

    [Fact]
    public void A_folder_that_is_kept_stays_as_it_is()
    {
        using (var scratch = new ScratchFolder(Place, isKept: true)) scratch.Do(Write);
        using (var scratch = new ScratchFolder(Place, isKept: true)) Assert.Single(scratch.Do(Directory.GetFiles));
        Assert.True(File.Exists(Path.Combine(Place, "file")));
    }

    [Fact]
    public void Work_that_has_no_room_is_done_once_more_in_a_temporary_folder()
    {
        File.WriteAllText(Place, "no folder can be made here");
        string made;
        using (var scratch = new ScratchFolder(Place))
        {
            made = scratch.Do(Write);
            Assert.Equal(Path.GetDirectoryName(made), Path.GetDirectoryName(scratch.Do(Write)));
            Assert.True(File.Exists(made));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(made)));
    }

    [Fact]
    public void Work_that_has_no_room_anywhere_is_a_failure_of_the_machine()
    {
        using var scratch = new ScratchFolder(Place);
        Assert.Equal("full", Assert.Throws<ScratchException>(() => scratch.Do<int>(_ => throw new IOException("full"))).Message);
        Assert.Throws<ScratchException>(() => scratch.Do<int>(_ => throw new UnauthorizedAccessException()));
    }

    [Fact]
    public void A_damaged_cache_is_no_lack_of_room()
    {
        var times = 0;
        using var scratch = new ScratchFolder(Place);
        Assert.Throws<DamagedCacheException>(() => scratch.Do<int>(place =>
        {
            times++;
            throw new DamagedCacheException(place);
        }));
        Assert.Equal(1, times);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Write(string place)
    {
        var path = Path.Combine(place, "file");
        File.WriteAllText(path, "");
        return path;
    }
}
