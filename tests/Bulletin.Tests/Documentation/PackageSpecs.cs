using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bulletin.Tests.Documentation;

/// <summary>The tables of packages in ARCHITECTURE.md name every package, its version and the folders that use it.</summary>
public partial class PackageSpecs
{
    private static readonly string[] Sources = ["src", "themes", "tests", "tools"];

    /// <summary>Packages that a build or the test runner uses and no source names: known only to the projects that refer to them.</summary>
    private static readonly string[] WithoutNamespace = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio", "NUglify"];

    // | name | version | for | known only to |
    [GeneratedRegex(@"^\| (?<name>\S+) \| (?<version>[0-9][^|]*) \| (?<use>[^|]+) \| (?<places>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [Fact]
    public void Every_package_of_dotnet_stands_in_the_table_with_its_version()
    {
        var packages = XDocument.Load(Path.Combine(Docs.Repository, "Directory.Packages.props")).Descendants("PackageVersion");
        var pinned = packages.Select(package => $"{Value(package, "Include")} {Value(package, "Version").Trim('[', ']')}");
        Same(pinned, Rows("package").Select(row => $"{row.Name} {row.Version}"));
    }

    [Fact]
    public void Every_package_of_npm_stands_in_the_table_with_its_version()
    {
        using var json = JsonDocument.Parse(Docs.Read("tests/browser/package.json"));
        var packages = json.RootElement.GetProperty("devDependencies").EnumerateObject();
        var pinned = packages.Select(package => $"{package.Name} {package.Value.GetString()}");
        Same(pinned, Rows("npm package").Select(row => $"{row.Name} {row.Version}"));
    }

    [Fact]
    public void A_package_of_dotnet_is_known_only_to_the_folders_that_its_row_names()
    {
        var code = Files("*.cs", "*.cshtml").Select(file => (Place: Place(file), Text: Docs.Read(file))).ToList();
        foreach (var row in Rows("package"))
        {
            var escaped = Regex.Escape(row.Name);
            var name = new Regex($@"using (static )?{escaped}[.;]|(?<![\w.""]){escaped}\.[A-Z]");
            var places = WithoutNamespace.Contains(row.Name)
                ? References(row.Name)
                : code.Where(file => name.IsMatch(file.Text)).Select(file => file.Place);
            Same(places.Distinct(), row.Places, row.Name);
        }
    }

    [Fact]
    public void A_package_of_npm_is_known_only_to_the_files_that_its_row_names()
    {
        var scripts = Files("*.mjs").Select(file => (Path: file, Text: Docs.Read(file))).ToList();
        foreach (var row in Rows("npm package"))
        {
            var name = new Regex($@"['""]{Regex.Escape(row.Name)}['""/]");
            Same(scripts.Where(file => name.IsMatch(file.Text)).Select(file => file.Path), row.Places, row.Name);
        }
    }

    /// <summary>The rows of the table whose first column has this heading.</summary>
    private static List<(string Name, string Version, string[] Places)> Rows(string heading)
    {
        var table = Docs.Read("ARCHITECTURE.md").Split($"\n| {heading} | version | for | known only to |\n")[1].Split("\n\n")[0];
        var rows = Row.Matches(table).Select(row => row.Groups).ToList();
        Assert.NotEmpty(rows);
        return [.. rows.Select(row => (row["name"].Value, row["version"].Value, row["places"].Value.Split(", ")))];
    }

    private static IEnumerable<string> References(string package) =>
        from file in Files("*.csproj")
        where Docs.Read(file).Contains($"PackageReference Include=\"{package}\"", StringComparison.Ordinal)
        select Place(file);

    // src/Bulletin.Content/Markdown/Syntax/A.cs is Content/Markdown; a theme has its name; tests are one place.
    private static string Place(string file) => file.Split('/') switch
    {
        ["src", var project, _] => project["Bulletin.".Length..],
        ["src", var project, var folder, ..] => $"{project["Bulletin.".Length..]}/{folder}",
        ["themes", var theme, ..] => $"themes/{theme}",
        [var top, ..] => top,
        [] => "",
    };

    private static IEnumerable<string> Files(params string[] patterns) =>
        from top in Sources
        from pattern in patterns
        from file in Directory.EnumerateFiles(Path.Combine(Docs.Repository, top), pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Docs.Repository, file).Replace('\\', '/')
        where !path.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules")
        select path;

    private static string Value(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static void Same(IEnumerable<string> actual, IEnumerable<string> documented, string what = "ARCHITECTURE.md, Packages") =>
        Assert.Equal(Line(what, actual), Line(what, documented));

    private static string Line(string what, IEnumerable<string> names) =>
        $"{what}: {string.Join(", ", names.Order(StringComparer.Ordinal))}";
}
