using Bulletin.Build;
using Bulletin.Publishing.Output;
using Bulletin.Tests.Publishing.Output;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>
/// The whole tool on a disk that loses its power before a call: nothing of caches was flushed, and the next build, with what is left of
/// them, makes the site as if from nothing.
/// </summary>
public sealed class PowerLossSpecs
{
    // All calls of a build would take an hour: so many throughout it, and the last ones, around the exchange.
    private const int Throughout = 6;
    private const int AtTheEnd = 8;

    private static readonly (string Name, Action<TestSite> Change, bool IsRefused)[] Changes =
    [
        ("an edit", site => site.Replace(KeptBuilds.Page, "第二版", "最终版"), false),
        ("many edits", Many, false),
        ("another title", site => site.Replace("site.yml", "title: 测试公报", "title: 新的公报"), false),
        ("a refused draft", site => site.Replace(KeptBuilds.Page, "第二版。", "第二版，绝不公开的草稿。[断](没有.md)"), true),
    ];

    public static TheoryData<string> Names => [.. Changes.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cut_in_a_build_leaves_a_whole_site_and_the_next_build_makes_the_new_one(string name)
    {
        var (_, change, isRefused) = Changes.Single(one => one.Name == name);
        using var kept = new KeptBuilds();
        var before = kept.Site.Tree();
        using var expected = kept.Clean(isRefused ? _ => { } : change);
        var after = expected.Tree();
        var cut = new PowerCut(kept.Folder);
        foreach (var at in Moments(Calls(kept, cut, change)))
        {
            Prepare(kept, cut, change);
            cut.Fails(at, () => kept.Site.Build(On(cut)));
            cut.Lose(PowerCut.Losses[at % PowerCut.Losses.Count]);
            var now = kept.Site.Tree();
            if (!IsSame(now, before)) TestSite.Same(after, now, $"{name}, call {at}:");
            if (isRefused) kept.Site.Replace(KeptBuilds.Page, "第二版，绝不公开的草稿。[断](没有.md)", "第二版。");
            var report = kept.Site.Publish(options => options with { SystemStart = "another" });
            Assert.True(report.Diagnostics.All(one => one.Code is "BLT7001" or "BLT6013"), $"{name}, call {at}");
            TestSite.Same(after, kept.Site.Tree(), $"{name}, the build after call {at}:");
        }
    }

    [Fact]
    public void A_cut_in_the_first_build_leaves_nothing_that_the_next_one_trusts()
    {
        using var kept = new KeptBuilds();
        using var expected = kept.Clean(_ => { });
        var cut = new PowerCut(kept.Folder);
        foreach (var at in Moments(Calls(kept, cut, Nothing)))
        {
            Prepare(kept, cut, Nothing);
            cut.Fails(at, () => kept.Site.Build(On(cut)));
            cut.Lose(PowerCut.Losses[at % PowerCut.Losses.Count]);
            kept.Site.Publish(options => options with { SystemStart = "another" });
            TestSite.Same(expected.Tree(), kept.Site.Tree(), $"the build after call {at}:");
        }
    }

    [Theory]
    [InlineData("a first build")]
    [InlineData("an edit")]
    [InlineData("many edits")]
    [InlineData("another title")]
    public void Every_new_file_is_flushed_before_the_exchange_and_the_folder_before_success_is_said(string name)
    {
        var change = Changes.SingleOrDefault(one => one.Name == name).Change ?? Nothing;
        using var kept = new KeptBuilds();
        var cut = new PowerCut(kept.Folder);
        Prepare(kept, cut, change);
        Assert.Equal(BuildOutcome.Published, kept.Site.Build(On(cut)).Outcome);
        // A first site comes by a rename, there is nothing to exchange it for.
        var exchange = Math.Max(cut.Calls.IndexOf("exchange output"), cut.Calls.IndexOf("rename output"));
        Assert.True(exchange > 0);
        var written = cut.Calls[..exchange].Select(call => call.Split(' ', 2)).Where(IsWrite).Select(call => call[1]).Distinct().ToList();
        Assert.NotEmpty(written);
        var all = cut.Calls.FindLastIndex(exchange, call => call.StartsWith("flush all", StringComparison.Ordinal));
        foreach (var path in written)
        {
            var last = cut.Calls.FindLastIndex(exchange, call => call.Split(' ', 2) is var parts && IsWrite(parts) && parts[1] == path);
            Assert.True(all > last || cut.Calls.FindLastIndex(exchange, call => call == $"flush {path}") > last, path);
        }

        Assert.Contains("flush .", cut.Calls[exchange..]);
    }

    private static bool IsWrite(string[] call) =>
        call[0] is "create" or "copy" or "rename" && call[1].StartsWith(".output.bulletin/next/", StringComparison.Ordinal);

    private static void Nothing(TestSite site)
    {
        foreach (var folder in (string[])[site.Output, site.Work, site.Cache])
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static void Many(TestSite site)
    {
        for (var i = 0; i < 3; i++) site.Write($"content/news/a{i}.md", Content.Diagnostics.Sound.Body($"正文。第{i}篇，改过。"));
        for (var i = 0; i < 40; i++) site.Write($"content/news/b{i}.md", Content.Diagnostics.Sound.Body($"正文。新的第{i}篇。"));
    }

    private static int Calls(KeptBuilds kept, PowerCut cut, Action<TestSite> change)
    {
        Prepare(kept, cut, change);
        Assert.True(kept.Site.Build(On(cut)).Outcome is BuildOutcome.Published or BuildOutcome.Refused);
        return cut.Calls.Count;
    }

    private static void Prepare(KeptBuilds kept, PowerCut cut, Action<TestSite> change)
    {
        kept.Restore();
        change(kept.Site);
        cut.Settle();
    }

    private static Func<BuildOptions, BuildOptions> On(PowerCut cut) => options => options with
    {
        Open = (path, trusted, bag) => OutputFolder.Open(path, trusted, bag, cut.Disk(exchanges: true)),
    };

    private static IEnumerable<int> Moments(int calls) =>
        Enumerable.Range(0, Throughout).Select(i => calls * i / Throughout)
            .Concat(Enumerable.Range(0, AtTheEnd + 1).Select(i => calls - AtTheEnd + i))
            .Where(at => at >= 0)
            .Distinct();

    private static bool IsSame(SortedDictionary<string, byte[]> one, SortedDictionary<string, byte[]> other) =>
        one.Count == other.Count && one.All(file => other.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));
}
