using System.Text.Json;
using System.Xml.Linq;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>Who follows a feed learns of corrections.</summary>
public class FeedSpecs
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("{on: 2024-02-01, what: 第一处}, {on: 2024-03-05 09:30, what: 第二处}")]
    [InlineData("{on: 2024-03-05 09:30, what: 第二处}, {on: 2024-02-01, what: 第一处}")]
    public void A_correction_brings_an_old_document_to_the_top_with_its_date_and_text(string corrections)
    {
        using var site = TestSite.With(
            ("content/news/old.md", Sound.Reviewed("2024-03-05", $"corrections: [{corrections}]")),
            ("content/news/new.md", Sound.News.Replace("2024-01-01", "2024-02-02", StringComparison.Ordinal)));
        site.Publish();
        var entry = XDocument.Parse(site.Read("feed.xml")).Root!.Elements(Atom + "entry").First();
        Assert.Equal("更正（2024年3月5日 09:30）：第二处 正文。", entry.Element(Atom + "summary")!.Value);
        Assert.Equal("2024-03-05T09:30:00+08:00", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("2024-01-01T00:00:00+08:00", entry.Element(Atom + "published")!.Value);
        using var json = JsonDocument.Parse(site.Read("feed.json"));
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal("更正（2024年3月5日 09:30）：第二处 正文。", item.GetProperty("content_text").GetString());
        Assert.Equal("2024-03-05T09:30:00+08:00", item.GetProperty("date_modified").GetString());
    }

    [Fact]
    public void A_document_without_corrections_is_summed_up_alone()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.News));
        site.Publish();
        Assert.Equal("正文。", XDocument.Parse(site.Read("feed.xml")).Descendants(Atom + "summary").Single().Value);
    }
}
