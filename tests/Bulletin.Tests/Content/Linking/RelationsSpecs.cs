using Bulletin.Content.Documents;
using Bulletin.Tests.Properties;
using Bulletin.Tests.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Linking;

/// <summary>A link is named at one end and seen from both.</summary>
public class RelationsSpecs
{
    private static readonly string[] Ids = ["policies/1", "policies/2", "policies/3", "policies/4"];
    private static readonly string[] Keys = ["amends", "amended_by", "repeals", "repealed_by"];

    private static readonly Gen<(string From, string Key, string To)> Claims =
        from one in Gen.Elements(Ids)
        from key in Gen.Elements(Keys)
        from other in Gen.Elements(Ids)
        select (one, key, other);

    [Theory]
    [InlineData("policies/1 amends: policies/2", "policies/2 amended_by: policies/1", "Amends", "AmendedBy")]
    [InlineData("policies/1 repeals: policies/2", "policies/2 repealed_by: policies/1", "Repeals", "RepealedBy")]
    [InlineData("interpretations/1 interprets: policies/2", "policies/2 interpreted_by: interpretations/1", "Interprets", "InterpretedBy")]
    [InlineData(
        "policies/1 consultations: consultations/2",
        "consultations/2 opens: 2024-01-01; closes: 2024-01-09; policies: policies/1",
        "ConsultedIn",
        "LedTo")]
    [InlineData("news/1 specials: specials/2", "specials/2 documents: news/1", "GatheredIn", "Gathers")]
    [InlineData("news/1 issue: 2024/02", "issues/2024/02 contents: [{title: 文件, items: news/1}]", "CarriedIn", "Carries")]
    public void Either_end_may_name_a_link_and_both_see_it(string one, string other, string forth, string back)
    {
        var (from, to) = (one[..one.IndexOf(' ')], other[..other.IndexOf(' ')]);
        string[] expected = [$"{from} {forth} {to}", $"{to} {back} {from}"];
        var plain = to.StartsWith("consultations", StringComparison.Ordinal) ? $"{to} opens: 2024-01-01; closes: 2024-01-09" : to;
        Assert.Equal(expected.Order(StringComparer.Ordinal), Links(LinkedSite.Of($"{one}\n{plain}")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Links(LinkedSite.Of($"{from}\n{other}")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Links(LinkedSite.Of($"{one}\n{other}")));
    }

    [Fact]
    public void Links_of_a_document_stand_by_kind_and_then_as_they_were_named()
    {
        var site = LinkedSite.Of("""
            policies/1  repeals: [policies/4, policies/3]; amends: policies/2
            policies/2
            policies/3
            policies/4
            news/1      specials: specials/1
            specials/1  documents: [policies/3, policies/1]
            """);
        Assert.Equal(
            ["Amends policies/2", "Repeals policies/4", "Repeals policies/3", "GatheredIn specials/1"],
            site.Site.Relations.Of(site["policies/1"]).Select(related => $"{related.Kind} {related.Document?.Id}"));
        Assert.Equal(
            ["news/1", "policies/3", "policies/1"],
            site.Site.Relations.Of(site["specials/1"], RelationKind.Gathers).Select(document => document.Id.Text));
    }

    [Fact]
    public void What_is_not_in_the_collection_is_kept_as_its_number()
    {
        var site = LinkedSite.Of("policies/1  repeals: [测〔1999〕9号, 测(1998)8号]");
        Assert.Equal(["测〔1999〕9号", "测(1998)8号"], site.Site.Relations.Of(site["policies/1"]).Select(related => related.Number));
        Assert.Equal(["policies/1 repeals BLT4002", "policies/1 repeals BLT4002"], site.Reported);
    }

    [Fact]
    public void What_was_withdrawn_is_named_by_its_notice_alone()
    {
        var site = LinkedSite.Of("""
            policies/1  repeals: policies/2
            policies/2  withdrawn: {on: 2024-02-01, reason: 有误}
            """);
        var related = Assert.Single(site.Site.Relations.Of(site["policies/1"]));
        Assert.Equal((null, null, "policies/2"), (related.Document, related.Number, related.Tombstone?.Id.Text));
        Assert.Empty(site.Site.Relations.Of(site["policies/1"], RelationKind.Repeals));
        Assert.Empty(site.Reported);
    }

    [Theory]
    [InlineData("policies/1 amends: policies/1", "policies/1 amends BLT4004")]
    [InlineData("policies/1 number: 测〔2024〕1号; amends: 测〔2024〕1号", "policies/1 amends BLT4004")]
    [InlineData("policies/1 amends: policies/9", "policies/1 amends BLT4001")]
    [InlineData("policies/1 amends: news/draft\nnews/draft draft: true", "policies/1 amends BLT4003")]
    [InlineData("policies/1 consultations: news/2\nnews/2", "policies/1 consultations BLT4023")]
    [InlineData("news/1 specials: policies/2\npolicies/2", "news/1 specials BLT4023")]
    [InlineData("news/1 issue: 2024/02", "news/1 issue BLT4001")]
    [InlineData("interpretations/1 interprets: 测〔1999〕9号", "interpretations/1 interprets BLT4025")]
    public void A_link_that_cannot_be_is_reported_where_it_is_named_and_seen_nowhere(string documents, string reported)
    {
        var site = LinkedSite.Of(documents);
        Assert.Equal([reported], site.Reported);
        Assert.Empty(Links(site));
    }

    [Fact]
    public void A_document_with_mistakes_of_its_own_is_not_reported_again_by_those_who_name_it() => Assert.Equal(
        ["news/wrong titel BLT2010"],
        LinkedSite.Of("policies/1 amends: news/wrong\nnews/wrong titel: 甲").Reported);

    [Fact]
    public void However_links_are_named_each_is_there_once_in_both_directions() => Law.ForAll(
        Gen.Choose(0, 8).SelectMany(count => Claims.ArrayOf(count)).Select(claims => new Named(claims)),
        named => Pieces.Without(named.Claims).Select(fewer => new Named(fewer)),
        named =>
        {
            var site = LinkedSite.Of(named.ToString());
            var links = Links(site).ToArray();
            Assert.Equal(links.Length, links.Distinct().Count());
            var possible = named.Claims.Where(claim => claim.From != claim.To);
            var expected = possible.Select(claim => $"{claim.From} {KindOf(claim.Key)} {claim.To}");
            Assert.Equal([], expected.Except(links));
            foreach (var document in site.Site.Documents)
            {
                foreach (var related in site.Site.Relations.Of(document))
                {
                    var there = site.Site.Relations.Of(related.Document!);
                    Assert.Contains(there, back => back.Document == document && back.Kind == Relation.Inverse(related.Kind));
                }
            }
        },
        runs: 25);

    private static RelationKind KindOf(string key) => key switch
    {
        "amends" => RelationKind.Amends,
        "amended_by" => RelationKind.AmendedBy,
        "repeals" => RelationKind.Repeals,
        _ => RelationKind.RepealedBy,
    };

    private static IEnumerable<string> Links(LinkedSite site) => site.Site.Documents
        .SelectMany(document => site.Site.Relations.Of(document).Select(related => (From: document.Id, related)))
        .Where(link => link.related.Document is not null)
        .Select(link => $"{link.From} {link.related.Kind} {link.related.Document!.Id}")
        .Order(StringComparer.Ordinal);

    /// <summary>The lines of a site with these links.</summary>
    private sealed class Named((string From, string Key, string To)[] claims)
    {
        public (string From, string Key, string To)[] Claims => claims;

        public override string ToString() => string.Join('\n', Ids.Select(id => $"{id} {string.Join("; ", KeysOf(id))}"));

        private IEnumerable<string> KeysOf(string id) => claims
            .Where(claim => claim.From == id)
            .GroupBy(claim => claim.Key)
            .Select(group => $"{group.Key}: [{string.Join(", ", group.Select(claim => claim.To))}]")
            .DefaultIfEmpty("summary: 无");
    }
}
