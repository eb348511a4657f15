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
        var change = Whole(Shown.Of(documents, asOf: "2024-06-01")).Changes.Single(change => change.Id.Text == "policies/1");
        Assert.Equal(expected, $"{change.Reason} {change.When.ToIso()}");
    }

    [Fact]
    public void What_changed_a_document_is_named_with_it()
    {
        var changes = Whole(Shown.Of("policies/1 status: 已废止\n" + Later + "repeals: policies/1")).Changes;
        Assert.Equal(["policies/2 ", "policies/1 policies/2"], changes.Select(change => $"{change.Id} {change.By?.Id.Text}"));
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
                ": policies/gone policies/1 news/2 issues/2024/01",
                "政策文件: policies/gone policies/1",
                "供水: news/2",
            ],
            feeds.Select(feed => $"{feed.Column?.Title}: {string.Join(' ', feed.Changes.Select(change => change.Id.Text))}"));
    }

    [Fact]
    public void A_feed_has_the_newest_changes_and_with_its_archives_every_document_however_many_there_are() => Law.ForAll(
        from count in Gen.Choose(0, 160)
        from days in Gen.Choose(0, 900).ArrayOf(count)
        from updates in Gen.Choose(0, 900).ArrayOf(count)
        select new Changes([.. days.Zip(updates)]),
        changes => Pieces.Without(changes.All).Select(fewer => new Changes(fewer)),
        changes =>
        {
            var site = Shown.Of(changes.ToString());
            var newest = site.Site.Documents
                .OrderByDescending(document => document.LastModified)
                .ThenByDescending(document => document.Published)
                .ThenByDescending(document => document.Id)
                .Select(document => document.Id.Text)
                .ToList();
            var all = FeedEntries.All(site.Index);
            var feed = all[0].Changes.Select(change => change.Id.Text).ToList();
            Assert.Equal(newest.Take(50), feed.Take(50));
            Assert.Equal(feed, newest.Where(feed.Contains));
            Assert.Equal(newest.Order(), all.SelectMany(one => one.Changes).Select(change => change.Id.Text).Distinct().Order());
            Assert.Equal([null, .. all.Skip(1).Select(one => one.Archive)], all.SkipLast(1).Select(one => one.Older).Prepend(null));
            Assert.Null(all[^1].Older);
        },
        runs: 8);

    [Fact]
    public void An_issue_of_seventy_documents_is_in_the_feed_as_a_whole_for_two_weeks()
    {
        var site = Shown.Of(Of(70, "2024-03-01") + "\nnews/a published: 2024-03-15");
        Assert.Equal(71, Whole(site).Changes.Count);
        Assert.Equal(site.Index.OldestFirst.Reverse().Select(document => document.Id.Text), Whole(site).Changes.Select(one => one.Id.Text));
    }

    [Fact]
    public void What_was_published_in_a_year_that_is_over_is_in_its_archive()
    {
        var site = Shown.Of($"{Of(60, "2022-03-01")}\n{Of(60, "2023-03-01", "b")}\nnews/c published: 2024-01-20");
        var all = FeedEntries.All(site.Index);
        Assert.Equal(["", "2023", "2022"], all.Select(one => $"{one.Archive}"));
        Assert.Equal([50, 60, 60], all.Select(one => one.Changes.Count));
        var later = FeedEntries.All(Shown.Of(Of(60, "2022-03-01") + "\nnews/b updated: 2024-01-20; published: 2022-04-01").Index);
        Assert.Equal("news/b", later[0].Changes[0].Id.Text);
        Assert.Contains(later[1].Changes, one => one.Id.Text == "news/b");
    }

    [Theory]
    [InlineData("2024-01-14", "")]
    [InlineData("2024-01-15", "2023")]
    public void A_year_is_archived_when_its_last_days_are_no_longer_new(string newest, string archives)
    {
        var all = FeedEntries.All(Shown.Of(Of(60, "2023-12-31") + $"\nnews/z published: {newest}").Index);
        Assert.Equal(archives, string.Join(' ', all.Skip(1).Select(one => one.Archive)));
        Assert.Equal(archives.Length == 0 ? 61 : 50, all[0].Changes.Count);
    }

    [Theory]
    [InlineData(499, "2023")]
    [InlineData(500, "2023")]
    [InlineData(501, "2023-2 2023")]
    [InlineData(1001, "2023-3 2023-2 2023")]
    public void A_year_of_many_documents_has_several_archives_whose_addresses_stay(int count, string archives)
    {
        var all = FeedEntries.All(Shown.Of($"{Of(count, "2023-03-01")}\nnews/z published: 2024-06-15").Index);
        Assert.Equal(archives, string.Join(' ', all.Skip(1).Select(one => one.Archive)));
        Assert.Equal(count, all.Skip(1).Sum(one => one.Changes.Count));
        Assert.True(all.Count == 2 || all[^1].Changes.Count == 500);
    }

    [Fact]
    public void A_year_that_goes_on_is_archived_as_far_as_it_is_full()
    {
        var all = FeedEntries.All(Shown.Of($"{Of(499, "2023-03-01")}\n{Of(2, "2023-05-01", "b")}\nnews/z published: 2023-06-15").Index);
        Assert.Equal(["2023"], all.Skip(1).Select(one => one.Archive));
        Assert.Equal(500, all[1].Changes.Count);
    }

    [Fact]
    public void An_archive_says_the_same_when_a_new_document_is_added_and_one_alone_changes_with_an_old_one()
    {
        var recent = Of(60, "2022-03-01", "b") + "\nnews/z published: 2024-01-20";
        var before = Keys($"{Of(60, "2021-03-01")}\n{recent}");
        var newer = Keys($"{Of(60, "2021-03-01")}\n{recent}\nnews/zz published: 2024-01-21");
        var older = Keys($"{Of(61, "2021-03-01")}\n{recent}");
        Assert.Equal(before.Skip(1), newer.Skip(1));
        Assert.NotEqual(before[0], newer[0]);
        Assert.Equal(before[1], older[1]);
        Assert.NotEqual(before[2], older[2]);

        static List<Bulletin.Content.Sha256> Keys(string documents) =>
            [.. FeedEntries.All(Shown.Of(documents).Index).Select(one => one.Key(default, one.Atom, new(2024, 1, 1)))];
    }

    private static string Of(int count, string day, string name = "a") =>
        string.Join('\n', Enumerable.Range(0, count).Select(i => $"news/{name}{i} published: {day}"));

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
