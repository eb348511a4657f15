using System.Globalization;
using Bulletin.Content;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Feeds;

/// <summary>
/// sitemap.xml (sitemaps.org 0.9): every page meant for readers, with the newest date of what it
/// shows. More than 50,000 addresses become several files under an index.
/// </summary>
internal static class Sitemap
{
    public static readonly Route Route = new("sitemap.xml");

    private const int Limit = 50_000;

    /// <param name="baseUrl">The site's address, ending in <c>/</c>.</param>
    /// <param name="pages">Pages with the ISO date of the last change of content.</param>
    /// <returns>The files with what writes them.</returns>
    public static IEnumerable<(Route Route, Action<PageWriter> Write)> Files(
        string baseUrl, IReadOnlyList<(Route Page, string LastModified)> pages)
    {
        if (pages.Count <= Limit)
        {
            yield return (Route, output => Urls(output, baseUrl, pages, 0));
            yield break;
        }

        var count = (pages.Count + Limit - 1) / Limit;
        yield return (Route, output => Index(output, baseUrl, count));
        for (var i = 0; i < count; i++)
        {
            var start = i * Limit;
            yield return (Part(i), output => Urls(output, baseUrl, pages, start));
        }
    }

    private static Route Part(int index) => new(string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml"));

    private static void Urls(PageWriter output, string baseUrl, IReadOnlyList<(Route Page, string LastModified)> pages, int start)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var i = start; i < Math.Min(pages.Count, start + Limit); i++)
        {
            output.Write("<url><loc>");
            output.Encoded(baseUrl);
            output.Write(Links.Encode(pages[i].Page.Path));
            output.Write("</loc><lastmod>");
            output.Write(pages[i].LastModified);
            output.Write("</lastmod></url>\n");
        }

        output.Write("</urlset>\n");
    }

    private static void Index(PageWriter output, string baseUrl, int count)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var i = 0; i < count; i++)
        {
            output.Write("<sitemap><loc>");
            output.Encoded(baseUrl);
            output.Write(Part(i).Path);
            output.Write("</loc></sitemap>\n");
        }

        output.Write("</sitemapindex>\n");
    }
}
