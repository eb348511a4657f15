using System.Reflection;
using System.Text.RegularExpressions;
using Bulletin.Build;
using Bulletin.Cli.Composition;
using Bulletin.Content.Linking;
using Bulletin.Editions.Exporting;
using Bulletin.OpenData;
using Bulletin.Publishing.Output;
using Bulletin.Search.Indexing;

namespace Bulletin.Tests.Documentation;

/// <summary>Who looks for what ARCHITECTURE.md names finds it.</summary>
public partial class ArchitectureSpecs
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Type[] OneOfEach =
    [
        typeof(SiteComposition), typeof(Builder), typeof(Site), typeof(EditionsPart), typeof(OutputFolder), typeof(SearchIndexWriter),
        typeof(DatasetLibrary), typeof(ArchitectureSpecs),
    ];

    private static readonly ILookup<string, Type> Types =
        OneOfEach.SelectMany(type => type.Assembly.GetTypes()).ToLookup(type => type.Name.Split('`')[0]);

    private static readonly HashSet<string> Folders =
        Directory.EnumerateDirectories(Path.Combine(Docs.Repository, "src"), "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetFileName(folder)!).ToHashSet();

    [GeneratedRegex("`([A-Z][A-Za-z]+)(?:\\.([A-Z][A-Za-z]+))?`")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"(?<![\w/.\]])(?:Bulletin\.)?(Content|Build|Editions|OpenData|Publishing|Search|Cli)(/[A-Z][A-Za-z]+)+(\.cs)?")]
    private static partial Regex Place { get; }

    [Fact]
    public void Every_class_and_member_that_it_names_is_there()
    {
        var missing = from Match match in Name.Matches(Docs.Read("ARCHITECTURE.md"))
                      let type = match.Groups[1].Value
                      let member = match.Groups[2].Value
                      where !(member.Length == 0 ? Types.Contains(type) || Folders.Contains(type) : HasMember(type, member))
                      select match.Value;
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_file_and_folder_that_it_names_is_there()
    {
        var places = Place.Matches(Docs.Read("ARCHITECTURE.md")).Select(match => match.Value).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, place =>
        {
            var folder = place.StartsWith("Bulletin.", StringComparison.Ordinal) ? place : "Bulletin." + place;
            Assert.True(Path.Exists(Path.Combine(Docs.Repository, "src", folder)), place);
        });
    }

    private static bool HasMember(string type, string member) => Types[type].Any(one => one.GetMember(member, Any).Length > 0);
}
