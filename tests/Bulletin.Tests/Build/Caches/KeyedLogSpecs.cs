using System.Text;
using Bulletin.Build.Caches;
using Bulletin.Content;

namespace Bulletin.Tests.Build.Caches;

/// <summary>Blocks by document and key, from build to build.</summary>
public sealed class KeyedLogSpecs : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("bulletin-test-").FullName;

    private CacheFolder Folder => new(place, "/output", "tool\n");

    private string Blocks => Folder.PathOf("log.blocks");

    [Fact]
    public void A_block_is_kept_by_its_key_and_forgotten_by_another()
    {
        Build(log => Add(log, "a", "甲"), "first");
        using var log = Open();
        Assert.Equal(Key("first"), log.Published);
        Assert.False(log.TryKeep("a", Key("乙"), out _));
        Assert.True(log.TryKeep("a", Key("甲"), out var entry));
        Assert.Equal("甲", Read(log, entry));
        Assert.Equal("note of 甲", entry.Note);
        Assert.Null(log.Of("b"));
    }

    [Fact]
    public void A_build_that_is_not_saved_leaves_the_last_one_as_it_was()
    {
        Build(log => Add(log, "a", "甲甲甲甲"), "first");
        using (var refused = Open()) Add(refused, "a", "乙乙");
        Build(log => Add(log, "b", "丙"), "second", log => log.Of("a"));
        using var last = Open();
        Assert.Equal("甲甲甲甲", Read(last, last.Of("a")!));
        Assert.Equal("丙", Read(last, last.Of("b")!));
    }

    [Fact]
    public void An_index_of_an_older_build_still_finds_its_blocks()
    {
        Build(log => Add(log, "a", "甲"), "first");
        var index = File.ReadAllBytes(Folder.PathOf("log.index"));
        Build(log => Add(log, "b", "乙"), "second", log => log.Of("a"));
        File.WriteAllBytes(Folder.PathOf("log.index"), index);
        Build(log => Add(log, "c", "丙"), "third", log => log.Of("a"));
        using var last = Open();
        Assert.Equal("甲", Read(last, last.Of("a")!));
        Assert.Equal("丙", Read(last, last.Of("c")!));
    }

    [Fact]
    public void Blocks_that_are_not_what_was_written_are_recognised()
    {
        Build(log => Add(log, "a", "甲甲甲甲"), "first");
        var bytes = File.ReadAllBytes(Blocks);
        bytes[0] ^= 1;
        File.WriteAllBytes(Blocks, bytes);
        using var log = Open();
        Assert.Throws<DamagedCacheException>(() => Read(log, log.Of("a")!));
    }

    [Fact]
    public void A_file_that_lost_blocks_starts_anew()
    {
        Build(log => Add(log, "a", "甲甲甲甲"), "first");
        using (var file = File.OpenWrite(Blocks)) file.SetLength(3);
        using var log = Open();
        Assert.Equal(default, log.Published);
        Assert.Null(log.Of("a"));
    }

    [Fact]
    public void Nothing_stays_of_a_block_that_is_gone_or_was_replaced()
    {
        Build(log => Add(log, "a", "甲甲甲甲甲甲"), "first", log => Add(log, "b", "乙"));
        Build(log => Add(log, "b", "丙"), "second", log => log.Of("a"));
        Assert.DoesNotContain("乙", File.ReadAllText(Blocks), StringComparison.Ordinal);
        Build(log => Add(log, "c", "丁丁丁丁丁丁丁丁丁丁"), "third", log => log.Of("b"));
        Assert.DoesNotContain("甲", File.ReadAllText(Blocks), StringComparison.Ordinal);
        using var last = Open();
        Assert.Equal("丙", Read(last, last.Of("b")!));
    }

    [Fact]
    public void Nothing_stays_of_a_build_that_was_refused_or_killed()
    {
        Build(log => Add(log, "a", "甲"), "first");
        var before = File.ReadAllBytes(Blocks);
        using (var refused = Open()) Add(refused, "a", "乙");
        Assert.Equal(before, File.ReadAllBytes(Blocks));
        File.AppendAllText(Blocks, "丙");
        Build(log => Add(log, "b", "丁"), "second", log => log.Of("a"));
        Assert.DoesNotContain("丙", File.ReadAllText(Blocks), StringComparison.Ordinal);
        using var last = Open();
        Assert.Equal("甲", Read(last, last.Of("a")!));
        Assert.Equal("丁", Read(last, last.Of("b")!));
    }

    [Fact]
    public void More_garbage_than_content_starts_anew()
    {
        Build(log => Add(log, "a", "甲"), "0");
        for (var build = 1; build < 40; build++) Build(log => Add(log, "a", $"第{build}次"), $"{build}");
        Assert.InRange(new FileInfo(Blocks).Length, 1, 100);
    }

    [Fact]
    public void Where_no_cache_can_be_written_blocks_last_for_the_build()
    {
        File.WriteAllText(Path.Combine(place, "file"), "");
        using var log = new KeyedLog<string>(new(Path.Combine(place, "file", "below"), "/output", "tool\n"), "log", Note, Note, _ => { });
        Add(log, "a", "甲");
        Assert.Equal("甲", Read(log, log.Of("a")!));
        log.Save(Key("first"), _ => { });
    }

    public void Dispose() => Directory.Delete(place, recursive: true);

    private static Sha256 Key(string text) => Sha256.Of(Encoding.UTF8.GetBytes(text));

    private static string Note(BinaryReader reader) => reader.ReadString();

    private static void Note(BinaryWriter writer, string note) => writer.Write(note);

    private static void Add(KeyedLog<string> log, string id, string text) =>
        log.Add(id, Key(text), "note of " + text, Encoding.UTF8.GetBytes(text));

    private static string Read(KeyedLog<string> log, KeyedLog<string>.Entry entry)
    {
        byte[] buffer = [];
        return Encoding.UTF8.GetString(log.Read(entry, ref buffer));
    }

    private KeyedLog<string> Open() => new(Folder, "log", Note, Note, reader => Assert.Equal("rest", reader.ReadString()));

    private void Build(Action<KeyedLog<string>> add, string published, Action<KeyedLog<string>>? keep = null)
    {
        using var log = Open();
        add(log);
        keep?.Invoke(log);
        log.Save(Key(published), writer => writer.Write("rest"));
    }
}
