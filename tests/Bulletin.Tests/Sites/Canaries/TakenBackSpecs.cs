using System.Text;
using Bulletin.Tests.Cli;
using Bulletin.Tests.Content.Media.Inspection;
using static Bulletin.Tests.Sites.Canaries.CanaryCheck;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>What was published and is taken back, or was never published for what it holds, is nowhere after the build.</summary>
public class TakenBackSpecs
{
    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public void Nothing_that_was_taken_back_stays(int mostInOne)
    {
        var canaries = new Canaries();
        OpenSite.AddTo(canaries);
        var gone = new Gone(canaries);
        using var site = canaries.Site();
        site.Publish(options => options with { MostInOne = mostInOne });
        // Each was there to be seen.
        var seen = Leaks.In(canaries, site.Output).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ToHashSet();
        Assert.Empty(canaries.All.Select(one => one.Kind).Except(seen));
        gone.Apply(site);
        var said = string.Concat(site.Publish(options => options with { MostInOne = mostInOne }).Diagnostics);
        Assert.Empty(Leaked(canaries, site).Concat(Told(canaries, said)));
        AssertForgotten(canaries, site);
    }

    [Fact]
    public void Nothing_that_was_taken_out_of_a_text_stays()
    {
        var canaries = new Canaries();
        OpenSite.AddTo(canaries);
        using var site = canaries.Site();
        var body = $"正文{canaries.Text("a sentence")}。\n\n[附表一](table.docx)\n";
        var author = Packages.Core(canaries.New("an author").Characters);
        site.Write("content/news/table.docx", Packages.Office(("word/document.xml", "<w:document xmlns:w='w'/>"), author));
        site.Write("content/news/a.md", OpenSite.Document("title: 甲", body));
        Assert.NotEmpty(canaries.Kinds(Told("build", site, "--output", site.Output)));
        site.Write("content/news/a.md", OpenSite.Document("title: 甲", "正文。"));
        site.Delete("content/news/table.docx");
        Assert.Empty(Told(canaries, Told("build", site, "--output", site.Output)).Concat(Leaked(canaries, site)));
        AssertForgotten(canaries, site, keepsWords: true);
        site.Delete("content/news/open.md");
        Told("build", site, "--output", site.Output);
        AssertForgotten(canaries, site);
    }

    [Fact]
    public void Nothing_of_a_refused_build_goes_out_or_is_told()
    {
        var canaries = new Canaries();
        OpenSite.AddTo(canaries);
        using var site = canaries.Site();
        site.Replace("site.yml", "comments: remove\n", "");
        Told("build", site, "--output", site.Output);
        var before = site.Tree();
        Comments.AddTo(canaries);
        Refused.AddTo(canaries);
        foreach (var (path, content) in canaries.Files.Where(file => file.Key != "site.yml")) site.Write(path, content);
        var said = new StringBuilder();
        foreach (var format in (string[])["json", "text", "sarif"])
            said.Append(Told(1, "build", site, "--output", site.Output, "--format", format));
        site.Write("site.yml", File.ReadAllText(site.FullPath("site.yml")) + Refused.Settings(canaries));
        said.Append(Told(1, "build", site, "--output", site.Output, "--lang", "zh"));
        TestSite.Same(before, site.Tree());
        Assert.Empty(Leaked(canaries, site).Concat(Told(canaries, said.ToString())));
        AssertForgotten(canaries, site);
    }

    [Fact]
    public void Nothing_that_is_hidden_in_an_attachment_goes_out_when_warnings_count()
    {
        var canaries = new Canaries();
        OpenSite.AddTo(canaries);
        Attachments.AddTo(canaries);
        using var site = canaries.Site();
        var run = SiteFolder.Tool("build", site.Root, "--output", site.Output, "--strict", "--format", "json");
        Assert.All(Attachments.Names, name => Assert.Contains($"content/news/{name}", run.Out, StringComparison.Ordinal));
        Assert.Empty(Leaked(canaries, site).Concat(Told(canaries, run.Out)));
        AssertForgotten(canaries, site);
    }
}
