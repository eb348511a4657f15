using Bulletin.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Querying;

/// <summary>What of a snippet is marked.</summary>
public class MarkSpecs
{
    /// <summary>A term that stands for what was typed is marked as a word, not as parts of two.</summary>
    [Theory]
    [InlineData("本市向居民提供用水服务。", new string[0])]
    [InlineData("本市居民的供用水合同。", new[] { "供用水" })]
    public void What_stands_for_a_word_is_not_marked_across_others(string body, string[] marked)
    {
        using var site = TestSite.With(
            ("synonyms.yml", "- [水表箱, 供用水]\n"),
            ("content/policies/a.md", SmallSite.Policy("居民生活规则", "云政办发〔2024〕12号", body)));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new("水表箱")).Hits.Single();
        Assert.Equal(marked, hit.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
    }
}
