using Bulletin.Build;
using Bulletin.Cli.Composition;
using Bulletin.Publishing.Output;
using Bulletin.Tests.Sites;
using FsCheck.Fluent;

namespace Bulletin.Tests.Properties;

/// <summary>
/// However a site came to be what it is, building it on top of the last build
/// gives the bytes and the messages of a clean build.
/// </summary>
public class IncrementalSpecs
{
    public enum Clock
    {
        /// <summary>Every write is long past and at a time of its own: files are trusted by their time.</summary>
        Past,

        /// <summary>All writes fall into one tick of a coarse clock: times say nothing.</summary>
        SameSecond,
    }

    [Theory]
    [InlineData(Clock.Past, false)]
    [InlineData(Clock.Past, true)]
    [InlineData(Clock.SameSecond, false)]
    [InlineData(Clock.SameSecond, true)]
    public void Random_edits_of_a_small_site_build_as_if_from_nothing(Clock clock, bool losesCaches) => Law.ForAll(
        from seed in Gen.Choose(0, int.MaxValue)
        from edits in Steps.Of(20, 20)
        select (Seed: seed, Edits: edits),
        story => Steps.Smaller(story.Edits).Select(fewer => (story.Seed, fewer)),
        story => Run(Author.Site(story.Seed), (world, random) => new Editor(world, random).Edit(), story.Edits, clock, losesCaches),
        runs: 2);

    [Theory]
    [InlineData(Clock.Past, false)]
    [InlineData(Clock.SameSecond, true)]
    public void Random_edits_of_the_sample_city_build_as_if_from_nothing(Clock clock, bool losesCaches) => Law.ForAll(
        Steps.Of(6, 6),
        edits =>
        {
            using var sample = SampleCity.Copy();
            Run(World.Of(sample), (world, random) => new SampleEditor(world, random).Edit(), edits, clock, losesCaches);
        },
        runs: 1);

    [Fact]
    public void The_number_of_an_issue_reaches_the_data_of_what_it_carries()
    {
        using var site = TestSite.With(
            (
                "content/issues/special.md",
                Content.Diagnostics.Sound.Issue("title: 特刊\nyear: 2024\nnumber: 3\ncontents: [{title: 文件, items: news/a}]")),
            ("content/news/a.md", Content.Diagnostics.Sound.News));
        site.Publish();
        Assert.Contains("\"issue\": \"2024/03\"", site.Read("news/a.json"));
        site.Replace("content/issues/special.md", "number: 3", "number: 4").Publish();
        Assert.Contains("\"issue\": \"2024/04\"", site.Read("news/a.json"));
    }

    [Fact]
    public void The_data_of_a_document_follows_links_that_its_page_does_not_show()
    {
        using var site = TestSite.With(
            ("content/issues/2024/01.md", Content.Diagnostics.Sound.Issue("contents: [{title: 文件, items: [news/b, interpretations/a]}]")),
            ("content/interpretations/a.md", Content.Diagnostics.Sound.NewsWith("form: 文字\ninterprets: 测〔2024〕1号\nissue: 2024/01")),
            ("content/news/b.md", Content.Diagnostics.Sound.News));
        site.Publish();
        site.Replace("content/interpretations/a.md", "issue: 2024/01\n", "").Publish();
        using var clean = TestSite.Copy(site.Root);
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
    }

    [Theory]
    [InlineData("number: 测〔2024〕3号", "〔2024〕3号", "〔2024〕4号")]
    [InlineData("topics: 供水", "published: 2024-01-01", "published: 2024-01-02")]
    public void What_tells_links_of_one_text_apart_follows_the_document_they_lead_to(string keys, string before, string after)
    {
        const string Policy = "content/policies/2024/c.md";
        using var site = TestSite.With(
            ("content/news/a.md", Content.Diagnostics.Sound.News),
            (Policy, Content.Diagnostics.Sound.PolicyWith(keys)),
            ("content/news/b.md", Content.Diagnostics.Sound.Body("见[通知](a.md)和[通知](../policies/2024/c.md)。")));
        site.Publish();
        Assert.Contains("aria-label=\"通知，", site.Read("news/b.html"));
        site.Replace(Policy, before, after).Publish();
        using var clean = TestSite.Copy(site.Root);
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
    }

    [Fact]
    public void What_a_folder_of_datasets_calls_for_is_said_when_nothing_else_has_changed()
    {
        using var site = TestSite.With(("content/news/a.md", Content.Diagnostics.Sound.News));
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        site.Publish();
        site.Write("content/data/a.csv", "甲,乙");
        Assert.Equal("BLT1010", Assert.Single(site.Publish().Diagnostics).Code);
        site.Delete("content/data/a.csv");
        Assert.Empty(site.Publish().Diagnostics);
    }

