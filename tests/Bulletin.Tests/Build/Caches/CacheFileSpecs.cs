using Bulletin.Build.Caches;

namespace Bulletin.Tests.Build.Caches;

/// <summary>A cache gives back what was written, or nothing.</summary>
public sealed class CacheFileSpecs : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("bulletin-test-").FullName;

    private CacheFolder Folder(string tool = "tool\n") => new(place, "/output", tool);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void What_was_written_is_read(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var folder = Folder();
        folder.File("a").Write(writer => writer.Write(bytes));
        Assert.Equal(bytes, Read(folder.File("a"), length));
        // From the disk, as a file that is too large for memory is read.
        Assert.Equal(bytes, Read(new(folder, folder.PathOf("a"), inMemory: 0), length));
        Assert.Empty(folder.Unreadable);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(1L << 28)]
    public void One_wrong_bit_anywhere_and_nothing_is_read(long inMemory)
    {
        Folder().File("a").Write(writer => writer.Write("内容"));
        var path = Folder().PathOf("a");
        var bytes = File.ReadAllBytes(path);
        for (var i = "tool\n".Length; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            File.WriteAllBytes(path, bytes);
            bytes[i] ^= 1;
            var folder = Folder();
            Assert.False(new CacheFile(folder, path, inMemory).Read(_ => Assert.Fail("read")));
            Assert.Equal([path], folder.Unreadable);
        }
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(1L << 28)]
    public void A_file_of_another_tool_is_no_fault_and_is_not_read(long inMemory)
    {
        Folder().File("a").Write(writer => writer.Write("内容"));
        var folder = Folder("other\n");
        Assert.False(new CacheFile(folder, folder.PathOf("a"), inMemory).Read(_ => Assert.Fail("read")));
        Assert.False(folder.File("b").Read(_ => Assert.Fail("read")));
        Assert.Empty(folder.Unreadable);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(1L << 28)]
    public void What_was_another_file_is_not_read(long inMemory)
    {
        Folder().File("a").Write(writer => writer.Write("内容"));
        File.Copy(Folder().PathOf("a"), Folder().PathOf("b"));
        var folder = Folder();
        Assert.False(new CacheFile(folder, folder.PathOf("b"), inMemory).Read(_ => Assert.Fail("read")));
        Assert.Equal([folder.PathOf("b")], folder.Unreadable);
    }

    public void Dispose() => Directory.Delete(place, recursive: true);

    private static byte[] Read(CacheFile file, int length)
    {
        byte[] read = [];
        Assert.True(file.Read(reader => read = reader.ReadBytes(length + 1)));
        return read;
    }
}
