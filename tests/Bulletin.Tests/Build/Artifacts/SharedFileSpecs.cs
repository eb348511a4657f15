using Bulletin.Build;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Content.Media.Words;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build.Artifacts;

/// <summary>What stands in a file must be cleared by every document that publishes it, in every build.</summary>
public class SharedFileSpecs
{
    private const string Number = "11010519491231002X";
    private const string Clearance = "cleared: [{what: " + Number + ", reason: 依法公示}]\n";
    private const string Attachment = "attachments: b.xlsx";

    [Fact]
    public void A_file_of_one_document_is_refused_cleared_and_refused_again()
    {
        using var site = Site(("content/news/a.md", Sound.NewsWith(Attachment)));
        Assert.Equal(["BLT9001"], Codes(site.Check()));
        Refuses(site, "content/news/a.md");
        site.Write("content/news/a.md", Sound.NewsWith(Clearance + Attachment));
        Publishes(site);
        Publishes(site);
        site.Write("content/news/a.md", Sound.NewsWith(Attachment));
        Refuses(site, "content/news/a.md");
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void A_clearance_of_one_document_is_none_of_another(string clears, string does_not)
    {
        using var site = Site(
            ($"content/news/{clears}.md", Sound.NewsWith(Clearance + Attachment)),
            ($"content/news/{does_not}.md", Sound.Body("[名单](b.xlsx)")));
        Refuses(site, $"content/news/{does_not}.md");
        site.Write($"content/news/{does_not}.md", Sound.NewsWith(Clearance, "[名单](b.xlsx)"));
        Publishes(site);
        site.Write($"content/news/{clears}.md", Sound.NewsWith(Attachment));
        Refuses(site, $"content/news/{clears}.md");
        site.Write($"content/news/{clears}.md", Sound.News);
        Publishes(site);
    }

    [Fact]
    public void A_document_that_begins_to_publish_a_cleared_file_must_clear_it_too()
    {
        using var site = Site(("content/news/a.md", Sound.NewsWith(Clearance + Attachment)), ("content/news/c.md", Sound.News));
        Publishes(site);
        site.Write("content/news/c.md", Sound.Body("[名单](b.xlsx)"));
        Refuses(site, "content/news/c.md");
    }

    [Theory]
    [InlineData("stylesheet: s.css", "s.css", "/* 王某 11010519491231002X */ p { color: red }", "s.css:1:7")]
    [InlineData("stylesheet: s.css", "s.css", "p::after { content: '11010519491231002X' }", "s.css:1:22")]
    [InlineData("logo: s.svg", "s.svg", "<svg xmlns='http://www.w3.org/2000/svg'><title>11010519491231002X</title></svg>", "s.svg")]
    public void The_files_of_site_yml_are_looked_at(string key, string file, string content, string at)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + $"\n{key}\n"), (file, content), ("content/news/a.md", Sound.News));
        var found = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("BLT9001", at), (found.Code, found.Location.ToString()));
        Assert.DoesNotContain("cleared", found.Hint.English, StringComparison.Ordinal);
        site.Write(file, content.Replace(Number, "110***", StringComparison.Ordinal));
        Assert.Equal(BuildOutcome.Published, site.Build().Outcome);
    }

    private static TestSite Site(params (string Path, string Content)[] files)
    {
        var site = TestSite.With(files);
        site.Write("content/news/b.xlsx", FileSamples.Xlsx(FileSamples.Rows("<c r='B2' t='s'><v>0</v></c>"), [Number]));
        return site;
    }

    private static void Refuses(TestSite site, string document)
    {
        Age(site);
        var report = site.Build();
        Assert.Equal(BuildOutcome.Refused, report.Outcome);
        var found = Assert.Single(report.Diagnostics);
        Assert.Equal(("BLT9001", "content/news/b.xlsx"), (found.Code, found.Location.File));
        Assert.Contains("工作表“名单”的 B2", found.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains(document, found.Message.Chinese, StringComparison.Ordinal);
    }

    private static void Publishes(TestSite site)
    {
        Age(site);
        var report = site.Build();
        Assert.Empty(Codes(report));
        Assert.True(report.Outcome is BuildOutcome.Published or BuildOutcome.Unchanged);
        Assert.True(site.Has("news/b.xlsx"));
    }

    // Times are trusted once they lie behind the build.
    private static void Age(TestSite site)
    {
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
    }

    private static string[] Codes(BuildReport report) => [.. report.Diagnostics.Select(problem => problem.Code)];
}
