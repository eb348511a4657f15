using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Content.Markdown;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Sites;

/// <summary>The sample city with the built-in theme: what every site made with it may rely on.</summary>
public class SampleCitySpecs
{
    private const string Base = "https://gazette.yunchuan.example/";

    private static readonly SortedDictionary<string, IDocument> Pages = SampleOutput.Pages;

    private static readonly Dictionary<string, HashSet<string>> Ids = Pages.ToDictionary(page => page.Key, page =>
        page.Value.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());

    [Fact]
    public void It_has_no_errors_and_no_warnings()
    {
        Assert.Empty(SampleOutput.Report.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note).Select(TestSite.Line));
        Assert.True(Pages.Count > 50);
    }

    [Fact]
    public void Every_internal_link_leads_to_a_file_and_a_place_in_it()
    {
        var dead = new List<string>();
        var checkedLinks = 0;
        foreach (var (page, document) in Pages)
        {
            foreach (var (element, name, address) in Addresses(document))
            {
                if (IsOutside(address) && !address.StartsWith(Base, StringComparison.Ordinal))
                    continue;
                checkedLinks++;
                if (Fault(page, address) is { } fault)
                    dead.Add($"{page}: <{element.LocalName} {name}={address}> {fault}");
            }
        }

        Assert.Empty(dead);
        Assert.True(checkedLinks > 1000);
    }

    [Fact]
    public void Internal_links_are_relative_and_end_in_a_file_name()
    {
        foreach (var (page, document) in Pages)
        {
            foreach (var (element, name, address) in Addresses(document))
            {
                if (IsMeantToBeAbsolute(page, element))
                    continue;
                Assert.False(address.StartsWith('/') || address.StartsWith(Base, StringComparison.Ordinal), $"{page}: {name}={address}");
                if (!IsOutside(address) && !address.StartsWith('#'))
                    Assert.Matches(@"[^/]\.[a-z0-9]+(#.*)?$", address);
            }
        }
    }

    [Fact]
    public void Every_page_has_the_page_tags_that_are_required()
    {
        foreach (var (page, document) in Pages)
        {
            Tags(page, document, "SiteName", "SiteDomain", "SiteIDCode");
            if (document.QuerySelector("article[data-text]") is not null)
                Tags(page, document, "ArticleTitle", "PubDate", "ContentSource");
            if (document.QuerySelector("meta[name=ColumnName]") is not null)
                Tags(page, document, "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
            Assert.True(document.QuerySelector("meta[name=PubDate]")?.GetAttribute("content") is null or { Length: 16 }, page);
            Assert.Equal("zh-CN", document.DocumentElement.GetAttribute("lang"));
            Assert.False(string.IsNullOrWhiteSpace(document.Title), page);
            Assert.True(document.QuerySelectorAll("h1").Length == 1, $"{page} has {document.QuerySelectorAll("h1").Length} h1");
        }

        foreach (var path in (string[])["policies/index.html", "issues/index.html", "columns/renshi/index.html"])
            Tags(path, Pages[path], "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
    }

    [Fact]
    public void No_page_runs_or_styles_anything_inline()
    {
        foreach (var (page, document) in Pages)
        {
            var policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
            Assert.True(policy.Contains("default-src", StringComparison.Ordinal), $"{page} has no policy");
            Assert.DoesNotContain("unsafe-inline", policy);
            Assert.DoesNotContain("unsafe-eval", policy);
            Assert.DoesNotContain(document.QuerySelectorAll(
                "script:not([src]), [style]"), element =>
                    element.GetAttribute("type") is not ("application/ld+json" or "application/json"));
            if (page != "404.html")
                Assert.Empty(document.QuerySelectorAll("style"));
            Assert.DoesNotContain(document.All, element =>
                element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.DoesNotContain(document.All, element =>
                element.GetAttribute("href") is { } address && address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Ids_are_unique_and_pictures_have_a_description()
    {
        foreach (var (page, document) in Pages)
        {
            var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.True(
                ids.Count == ids.Distinct().Count(),
                $"{page}: {string.Join(", ", ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key))}");
            Assert.DoesNotContain(document.QuerySelectorAll("img"), image => image.GetAttribute("alt") is null);
        }
    }

    [Fact]
    public void The_text_of_a_page_is_the_text_in_its_data()
    {
        var compared = 0;
        foreach (var (place, document) in Pages)
        {
            if (document.QuerySelector("article[data-text]") is not { } article)
                continue;
            var page = place[Edition.OfFile(place).Folder.Length..];
            foreach (var ruby in article.QuerySelectorAll("rt").ToList())
                ruby.Remove();
            using var data = JsonDocument.Parse(SampleOutput.Tree[Path.ChangeExtension(page, ".json")]);
            Assert.Equal(Bodies.Compact(data.RootElement.GetProperty("text").GetString()!), Bodies.VisibleText(article));
            // The signature of a notice stands before what it issues; it is no part of the text.
            var plain = Bodies.Compact(Encoding.UTF8.GetString(SampleOutput.Tree[Path.ChangeExtension(page, ".txt")]));
            if (article.QuerySelector(".signed") is { } signed)
                plain = plain.Replace(Bodies.Compact(signed.TextContent), "", StringComparison.Ordinal);
            Assert.Contains(Bodies.VisibleText(article), plain);
            compared++;
        }

        Assert.Equal(SampleOutput.Report.Counts.Documents * Edition.All.Length, compared);
    }

    [Fact]
    public void Feeds_and_sitemap_are_well_formed_and_name_what_is_there()
    {
        var sitemap = Xml("sitemap.xml").GetElementsByTagName("loc").Cast<XmlNode>().Select(node => node.InnerText).ToList();
        Assert.Equal(sitemap.Count, sitemap.Distinct().Count());
        var shown = SampleOutput.PagesOf(Edition.Standard)
            .Where(page => page.Value.QuerySelector("meta[name=robots][content*=noindex]") is null)
            .Select(page => Base + Encoded(page.Key));
        Assert.Equal(shown.Order(StringComparer.Ordinal), sitemap.Order(StringComparer.Ordinal));

        var atom = Xml("feed.xml");
        var entries = atom.GetElementsByTagName("entry").Cast<XmlElement>().ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.True(entry["id"] is not null && entry["title"] is not null && entry["updated"] is not null));
        using var feed = JsonDocument.Parse(SampleOutput.Tree["feed.json"]);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        var items = feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("url").GetString()!).ToList();
        Assert.Equal(entries.Select(entry => entry["link"]!.GetAttribute("href")), items);
        Assert.All(items, item => Assert.Contains(item, sitemap));
    }

    [Fact]
    public void Every_JSON_file_can_be_read()
    {
        foreach (var (path, bytes) in SampleOutput.Tree)
        {
            if (path.EndsWith(".json", StringComparison.Ordinal))
            {
                using (JsonDocument.Parse(bytes))
                    continue;
            }
        }
    }

    [Fact]
    public void Canonical_links_name_the_page_of_the_standard_edition()
    {
        foreach (var (place, document) in Pages)
        {
            var page = place is "m/settings.html" or "m/offline.html" or "wza/keys.html"
                ? place
                : place[Edition.OfFile(place).Folder.Length..];
            if (document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is not { } address)
                continue;
            if (document.QuerySelector("meta[http-equiv=refresh]") is null)
                Assert.Equal(Base + Encoded(page), address);
        }
    }

    [Fact]
    public void What_is_left_out_leaves_no_trace()
    {
        Assert.Equal(2, SampleOutput.Report.Omitted.Count);
        foreach (var other in SampleOutput.Report.Omitted)
        {
            var text = File.ReadAllText(Path.Combine(TestSite.Repository, other.Path));
            var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
            var title = text
                .Split('\n')
                .First(line => line.StartsWith("title:", StringComparison.Ordinal) || line.StartsWith("标题:", StringComparison.Ordinal))
                .Split(':', 2)[1].Trim();
            string[] traces =
            [
                title,
                Path.GetFileNameWithoutExtension(other.Path),
                .. body.Split('\n').Where(line => line.Length > 20 && !line.StartsWith('|')).Select(line => line.Trim()),
            ];
            foreach (var trace in traces)
                foreach (var (path, bytes) in SampleOutput.Tree)
                {
                    Assert.False(
                        path.Contains(trace, StringComparison.Ordinal)
                            || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0
                            || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Uri.EscapeDataString(trace))) >= 0,
                        $"{path} holds “{trace}” of {other.Path}");
                }
        }
    }

    private static IEnumerable<(IElement Element, string Name, string Address)> Addresses(IDocument document) =>
        from element in document.All
        from name in (string[])["href", "src", "action", "data", "poster", "srcset"]
        let address = element.GetAttribute(name)
        where address is not null
        select (element, name, address);

    private static bool IsOutside(string address) =>
        address.Contains("://", StringComparison.Ordinal)
        || address.StartsWith("mailto:", StringComparison.Ordinal)
        || address.StartsWith("tel:", StringComparison.Ordinal)
        || address.StartsWith("geo:", StringComparison.Ordinal);

    // 404.html is shown at any depth; canonical links and feeds are read away from the site.
    private static bool IsMeantToBeAbsolute(string page, IElement element) =>
        page == "404.html" || (element.LocalName == "link" && element.GetAttribute("rel") is "canonical" or "alternate");

    private static string? Fault(string page, string address)
    {
        var parts = address.Split('#', 2);
        var target = parts[0].Length == 0
            ? page
            : Uri.UnescapeDataString(new Uri(new Uri(Base + Encoded(page)), parts[0]).AbsolutePath[1..]);
        if (target.Length == 0)
            target = "index.html";
        if (!SampleOutput.Tree.ContainsKey(target))
            return "has no such file";
        return parts.Length == 1 || Ids[target].Contains(Uri.UnescapeDataString(parts[1])) ? null : "has no such place";
    }

    private static void Tags(string page, IDocument document, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.False(
                string.IsNullOrWhiteSpace(document.QuerySelector($"meta[name={name}]")?.GetAttribute("content")),
                $"{page} has no {name}");
        }
    }

    private static XmlDocument Xml(string path)
    {
        var document = new XmlDocument { XmlResolver = null };
        document.LoadXml(Encoding.UTF8.GetString(SampleOutput.Tree[path]));
        return document;
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
