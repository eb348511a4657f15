using System.CommandLine;
using System.Text.RegularExpressions;
using Bulletin.Cli.Commands;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Documentation;

/// <summary>The reference says of each rule and command what the program says, and of none that is not there.</summary>
public partial class EntrySpecs
{
    // A command gets its options when it is named.
    private static readonly string[] Named =
        "build check serve search new review table schema permalinks record doctor site theme issue policy page dataset".Split(' ');

    [GeneratedRegex("BLT[0-9]{4}")]
    private static partial Regex CodeOfRule { get; }

    [Fact]
    public void Every_type_of_column_is_named() =>
        Assert.All(ColumnTypeTags.All, type => Assert.Contains(type, Docs.Read("docs/site.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_rule_has_an_entry_with_its_titles_and_severity()
    {
        var reference = Docs.Read("docs/diagnostics.md");
        var lines = reference.Split('\n').ToHashSet();
        foreach (var rule in EveryRuleSpecs.Rules)
        {
            var heading = $"### {rule.Code} {rule.Title.Chinese}";
            var begin = $"**{rule.Severity}** · {rule.Title.English}.";
            Assert.True(lines.Contains(heading), $"docs/diagnostics.md has no heading '{heading}'");
            Assert.True(reference.Contains($"{heading}\n\n{begin}", StringComparison.Ordinal), $"{rule.Code}: '{begin}' is missing");
        }
    }

    [Fact]
    public void No_document_speaks_of_a_rule_that_is_none()
    {
        var known = EveryRuleSpecs.Rules.Select(rule => rule.Code).ToHashSet();
        var unknown = from path in Docs.All
                      from Match code in CodeOfRule.Matches(Docs.Read(path))
                      where !known.Contains(code.Value)
                      select $"{path}: {code.Value}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_command_and_option_stands_in_the_reference()
    {
        var reference = Docs.Read("docs/commands.md");
        var tool = new Tool { Language = Language.English, Out = TextWriter.Null, Error = TextWriter.Null };
        Assert.All(Commands(CommandTree.For(Named, tool), ""), word => Assert.Contains(word, reference, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Commands(Command command, string path)
    {
        foreach (var option in command.Options)
            if (!option.Hidden) yield return $"`{option.Name}";
        foreach (var inner in command.Subcommands)
        {
            // `new policy` and its like share one line of usage.
            yield return path == "new " && inner.Name is not ("site" or "theme") ? inner.Name : $"bulletin {path}{inner.Name}";
            foreach (var word in Commands(inner, $"{path}{inner.Name} ")) yield return word;
        }
    }
}
