using Bulletin.Build;
using Bulletin.Build.Artifacts;
using Bulletin.Content.Sources;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build.Artifacts;

/// <summary>Pictures and attachments are looked at before they are published.</summary>
public class MediaSafetySpecs
{
    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "BLT4019")]
    [InlineData(null, "BLT1009")]
    public void A_drawing_with_code_or_one_that_cannot_be_read_is_named_and_not_published(string? text, string code)
    {
        using var site = TestSite.With(("content/news/p.svg", text ?? "<svg/>"));
        var tree = SourceTree.Find(site.Root, new());
        var file = tree.Media.Single();
        if (text is null) site.Delete(file.Path);
        var media = new MediaSafety(tree, [], new());
        var found = media.Look(file, media.TypeOf(file)!, []);
        Assert.Equal(code.Length > 0, MediaSafety.IsRefused(found));
        Assert.Equal(code, string.Join(' ', found.Select(problem => problem.Code)));
    }

    [Fact]
    public void What_is_warned_of_is_said_again_by_the_next_build()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.Body("![水厂外景](a.png)")));
        site.Write("content/news/a.png", Sound.Jpeg);
        Rebuild(site);
        site.Replace("content/news/a.md", "水厂外景", "水厂内景");
        Assert.Equal(["BLT4031"], Codes(Rebuild(site)));
        Assert.True(site.Has("news/a.png"));
        site.Replace("content/news/a.md", "title: 消息", "title: 通知");
        Assert.Equal(["BLT4031"], Codes(Rebuild(site)));
        Assert.Equal(["BLT4031"], Codes(Rebuild(site)));
    }

    [Fact]
    public void A_file_stays_no_longer_than_site_yml_allows_its_kind()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\n文件格式: [.DWG]\n"),
            ("content/news/a.md", Sound.NewsWith("attachments: a.dwg")),
            ("content/news/a.dwg", "AC1032"));
        Assert.Empty(Codes(Rebuild(site)));
        Assert.Empty(Codes(Rebuild(site)));
        Assert.True(site.Has("news/a.dwg"));
        site.Write("site.yml", TestSite.Settings);
        Assert.Equal(["BLT4022"], Codes(site.Build()));
        Assert.Equal(["BLT4022"], Codes(site.Check()));
    }

    [Fact]
    public void A_file_of_a_kind_that_site_yml_adds_holds_no_page_or_program()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\nfile_types: dwg\n"),
            ("content/news/a.md", Sound.NewsWith("attachments: [a.dwg, b.dwg]")),
            ("content/news/a.dwg", "<html><script>1</script>"),
            ("content/news/b.dwg", "MZ\0\u0003"));
        Assert.Equal(["BLT4030", "BLT4030"], Codes(site.Check()));
    }

    // Times are trusted once they lie behind the build.
    private static BuildReport Rebuild(TestSite site)
    {
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
        return site.Publish();
    }

    private static string[] Codes(BuildReport report) => [.. report.Diagnostics.Select(problem => problem.Code)];
}
