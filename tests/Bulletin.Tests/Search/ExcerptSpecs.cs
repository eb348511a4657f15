using Bulletin.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>What is shown of a text says by itself what it is.</summary>
public class ExcerptSpecs
{
    [Theory]
    [InlineData("楼道照明", "主题词：加装电梯、楼道照明")]
    [InlineData("加装电梯", "现就加装电梯通知如下。")]
    public void The_line_of_a_property_is_shown_with_its_label_and_only_where_the_text_has_nothing(string typed, string shown)
    {
        var policy = SmallSite.Policy("住宅改造的通知", "云政发〔2024〕1号", "现就加装电梯通知如下。");
        using var site = TestSite.With((
            "content/policies/a.md",
            policy.Replace("topics: [测试]", "topics: [加装电梯, 楼道照明]", StringComparison.Ordinal)));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single();
        Assert.StartsWith(shown, hit.Snippet, StringComparison.Ordinal);
        Assert.Contains(hit.Marks, mark => typed.Contains(hit.Snippet[mark.Begin..mark.End], StringComparison.Ordinal));
    }
}
