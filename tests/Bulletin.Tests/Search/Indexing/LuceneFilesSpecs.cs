using Bulletin.Build.Caches;
using Bulletin.Search.Indexing;

namespace Bulletin.Tests.Search.Indexing;

public sealed class LuceneFilesSpecs : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("bulletin-test-").FullName;

    private CacheFolder Cache => new(place, "/output", "tool\n");

    [Fact]
    public void What_the_disk_says_is_reported_when_no_place_has_room_and_nothing_stays_behind()
    {
        var places = new List<string>();
        using (var files = new LuceneFiles(Cache))
        {
            files.Begin(open =>
            {
                using var file = (FileStream)open("_0.fdt");
                places.Add(Path.GetDirectoryName(file.Name)!);
                throw new IOException("no room");
            });
            Assert.Equal("no room", Assert.Throws<ScratchException>(() => files.End().Count()).Message);
        }

        Assert.Equal(2, places.Count);
        Assert.All(places, folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public void A_full_cache_folder_sends_the_index_to_the_temporary_folder()
    {
        using var files = new LuceneFiles(Cache);
        files.Begin(open =>
        {
            using var file = (FileStream)open("_0.fdt");
            if (file.Name.StartsWith(place, StringComparison.Ordinal)) throw new IOException("no room");
            file.WriteByte(1);
        });
        Assert.Contains("search/lucene/_0.fdt", files.End().Select(artifact => artifact.Route.Path));
    }

    [Fact]
    public void A_build_that_ends_early_waits_for_what_is_being_written()
    {
        var isOver = false;
        using (var files = new LuceneFiles(Cache))
        {
            files.Begin(_ =>
            {
                Thread.Sleep(100);
                isOver = true;
            });
        }

        Assert.True(isOver);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place));
    }

    public void Dispose() => Directory.Delete(place, recursive: true);
}
