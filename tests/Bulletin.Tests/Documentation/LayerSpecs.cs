using System.Text.RegularExpressions;

namespace Bulletin.Tests.Documentation;

/// <summary>
/// Which project may know which: the map of ARCHITECTURE.md. Which folder may know which package is for <see cref="PackageSpecs"/>.
/// </summary>
public partial class LayerSpecs
{
    // What the compiler makes, and examples for others.
    private static readonly string[] Passed = ["/obj/", "/bin/", "/Lucene/Package/"];

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

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_those_below_it(string project, string[] below)
    {
        var named = Files(Path.Combine(Sources, $"Bulletin.{project}"))
            .SelectMany(file => Namespace.Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        named.IntersectWith(Projects.Select(row => (string)row[0]));
        named.Remove(project);
        Assert.Empty(named.Except(below));
    }

    [Fact]
    public void Every_project_is_on_the_map() => Assert.Equal(
        Projects.Select(row => "Bulletin." + (string)row[0]).Order(StringComparer.Ordinal),
        ProjectFiles.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_of_a_project_needs_one_that_needs_it(string project, string[] below)
    {
        _ = below;
        var root = Path.Combine(Sources, $"Bulletin.{project}");
        var folders = Directory.EnumerateDirectories(root).Select(folder => Path.GetFileName(folder)).ToHashSet();
        var needs = folders.ToDictionary(
            folder => folder,
            folder => Needed(project, Path.Combine(root, folder)).Where(folders.Contains).ToHashSet());
        // What needs nothing that is left is taken away until nothing is left, or only circles.
        while (needs.FirstOrDefault(folder => !folder.Value.Any(other => other != folder.Key && needs.ContainsKey(other))).Key is { } free)
            needs.Remove(free);
        Assert.Empty(needs.Keys);
    }

    /// <summary>A line is as long as two fit side by side on a screen.</summary>
    [Fact]
    public void No_line_of_the_sources_is_longer_than_140_characters()
    {
        var folders = (string[])["src", "tests", "themes", "tools"];
        var files = folders.SelectMany(folder => Files(Path.Combine(Docs.Repository, folder)));
        Assert.Empty(files.Concat(ScriptParts)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (line, Place: $"{file}:{i + 1}")))
            .Where(one => one.line.EnumerateRunes().Count() > 140)
            .Select(one => one.Place));
    }

    // By its full name, or as Documents.Prompts from a neighbour.
    private static IEnumerable<string> Needed(string project, string folder)
    {
        var root = Path.GetDirectoryName(folder)!;
        foreach (var text in Files(folder).Select(File.ReadAllText))
        {
            foreach (Match match in Regex.Matches(text, $@"\bBulletin\.{project}\.(\w+)")) yield return match.Groups[1].Value;
            foreach (Match match in Relative.Matches(text))
            {
                var other = Path.Combine(root, match.Groups["folder"].Value);
                var type = match.Groups["type"].Value + ".cs";
                if (Directory.Exists(other) && Directory.EnumerateFiles(other, type, SearchOption.AllDirectories).Any())
                    yield return match.Groups["folder"].Value;
            }
        }
    }

    [GeneratedRegex(@"(?<![\w.])(?<folder>[A-Z]\w+)\.(?:[A-Z]\w+\.)*?(?<type>[A-Z]\w+)")]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"\bBulletin\.([A-Z]\w+)")]
    private static partial Regex Namespace { get; }

    // What is joined to one script: themes/gazette/assets/search.parts.
    private static IEnumerable<string> ScriptParts => Directory
        .EnumerateDirectories(Path.Combine(Docs.Repository, "themes"), "*.parts", SearchOption.AllDirectories)
        .Where(folder => !Passed.Any(passed => (folder.Replace('\\', '/') + "/").Contains(passed, StringComparison.Ordinal)))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.js"));

    private static IEnumerable<string> ProjectFiles => Directory.EnumerateFiles(Sources, "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Passed.Any(folder => file.Replace('\\', '/').Contains(folder, StringComparison.Ordinal)));
}
