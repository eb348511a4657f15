using Bulletin.Build.Caches;
using Bulletin.Tests.Publishing.Output;

namespace Bulletin.Tests.Build.Caches;

/// <summary>A cache in parts gives back what was written, part by part, and writes only what differs.</summary>
public sealed class PartedCacheSpecs : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("bulletin-test-").FullName;

    private CacheFolder folder;

    public PartedCacheSpecs() => folder = Folder();

    private string Parts => folder.PathOf("a") + ".parts";

    [Fact]
    public void What_was_written_is_read()
    {
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "乙"), ("laws/c.md", "丙")));
        Assert.Equal(["laws/c.md 丙", "policies/2023/a.md 甲", "policies/2024/b.md 乙"], Read(out var head, out var isWhole));
        Assert.Equal("head", head);
        Assert.True(isWhole);
        Assert.Equal(["of-laws", "of-policies-2023", "of-policies-2024"], Names());
    }

    [Fact]
    public void Few_entries_stand_in_the_index()
    {
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "乙")), mostInOne: 2);
        Assert.Equal([folder.PathOf("a")], Directory.GetFileSystemEntries(place));
        Assert.Equal(2, Read(out _, out _).Count);
    }

    [Fact]
    public void An_edit_writes_the_index_and_its_own_part()
    {
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "乙")));
        var before = Directory.GetFiles(Parts);
        foreach (var file in before) File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "改")));
        var kept = Assert.Single(Directory.GetFiles(Parts).Intersect(before));
        Assert.Contains("2023", kept, StringComparison.Ordinal);
        Assert.Equal(new(2024, 1, 1), File.GetLastWriteTimeUtc(kept));
        Assert.Equal(["policies/2023/a.md 甲", "policies/2024/b.md 改"], Read(out _, out _));
    }

    [Fact]
    public void An_entry_less_is_a_difference_and_a_year_less_is_a_part_less()
    {
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2023/b.md", "乙"), ("policies/2024/c.md", "丙")));
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/c.md", "丙")));
        Assert.Equal(["policies/2023/a.md 甲", "policies/2024/c.md 丙"], Read(out _, out _));
        Write(Entries(("policies/2024/c.md", "丙")));
        Assert.Equal(["of-policies-2024"], Names());
        Write([]);
        Assert.False(Directory.Exists(Parts));
    }

    [Theory]
    [InlineData("torn")]
    [InlineData("wrong bit")]
    [InlineData("another one")]
    [InlineData("of another tool")]
    public void A_damaged_part_costs_its_own_entries_and_is_noted(string how)
    {
        var entries = Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "乙"));
        Write(entries);
        var (damaged, other) = (Part("2023"), Part("2024"));
        var bytes = File.ReadAllBytes(damaged);
        if (how == "wrong bit") bytes[^40] ^= 1;
        if (how == "of another tool") bytes[0] ^= 1;
        File.WriteAllBytes(damaged, how == "torn" ? bytes[..^1] : how == "another one" ? File.ReadAllBytes(other) : bytes);
        Assert.Equal(["policies/2024/b.md 乙"], Read(out _, out var isWhole));
        Assert.False(isWhole);
        Assert.Equal([damaged], folder.Unreadable);
        Write(entries);
        Assert.Equal(2, Read(out _, out isWhole).Count);
        Assert.True(isWhole);
        Assert.Empty(folder.Unreadable);
    }

    [Fact]
    public void A_part_that_is_gone_is_as_one_that_never_was()
    {
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "乙")));
        File.Delete(Part("2024"));
        Assert.Equal(["policies/2023/a.md 甲"], Read(out _, out var isWhole));
        Assert.False(isWhole);
        Assert.Empty(folder.Unreadable);
    }

    [Fact]
    public void What_was_broken_off_before_the_index_leaves_the_last_cache()
    {
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "乙")));
        var index = File.ReadAllBytes(folder.PathOf("a"));
        var parts = Directory.GetFiles(Parts).ToDictionary(file => file, File.ReadAllBytes);
        Write(Entries(("policies/2023/a.md", "新"), ("policies/2024/b.md", "乙")));
        // As if the build had been killed after its parts were written.
        foreach (var (file, bytes) in parts) File.WriteAllBytes(file, bytes);
        File.WriteAllBytes(folder.PathOf("a"), index);
        File.WriteAllText(Path.Combine(Parts, "of-policies-2023.new"), "torn");
        Assert.Equal(["policies/2023/a.md 甲", "policies/2024/b.md 乙"], Read(out _, out _));
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "改")));
        Assert.Equal(2, Directory.GetFiles(Parts).Length);
        Assert.Empty(folder.Unreadable);
    }

    [Fact]
    public void On_a_full_disk_the_last_cache_stays()
    {
        using var mount = Mount.TryTmpfs(place, "64k");
        if (mount is null) return;
        Write(Entries(("policies/2023/a.md", "甲"), ("policies/2024/b.md", "乙")));
        Write(Entries(("policies/2023/a.md", "新"), ("policies/2024/b.md", new('长', 100_000))));
        Assert.Equal(["policies/2023/a.md 甲", "policies/2024/b.md 乙"], Read(out _, out var isWhole));
        Assert.True(isWhole);
        Assert.Equal(2, Directory.GetFiles(Parts).Length);
    }

    public void Dispose() => Directory.Delete(place, recursive: true);

    private static Dictionary<string, string> Entries(params (string Path, string Text)[] all) =>
        all.ToDictionary(one => one.Path, one => one.Text, StringComparer.Ordinal);

    private CacheFolder Folder() => new(place, "/output", "tool\n");

    private IEnumerable<string> Names() =>
        Directory.GetFiles(Parts).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    private string Part(string year) => Assert.Single(Directory.GetFiles(Parts, $"*{year}.*"));

    /// <summary>As a build does: reads what stands there, then writes.</summary>
    private void Write(Dictionary<string, string> entries, int mostInOne = 0)
    {
        folder = Folder();
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        var cache = new PartedCache(folder.File("a"), mostInOne);
        cache.Read(reader => reader.ReadString(), ReadInto(last));
        bool IsSame(string path, string text) => last.GetValueOrDefault(path) == text;
        cache.Write(writer => writer.Write("head"), CacheParts.Of("of", entries, mostInOne, IsSame, (writer, path, text) =>
        {
            writer.Write(path);
            writer.Write(text);
        }));
    }

    private List<string> Read(out string? head, out bool isWhole)
    {
        folder = Folder();
        var cache = new PartedCache(folder.File("a"), mostInOne: 0);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string? read = null;
        Assert.True(cache.Read(reader => read = reader.ReadString(), ReadInto(found)));
        (head, isWhole) = (read, cache.IsWhole);
        return [.. found.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}")];
    }

    private static Action<string, int, BinaryReader> ReadInto(Dictionary<string, string> entries) => (_, count, reader) =>
    {
        for (; count > 0; count--) entries.Add(reader.ReadString(), reader.ReadString());
    };
}
