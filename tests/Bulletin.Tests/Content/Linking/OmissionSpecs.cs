using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

/// <summary>The gate: what reaches the site, and why the rest does not.</summary>
public class OmissionSpecs
{
    [Theory]
    [InlineData("", true)]
    [InlineData("draft: true", false)]
    [InlineData("draft: false", true)]
    [InlineData("disclosure: 依申请公开", false)]
    [InlineData("disclosure: 不予公开", false)]
    [InlineData("reviewed:", false)]
    [InlineData("published: 2024-06-01", true)]
    [InlineData("published: 2024-06-02", false)]
    [InlineData("secrecy_reviewed: 2024-01-01", true)]
    public void Only_what_is_public_reviewed_finished_and_due_is_published(string keys, bool isPublished)
    {
        var site = LinkedSite.Of($"news/1 {keys}\nnews/2", asOf: "2024-06-01");
        Assert.Equal(isPublished ? ["news/1", "news/2"] : ["news/2"], site.Site.Documents.Select(document => document.Id.Text));
        Assert.Empty(site.Reported);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("secrecy_reviewed: 2024-01-01", true)]
    public void A_site_may_demand_a_secrecy_review(string keys, bool isPublished) =>
        Assert.Equal(isPublished ? 1 : 0, LinkedSite.Of($"news/1 {keys}", "require: {secrecy_review: true}").Site.Documents.Length);

    [Theory]
    [InlineData("draft: true; titel: 甲", "news/1 titel BLT4070")]
    [InlineData("draft: true; written: 三月", "news/1 written BLT4070")]
    [InlineData("draft: true; title:", "")]
    [InlineData("disclosure: 不予公开; written: 三月", "")]
    [InlineData("disclosure: 依申请公开; titel: 甲", "news/1 titel BLT4070")]
    [InlineData("withdrawn: {on: 2024-01-02, reason: 有误}; titel: 甲", "news/1 titel BLT4070")]
    [InlineData("reviewed:; 审核: 2024-01-01", "news/1 审核 BLT4070")]
    public void Keys_and_values_that_nobody_can_read_are_reported_of_what_is_left_out(string keys, string reported) =>
        Assert.Equal(reported, string.Join(' ', LinkedSite.Of($"news/1 {keys}").Reported));

    [Theory]
    [InlineData("reviewed: 三月", "news/1 reviewed BLT2013")]
    [InlineData("disclosure:", "news/1 disclosure BLT2011")]
    [InlineData("disclosure: 公开", "news/1 disclosure BLT2014")]
    public void A_review_or_attribute_that_cannot_be_read_is_a_mistake_and_does_not_hide_the_document(string keys, string reported) =>
        Assert.Equal([reported], LinkedSite.Of($"news/1 {keys}").Reported);
}
