using System.Text.Json;
using Bulletin.Search;
using Bulletin.Search.Querying;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Indexing;

/// <summary>An index after edits.</summary>
public class RebuiltIndexSpecs
{
    [Fact]
    public void Nothing_of_a_withdrawn_text_stays_in_any_list_of_terms()
    {
        using var site = SmallSite.Two();
        site.Replace("content/policies/b.md", "主动公开", "不予公开");
        site.Publish();
        var index = new IndexReader(new IndexFiles(Path.Combine(site.Output, "search")));
        foreach (var term in new[] { "二次供水", "供水", "次供", "水务", "𠮷", "𠮷野", "水发" })
            Assert.Equal(0, index.Count(term));
        Assert.Null(SearchIndex.Open(site.Output).Search(new("ercigongshui")).Heard);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Output, "search", "text"), "b*", SearchOption.AllDirectories));
    }

    [Fact]
    public void An_index_after_edits_is_that_of_a_clean_build()
    {
        using var site = SmallSite.Two();
        site.Replace("content/policies/a.md", "充分协商", "友好商量");
        site.Publish();
        site.Replace("content/policies/b.md", "二次供水", "三次供水");
        site.Publish();
        site.Write("content/policies/c.md", SmallSite.Policy("第三件", "云政发〔2024〕3号", "又一件。"));
        site.Publish();
        var edited = site.Tree();
        Directory.Delete(site.Cache, recursive: true);
        Directory.Delete(site.Output, recursive: true);
        site.Publish();
        TestSite.Same(site.Tree(), edited);
    }

    [Theory]
    [InlineData("- [升降机, 电梯]\n")]
    [InlineData("- [升降机, 加装电梯实施办法]\n")]
    [InlineData("- 停用: 直梯\n")]
    public void A_change_of_synonyms_changes_dictionaries_and_nothing_else(string synonyms)
    {
        using var site = SmallSite.Two();
        site.Write("synonyms.yml", "- [直梯, 电梯]\n");
        site.Publish();
        var before = site.Tree();
        site.Write("synonyms.yml", synonyms);
        site.Publish();
        var after = site.Tree();
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        var changed = after.Where(file => !before[file.Key].SequenceEqual(file.Value)).Select(file => file.Key).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, path => Assert.Matches(@"^(manifest\.json|search/(meta|sounds|to-2024/[dpty][0-9]+)\.js)$", path));
    }

    [Fact]
    public void A_document_of_this_year_leaves_the_files_of_very_many_older_ones_as_they_are()
    {
        using var site = SmallSite.Two();
        for (var i = 0; i < 10_000; i++)
        {
            var old = SmallSite.Policy($"二次供水第{i}件", $"云水发〔2022〕{i + 1}号", "二次供水。", "2023-03-05");
            site.Write($"content/policies/2023/{i}.md", old);
        }

        site.Publish();
        var before = site.Tree();
        site.Write("content/policies/c.md", SmallSite.Policy("第三件加装电梯", "云政发〔2024〕3号", "加装电梯应当充分协商，二次供水。"));
        site.Publish();
        var older = before.Where(file => file.Key.StartsWith("search/to-2023/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(older);
        var after = site.Tree();
        foreach (var (path, content) in older)
            Assert.Equal(content, after[path]);
        Assert.Equal("policies/c", SearchIndex.Open(site.Output).Search(new("第三件加装电梯")).Hits[0].Id);
        Assert.Equal("policies/2023/77", SearchIndex.Open(site.Output).Search(new("二次供水第77件")).Hits[0].Id);

        var (oldBefore, newBefore) = (VersionsOf(site, "to-2023"), VersionsOf(site, "2024"));
        site.Write("content/policies/d.md", SmallSite.Policy("第四件", "云政发〔2024〕4号", "按照《二次供水第77件》办理。"));
        site.Publish();
        after = site.Tree();
        var changed = Assert.Single(older, file => !after[file.Key].SequenceEqual(file.Value));
        Assert.StartsWith("search/to-2023/s", changed.Key);
        var (oldAfter, newAfter) = (VersionsOf(site, "to-2023"), VersionsOf(site, "2024"));
        Assert.Equal(oldBefore.Version, oldAfter.Version);
        Assert.NotEqual(oldBefore.Shown, oldAfter.Shown);
        Assert.NotEqual(newBefore.Version, newAfter.Version);
    }

    private static (string Version, string Shown) VersionsOf(TestSite site, string segment)
    {
        using var meta = JsonDocument.Parse(new IndexFiles(Path.Combine(site.Output, "search")).Read("meta").Content);
        var found = meta.RootElement.GetProperty("segments").EnumerateArray()
            .Single(each => each.GetProperty("name").GetString() == segment);
        return (found.GetProperty("version").GetString()!, found.GetProperty("shown").GetString()!);
    }
}
