using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

public class ResolverSpecs
{
    private static readonly Resolver Resolver = LinkedSite.Of("""
        policies/2024/water  number: 测〔2024〕1号
        policies/2024/heat   number: 测政通字之一
        data-of-water.svg
        news/draft           number: 测〔2024〕2号; draft: true
        news/gone            number: 测〔2024〕3号; withdrawn: {on: 2024-02-01, reason: 有误}
        news/wrong           titel: 甲
        issues/2024/03
        """).Site.Resolver;

    [Theory]
    [InlineData("policies/2024/water")]
    [InlineData("/policies/2024/water")]
    [InlineData("policies/2024/water.md")]
    [InlineData("content/policies/2024/water.md")]
    [InlineData("/content/policies/2024/water")]
    [InlineData("测〔2024〕1号")]
    [InlineData("测[2024]1号")]
    [InlineData("测（2024）第１号")]
    [InlineData(" 测〔2024〕01号 ")]
    [InlineData("测〔2024〕1")]
    [InlineData("关于供水的办法（测〔2024〕1号）")]
    public void A_document_is_found_by_its_path_or_number_however_it_is_typed(string reference)
    {
        var found = Resolver.Find(reference);
        Assert.Equal((ResolutionKind.Document, "policies/2024/water"), (found.Kind, found.Document?.Id.Text));
    }

    [Theory]
    [InlineData("测政通字之一")]
    [InlineData(" 测政通字 之一")]
    public void A_number_of_no_known_form_is_found_as_it_is(string reference) =>
        Assert.Equal("policies/2024/heat", Resolver.Find(reference).Document?.Id.Text);

    [Theory]
    [InlineData("news/draft", ResolutionKind.Omitted)]
    [InlineData("测〔2024〕2号", ResolutionKind.Omitted)]
    [InlineData("news/gone", ResolutionKind.Withdrawn)]
    [InlineData("测〔2024〕3号", ResolutionKind.Withdrawn)]
    [InlineData("news/wrong", ResolutionKind.Unread)]
    [InlineData("news/wrong.md", ResolutionKind.Unread)]
    [InlineData("测〔1999〕1号", ResolutionKind.UnknownNumber)]
    [InlineData("policies/2024/Water", ResolutionKind.UnknownId)]
    [InlineData("water", ResolutionKind.UnknownId)]
    [InlineData("", ResolutionKind.UnknownId)]
    public void What_is_no_document_of_the_site_says_what_it_is(string reference, ResolutionKind kind)
    {
        var found = Resolver.Find(reference);
        Assert.Equal((kind, null), (found.Kind, found.Document));
    }

    [Fact]
    public void What_is_left_out_tells_why_and_what_was_withdrawn_has_its_notice()
    {
        Assert.Equal(Omission.Draft, Resolver.Find("news/draft").Reason);
        Assert.Equal("有误", Resolver.Find("news/gone").Tombstone?.Withdrawal.What);
    }

    [Fact]
    public void An_issue_is_found_by_its_number()
    {
        Assert.Equal("issues/2024/03", Resolver.Find(new IssueNumber(2024, 3))?.Id.Text);
        Assert.Null(Resolver.Find(new IssueNumber(2024, 4)));
    }

    [Theory]
    [InlineData("policies/2023/water", "policies/2024/water")]
    [InlineData("news/watre.md", "policies/2024/water")]
    [InlineData("policies/2024/haet", "policies/2024/heat")]
    [InlineData("news/draff", null)]
    [InlineData("policies/2024/weather", null)]
    public void The_nearest_document_has_nearly_the_same_name_and_is_published(string reference, string? nearest) =>
        Assert.Equal(nearest, Resolver.Nearest(reference));
}
