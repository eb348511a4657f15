using Bulletin.Content;
using Bulletin.Publishing.Trees;

namespace Bulletin.Tests.Publishing.Trees;

public class TreeStateSpecs
{
    private static readonly TreeState Sample = new([new("a", 1, 100, Sha256.Of("1"u8)), new("公报/b.html", 1L << 40, long.MaxValue, Sha256.Of("2"u8))]);

    [Fact]
    public void It_reads_back()
    {
        var read = Read(Bytes(Sample));
        Assert.Equal(Sample.Entries.ToArray(), read.Entries.ToArray());
        Assert.Equal(2, read.Count);
        Assert.Equal(0, Read(Bytes(TreeState.Empty)).Count);
    }

    [Fact]
    public void A_part_of_it_is_not_believed()
    {
        var bytes = Bytes(Sample);
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<InvalidDataException>(() => Read(bytes[..length]));
    }

    [Fact]
    public void Damage_is_refused_or_harmless_but_never_a_crash()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = Bytes(Sample);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Assert.InRange(Read(bytes).Count, 0, 2);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Fact]
    public void A_file_changed_a_moment_ago_is_not_trusted_by_its_time()
    {
        var now = new DateTime(2024, 5, 1, 12, 0, 0, 1, DateTimeKind.Utc).Ticks;
        Assert.Equal(TreeStateEntry.Never, TreeStateEntry.TrustedTime(now - TimeSpan.TicksPerMillisecond, now + 1));
        Assert.Equal(now - TimeSpan.TicksPerSecond, TreeStateEntry.TrustedTime(now - TimeSpan.TicksPerSecond, now));
        var wholeSecond = now - TimeSpan.TicksPerMillisecond - TimeSpan.TicksPerSecond;
        Assert.Equal(TreeStateEntry.Never, TreeStateEntry.TrustedTime(wholeSecond, now)); // as FAT would show it
        Assert.Equal(TreeStateEntry.Never, TreeStateEntry.TrustedTime(now + TimeSpan.TicksPerHour, now)); // a clock that went back
    }

    private static byte[] Bytes(TreeState state)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        state.Write(writer);
        return memory.ToArray();
    }

    private static TreeState Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return TreeState.Read(reader);
    }
}
