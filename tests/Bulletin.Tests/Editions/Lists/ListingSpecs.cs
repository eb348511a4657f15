using System.Collections.Immutable;
using Bulletin.Editions.Lists;

namespace Bulletin.Tests.Editions.Lists;

/// <summary>Which lists a site has, and which of them can be narrowed.</summary>
public class ListingSpecs
{
    private const string Columns = "columns: [{title: 政策文件, folder: policies}, {title: 供水, slug: water, query: {topics: 供水}}]";

    [Fact]
    public void Columns_come_first_then_folders_without_one_then_the_ways_to_browse() => Assert.Equal(
        """
        policies 政策文件: 1
        columns/water 供水: 2 1
        news 通知公告: 2
        by/year/2024 2024年: 2 1
        by/topic/供水 供水: 2 1
        by/category/general-affairs 综合政务: 1
        by/issuer/测试市人民政府 测试市人民政府: 1
        by/status/in-force 有效: 1
        """.Split('\n').Order(StringComparer.Ordinal),
        Lists("policies/1 topics: 供水\nnews/2 topics: 供水\npages/3\nissues/2024/01", Columns)
            .Select(Described)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_column_of_issues_has_a_page_of_its_own_and_no_list() =>
        Assert.DoesNotContain(Lists("issues/2024/01", "columns: [{title: 公报, folder: issues}]"), listing => listing.Path == "issues");

    [Theory]
    [InlineData(19, "")]
    [InlineData(20, "policies/by/status policies/by/year policies/by/category policies/by/issuer")]
    public void A_long_column_can_be_narrowed_by_what_tells_its_documents_apart(int count, string facets)
    {
        var documents = string.Join('\n', Enumerable.Range(1, count).Select(Various));
        var column = Shown.Of(documents, Columns).Index.Listings.First();
        Assert.Equal(facets, string.Join(' ', column.Facets.Select(facet => facet.Path)));
    }

    [Fact]
    public void A_way_with_one_value_narrows_nothing()
    {
        var others = Enumerable.Range(2, 19).Select(number => $"policies/{number}");
        var documents = string.Join('\n', others.Prepend("policies/1 category: 国防"));
        var index = Shown.Of(documents, Columns).Index;
        Assert.Equal(["policies/by/category"], index.Listings.First().Facets.Select(facet => facet.Path));
        var narrowed = index.Listings.Single(listing => listing.Path == "policies/by/category/defence");
        Assert.Equal(("政策文件：国防", 1), (narrowed.Title, narrowed.Documents.Length));
        Assert.Equal(["政策文件 policies/index.html"], narrowed.Above.Select(link => $"{link.Text} {link.Target}"));
        Assert.Empty(narrowed.Facets);
    }

    private static ImmutableArray<Listing> Lists(string documents, string settings) => Shown.Of(documents, settings).Index.Listings;

    private static string Described(Listing listing) =>
        $"{listing.Path} {listing.Title}: {string.Join(' ', listing.Documents.Select(document => document.Id.Name))}";

    private static string Various(int number) => number == 1
        ? "policies/1 category: 国防; issuer: 测试市水务局; published: 2023-01-01; written: 2023-01-01; status: 已失效; topics: 供水"
        : $"policies/{number}";
}
