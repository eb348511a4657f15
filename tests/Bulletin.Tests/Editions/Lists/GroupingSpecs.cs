using System.Globalization;
using Bulletin.Editions.Lists;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Editions.Lists;

/// <summary>The ways to browse.</summary>
public class GroupingSpecs
{
    [Fact]
    public void Documents_are_grouped_in_an_order_that_readers_expect()
    {
        var site = Shown.Of(
            """
            policies/1  category: 国防; issuer: 测试市水利局; topics: [C++, 供水]; published: 2023-05-01; written: 2023-05-01; status: 尚未生效
            policies/2  category: 综合政务\政务公开; issuer: [测试市水务局, 测试市财政局]; topics: [C#, 供水]; published: 2022-05-01; written: 2022-05-01
            news/3      category: 国防; topics: 供水; published: 2024-05-01
            pages/4     topics: 供水
            """,
            issuers: "- {name: 测试市水务局, slug: water, formerly: [测试市水利局]}");
        Assert.Equal(
            """
            by/category 按主题分类
              general-affairs 综合政务: 2
              defence 国防: 1 3
            by/issuer 按发文机关
              water 测试市水务局: 2 1
              测试市财政局 测试市财政局: 2
            by/year 按年份
              2024 2024年: 3
              2023 2023年: 1
              2022 2022年: 2
            by/topic 按主题词
              供水 供水: 2 1 3
              c C#、C++: 2 1
            by/status 按有效性
              in-force 有效: 2
              not-yet-effective 尚未生效: 1
            """,
            Described(site.Index.Groupings));
    }

    [Theory]
    [InlineData("news/1", "by/year")]
    [InlineData("news/1 topics: 供水", "by/year by/topic")]
    [InlineData("policies/1", "by/category by/issuer by/year by/status")]
    [InlineData("pages/1\nissues/2024/01", "")]
    public void A_way_is_offered_where_some_document_has_the_property(string documents, string paths)
    {
        var site = Shown.Of(documents);
        Assert.Equal(paths, string.Join(' ', site.Index.Groupings.Select(grouping => grouping.Path)));
        var pages = site.Index.Groupings.Select(grouping => $"{grouping.Path}/index.html");
        Assert.Equal(pages, Grouping.Links(site.Site).Select(link => link.Target?.Path));
    }

    [Fact]
    public void Years_divide_the_documents_and_every_group_is_oldest_first() => Law.ForAll(
        Gen.Choose(0, 8).SelectMany(count => Gen.Choose(0, 1500).ArrayOf(count)).Select(days => new Days(days)),
        days => Pieces.Without(days.All).Select(fewer => new Days(fewer)),
        days =>
        {
            var site = Shown.Of(days.ToString());
            var years = site.Index.Groupings.SingleOrDefault(grouping => grouping.Slug == "year")?.Groups ?? [];
            Assert.Equal(
                site.Site.Documents.Select(document => document.Id).Order(),
                years.SelectMany(group => group.Documents).Select(document => document.Id).Order());
            Assert.All(years, group => Assert.Equal(group.Documents.OrderBy(document => document.Published), group.Documents));
            Assert.All(years, group => Assert.All(group.Documents, document => Assert.Equal(group.Slug, $"{document.Published.Day.Year}")));
            Assert.Equal(years.Select(group => group.Slug).OrderDescending(StringComparer.Ordinal), years.Select(group => group.Slug));
        },
        runs: 15);

    private static string Described(IEnumerable<Grouping> groupings) => string.Join('\n', groupings.SelectMany(grouping => grouping.Groups
        .Select(group => $"  {group.Slug} {group.Title}: {string.Join(' ', group.Documents.Select(document => document.Id.Name))}")
        .Prepend($"{grouping.Path} {grouping.Title}")));

    private sealed class Days(int[] all)
    {
        public int[] All => all;

        public override string ToString() => string.Join('\n', all.Select((day, i) => $"news/{i} published: {Day(day)}"));

        private static string Day(int day) => new DateOnly(2020, 1, 1).AddDays(day).ToString("O", CultureInfo.InvariantCulture);
    }
}
