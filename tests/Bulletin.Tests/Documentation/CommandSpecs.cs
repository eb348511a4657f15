using System.Text.Json;
using System.Text.RegularExpressions;
using Bulletin.Cli.Commands;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Editions.Rendering;
using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Documentation;

/// <summary>What README and the reference show of commands and of the output is what the program does.</summary>
public partial class CommandSpecs
{
    private const string Reference = "docs/commands.md";

    private static readonly string[] Numbers =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".Split(' ');

    // | `bulletin new page --title 联系我们` | `content/pages/联系我们.md` |
    [GeneratedRegex("^\\| `(?<command>bulletin new [^`]+)` \\| `(?<file>[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex NewFile { get; }

    // | `bulletin build` | or | [`build`](#bulletin-build) |
    [GeneratedRegex(@"^\| (?:`bulletin (?<command>[a-z]+)`|\[`(?<command>[a-z]+)[^|]*\)) \|", RegexOptions.Multiline)]
    private static partial Regex CommandRow { get; }

    [GeneratedRegex("^\\| `(?<name>[A-Z][A-Za-z]+)` \\| `[A-Za-z]+Page` \\|", RegexOptions.Multiline)]
    private static partial Regex TemplateRow { get; }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(" {3,}")]
    private static partial Regex Wide { get; }

    private static string[] AllCommands
    {
        get
        {
            var tool = new Tool { Language = Language.English, Out = TextWriter.Null, Error = TextWriter.Null };
            return [.. CommandTree.For([], tool).Subcommands.Select(command => command.Name)];
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData(Reference)]
    public void The_table_of_commands_is_complete_and_in_the_order_of_the_help(string page)
    {
        var table = Docs.Read(page).Split("\n| command | what it does |\n")[1].Split("\n\n")[0];
        Assert.Equal(AllCommands, CommandRow.Matches(table).Select(row => row.Groups["command"].Value));
    }

    [Fact]
    public void The_first_site_of_the_README_builds()
    {
        using var walk = new Walk(new DateOnly(2024, 3, 5), "en_GB.UTF-8");
        var block = Docs.Parts(Docs.Read("README.md").Split("## A first site in five commands")[1]).First(part => part.IsFenced);
        Assert.Equal(5, block.Lines.Count);
        Assert.All(block.Lines, line =>
        {
            var (code, printed) = walk.Run(line.Split(" # ")[0]);
            Assert.True(code == 0, $"{line}\n{printed}");
        });
        Assert.True(File.Exists(walk.Full("gongbao/output/index.html")));
    }

    [Fact]
    public void README_names_every_page_of_the_docs()
    {
        var linked = Docs.Links(Docs.Read("README.md")).Select(link => link.Target).ToHashSet();
        Assert.Subset(linked, Docs.All.Where(path => path.StartsWith("docs/", StringComparison.Ordinal)).ToHashSet());
    }

    [Fact]
    public void README_counts_the_packages_of_the_browser_tests()
    {
        using var json = JsonDocument.Parse(Docs.Read("tests/browser/package.json"));
        var count = json.RootElement.GetProperty("devDependencies").EnumerateObject().Count();
        Assert.Contains($"{Numbers[count]} packages by `npm`", Docs.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void New_documents_get_the_files_that_the_reference_names()
    {
        using var walk = new Walk(new DateOnly(2024, 3, 5), "zh_CN.UTF-8");
        walk.Write("site.yml", "title: 示例\norganisation: 示例市人民政府办公室\nbase_url: https://gazette.example/\n");
        Assert.Equal(0, walk.Run("bulletin new site gongbao").Code);
        var rows = NewFile.Matches(Docs.Read(Reference));
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row =>
        {
            var printed = walk.Run(row.Groups["command"].Value).Printed;
            Assert.StartsWith(row.Groups["file"].Value + "\n", printed, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_reference_names_the_templates_that_a_theme_must_have()
    {
        var page = Docs.Read("docs/themes.md");
        Assert.Equal(RequiredTemplates.All, TemplateRow.Matches(page).Select(row => row.Groups["name"].Value));
        Assert.Contains($"these {Numbers[RequiredTemplates.All.Length]}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_print_what_the_reference_shows_and_the_output_holds_what_it_lists()
    {
        using var walk = new Walk(new DateOnly(2024, 5, 1), "C");
        using (var city = SampleCity.Copy()) walk.Adopt(city.Root);
        var commands = Docs.Parts(Docs.Read(Reference)).Where(part => part.IsFenced)
            .SelectMany(part => ShownCommand.In(part.Line, part.Lines)).ToList();
        Assert.Equal(2, commands.Count);
        Assert.Empty(commands.Select(command => command.Compare(Reference, walk.Run(command.Command).Printed)).OfType<string>());
        Assert.Empty(Missing(walk.Full("output")));
    }

    /// <summary>The paths of docs/output.md that the output of the sample does not have.</summary>
    private static IEnumerable<string> Missing(string output)
    {
        var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(output, file).Replace('\\', '/')).ToList();
        var block = Docs.Parts(Docs.Read("docs/output.md")).First(part => part.IsFenced);
        foreach (var line in block.Lines.Where(line => line.Length > 0 && line[0] != ' '))
        {
            foreach (var path in Paths(line))
            {
                var pattern = Placeholder.Replace(Regex.Escape(path), "[^/]+");
                var wanted = new Regex(path.EndsWith('/') ? $"^{pattern}" : $"^{pattern}$");
                if (!files.Any(wanted.IsMatch)) yield return path;
            }
        }
    }

    // Two blanks stand before the next path, three or more before the meaning; a name alone lies in the folder of the first path.
    private static IEnumerable<string> Paths(string line)
    {
        var paths = Wide.Split(line)[0].Split("  ");
        var folder = paths[0][..(paths[0].LastIndexOf('/') + 1)];
        return paths.Select((path, index) => index == 0 || path.Contains('/', StringComparison.Ordinal) ? path : folder + path);
    }
}
