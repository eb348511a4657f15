using System.Xml.Linq;
using Bulletin.Content.Media;

namespace Bulletin.Tests.Documentation;

/// <summary>
/// The configuration of IIS, which runs nowhere but on Windows: what IIS itself would refuse in it, which makes it answer 500 to
/// everything, and what would be missing.
/// </summary>
public class IisSpecs
{
    private static readonly XElement Server = XDocument.Parse(Docs.Read("docs/servers/web.config")).Root!.Element("system.webServer")!;

    // Sections that a site may set itself (overrideModeDefault="Allow" in applicationHost.config as IIS 10 installs it).
    private static readonly string[] Allowed =
        ["defaultDocument", "directoryBrowse", "httpErrors", "httpProtocol", "requestFiltering", "staticContent"];

    [Fact]
    public void It_sets_what_a_site_may_set() =>
        Assert.All(Server.Elements().SelectMany(one => one.Name == "security" ? one.Elements() : [one]), one =>
            Assert.Contains(one.Name.LocalName, Allowed));

    // A type that stands there already, or twice, is an error (0x800700b7).
    [Fact]
    public void Each_type_is_removed_before_it_is_set_and_set_once()
    {
        var lines = Server.Element("staticContent")!.Elements().Where(one => one.Name != "clientCache").ToList();
        Assert.Equal(0, lines.Count % 2);
        foreach (var pair in lines.Chunk(2))
        {
            Assert.Equal(["remove", "mimeMap"], pair.Select(one => one.Name.LocalName));
            Assert.Equal(Ending(pair[0]), Ending(pair[1]));
        }

        Assert.Distinct(lines.Where(one => one.Name == "mimeMap").Select(Ending), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(Server.Descendants("add").Select(one => one.ToString()));
    }

    // What has no type is not served at all (404.3), and what IIS knows by itself differs from version to version.
    [Fact]
    public void Every_file_that_may_be_published_has_a_type()
    {
        var known = Server.Descendants("mimeMap").Select(Ending).ToHashSet();
        Assert.All(FileTypes.Endings, ending => Assert.Contains(ending, known));
    }

    [Theory]
    [InlineData(".txt", "text/plain; charset=utf-8")]
    [InlineData(".csv", "text/csv; charset=utf-8")]
    [InlineData(".html", "text/html; charset=utf-8")]
    [InlineData(".json", "application/json; charset=utf-8")]
    [InlineData(".ndjson", "application/x-ndjson; charset=utf-8")]
    [InlineData(".geojson", "application/geo+json; charset=utf-8")]
    [InlineData(".webmanifest", "application/manifest+json; charset=utf-8")]
    public void Text_is_UTF_8(string ending, string type) =>
        Assert.Equal(type, Server.Descendants("mimeMap").Single(one => Ending(one) == ending).Attribute("mimeType")!.Value);

    [Theory]
    [InlineData(".output.bulletin")]
    [InlineData(".bulletin-work")]
    [InlineData(".bulletin")]
    [InlineData(".git")]
    public void Hidden_folders_are_denied(string folder) =>
        Assert.Single(Server.Descendants("hiddenSegments").Elements("add"), one => one.Attribute("segment")!.Value == folder);

    private static string Ending(XElement line) => line.Attribute("fileExtension")!.Value;
}
