using AngleSharp.Dom;
using Bulletin.Content.Configuration;
using Bulletin.Tests.Content.Markdown;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Sites;

/// <summary>The sample city in its three editions, and which editions other sites have.</summary>
public class EditionSpecs
{
    private static readonly string[] OfMobileAlone = ["offline.html", "settings.html"];
    private static readonly string[] OfAccessibleAlone = ["keys.html"];

    public static TheoryData<string> Others => [Edition.Mobile.Name, Edition.Accessible.Name];

    [Fact]
    public void The_same_pages_lie_under_the_same_paths()
    {
        var standard = Paths(Edition.Standard).Except(["404.html"]).Where(path => Edition.HasOwn(new(path))).ToList();
        Assert.True(standard.Count > 100);
        Assert.Equal(standard, Paths(Edition.Mobile).Except(OfMobileAlone));
        Assert.Equal(standard, Paths(Edition.Accessible).Except(OfAccessibleAlone));
    }

    [Fact]
    public void Data_feeds_pictures_and_the_search_index_exist_once()
    {
        var own = SampleOutput.Tree.Keys.Where(path =>
            Edition.OfFile(path) != Edition.Standard && !path.EndsWith(".html", StringComparison.Ordinal));
        Assert.Equal(["m/app.webmanifest", "m/sw.js"], own);
    }

    [Fact]
    public void Every_page_leads_to_itself_in_the_other_editions()
    {
        foreach (var edition in Edition.All)
        {
            foreach (var (page, document) in SampleOutput.PagesOf(edition))
            {
                if (page == "404.html" || !Edition.HasOwn(new(page)) || document.QuerySelector("meta[http-equiv=refresh]") is not null)
                    continue;
                foreach (var other in Edition.All.Where(other => other != edition))
                {
                    var expected = other.Folder + (OfMobileAlone.Contains(page) || OfAccessibleAlone.Contains(page) ? "index.html" : page);
                    Assert.All(document.QuerySelectorAll(
                        $"a[data-edition={other.Name}]"), link => Assert.Equal(expected, Target(edition.Folder + page, link)));
                    Assert.NotEmpty(document.QuerySelectorAll($"a[data-edition={other.Name}]"));
                    Assert.Contains(
                        document.QuerySelectorAll("link[rel=alternate]:not([type])"),
                        link => Target(edition.Folder + page, link) == expected);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Links_between_pages_stay_in_the_edition(string name)
    {
        var edition = Edition.Of(name)!;
        foreach (var (page, document) in SampleOutput.PagesOf(edition))
        {
            foreach (var link in document.QuerySelectorAll("a[href]:not([data-edition])"))
            {
                var address = link.GetAttribute("href")!;
                if (address.StartsWith('#') || address.Contains(':', StringComparison.Ordinal))
                    continue;
                var target = Target(edition.Folder + page, link);
                Assert.True(
                    Edition.OfFile(target) == (Edition.HasOwn(new(target)) || Edition.OfFile(target) != Edition.Standard
                        ? edition
                        : Edition.Standard),
                    $"{edition.Folder}{page}: {address}");
            }
        }
    }

    [Fact]
    public void The_text_is_the_same_in_all()
    {
        var compared = 0;
        foreach (var (page, document) in SampleOutput.PagesOf(Edition.Standard))
        {
            if (document.QuerySelector("article[data-text]") is null)
                continue;
            Assert.Equal(Text(Edition.Standard, page), Text(Edition.Mobile, page));
            Assert.Equal(Text(Edition.Standard, page), Text(Edition.Accessible, page));
            compared++;
        }

        Assert.Equal(SampleOutput.Report.Counts.Documents, compared);
    }

    [Fact]
    public void Site_yml_says_which_are_built()
    {
        using var site = Site("editions: [标准版, mobile]");
        site.Publish();
        var paths = site.Tree().Keys.ToList();
        Assert.Contains("m/pages/a.html", paths);
        Assert.DoesNotContain(paths, path => path.Contains("wza", StringComparison.Ordinal));
        Assert.Null(new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(site.Read("pages/a.html"))
            .QuerySelector("[data-edition=accessible]"));
    }

    [Fact]
    public void Without_a_word_all_are_built_that_the_theme_has()
    {
        using var site = Site("");
        site.Publish();
        Assert.Contains("m/pages/a.html", site.Tree().Keys);
        Assert.Contains("wza/pages/a.html", site.Tree().Keys);
    }

    [Fact]
    public void A_theme_without_an_edition_that_is_asked_for_is_refused()
    {
        using var site = Site("editions: [mobile]\ntheme: test");
        Assert.Contains(site.Build().Diagnostics, diagnostic =>
            diagnostic.Code == "BLT5007" && diagnostic.Message.Chinese.Contains("手机版", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_body_changes_its_page_in_every_edition()
    {
        using var site = Site("");
        site.Publish();
        site.Write("content/pages/a.md", Page("另一句话。"));
        site.Publish();
        foreach (var edition in Edition.All)
            Assert.Contains("另一句话。", site.Read(edition.Folder + "pages/a.html"), StringComparison.Ordinal);
    }

    private static TestSite Site(string settings)
    {
        var site = new TestSite();
        site.Write("site.yml", $"title: 云川市人民政府公报\norganisation: 云川市人民政府办公室\nbase_url: https://gazette.yunchuan.example/\n{settings}\n");
        site.Write("content/pages/a.md", Page("一句话。"));
        return site;
    }

    private static string Page(string text) =>
        $"---\ntitle: 关于公报\npublished: 2024-03-05\ndisclosure: 主动公开\nreviewed: 2024-03-04\n---\n\n{text}\n";

    private static IEnumerable<string> Paths(Edition edition) =>
        SampleOutput.PagesOf(edition).Select(page => page.Key).Order(StringComparer.Ordinal);

    private static string Text(Edition edition, string page)
    {
        var article = (IElement)SampleOutput.Pages[edition.Folder + page].QuerySelector("article[data-text]")!.Clone();
        foreach (var reading in article.QuerySelectorAll("rt").ToList())
            reading.Remove();
        return Bodies.VisibleText(article);
    }

    private static string Target(string page, IElement link)
    {
        var root = new Uri("https://host.example/");
        return Uri.UnescapeDataString(
            new Uri(
                new Uri(root, string.Join('/', page.Split('/').Select(Uri.EscapeDataString))),
                link.GetAttribute("href")).AbsolutePath[1..]);
    }
}
