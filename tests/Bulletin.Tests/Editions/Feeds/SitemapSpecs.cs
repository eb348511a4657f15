using System.Xml.Linq;
using Bulletin.Content;
using Bulletin.Editions.Feeds;

namespace Bulletin.Tests.Editions.Feeds;

public class SitemapSpecs
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void A_page_has_its_full_address_and_the_day_of_its_last_change()
    {
        var (_, text) = Assert.Single(Files([(new("index.html"), "2024-03-05"), (new("news/供水.html"), "2024-01-01T09:30:00+08:00")]));
        Assert.Equal(
            [
                "https://gazette.example/a&b/index.html 2024-03-05",
                "https://gazette.example/a&b/news/%E4%BE%9B%E6%B0%B4.html 2024-01-01T09:30:00+08:00",
            ],
            Pages(text));
    }

    [Theory]
    [InlineData(0, "sitemap.xml:0")]
    [InlineData(1, "sitemap.xml:1")]
    [InlineData(50_000, "sitemap.xml:50000")]
    [InlineData(50_001, "sitemap.xml:2 sitemap-1.xml:50000 sitemap-2.xml:1")]
    [InlineData(100_001, "sitemap.xml:3 sitemap-1.xml:50000 sitemap-2.xml:50000 sitemap-3.xml:1")]
    public void More_than_50_000_pages_become_several_files_under_an_index(int count, string files)
    {
        var pages = Enumerable.Range(0, count).Select(i => (new Route($"news/{i}.html"), "2024-03-05")).ToList();
        var written = Files(pages).ToList();
        Assert.Equal(files, string.Join(' ', written.Select(file => $"{file.Path}:{XDocument.Parse(file.Text).Root!.Elements().Count()}")));
        var parts = written.Count == 1 ? written : written.Skip(1);
        var expected = pages.Select(page => $"https://gazette.example/a&b/{page.Item1} {page.Item2}");
        Assert.Equal(expected, parts.SelectMany(file => Pages(file.Text)));
        if (written.Count == 1) return;
        Assert.Equal(
            written.Skip(1).Select(file => $"https://gazette.example/a&b/{file.Path}"),
            XDocument.Parse(written[0].Text).Root!.Elements(Map + "sitemap").Select(part => part.Element(Map + "loc")?.Value));
    }

    [Fact]
    public void Every_page_of_the_site_is_there_once_with_the_newest_date_of_what_it_shows()
    {
        var site = Shown.Of(
            """
            policies/1      updated: 2024-02-05
            news/2          published: 2024-02-01
            pages/3         title: 关于; published: 2024-02-20
            issues/2024/01  published: 2024-02-10; contents: [{title: 文件, items: [policies/1]}]
            policies/gone   withdrawn: {on: 2024-02-25, reason: 有误}
            """,
            "columns: [{title: 政策文件, folder: policies}]");
        Assert.Equal(
            """
            accessibility.html 2024-02-20
            by/category/general-affairs/index.html 2024-02-05
            by/category/index.html 2024-02-20
            by/index.html 2024-02-20
            by/issuer/index.html 2024-02-20
            by/issuer/测试市人民政府/index.html 2024-02-05
            by/status/in-force/index.html 2024-02-05
            by/status/index.html 2024-02-20
            by/year/2024/index.html 2024-02-05
            by/year/index.html 2024-02-20
            index.html 2024-02-20
            issues/2024/01.html 2024-02-10
            issues/2024/index.html 2024-02-10
            issues/index.html 2024-02-10
            news/2.html 2024-02-01
            news/index.html 2024-02-01
            pages/3.html 2024-02-20
            policies/1.html 2024-02-05
            policies/index.html 2024-02-05
            search/index.html 2024-02-20
            """.Split('\n'),
            SitemapPages.Of(site.Index, null).Select(page => $"{page.Page} {page.LastModified}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Pages(string text) =>
        from page in XDocument.Parse(text).Root!.Elements(Map + "url")
        select $"{page.Element(Map + "loc")?.Value} {page.Element(Map + "lastmod")?.Value}";

    private static IEnumerable<(string Path, string Text)> Files(IReadOnlyList<(Route, string)> pages)
    {
        foreach (var (route, write) in Sitemap.Files("https://gazette.example/a&b/", pages))
        {
            using var output = new PageWriter();
            write(output);
            yield return (route.Path, output.Written.ToString());
        }
    }
}
