using System.Text;
using System.Text.RegularExpressions;
using Bulletin.Build;
using Bulletin.Tests.Cli;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>A review is tied to what was reviewed: whatever of it changes is reported by the next build, and nothing else is.</summary>
public sealed partial class DigestSpecs
{
    private const string Document = "content/news/a.md";

    private static readonly Dictionary<string, Action<TestSite>> Changes = new(StringComparer.Ordinal)
    {
        ["body"] = site => site.Replace(Document, "正文。", "正文！"),
        ["title"] = site => site.Replace(Document, "title: 消息", "title: 要闻"),
        ["correction"] = site => site.Replace(Document, "disclosure:", "corrections: {on: 2024-01-01, what: 错字}\ndisclosure:"),
        ["attachment"] = site => site.Write("content/news/a.pdf", "%PDF-1.5"),
        ["picture of the header"] = site => site.Write("content/news/p.svg", Svg(8)),
        ["picture of the body"] = site => site.Write("content/news/q.svg", Svg(8)),
        ["linked file"] = site => site.Write("content/news/b.csv", "a\r\n2\r\n"),
    };

    private static readonly Dictionary<string, Action<TestSite>> Others = new(StringComparer.Ordinal)
    {
        ["nothing"] = _ => { },
        ["the review"] = site => site.Replace(Document, "on: 2024-01-01", "on: 2024-01-02, by: 张三"),
        ["a comment"] = site => site.Replace(Document, "title: 消息", "# 说明\ntitle:   '消息'"),
        ["an empty key"] = site => site.Replace(Document, "title: 消息", "title: 消息\nupdated:"),
        ["line ends"] = site => site.Write(
            Document,
            "\ufeff" + File.ReadAllText(site.FullPath(Document)).Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["line ends of a table"] = site => site.Write("content/news/b.csv", "\ufeffa\n1\n"),
        ["another document"] = site => site.Replace("content/news/c.md", "正文。", "改过。"),
    };

    public static TheoryData<string> Edits => [.. Changes.Keys, .. Others.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Only_what_was_reviewed_counts(string edit)
    {
        using var site = Reviewed();
        Assert.Empty(site.Publish().Diagnostics);
        var counts = Changes.ContainsKey(edit);
        (counts ? Changes : Others)[edit](site);
        site.Age(2);
        string[] expected = counts ? ["BLT2036"] : [];
        Assert.Equal(expected, Codes(site.Build(options => options with { Output = null })));
        // With what the last build knows, then when nothing has changed since, then without.
        Assert.Equal(expected, Codes(site.Publish()));
        Assert.Equal(expected, Codes(site.Publish()));
        Directory.Delete(site.Cache, recursive: true);
        Assert.Equal(expected, Codes(site.Publish()));
        Assert.Equal(counts, site.Build(options => options with { Strict = true }).Outcome == BuildOutcome.Refused);
    }

    [Fact]
    public void A_file_that_was_written_a_moment_ago_counts()
    {
        using var site = Reviewed();
        site.Publish();
        site.Write("content/news/a.pdf", "%PDF-1.5");
        File.SetLastWriteTimeUtc(site.FullPath("content/news/a.pdf"), DateTime.UtcNow);
        Assert.Equal(["BLT2036"], Codes(site.Publish()));
    }

    [Fact]
    public void A_text_that_changes_during_the_build_is_not_taken_for_the_one_that_was_read()
    {
        using var site = Reviewed();
        site.Publish();
        // The digest is made again, though the text itself is known.
        site.Write("content/news/a.pdf", "%PDF-1.5");
        var reviewed = File.ReadAllText(site.FullPath(Document));
        var changed = reviewed.Replace("正文。", "正文！", StringComparison.Ordinal);
        var report = site.Build(progress: new Meanwhile("bodies", () => site.Write(Document, changed)));
        // The build starts again with the text as it is now.
        Assert.Equal(["BLT2036"], Codes(report));
        // What was built is the text as it is now, and nothing of it is kept for the one that was reviewed.
        Assert.Contains("正文！", site.Read("news/a.html"), StringComparison.Ordinal);
        site.Write(Document, reviewed);
        site.Write("content/news/a.pdf", "%PDF-1.4");
        Assert.Empty(site.Publish().Diagnostics);
    }

    [Fact]
    public void A_review_of_what_has_changed_is_in_order_again()
    {
        using var site = Reviewed();
        site.Replace(Document, "正文。", "正文！");
        Review(site);
        Assert.Empty(site.Publish().Diagnostics);
    }

    [Fact]
    public void The_digest_is_the_same_on_every_machine()
    {
        using var site = Reviewed();
        Assert.Equal("b1-ad877f879e2bada1", DigestOf(site));
    }

    [Fact]
    public void It_is_never_published()
    {
        using var site = Reviewed();
        site.Publish();
        var digest = Encoding.UTF8.GetBytes(DigestOf(site));
        Assert.All(site.Tree(), file => Assert.True(file.Value.AsSpan().IndexOf(digest) < 0, file.Key));
    }

    [GeneratedRegex("b1-[0-9a-f]{16}")]
    private static partial Regex Digest { get; }

    private static string DigestOf(TestSite site) => Digest.Match(File.ReadAllText(site.FullPath(Document))).Value;

    private static IEnumerable<string> Codes(BuildReport report) => report.Diagnostics.Select(diagnostic => diagnostic.Code);

    private static TestSite Reviewed()
    {
        var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\nas_of: 2024-12-31\n"),
            (Document, Sound.NewsWith(
                "attachments: [{file: a.pdf, title: 附件}]\nimage: {file: p.svg, alt: 水厂外景}",
                "正文。[数据表格](b.csv)\n\n![云江水厂](q.svg)\n")),
            ("content/news/a.pdf", "%PDF-1.4"),
            ("content/news/b.csv", "a\r\n1\r\n"),
            ("content/news/p.svg", Svg(7)),
            ("content/news/q.svg", Svg(7)),
            ("content/news/c.md", Sound.News));
        Review(site);
        site.Age(1);
        return site;
    }

    private static void Review(TestSite site) =>
        Assert.Equal(0, SiteFolder.Tool("review", site.FullPath(Document), "--date", "2024-01-01").Code);

    private static string Svg(int width) => $"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='5'/>";

    // Old enough to be trusted, and later than before.
}
