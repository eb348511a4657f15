using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bulletin.Tests.Documentation;

/// <summary>Which project and which folder may know which, and which folder may know which package: the map of ARCHITECTURE.md.</summary>
public partial class LayerSpecs
{
    private static readonly string Sources = Path.Combine(Docs.Repository, "src");

    /// <summary>For each project, those that it may name in its code.</summary>
    public static TheoryData<string, string[]> Projects => new()
    {
        { "Content", [] },
        { "Publishing", ["Content"] },
        { "Build", ["Content", "Publishing"] },
        { "Editions", ["Content", "Build"] },
        { "OpenData", ["Content", "Build"] },
        { "Search", ["Content", "Build"] },
        { "Cli", ["Content", "Publishing", "Build", "Editions", "OpenData", "Search"] },
    };

    /// <summary>For each namespace of a package, the only folders that know it.</summary>
    public static TheoryData<string, string[]> Packages => new()
    {
        { "Markdig", ["Content/Markdown"] },
        { "YamlDotNet", ["Content/Yaml"] },
        { "System.IO.Hashing", ["Content/Archives", "OpenData/Reading", "OpenData/Validation", "OpenData/Versions", "Search/Lucene"] },
        { "System.CommandLine", ["Cli/Commands"] },
        { "Spectre.Console", ["Cli/Output"] },
        { "QRCoder", ["Editions/Qr"] },
        { "AngleSharp", ["Editions/Accessibility"] },
        { "Microsoft.AspNetCore", ["Cli/Serving", "Editions/Rendering"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_those_below_it(string project, string[] below)
    {
        var named = Files($"Bulletin.{project}").SelectMany(file => Namespace.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();
        named.IntersectWith(Projects.Select(row => (string)row[0]));
        named.Remove(project);
        Assert.Empty(named.Except(below));
    }

    [Fact]
    public void Every_project_is_on_the_map() => Assert.Equal(
        Projects.Select(row => "Bulletin." + (string)row[0]).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Sources, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_known_to_its_folders_alone(string package, string[] folders)
    {
        var found = Directory.EnumerateDirectories(Sources, "Bulletin.*").SelectMany(project => Files(Path.GetFileName(project)))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), $@"(?<![\w.]){Regex.Escape(package)}\b(?!\.csproj)(?=[.;])"))
            .Select(FolderOf)
            .ToHashSet();
        Assert.Equal(folders.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_of_the_program_is_known_to_some_folder()
    {
        var used = Directory.EnumerateFiles(Sources, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value));
        Assert.All(used, package => Assert.Contains(Packages, row => package.StartsWith((string)row[0], StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\bBulletin\.([A-Z]\w+)")]
    private static partial Regex Namespace { get; }

    private static IEnumerable<string> Files(string project) => Directory.EnumerateFiles(Path.Combine(Sources, project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains("Package"));

    // Content/Markdown for src/Bulletin.Content/Markdown/Reading/BodyReader.cs.
    private static string FolderOf(string file)
    {
        var parts = Path.GetRelativePath(Sources, file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 2 ? $"{parts[0]["Bulletin.".Length..]}/{parts[1]}" : parts[0]["Bulletin.".Length..];
    }
}
