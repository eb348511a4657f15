namespace Bulletin.Tests.Publishing.Output;

/// <summary>
/// The power fails before each call, and what was not flushed is lost: the output is the old site or the new one, whole, and the next
/// builds work. Once a build has come to its end, its site is on the disk.
/// </summary>
public class PowerCutSpecs
{
    private static readonly Dictionary<string, string> First = new()
    {
        ["index.html"] = "first",
        ["a/b/one.html"] = "first",
        ["a/two.html"] = "first",
        ["gone/x.html"] = "first",
    };

    private static readonly Dictionary<string, string> Second = new(First) { ["index.html"] = "second", ["a/two.html"] = "second!" };

    private static readonly Dictionary<string, string> Third = new()
    {
        ["index.html"] = "third",
        ["a/b/one.html"] = "first",
        ["a/two.html"] = "first",
        ["new/y.html"] = "third",
    };

    [Theory]
    [InlineData("exchange", 0)]
    [InlineData("exchange", 12)]
    [InlineData("renames", 0)]
    [InlineData("entry by entry", 0)]
    public void The_old_site_or_the_new_one_is_whole(string way, int more)
    {
        var built = TestOutput.Clean(With(Third, more, "third"));
        for (var builds = 0; builds < 3; builds++)
        {
            for (var at = 0; ; at++)
            {
                using var output = new TestOutput { Within = way == "entry by entry" };
                var cut = new PowerCut(output.In(""));
                output.Disk = cut.Disk(way == "exchange");
                if (builds > 0) output.Build(With(First, more, "first"), prepareTwin: true);
                if (builds > 1) output.Build(With(Second, more, "second"));
                var before = output.Snapshot();
                var hasFailed = cut.Fails(at, () => output.Build(With(Third, more, "third")));
                cut.Lose(PowerCut.Losses[at % PowerCut.Losses.Count]);
                if (hasFailed && way == "exchange") AssertWhole();
                output.State = output.State?.Doubted();
                if (!hasFailed)
                {
                    Assert.Equal(built, output.Snapshot());
                    break;
                }

                using (var opened = output.Open()) Assert.True(opened is not null, $"{way}, {builds} builds before, call {at}");
                AssertWhole();
                Assert.NotNull(output.Build(With(Third, more, "third")));
                Assert.Equal(built, output.Snapshot());

                void AssertWhole()
                {
                    var now = output.Snapshot();
                    if (!now.SequenceEqual(before)) Assert.Equal(built, now);
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public void Every_new_file_is_flushed_before_the_exchange_and_the_folders_after_it(int more)
    {
        using var output = new TestOutput();
        var cut = new PowerCut(output.In(""));
        output.Disk = cut.Disk(exchanges: true);
        output.Build(With(First, more, "first"), prepareTwin: true);
        cut.Calls.Clear();
        output.Build(With(Third, more, "third"));
        var exchange = cut.Calls.IndexOf("exchange output");
        var flushed = cut.Calls[..exchange].Where(call => call.StartsWith("flush", StringComparison.Ordinal));
        Assert.Equal(
            more > 0
                ? ["flush all .output.bulletin/next"]
                :
                [
                    "flush .output.bulletin/next",
                    "flush .output.bulletin/next/index.html",
                    "flush .output.bulletin/next/manifest.json",
                    "flush .output.bulletin/next/new",
                    "flush .output.bulletin/next/new/y.html",
                ],
            flushed.Order(StringComparer.Ordinal));
        Assert.Equal(["flush .", "flush .output.bulletin"], cut.Calls[(exchange + 1)..(exchange + 3)]);
    }

    private static Dictionary<string, string> With(Dictionary<string, string> site, int more, string text)
    {
        var all = new Dictionary<string, string>(site);
        for (var i = 0; i < more; i++) all[$"more/{i}.html"] = text + i;
        return all;
    }
}
