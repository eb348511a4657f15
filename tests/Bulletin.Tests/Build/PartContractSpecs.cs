using Bulletin.Build.Artifacts;
using Bulletin.Build.Parts;
using Bulletin.Cli.Composition;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>Every part, and one that only this test knows, gives after every kind of edit what a clean build gives.</summary>
public sealed class PartContractSpecs
{
    /// <summary>A kind of edit; each changes the site in one way.</summary>
    public static TheoryData<string> Edits => [.. All.Keys];

    private static readonly Dictionary<string, Action<TestSite>> All = new(StringComparer.Ordinal)
    {
        ["body"] = site => site.Replace("content/news/a.md", "正文。", "改过的正文。"),
        ["body with a picture more"] = site => site.Replace("content/news/a.md", "正文。", "正文。\n\n![水厂](p.svg)"),
        ["body with a picture less"] = site => site.Replace("content/news/c.md", "![水厂](p.svg)", "没有图。"),
        ["front matter"] = site => site.Replace("content/news/a.md", "title: 消息", "title: 要闻"),
        ["body and front matter"] = site => site
            .Replace("content/news/a.md", "title: 消息", "title: 要闻")
            .Replace("content/news/c.md", "图：", "另图："),
        ["a key of site.yml"] = site => site.Replace("site.yml", "phone: '1'", "phone: '2'"),
        ["as-of date"] = site => site.Replace("site.yml", "as_of: 2024-12-31", "as_of: 2025-01-31"),
        ["site.yml and a body"] = site => site.Replace("site.yml", "title: 测试公报", "title: 新公报").Replace("content/news/a.md", "正文。", "改过。"),
        ["theme"] = site => File.WriteAllLines(
            site.FullPath("site.yml"),
            File.ReadAllLines(site.FullPath("site.yml"))
                .Select(line => line.StartsWith("theme:", StringComparison.Ordinal) ? "theme: gazette" : line)),
        ["style sheet"] = site => site.Write("own.css", "body { color: #111 }"),
        ["issuers"] = site => site.Write("issuers.yml", "- name: 测试市人民政府\n  slug: gov\n"),
        ["synonyms"] = site => site.Write("synonyms.yml", "- [水厂, 自来水厂]\n"),
        ["picture"] = site => site.Write("content/news/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='70' height='50'/>"),
        ["picture removed with its use"] = site =>
        {
            site.Replace("content/news/c.md", "![水厂](p.svg)", "没有图。");
            site.Delete("content/news/p.svg");
        },
        ["table of a dataset"] = site => site.Write("content/data/water/water.csv", "date,price\n2024-01-01,3.05\n2024-02-01,3.10\n"),
        ["description of a dataset"] = site => site.Replace("content/data/water/dataset.yml", "title: 水价", "title: 自来水价"),
        ["document removed"] = site => site.Delete("content/news/b.md"),
        ["document renamed"] = site =>
        {
            File.Move(site.FullPath("content/news/b.md"), site.FullPath("content/news/z.md"));
        },
        ["document renamed within its order"] = site =>
        {
            File.Move(site.FullPath("content/news/b.md"), site.FullPath("content/news/b1.md"));
        },
        ["document added"] = site => site.Write("content/news/d.md", Content.Diagnostics.Sound.News),
        ["document withdrawn"] = site => site.Replace(
            "content/news/b.md",
            "title: 消息",
            "title: 消息\nwithdrawn: {on: 2024-01-02, reason: 有误}"),
        ["nothing"] = _ => { },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_gives_what_a_clean_build_gives(string edit)
    {
        using var site = Site();
        site.Age(1);
        site.Publish();
        All[edit](site);
        // Once with times that are trusted, once more with nothing to do.
        site.Age(2);
        site.Publish();
        Compare(site, edit);
        site.Publish();
        Compare(site, edit + ", built again");
        // An edit on top of an incremental build, too.
        site.Replace("content/news/c.md", "图：", "照片：");
        site.Age(3);
        site.Publish();
        Compare(site, edit + ", then a body");
    }

    [Fact]
    public void A_part_of_its_own_passes_without_touching_anything_else()
    {
        using var site = Site();
        site.Age(1);
        site.Publish();
        Assert.Contains("正文", site.Read("news/a.throw-away.xml"));
        Assert.Equal("3 正文。", site.Read("lede.list"));
        site.Replace("content/news/a.md", "正文。", "改过的正文。");
        site.Age(2);
        Assert.Equal(["BLT4018"], site.Publish().Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("改过的正文", site.Read("news/a.throw-away.xml"));
        Assert.Equal("6 改过的正文。", site.Read("lede.list"));
    }

    [Fact]
    public void Artifacts_may_be_made_long_after_they_were_handed_over()
    {
        using var site = Site();
        site.Publish();
        using var late = TestSite.Copy(site.Root);
        late.Composition = new Composed(isLate: true);
        late.Publish();
        TestSite.Same(site.Tree(), late.Tree());
    }

    [Fact]
    public void A_program_that_was_installed_since_makes_everything_anew()
    {
        var tools = Directory.CreateTempSubdirectory("bulletin-test-").FullName;
        var path = Environment.GetEnvironmentVariable("PATH");
        try
        {
            Environment.SetEnvironmentVariable("PATH", tools + Path.PathSeparator + path);
            using var site = Site();
            site.Age(1);
            site.Publish();
            Assert.Equal("no", site.Read("has-program.txt"));
            Assert.Equal(Bulletin.Build.BuildOutcome.Unchanged, site.Publish().Outcome);
            File.WriteAllText(Path.Combine(tools, Program), "");
            site.Publish();
            Assert.Equal("yes", site.Read("has-program.txt"));
            Compare(site, "program installed");
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
            Directory.Delete(tools, recursive: true);
        }
    }

    [Fact]
    public void Another_version_of_the_tool_makes_everything_anew()
    {
        using var site = Site();
        site.Age(1);
        site.Publish();
        var composition = (Composed)site.Composition;
        composition.ToolId = "another\n";
        Assert.Equal(Bulletin.Build.BuildOutcome.Unchanged, site.Publish().Outcome);
        site.Replace("content/news/a.md", "正文。", "改过的正文。");
        site.Publish();
        Compare(site, "another tool, then a body");
    }

    [Fact]
    public void A_link_that_appears_is_reported_whatever_the_last_build_knew()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = Site();
        site.Age(1);
        site.Publish();
        Assert.Equal(Bulletin.Build.BuildOutcome.Unchanged, site.Publish().Outcome);
        File.CreateSymbolicLink(site.FullPath("content/news/l.md"), "/etc/passwd");
        Assert.Contains(site.Build().Diagnostics, diagnostic => diagnostic.Code == "BLT1005");
    }

    private const string Program = "bulletin-test-program";

    private static TestSite Site()
    {
        var site = TestSite.With(
            ("site.yml", TestSite.Settings + Own),
            ("own.css", "body { color: #000 }"),
            ("content/news/a.md", Content.Diagnostics.Sound.News),
            ("content/news/b.md", Content.Diagnostics.Sound.News),
            ("content/news/c.md", Content.Diagnostics.Sound.Body("图：\n\n![水厂](p.svg)")),
            ("content/news/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='5'/>"),
            ("content/policies/2023/x.md", Content.Diagnostics.Sound.PolicyWith("number: 测〔2024〕1号")),
            ("content/issues/2024/01.md", Content.Diagnostics.Sound.Issue("contents: [{title: 文件, items: [news/a, policies/2023/x]}]")),
            ("content/responses/y.md", Content.Diagnostics.Sound.NewsWith("updates: [{on: 2025-01-15, what: 恢复供水}]")),
            ("content/data/water/dataset.yml", Water),
            ("content/data/water/water.csv", "date,price\n2024-01-01,3.05\n"));
        site.Composition = new Composed();
        return site;
    }

    // No document stands in the second column.
    private const string Own = """

        stylesheet: own.css
        contact: {phone: '1'}
        data: CC-BY-4.0
        as_of: 2024-12-31
        columns: [{title: 消息, folder: news}, {title: 发布会, folder: press}]
        """;

    private const string Water = """
        title: 水价
        description: 居民用水的价格。
        publisher: 测试市水务局
        licence: CC-BY-4.0
        published: 2024-01-01
        disclosure: 主动公开
        reviewed: 2024-01-01
        files:
          - file: water.csv
            title: 水价
            columns:
              - {name: date, title: 日期, type: date}
              - {name: price, title: 价格, type: number}
        """;

    // Old enough to be trusted, and later than before.

    private static void Compare(TestSite site, string edit)
    {
        using var clean = TestSite.Copy(site.Root);
        Directory.Delete(clean.Cache, recursive: true);
        clean.Composition = site.Composition;
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree(), edit);
    }

