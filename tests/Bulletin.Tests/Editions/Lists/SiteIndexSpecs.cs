namespace Bulletin.Tests.Editions.Lists;

public class SiteIndexSpecs
{
    [Fact]
    public void Documents_are_in_the_order_of_their_publication_and_those_of_one_day_in_that_of_their_ids() => Assert.Equal(
        ["policies/9", "news/a", "news/b", "news/c"],
        Shown.Of("""
            news/c      published: 2024-01-02 09:30
            news/b      published: 2024-01-02
            news/a      published: 2024-01-02
            policies/9  published: 2024-01-01
            """).Index.OldestFirst.Select(document => document.Id.Text));

    [Fact]
    public void Neighbours_are_of_the_same_type_and_issues_stand_in_the_order_of_their_numbers()
    {
        var site = Shown.Of("""
            news/1          published: 2024-01-01
            policies/2      published: 2024-01-02
            news/3          published: 2024-01-03
            pages/about
            issues/2024/02  published: 2024-01-01
            issues/2024/01  published: 2024-02-01
            """);
        Assert.Equal(("-", "news/3"), Around("news/1"));
        Assert.Equal(("news/1", "-"), Around("news/3"));
        Assert.Equal(("-", "-"), Around("policies/2"));
        Assert.Equal(("-", "-"), Around("pages/about"));
        Assert.Equal(("issues/2024/01", "-"), Around("issues/2024/02"));

        (string, string) Around(string id)
        {
            var around = site.Index.Around(site[id]);
            return (around.Previous?.Id.Text ?? "-", around.Next?.Id.Text ?? "-");
        }
    }

    [Fact]
    public void A_document_is_carried_by_the_issue_that_lists_it_or_that_it_names()
    {
        var site = Shown.Of("""
            issues/2024/01  issn: 1234-5679; contents: [{title: 文件, items: [{id: news/1, page: 7}]}]
            news/1
            news/2          issue: 2024/01
            news/3
            """);
        Assert.Equal("2024/1 1234-5679 issues/2024/01.html 7", Carrier("news/1"));
        Assert.Equal("2024/1 1234-5679 issues/2024/01.html ", Carrier("news/2"));
        Assert.Equal("2024/1 1234-5679 issues/2024/01.html ", Carrier("issues/2024/01"));
        Assert.Null(Carrier("news/3"));

        string? Carrier(string id) => site.Index.CarrierOf(site[id]) is { } carrier
            ? $"{carrier.Year}/{carrier.Number} {carrier.Issn} {carrier.Target} {carrier.Page}"
            : null;
    }
}
