using Bulletin.Content.Linking;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

public class AsOfSpecs
{
    private const string Documents = """
        news/1  published: 2024-01-05
        news/2  published: 2024-01-02; updated: 2024-01-20
        news/3  published: 2024-01-03; corrections: [{on: 2024-01-31 09:30, what: 错字}]; reviewed: 2024-01-31
        """;

    [Theory]
    [InlineData("2024-01-10", "as_of: 2024-06-01", "2024-01-10 --as-of")]
    [InlineData(null, "as_of: 2024-06-01", "2024-06-01 site.yml")]
    [InlineData(null, "", "2024-01-31 content/news/3.md")]
    public void The_command_line_comes_first_then_the_settings_then_the_newest_document(string? option, string settings, string expected) =>
        Assert.Equal(expected, Judged(LinkedSite.Of(Documents, settings, option)));

    [Fact]
    public void Of_documents_of_one_day_the_first_sets_the_date() =>
        Assert.Equal("2024-01-01 content/news/a.md", Judged(LinkedSite.Of("news/b\nnews/a")));

    [Fact]
    public void Without_documents_it_is_a_day_before_all_gazettes() => Assert.Equal("1900-01-01 ", Judged(LinkedSite.Of("")));

    [Theory]
    [InlineData("news/2 corrections: [{on: 2024-03-01, what: 错字}]")]
    [InlineData("responses/2 updates: [{on: 2024-03-01, what: 恢复供水}]")]
    [InlineData("responses/2 updates: [{on: 2024-03-01, what: 恢复供水}]; reviewed: 2024-02-29")]
    public void What_is_dated_after_its_review_moves_no_date_and_waits_for_its_day(string document)
    {
        var site = LinkedSite.Of($"news/1 published: 2024-01-05\n{document}");
        Assert.Equal("2024-01-05 content/news/1.md", Judged(site));
        var left = Assert.Single(site.Catalogue.Entries);
        Assert.Equal((Omission.EntryToCome, new DateOnly(2024, 3, 1)), (left.Reason, left.Entry!.On));
        Assert.Equal("2024-01-01", site.Site.Documents[^1].LastModified.ToIso());
        Assert.Empty(site.Reported);
    }

    [Theory]
    [InlineData("2024-02-01", "")]
    [InlineData("2024-02-02", "news/2 published BLT2031")]
    public void A_document_that_alone_moves_the_date_by_more_than_a_month_is_reported(string published, string reported) => Assert.Equal(
        reported,
        string.Join('|', LinkedSite.Of($"news/1 published: 2024-01-01\nnews/2 published: {published}").Reported));

    [Theory]
    [InlineData("news/1 published: 2024-01-01\nnews/2 published: 2024-06-01\nnews/3 published: 2024-06-02", null, "")]
    [InlineData("news/1 published: 2024-01-01\nnews/2 updated: 2024-06-01; reviewed: 2024-06-01", null, "")]
    [InlineData("news/1 published: 2024-06-01", null, "")]
    [InlineData("news/1 published: 2024-01-01\nnews/2 published: 2024-06-01", "2024-06-01", "")]
    public void Nothing_is_said_of_two_of_an_update_of_the_only_one_or_of_a_given_date(string documents, string? asOf, string reported) =>
        Assert.Equal(reported, string.Join('|', LinkedSite.Of(documents, asOf: asOf).Reported));

    [Theory]
    [InlineData("published: 2062-01-06; reviewed: 2024-01-06", "news/2 published BLT2030")]
    [InlineData("published: 2024-10-06; reviewed: 2024-01-06", "news/2 published BLT2030")]
    [InlineData("published: 2062-01-06; reviewed: 2062-01-06", "news/2 published BLT2031")]
    [InlineData("published: 2024-01-06; reviewed: 2024-01-06; updated: 2062-01-06", "news/2 updated BLT2034")]
    [InlineData("published: 2024-01-06; reviewed: 2024-01-06; corrections: [{on: 2062-01-06, what: 甲}]", "")]
    [InlineData("published: 2024-01-06; reviewed: 2024-01-06; effective: 2062-01-06", "news/2 effective BLT2032")]
    [InlineData("published: 2024-01-06; reviewed: 2024-01-06; expires: 2062-01-06", "news/2 expires BLT2032")]
    public void A_date_far_ahead_in_any_key_does_not_move_the_date_of_the_site(string keys, string reported)
    {
        var site = LinkedSite.Of($"news/1 published: 2024-01-06; reviewed: 2024-01-06\nnews/2 {keys}");
        Assert.Equal(reported, string.Join('|', site.Reported));
        Assert.Equal(new DateOnly(2024, 1, 6), site.Site.AsOf);
    }

    [Theory]
    [InlineData("news/1 published: 1998-01-06; reviewed: 2024-01-06\nnews/2 published: 2024-02-06; reviewed: 2024-02-06")]
    [InlineData("news/1 published: 2021-01-06; reviewed: 2021-01-06\nnews/2 published: 2024-02-06; reviewed: 2024-02-06")]
    [InlineData("news/2 published: 2024-02-06; reviewed: 2023-10-06")]
    public void An_old_collection_and_a_pause_of_years_do_not_hold_the_date_back(string documents) =>
        Assert.Equal(new DateOnly(2024, 2, 6), LinkedSite.Of(documents).Site.AsOf);

    private static string Judged(LinkedSite site) => $"{site.Site.AsOf:O} {site.Site.Judged.From}";
}
