using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bulletin.Build;
using Bulletin.Content.Configuration;

namespace Bulletin.Tests.Properties;

/// <summary>The sample city as the real theme shows it: built once for all who look at it.</summary>
internal static class SampleOutput
{
    private static readonly Lazy<(BuildReport Report, SortedDictionary<string, byte[]> Tree)> Built = new(() =>
    {
        using var site = SampleCity.Copy();
        var report = site.Build();
        return (report, site.Tree());
    });

    private static readonly Lazy<SortedDictionary<string, IDocument>> Parsed = new(() =>
    {
        var parser = new HtmlParser();
        var pages = new SortedDictionary<string, IDocument>(StringComparer.Ordinal);
        foreach (var (path, bytes) in Tree)
        {
            if (path.EndsWith(".html", StringComparison.Ordinal))
                pages.Add(path, parser.ParseDocument(Encoding.UTF8.GetString(bytes)));
        }

        return pages;
    });

    public static BuildReport Report => Built.Value.Report;

    public static SortedDictionary<string, byte[]> Tree => Built.Value.Tree;

    /// <summary>Every page of it in all editions, by path.</summary>
    public static SortedDictionary<string, IDocument> Pages => Parsed.Value;

    /// <summary>The pages of an edition, by their path in the standard one.</summary>
    public static IEnumerable<KeyValuePair<string, IDocument>> PagesOf(Edition edition) =>
        Pages.Where(page => Edition.OfFile(page.Key) == edition)
            .Select(page => KeyValuePair.Create(page.Key[edition.Folder.Length..], page.Value));
}
