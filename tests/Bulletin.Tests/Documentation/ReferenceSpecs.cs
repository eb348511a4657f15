using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Bulletin.Cli.Commands;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Editions.Standard;
using Bulletin.Publishing.Output;

namespace Bulletin.Tests.Documentation;

/// <summary>The reference names everything that there is.</summary>
public partial class ReferenceSpecs
{
    private static IEnumerable<Rule> Rules =>
        from assembly in (Assembly[])[typeof(Diagnostic).Assembly, typeof(StandardEdition).Assembly, typeof(OutputFolder).Assembly, typeof(CommandLine).Assembly]
        from type in assembly.GetTypes()
        where type.Name.EndsWith("Problems", StringComparison.Ordinal)
        from member in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where member.FieldType == typeof(Rule)
        select (Rule)member.GetValue(null)!;

    // A command gets its options when it is named.
    private static readonly string[] Named = ["build", "check", "serve", "new", "schema", "permalinks", "record", "doctor", "site", "theme", "issue", "policy", "page"];

    [GeneratedRegex("BLT[0-9]{4}")]
    private static partial Regex CodeOfRule { get; }

    [Fact]
    public void Every_key_of_front_matter_stands_in_its_reference()
    {
        var reference = Docs.Read("docs/front-matter.md");
        Assert.Empty(ContentTypes.All.SelectMany(type => Missing(reference, type.Keys.All, type.Folder)).Distinct());
        Assert.All(ContentTypes.All, type => Assert.Contains($"## `{type.Folder}/`", reference, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_choice_stands_in_the_reference()
    {
        var reference = Docs.Read("docs/front-matter.md");
        var choices = ContentTypes.All.SelectMany(type => type.Keys.All).SelectMany(key => key.Choices).Distinct();
        Assert.All(choices, choice => Assert.Contains(choice, reference, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_of_site_yml_and_issuers_yml_stands_in_its_reference()
    {
        var reference = Docs.Read("docs/site.md");
        Assert.Empty(Missing(reference, SiteKeys.Site.All, "site.yml"));
        Assert.Empty(Missing(reference, SiteKeys.Issuer.All, "issuers.yml"));
        Assert.All(ColumnTypes.All, type => Assert.Contains(type, reference, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_an_entry_with_its_titles_and_severity()
    {
        var reference = Docs.Read("docs/diagnostics.md");
        var lines = reference.Split('\n').ToHashSet();
        foreach (var rule in Rules)
        {
            Assert.True(lines.Contains($"### {rule.Code} {rule.Title.Chinese}"), $"docs/diagnostics.md has no heading '### {rule.Code} {rule.Title.Chinese}'");
            Assert.True(reference.Contains($"**{rule.Severity}** · {rule.Title.English}.", StringComparison.Ordinal), $"{rule.Code}: '**{rule.Severity}** · {rule.Title.English}.' is missing");
        }
    }

    [Fact]
    public void No_document_speaks_of_a_rule_that_is_none()
    {
        var known = Rules.Select(rule => rule.Code).ToHashSet();
        var unknown = from path in Docs.All from Match code in CodeOfRule.Matches(Docs.Read(path)) where !known.Contains(code.Value) select $"{path}: {code.Value}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_command_and_option_stands_in_the_reference()
    {
        var reference = Docs.Read("docs/commands.md");
        var tool = new Tool { Language = Language.English, Out = TextWriter.Null, Error = TextWriter.Null };
        Assert.All(Commands(CommandTree.For(Named, tool), ""), word => Assert.Contains(word, reference, StringComparison.Ordinal));
    }

    // A row of a table begins with both names; inner keys are set off by arrows.
    private static IEnumerable<string> Missing(string reference, IEnumerable<Key> keys, string owner)
    {
        foreach (var key in keys)
        {
            if (!reference.Contains($"`{key.English}` | `{key.Chinese}` |", StringComparison.Ordinal)) yield return $"{owner}: `{key.English}` | `{key.Chinese}` |";
            foreach (var inner in Missing(reference, key.Children, $"{owner} {key.English}")) yield return inner;
        }
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
