using System.Collections.Concurrent;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>
/// Stops the world before each change to the disk, as kill -9 or a power cut between two system calls would, and looks at what is left.
/// After the stop every further change fails too, so that no clean-up of the dying process can help.
/// </summary>
public class CrashSpecs
{
    private static readonly Dictionary<string, string> First = new()
    {
        ["index.html"] = "1",
        ["a/b/one.html"] = "1",
        ["a/two.html"] = "1",
        ["gone/x.html"] = "1",
        ["z"] = "file",
    };

    private static readonly Dictionary<string, string> Second = new(First) { ["index.html"] = "2", ["a/two.html"] = "2!" };

    private static readonly Dictionary<string, string> Third = new()
    {
        ["index.html"] = "3",
        ["a/b/one.html"] = "1",
        ["a/two.html"] = "1",
        ["new/y.html"] = "3",
        ["z/folder.html"] = "3",
    };

    private static readonly ConcurrentDictionary<(Dictionary<string, string> Site, int MostInOne), SortedDictionary<string, string>>
        CleanTrees = new();

    [Theory]
    [InlineData("exchange", 0)]
    [InlineData("exchange", 1)]
    [InlineData("exchange", 2)]
    [InlineData("renames", 0)]
    [InlineData("renames", 1)]
    [InlineData("renames", 2)]
    [InlineData("entry by entry", 0)]
    [InlineData("entry by entry", 1)]
    [InlineData("entry by entry", 2)]
    [InlineData("exchange in parts", 2)]
    [InlineData("renames in parts", 2)]
    [InlineData("entry by entry in parts", 2)]
    public void A_stop_at_any_moment_leaves_a_whole_tree_and_the_next_build_works(string way, int buildsBefore)
    {
        for (var at = 0; ; at++)
        {
            using var output = Prepared(way, buildsBefore);
            var before = output.Snapshot();
            if (!Stops(output, way, at, () => output.Build(Third))) return;
            if (IsExchange(way)) AssertWhole(output, before); // not even for a moment anything else
            output.State = null;
            using (var opened = output.Open())
            {
                Assert.NotNull(opened);
                AssertWhole(output, before);
                output.AssertHidesNothing();
            }

            AssertNextBuildsWork(output, buildsBefore > 0);
        }
    }

    [Theory]
    [InlineData("renames")]
    [InlineData("entry by entry")]
    public void A_stop_while_recovering_from_a_stop_does_no_harm(string way)
    {
        for (var at = 0; ; at++)
        {
            for (var again = 0; ; again++)
            {
                using var output = Prepared(way, 2);
                var before = output.Snapshot();
                if (!Stops(output, way, at, () => output.Build(Third))) return;
                if (!Stops(output, way, again, () => output.Open()?.Dispose())) break;
                using (var opened = output.Open()) Assert.NotNull(opened);
                AssertWhole(output, before);
                output.AssertHidesNothing();
                AssertNextBuildsWork(output, hasForeign: true);
            }
        }
    }

    [Fact]
    public void An_interrupted_exchange_is_undone_at_the_next_opening()
    {
        using var output = Prepared("renames", 1);
        Assert.True(Stops(output, disk => disk("rename", Path.Join(output.Work, "old")), () => output.Build(Third)));
        Assert.True(File.Exists(Path.Join(output.Work, "journal")));
        using var opened = output.Open();
        Assert.Equal(["BLT6013"], output.Codes);
        Assert.Equal("1", output.Snapshot()["index.html"]);
    }

