using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Documentation;

/// <summary>The reference is complete: what the tool understands or says is in it.</summary>
public class ReferenceSpecs
{
    [Fact]
    public void Every_key_of_front_matter_is_described_by_both_its_names() => Assert.Empty(Undescribed(ContentTypes.All));

    [Fact]
    public void Every_choice_of_a_key_is_described() =>
        Mentions("front-matter.md", ContentTypes.All.SelectMany(type => Deep(type.Keys.All)).SelectMany(key => key.Choices));

    [Fact]
    public void Every_key_of_the_site_and_of_issuers_is_described_by_both_its_names() =>
        Mentions("site.md", Names([.. SiteKeys.Site.All, .. SiteKeys.Issuer.All]));

    [Fact]
    public void Every_diagnostic_is_described() => Mentions("diagnostics.md", EveryRuleSpecs.Rules.Select(rule => rule.Code));

    /// <summary>The names of keys of some types that the reference does not know.</summary>
    internal static string[] Undescribed(IEnumerable<ContentType> types) =>
        Missing("front-matter.md", Names(types.SelectMany(type => type.Keys.All)));

    private static void Mentions(string page, IEnumerable<string> names) => Assert.Empty(Missing(page, names));

    private static string[] Missing(string page, IEnumerable<string> names)
    {
        var text = File.ReadAllText(Path.Combine(TestSite.Repository, "docs", page));
        return [.. names.Distinct().Where(name => !text.Contains(name, StringComparison.Ordinal))];
    }

    // Keys stand in the reference as code: `title`, `标题`.
    private static IEnumerable<string> Names(IEnumerable<Key> keys) =>
        Deep(keys).SelectMany(key => (string[])[$"`{key.English}`", $"`{key.Chinese}`"]);

    private static IEnumerable<Key> Deep(IEnumerable<Key> keys) => keys.SelectMany(key => Deep(key.Children).Prepend(key));
}