    [Fact]
    public void A_page_follows_what_its_links_and_pictures_lead_to()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Content.Diagnostics.Sound.Body("[](doc:测〔2024〕1号)\n\n[列表](../policies/index.html)\n\n![水厂](p.svg)")),
            ("content/policies/b.md", Content.Diagnostics.Sound.PolicyWith("number: 测〔2024〕1号")),
            ("content/policies/c.md", Content.Diagnostics.Sound.PolicyWith("")),
            ("content/news/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='5'/>"));
        var day = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, day);
        site.Publish();
        Assert.Contains("<a href=\"../policies/b.html\">通知</a>", site.Read("news/a.html"));

        Change("content/policies/b.md", "title: 通知", "title: 意见");
        Assert.Contains("<a href=\"../policies/b.html\">意见</a>", site.Read("news/a.html"));

        Change("content/news/p.svg", "width='7'", "width='9'");
        Assert.Contains("width=\"9\"", site.Read("news/a.html"));

        Change("content/policies/b.md", "status: 有效", "status: 有效\nwithdrawn: {on: 2024-01-02, reason: 有误}");
        Assert.Contains("<a href=\"../policies/b.html\">测〔2024〕1号</a>", site.Read("news/a.html"));

        site.Delete("content/policies/c.md");
        Assert.Equal("BLT4013", Assert.Single(site.Build().Diagnostics).Code);

        void Change(string path, string from, string to)
        {
            site.Replace(path, from, to);
            File.SetLastWriteTimeUtc(site.FullPath(path), day = day.AddDays(1));
            site.Publish();
        }
    }

    [Fact]
    public void A_new_body_keeps_the_pages_at_old_URLs_and_of_what_was_withdrawn()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Content.Diagnostics.Sound.NewsWith("aliases: [/old.html, /news/a.htm]")),
            ("content/news/b.md", Content.Diagnostics.Sound.NewsWith("withdrawn: {on: 2024-01-02, reason: 有误}")));
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        site.Publish();
        var before = site.Tree();
        foreach (var name in (string[])["a", "b"])
            site.Replace($"content/news/{name}.md", "正文。", "改过的正文。");
        site.Publish();
        Assert.Equal(before.Keys, site.Tree().Keys);
        Assert.Contains("改过的正文。", site.Read("news/a.txt"));
    }

    [Fact]
    public void A_new_version_of_any_part_of_the_tool_begins_anew()
    {
        Type[] parts =
        [
            typeof(Builder), typeof(Bulletin.Content.Route), typeof(Bulletin.Editions.Rendering.Theme), typeof(OutputFolder),
            typeof(Themes.Gazette.GazetteTheme),
        ];
        Assert.All(parts, part => Assert.Contains(part.Module.ModuleVersionId.ToString("N"), SiteComposition.Instance.ToolId));
    }

    // A step is some edits, after which the site is built on top of the last build and from nothing.
    private static void Run(World world, Func<World, Random, string> edit, Steps steps, Clock clock, bool losesCaches)
    {
        using var site = new TestSite();
        var time = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var history = new List<string>();
        SortedDictionary<string, byte[]> published = [];
        var sound = new Dictionary<string, byte[]>(world.Files);
        var isSound = Build();
        foreach (var random in steps.All)
        {
            // An editor mends what is refused, sooner or later.
            if (!isSound && random.Next(5) > 0)
            {
                world.Restore(sound);
                history.Add("taken back");
            }
            else
            {
                for (var edits = random.Next(1, 4); edits > 0; edits--)
                    history.Add(edit(world, random));
                if (losesCaches && random.Next(3) == 0)
                    history.Add(LoseCache(site, random));
            }

            isSound = Build();
        }

        bool Build()
        {
            Sync(world, site, clock, ref time);
            // Caches are in parts and in one file by turns.
            var report = site.Build(options => history.Count % 2 == 0 ? options with { MostInOne = 0 } : options);
            using var clean = new TestSite();
            foreach (var (path, bytes) in world.Files)
                clean.Write(path, bytes);
            var expected = clean.Build();
            var because = $"after {string.Join("; ", history.TakeLast(6))}:";
            // What the output folder and the caches were before is nothing of the content.
            var said = report.Diagnostics.Where(diagnostic =>
                diagnostic.Rule != OutputProblems.BackwardsRule && diagnostic.Rule != BuildProblems.CacheRule);
            Assert.Equal(expected.Diagnostics.Select(TestSite.Line).Prepend(because), said.Select(TestSite.Line).Prepend(because));
            Assert.Equal(expected.Omitted, report.Omitted);
            if (expected.Outcome == BuildOutcome.Published)
                (published, sound) = (clean.Tree(), new(world.Files));
            TestSite.Same(published, site.Tree(), because);
            return expected.Outcome == BuildOutcome.Published;
        }
    }

    private static string LoseCache(TestSite site, Random random)
    {
        if (!Directory.Exists(site.Cache))
            return "no cache";
        string[] folders = [site.Cache, .. Directory.GetDirectories(site.Cache, "*.parts")];
        var files = folders.SelectMany(Directory.GetFiles).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0 || random.Next(4) == 0)
        {
            Directory.Delete(site.Cache, recursive: true);
            return "caches deleted";
        }

        var file = files[random.Next(files.Length)];
        if (random.Next(2) == 0)
        {
            File.Delete(file);
            return $"{Path.GetExtension(file)} deleted";
        }

        using var stream = File.OpenWrite(file);
        stream.SetLength(random.NextInt64(stream.Length));
        return $"{Path.GetExtension(file)} torn";
    }

    private static void Sync(World world, TestSite site, Clock clock, ref DateTime time)
    {
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories).ToList())
        {
            var path = Path.GetRelativePath(site.Root, file);
            if (!path.StartsWith('.') && !world.Files.ContainsKey(path))
                File.Delete(file);
        }

        foreach (var (path, bytes) in world.Files)
        {
            var full = site.FullPath(path);
            var before = File.Exists(full) ? File.ReadAllBytes(full) : null;
            site.Write(path, bytes);
            if (before is not null && before.AsSpan().SequenceEqual(File.ReadAllBytes(full)) && clock == Clock.Past)
            {
                File.SetLastWriteTimeUtc(full, Times[full]);
                continue;
            }

            time = time.AddSeconds(1);
            var now = DateTime.UtcNow;
            Times[full] = clock == Clock.Past ? time : now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
            File.SetLastWriteTimeUtc(full, Times[full]);
        }
    }

    private static System.Collections.Concurrent.ConcurrentDictionary<string, DateTime> Times { get; } = new();
}