    [Fact]
    public void A_folder_that_cannot_be_renamed_away_is_replaced_all_the_same()
    {
        // A folder from a lower layer of overlayfs: EXDEV.
        using var output = Prepared("renames", 1);
        var disk = new Disk
        {
            Exchanges = false,
            Before = (what, path) =>
            {
                if (what == "rename" && path == Path.Join(output.Work, "old")) throw new IOException("Invalid cross-device link", 18);
            },
        };
        Assert.NotNull(output.Build(Third, disk));
        AssertTree(Third, output, hasForeign: true);
        AssertNextBuildsWork(output, hasForeign: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_that_is_deleted_instead_of_renamed_leaves_only_the_way_forward(bool isKilled)
    {
        using var output = Prepared("renames", 1);
        var disk = new Disk
        {
            Exchanges = false,
            Flushes = false,
            Before = (what, path) =>
            {
                if (what == "rename" && path == Path.Join(output.Work, "old")) throw new IOException("Invalid cross-device link", 18);
                if (what != "rmtree" || path != output.Path) return;
                // Half of it is gone by then.
                File.Delete(output.At("index.html"));
                throw isKilled ? new WorldStopped() : new IOException("Permission denied", 13);
            },
        };
        if (isKilled) Assert.Throws<WorldStopped>(() => output.Build(Third, disk));
        else Assert.Null(output.Build(Third, disk));
        if (!isKilled) Assert.Equal(["BLT6011", "BLT6020"], output.Codes.Order());
        using (var opened = output.Open()) Assert.NotNull(opened);
        AssertTree(Third, output, hasForeign: true);
        AssertNextBuildsWork(output, hasForeign: true);
    }

    [Fact]
    public void A_disk_that_does_not_confirm_the_exchange_is_told_of()
    {
        using var output = Prepared("exchange", 1);
        var isExchanged = false;
        var disk = new Disk
        {
            Flushes = false,
            Before = (what, path) =>
            {
                if (isExchanged && what == "flush") throw new IOException("Input/output error", 5);
                isExchanged |= what == "exchange";
            },
        };
        Assert.NotNull(output.Build(Third, disk));
        Assert.Contains("BLT6022", output.Codes);
        AssertTree(Third, output, hasForeign: true);
    }

    [Fact]
    public void Foreign_files_are_not_opened()
    {
        using var output = Prepared("exchange", 1);
        using (var process = System.Diagnostics.Process.Start("mkfifo", output.At("pipe"))) process.WaitForExit();
        Assert.NotNull(output.Build(Third, new Disk()));
        Assert.True(Path.Exists(output.At("pipe")));
        File.Delete(output.At("pipe"));
        AssertTree(Third, output, hasForeign: true);
    }

    private static TestOutput Prepared(string way, int builds)
    {
        var output = new TestOutput
        {
            Disk = Usable(way),
            Within = way.StartsWith("entry by entry", StringComparison.Ordinal),
            MostInOne = way.EndsWith("in parts", StringComparison.Ordinal) ? 0 : 1000,
        };
        if (builds > 0) output.Build(First);
        if (builds > 0) output.Put("CNAME", "foreign");
        if (builds > 0) File.CreateSymbolicLink(output.At("link"), "index.html");
        if (builds > 1) output.Build(Second);
        return output;
    }

    private static Disk Usable(string way, Action<string, string>? before = null) =>
        new() { Exchanges = IsExchange(way), Before = before, Flushes = false };

    private static bool IsExchange(string way) => way.StartsWith("exchange", StringComparison.Ordinal);

    private static bool Stops(TestOutput output, string way, int at, Action action)
    {
        var count = 0;
        return Stops(output, Usable(way, (_, _) =>
        {
            if (Interlocked.Increment(ref count) > at) throw new WorldStopped();
        }), action);
    }

    private static bool Stops(TestOutput output, Func<Func<string, string, bool>, bool> when, Action action)
    {
        var stopped = false;
        return Stops(output, Usable("renames", (what, path) =>
        {
            stopped |= when((name, place) => name == what && place == path);
            if (stopped) throw new WorldStopped();
        }), action);
    }

    private static bool Stops(TestOutput output, Disk disk, Action action)
    {
        var good = output.Disk;
        output.Disk = disk;
        try
        {
            action();
            return false;
        }
        catch (WorldStopped)
        {
            return true;
        }
        finally
        {
            output.Disk = good;
        }
    }

    private static void AssertWhole(TestOutput output, SortedDictionary<string, string> before)
    {
        var now = output.Snapshot();
        if (now.SequenceEqual(before)) return;
        AssertTree(Third, output, hasForeign: before.ContainsKey("CNAME"));
    }

    private static void AssertNextBuildsWork(TestOutput output, bool hasForeign)
    {
        foreach (var site in new[] { Second, Third, First })
        {
            Assert.NotNull(output.Build(site));
            AssertTree(site, output, hasForeign);
            output.AssertHidesNothing();
        }
    }

    private static void AssertTree(Dictionary<string, string> site, TestOutput output, bool hasForeign)
    {
        var clean = CleanTrees.GetOrAdd((site, output.MostInOne), tree => TestOutput.Clean(tree.Site, tree.MostInOne));
        var expected = new SortedDictionary<string, string>(clean, StringComparer.Ordinal);
        if (hasForeign) (expected["CNAME"], expected["link"]) = ("foreign", "→ index.html");
        Assert.Equal(expected, output.Snapshot());
    }

    private sealed class WorldStopped : Exception;
}
