using System.Text.RegularExpressions;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Documentation;

/// <summary>The handbook of the editors, docs/zh, describes every rule at its level, and its examples can be copied.</summary>
public partial class HandbookSpecs
{
    private const string Folder = "docs/zh";

    // ### BLT1001 没有 content 文件夹, an empty line, **错误** · what it means; the entry goes on to the next heading.
    [GeneratedRegex(@"^### (?<code>BLT[0-9]{4}) (?<title>.+)\n\n\*\*(?<level>.+?)\*\* · (?<rest>(?:(?!^##).*\n?)*)",
        RegexOptions.Multiline)]
    private static partial Regex Entry { get; }

    // `content/news/2024/a.md`：, an empty line, the file between fences.
    [GeneratedRegex(@"^`(?<path>content/[^`]+\.(?:md|yml|csv))`：\n\n```\n(?<text>(?:(?!```).*\n)+)```", RegexOptions.Multiline)]
    private static partial Regex Example { get; }

    private static IEnumerable<GroupCollection> Entries =>
        Entry.Matches(Docs.Read($"{Folder}/提示信息说明.md")).Select(entry => entry.Groups);

    [Fact]
    public void Every_rule_has_one_entry_with_its_title_and_level()
    {
        var entries = Entries.Select(entry => $"{entry["code"]} {entry["title"]} · {entry["level"]}").ToList();
        var rules = EveryRuleSpecs.Rules.Select(rule => $"{rule.Code} {rule.Title.Chinese} · {LevelOf(rule.Severity)}").ToList();
        Assert.Empty(rules.Except(entries).Select(rule => $"missing: {rule}"));
        Assert.Empty(entries.Except(rules).Select(entry => $"no such rule: {entry}"));
        Assert.Equal(rules.Count, entries.Count);
    }

    [Fact]
    public void Every_entry_has_an_example_and_says_what_to_do() =>
        Assert.All(Entries, entry =>
        {
            Assert.True(entry["rest"].Value.Contains("\n\n例：", StringComparison.Ordinal), $"{entry["code"]} has no 例：");
            Assert.True(entry["rest"].Value.Contains("\n\n改法：", StringComparison.Ordinal), $"{entry["code"]} has no 改法：");
        });

    [Fact]
    public void Every_type_of_document_has_an_example_and_none_has_a_mistake()
    {
        var examples = Example.Matches(Docs.Read($"{Folder}/撰写各类内容.md"))
            .Select(example => (Path: example.Groups["path"].Value, Text: example.Groups["text"].Value)).ToList();
        Assert.Empty(ContentTypes.All.Select(type => type.Folder).Except(examples.Select(example => example.Path.Split('/')[1])));
        using var site = TestSite.With(examples);
        // Notes report documents that were never digitised.
        var mistakes = site.Build().Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note);
        Assert.Empty(mistakes.Select(mistake => $"{mistake.Location} {mistake.Code}: {mistake.Message.Chinese}"));
    }

    [Fact]
    public void Every_key_of_front_matter_is_described()
    {
        var text = Docs.Read($"{Folder}/撰写各类内容.md");
        var names = ContentTypes.All.SelectMany(type => Deep(type.Keys.All)).Select(key => $"`{key.Chinese}`").Distinct();
        var missing = names.Where(name => !text.Contains(name, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_index_leads_to_every_page()
    {
        var index = Docs.Links(Docs.Read($"{Folder}/目录.md")).Select(link => link.Target).ToHashSet();
        var pages = Docs.All.Where(path => path.StartsWith($"{Folder}/", StringComparison.Ordinal))
            .Select(path => path[(Folder.Length + 1)..]);
        Assert.Subset(index, pages.Where(page => page != "目录.md").ToHashSet());
    }

    private static IEnumerable<Key> Deep(IEnumerable<Key> keys) => keys.SelectMany(key => Deep(key.Children).Prepend(key));

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };
}