    /// <summary>The tool's parts and one more.</summary>
    private sealed class Composed(bool isLate = false) : IComposition
    {
        public string ToolId { get; set; } = SiteComposition.Instance.ToolId;

        public ThemedSettings Settle(string root, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems) =>
            SiteComposition.Instance.Settle(root, settings, inputs, problems);

        public PartList Parts(PartContext context)
        {
            var all = SiteComposition.Instance.Parts(context);
            IEnumerable<IBuildPart> parts = all.All.Append(new ThrowAway(context.Site, context.Inputs.Program(Program) is not null));
            return new([.. isLate ? parts.Select(part => new Late(part)) : parts], all.Texts);
        }
    }

    /// <summary>
    /// A file for each document, one of all bodies, one of the headers and one for each picture: with names that say nothing of what
    /// they are.
    /// </summary>
    private sealed class ThrowAway(Site site, bool hasProgram) : IBuildPart
    {
        public string Name => "throw-away";

        public void AddBody(DocumentView view, IArtifactSink sink) => sink.Add(Artifact.Rendered(
            view.Document.Id.Page.WithExtension(".throw-away.xml"),
            view.Document.Header.Source.Path,
            Scope.Body,
            view.BodyKey,
            output => output.Text.Write($"<akomaNtoso>{view.Facts.Lede}</akomaNtoso>")));

