using System.Text;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Content.Media.Cleaning;
using Bulletin.Tests.Content.Media.Inspection;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build.Artifacts;

/// <summary>Whichever way a picture takes into the output, it leaves behind what is not the picture.</summary>
public class PublishedPicturesSpecs
{
    private static readonly string[] Published =
    [
        "news/body.jpg", "news/lead.jpg", "news/attached.jpg", "news/linked.jpg", "issues/2024/cover.jpg", "data/t/picture.jpg",
        "assets/logo.jpg",
    ];

    [Fact]
    public void No_picture_tells_where_it_was_taken()
    {
        using var site = Site();
        Assert.Empty(site.Publish().Diagnostics);
        foreach (var picture in Published) Assert.True(site.Has(picture), picture);
        HasNoSecret(site);
        Assert.Contains("width=\"16\" height=\"32\"", site.Read("news/a.html"), StringComparison.Ordinal);
        // The tree of the build before stands beside the output.
        site.Replace("content/news/a.md", "正文", "改过的正文");
        site.Publish();
        site.Replace("content/news/a.md", "改过", "再改");
        site.Publish();
        HasNoSecret(site);
    }

    [Fact]
    public void Builds_after_edits_equal_clean_ones_and_warn_as_they_do()
    {
        using var site = Site();
        site.Write("content/news/b.md", Sound.NewsWith("attachments: b.docx"));
        site.Write("content/news/b.docx", Packages.Docx("", "<w:comment w:author='王处'/>"));
        foreach (var file in Directory.EnumerateFiles(site.FullPath("content"), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var first = site.Publish().Diagnostics;
        Assert.Equal(["BLT4040"], first.Select(one => one.Code));
        site.Replace("content/news/a.md", "正文", "改过的正文");
        var second = site.Publish().Diagnostics;
        Assert.Equal(first, second);
        Assert.Equal(first, site.Publish().Diagnostics);
        Assert.Equal(first, site.Check().Diagnostics);
        var after = site.Tree();
        Directory.Delete(site.Cache, recursive: true);
        site.Publish();
        TestSite.Same(site.Tree(), after);
        Directory.Delete(site.Cache, recursive: true);
        Directory.Delete(site.Output, recursive: true);
        Assert.Equal(first, site.Publish().Diagnostics);
        TestSite.Same(site.Tree(), after);
        site.Write("content/news/b.docx", Packages.Docx(""));
        Assert.Empty(site.Publish().Diagnostics);
    }

    private static void HasNoSecret(TestSite site)
    {
        var secret = Encoding.ASCII.GetBytes(Pictures.Secret);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(site.Output)!, "*", SearchOption.AllDirectories))
        {
            if (file.StartsWith(site.FullPath("content"), StringComparison.Ordinal) || file == site.FullPath("logo.jpg")) continue;
            Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(secret) < 0, file);
        }
    }

    private static TestSite Site()
    {
        var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\nlogo: logo.jpg\n"),
            (
                "content/news/a.md",
                Sound.NewsWith("image: {file: lead.jpg, alt: 图}\nattachments: attached.jpg", "正文，![水厂](body.jpg)和[照片](linked.jpg)。")),
            ("content/issues/2024/01.md", Sound.Issue("cover: {file: cover.jpg, alt: 封面}")),
            ("content/data/t/dataset.yml", """
                title: 表
                description: 一张表。
                publisher: 测试市人民政府
                licence: CC0-1.0
                published: 2024-01-01
                disclosure: 主动公开
                reviewed: 2024-01-01
                image: {file: picture.jpg, alt: 图}
                files: [{file: t.csv, columns: [{name: id, title: 编号, type: integer}]}]
                """),
            ("content/data/t/t.csv", "id\n1\n"));
        string[] pictures =
        [
            "content/news/lead.jpg", "content/news/attached.jpg", "content/news/linked.jpg", "content/issues/2024/cover.jpg",
            "content/data/t/picture.jpg", "logo.jpg",
        ];
        foreach (var picture in pictures) site.Write(picture, Pictures.Jpeg());
        return site.Write("content/news/body.jpg", Pictures.Jpeg(6));
    }
}
