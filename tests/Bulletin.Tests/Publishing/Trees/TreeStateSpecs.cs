using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Trees;

namespace Bulletin.Tests.Publishing.Trees;

public class TreeStateSpecs
{
    private static readonly ManifestEntry[] Files =
    [
        new("a", Sha256.Of("1"u8), 1, "list"),
        new("公报/b.html", Sha256.Of("2"u8), 1L << 40, "content/公报.md"),
        new("公报/b.txt", Sha256.Of("3"u8), 0, "content/公报.md"),
    ];

    private static readonly ManifestPart[] Parts =
    [
        new("manifest/other.json", Sha256.Of("5"u8), 1L << 33, 2, 7),
        new("manifest/root.json", default, 0, 1, 0),
    ];

    private static readonly Manifest Listed = new(new(2024, 5, 1), "我们 1", Files, Sha256.Of("4"u8), Parts);
    private static readonly TreeState Sample = new(Files, [100, long.MaxValue, FileTime.Never], Listed);

    [Fact]
    public void It_reads_back()
    {
        var read = Read(Bytes(Sample));
        Assert.Equal(Files, read.Files);
        Assert.Equal(Sample.Times, read.Times);
        Assert.Equal(3, read.Count);
        Assert.Equal(0, Read(Bytes(TreeState.Empty)).Count);
    }

    [Fact]
    public void It_stands_for_the_manifest_that_lists_just_its_files()
    {
        var manifest = Read(Bytes(Sample)).ManifestOf(Sha256.Of("4"u8))!;
        Assert.Equal((new DateOnly(2024, 5, 1), "我们 1"), (manifest.AsOf, manifest.Generator));
        Assert.Equal(Files, manifest.Files);
        Assert.Equal(Parts, manifest.Parts);
        Assert.Null(Read(Bytes(Sample)).ManifestOf(Sha256.Of("5"u8)));
        Assert.Null(Read(Bytes(new(Files, [1, 2, 3], null))).ManifestOf(default));
    }

    [Fact]
    public void One_that_is_larger_than_a_buffer_is_read_and_written_through_it()
    {
        var hash = Sha256.Of("1"u8);
        var files = Enumerable.Range(1000, 9000).Select(i => new ManifestEntry($"p/{i}.html", hash, i, $"{i / 9}")).ToArray();
        var bytes = Bytes(new(files, [.. Enumerable.Range(0, files.Length)], null));
        Assert.InRange(bytes.Length, 1 << 19, 1 << 22);
        var stream = new TrickleStream(bytes);
        using var reader = new BinaryReader(stream);
        var read = TreeState.Read(reader);
        Assert.Equal(files, read.Files);
        Assert.Equal(8999, read.Times[^1]);
        Assert.InRange(stream.Most, 1, 1 << 18);
    }

    [Fact]
    public void Its_parts_make_a_whole_whatever_their_order()
    {
        var state = OfTwoYears(changed: 1);
        var read = Join(state, [.. state.Parts(TreeState.Empty, mostInOne: 1).Reverse()]);
        Assert.Equal(state.Files, read.Files);
        Assert.Equal(state.Times, read.Times);
        Assert.Equal(state.Files, read.ManifestOf(Sha256.Of("4"u8))!.Files);
    }

    [Fact]
    public void A_part_is_the_same_while_no_file_of_it_looks_different()
    {
        var last = Join(OfTwoYears(changed: 1), [.. OfTwoYears(changed: 1).Parts(TreeState.Empty, mostInOne: 1)]);
        Assert.All(OfTwoYears(changed: 1).Parts(last, mostInOne: 1), part => Assert.True(part.IsSame));
        var changed = OfTwoYears(changed: 2).Parts(last, mostInOne: 1).Where(part => !part.IsSame);
        Assert.Equal("policies-2024", Assert.Single(changed).Name);
        Assert.Equal("", Assert.Single(OfTwoYears(changed: 1).Parts(last, mostInOne: 4)).Name);
    }

    [Fact]
    public void Without_one_of_its_parts_it_does_not_stand_for_the_manifest()
    {
        var state = OfTwoYears(changed: 1);
        var parts = state.Parts(TreeState.Empty, mostInOne: 1).ToArray();
        Assert.Equal(["policies-2023", "policies-2024", "root"], parts.Select(part => part.Name));
        var read = Join(state, parts[1..]);
        Assert.Equal(["index.html", "m/policies/2024/b.html", "policies/2024/b.html"], read.Files.Select(file => file.Path));
        Assert.Null(read.ManifestOf(Sha256.Of("4"u8)));
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
                Assert.InRange(Read(bytes).Count, 0, 3);
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
        Assert.Equal(FileTime.Never, FileTime.Trusted(now - TimeSpan.TicksPerMillisecond, now + 1));
        Assert.Equal(now - TimeSpan.TicksPerSecond, FileTime.Trusted(now - TimeSpan.TicksPerSecond, now));
        var wholeSecond = now - TimeSpan.TicksPerMillisecond - TimeSpan.TicksPerSecond;
        Assert.Equal(FileTime.Never, FileTime.Trusted(wholeSecond, now)); // as FAT would show it
        Assert.Equal(FileTime.Never, FileTime.Trusted(now + TimeSpan.TicksPerHour, now)); // a clock that went back
    }

    private static TreeState OfTwoYears(long changed)
    {
        string[] paths = ["index.html", "m/policies/2024/b.html", "policies/2023/a.html", "policies/2024/b.html"];
        var files = Array.ConvertAll(paths, path => new ManifestEntry(path, Sha256.Of("1"u8), 1, "list"));
        return new(files, [1, 1, 1, changed], new(new(2024, 5, 1), "我们 1", files, Sha256.Of("4"u8)));
    }

    private static TreeState Join(TreeState state, TreePart[] parts)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        state.WriteHead(writer);
        foreach (var part in parts) part.Write(writer);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var joined = new TreeStateParts();
        joined.ReadHead(reader);
        foreach (var _ in parts) joined.Read(reader);
        return joined.ToState();
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