        public IEnumerable<Artifact> OfPicture(SourceFile picture)
        {
            void Render(ArtifactBuffer output) => output.Text.Write($"{picture.Length}");
            yield return Artifact.Rendered(new(picture.Path + ".size"), picture.Path, Scope.Media, default, Render);
        }

        public IEnumerable<Artifact> OfHeaders()
        {
            yield return Made("search/mine.txt", Scope.Header, "headers");
            yield return Made("has-program.txt", Scope.Header, hasProgram ? "yes" : "no");
        }

        public IEnumerable<Artifact> OfSite(IStreamedBodies bodies)
        {
            var lede = bodies.FactsOf(site.Documents.Single(document => document.Id.Text == "news/a")).Lede;
            yield return Made("lede.list", Scope.Site, $"{lede.Length} {lede}");
        }

        public void Dispose()
        {
        }

        private static Artifact Made(string path, Scope scope, string text) =>
            Artifact.Rendered(new(path), Artifact.WholeSite, scope, default, output => output.Text.Write(text));
    }

    /// <summary>Hands over every artifact of a body only when all bodies are through.</summary>
    private sealed class Late(IBuildPart part) : IBuildPart
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Artifact> held = [];

        public string Name => part.Name;

        public Sha256? Published => part.Published;

        public void AddBody(DocumentView view, IArtifactSink sink) => part.AddBody(view, new Holding(held));

        public IEnumerable<Artifact> OfPicture(SourceFile picture) => part.OfPicture(picture).ToList();

        public IEnumerable<Artifact> OfHeaders() => part.OfHeaders().ToList();

        public IEnumerable<Artifact> OfSite(IStreamedBodies bodies) => part.OfSite(bodies).ToList().Concat(held);

        public void Commit(Sha256 manifest) => part.Commit(manifest);

        public void Dispose() => part.Dispose();

        private sealed class Holding(System.Collections.Concurrent.ConcurrentQueue<Artifact> held) : IArtifactSink
        {
            public void Add(Artifact artifact) => held.Enqueue(artifact);
        }
    }
}
