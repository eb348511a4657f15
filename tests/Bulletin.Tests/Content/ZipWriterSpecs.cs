using System.IO.Compression;
using Bulletin.Content.Archives;

namespace Bulletin.Tests.Content;

/// <summary>Archives are read back by another reader.</summary>
public sealed class ZipWriterSpecs : IDisposable
{
    private const int Block = 1 << 20;

    private readonly string folder = Directory.CreateTempSubdirectory("bulletin-zip-").FullName;

    public static TheoryData<int> Lengths => [0, 1, 70_000, Block - 1, Block, Block + 1, (7 * Block) + 12_345];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_was_put_in_comes_out(int length)
    {
        var content = Content(length);
        Write(PathOf("a.zip"), content, piece: 9_999);
        using var zip = ZipFile.OpenRead(PathOf("a.zip"));
        Assert.Equal(["数据.csv", "stored.bin"], zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var read = new MemoryStream();
            stream.CopyTo(read);
            Assert.True(content.AsSpan().SequenceEqual(read.ToArray()), entry.FullName);
            Assert.Equal(length, entry.Length);
        }

        Assert.True(length < Block || zip.Entries[0].CompressedLength < length / 2);
    }

    [Fact]
    public void It_does_not_matter_in_what_pieces_a_file_comes()
    {
        var content = Content((3 * Block) + 1);
        Write(PathOf("a.zip"), content, piece: 77);
        Write(PathOf("b.zip"), content, piece: content.Length);
        Assert.Equal(File.ReadAllBytes(PathOf("a.zip")), File.ReadAllBytes(PathOf("b.zip")));
    }

    [Fact]
    public void More_than_four_gibibytes_find_room()
    {
        const long Most = (1L << 32) + 1;
        var zeros = new byte[1 << 20];
        using (var zip = new ZipWriter(PathOf("large.zip")))
        {
            using (var entry = zip.Compress("zeros", Most))
            {
                for (var rest = Most; rest > 0; rest -= zeros.Length)
                    entry.Write(zeros.AsSpan(0, (int)Math.Min(rest, zeros.Length)));
            }

            zip.Add("after", new MemoryStream([1, 2, 3]));
        }

        using var read = ZipFile.OpenRead(PathOf("large.zip"));
        Assert.Equal([Most, 3], read.Entries.Select(entry => entry.Length));
        using var content = read.Entries[0].Open();
        long length = 0;
        for (int count; (count = content.Read(zeros)) > 0; length += count)
            Assert.True(zeros.AsSpan(0, count).IndexOfAnyExcept((byte)0) < 0);
        Assert.Equal(Most, length);
    }

    [Fact]
    public void A_file_that_grows_beyond_what_was_said_is_refused()
    {
        using var zip = new ZipWriter(PathOf("a.zip"));
        var entry = zip.Compress("zeros");
        var zeros = new byte[1 << 24];
        Assert.Throws<IOException>(() =>
        {
            for (var i = 0; i < 256; i++)
                entry.Write(zeros);
        });
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string PathOf(string name) => Path.Combine(folder, name);

    private static void Write(string path, byte[] content, int piece)
    {
        using var zip = new ZipWriter(path);
        using (var entry = zip.Compress("数据.csv"))
        {
            foreach (var part in content.Chunk(piece))
                entry.Write(part);
        }

        zip.Add("stored.bin", new MemoryStream(content));
    }

    // Lines that a table could have: some repeat, some do not.
    private static byte[] Content(int length)
    {
        var random = new Random(length);
        var content = new byte[length];
        for (var i = 0; i < length; i++)
            content[i] = i % 40 < 30 ? (byte)"编号,云川市市场监督管理局,合格"u8[i % 40] : (byte)random.Next('0', '9');
        return content;
    }
}
