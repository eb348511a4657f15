using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bulletin.Tests.Documentation;

/// <summary>What the package of the tool says of itself and of the work of others in it.</summary>
public partial class NoticeSpecs
{
    [GeneratedRegex(@"^- (?<name>[A-Za-z0-9.]+), by [^(]+ \([^)]+\)", RegexOptions.Multiline)]
    private static partial Regex NamedPackage { get; }

    [GeneratedRegex(@"^## \[(?<version>[0-9.]+)\]", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    [Fact]
    public void NOTICE_names_every_package_that_the_program_contains_and_no_other()
    {
        using var json = JsonDocument.Parse(Docs.Read("src/Bulletin.Cli/packages.lock.json"));
        var contained = json.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => package.Name);
        var named = NamedPackage.Matches(Docs.Read("NOTICE")).Select(match => match.Groups["name"].Value);
        Assert.Equal(contained.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NOTICE_names_the_data_of_others()
    {
        var notice = Docs.Read("NOTICE");
        string[] all =
        [
            "src/Bulletin.Search/Analysis/dictionary.br",
            "src/Bulletin.Content/Pinyin/common.txt",
            "src/Bulletin.Content/Pinyin/rare.txt",
            "themes/gazette/assets/wza/pinyin.js",
        ];
        foreach (var data in all)
        {
            Assert.True(File.Exists(Path.Combine(Docs.Repository, data)), data);
            Assert.Contains(data, notice, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_package_and_what_is_published_hold_licence_and_notice()
    {
        var items = XDocument.Parse(Docs.Read("src/Bulletin.Cli/Bulletin.Cli.csproj")).Descendants("None");
        var legal = Assert.Single(items, item => item.Attribute("Include")!.Value == "../../LICENSE;../../NOTICE");
        Assert.Equal(
            ("true", "/", "PreserveNewest"),
            (legal.Attribute("Pack")?.Value, legal.Attribute("PackagePath")?.Value, legal.Attribute("CopyToPublishDirectory")?.Value));
    }

    [Fact]
    public void The_version_is_that_of_the_topmost_heading_of_the_changelog()
    {
        var version = XDocument.Parse(Docs.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(version, Heading.Match(Docs.Read("CHANGELOG.md")).Groups["version"].Value);
    }
}
