using System.Globalization;
using Bulletin.Editions.Feeds;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Editions.Feeds;

/// <summary>The entries of a feed: of every document the last that happened to it.</summary>
public class FeedEntriesSpecs
{
    private const string Later = "policies/2 published: 2024-03-01; written: 2024-03-01; ";

    [Theory]
    [InlineData("policies/1", "New 2024-01-01")]
    [InlineData("policies/1 updated: 2024-02-01", "Updated 2024-02-01")]
    [InlineData("policies/1 updated: 2024-01-01", "New 2024-01-01")]
    [InlineData("policies/1 corrections: [{on: 2024-02-02, what: 甲}, {on: 2024-02-01, what: 乙}]", "Corrected 2024-02-02")]
    [InlineData("policies/1 updated: 2024-02-01; corrections: [{on: 2024-02-01, what: 甲}]", "Corrected 2024-02-01")]
    [InlineData("policies/1 updated: 2024-02-02; corrections: [{on: 2024-02-01, what: 甲}]", "Updated 2024-02-02")]
    [InlineData("policies/1 status: 已修改\n" + Later + "amends: policies/1", "Amended 2024-03-01")]
    [InlineData("policies/1 status: 已废止\n" + Later + "repeals: policies/1", "Repealed 2024-03-01")]
    [InlineData("policies/1 status: 已废止\n" + Later + "repeals: policies/1; amends: policies/1", "Repealed 2024-03-01")]
    [InlineData("policies/1 status: 已废止; updated: 2024-03-02\n" + Later + "repeals: policies/1", "Updated 2024-03-02")]
    [InlineData("policies/1\n" + Later + "repeals: policies/1; effective: 2024-09-01; status: 尚未生效", "New 2024-01-01")]
    [InlineData("policies/1 withdrawn: {on: 2024-02-01, reason: 有误}", "Withdrawn 2024-02-01")]
    public void The_last_and_of_one_moment_the_gravest_counts(string documents, string expected)
    {
        var change = Whole(Shown.Of(documents, asOf: "2024-06-01")).Newest.Single(change => change.Id.Text == "policies/1");
        Assert.Equal(expected, $"{change.Reason} {change.When.ToIso()}");
    }

    [Fact]
    public void What_changed_a_document_is_named_with_it()
    {
        var changes = Whole(Shown.Of("policies/1 status: 已废止\n" + Later + "repeals: policies/1")).Newest;
        Assert.Equal(["policies/1 policies/2", "policies/2 "], changes.Select(change => $"{change.Id} {change.By?.Id.Text}"));
    }

    [Fact]
    public void A_feed_has_the_documents_of_its_column_and_that_of_the_site_all_but_plain_pages()
    {
        var feeds = FeedEntries.All(Shown.Of(
            """
            policies/1
            news/2          topics: 供水
            pages/3
            issues/2024/01
            policies/gone   topics: 供水; withdrawn: {on: 2024-01-01, reason: 有误}
            """,
            "columns: [{title: 政策文件, folder: policies}, {title: 供水, slug: water, query: {topics: 供水}}]").Index);
        Assert.Equal(
            [
                ": issues/2024/01 news/2 policies/1 policies/gone",
                "政策文件: policies/1 policies/gone",
                "供水: news/2",
            ],
            feeds.Select(feed => $"{feed.Column?.Title}: {string.Join(' ', feed.Newest.Select(change => change.Id.Text))}"));
    }

    [Fact]
    public void A_feed_shows_the_fifty_newest_changes_however_many_documents_there_are_and_in_whatever_order() => Law.ForAll(
        from count in Gen.Choose(0, 60)
        from days in Gen.Choose(0, 40).ArrayOf(count)
        from updates in Gen.Choose(0, 40).ArrayOf(count)
        select new Changes([.. days.Zip(updates)]),
        changes => Pieces.Without(changes.All).Select(fewer => new Changes(fewer)),
        changes =>
        {
            var site = Shown.Of(changes.ToString());
            var expected = site.Site.Documents
                .OrderByDescending(document => document.LastModified)
                .ThenBy(document => document.Id)
                .Take(50)
                .Select(document => document.Id.Text);
            Assert.Equal(expected, Whole(site).Newest.Select(change => change.Id.Text));
        },
        runs: 8);

    private static FeedEntries Whole(Shown site) => FeedEntries.All(site.Index)[0];

    private sealed class Changes((int Published, int Updated)[] all)
    {
        public (int Published, int Updated)[] All => all;

        public override string ToString() => string.Join('\n', all.Select((days, i) => $"news/{i} {Keys(days.Published, days.Updated)}"));

        private static string Keys(int published, int updated) =>
            updated <= published ? $"published: {Day(published)}" : $"published: {Day(published)}; updated: {Day(updated)}";

        private static string Day(int day) => new DateOnly(2024, 1, 1).AddDays(day).ToString("O", CultureInfo.InvariantCulture);
    }
}
