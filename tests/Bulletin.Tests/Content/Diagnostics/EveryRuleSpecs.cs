using System.Reflection;
using Bulletin.Build;
using Bulletin.Cli.Composition;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Editions.Exporting;
using Bulletin.Editions.Images;
using Bulletin.OpenData.Validation;
using Bulletin.Publishing.Output;
using Bulletin.Search;
using Bulletin.Search.Querying;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Every rule is provoked by a site that has the mistake, and reported where the mistake stands.</summary>
public class EveryRuleSpecs
{
    // What the machine does and not the author, or what only some machines look at; tests/Bulletin.Tests/Publishing, Build, Search
    // and Editions/Images provoke these.
    private static readonly Rule[] OfTheMachine =
    [
        OutputProblems.LockedRule, OutputProblems.DamagedRule, OutputProblems.InterruptedRule,
        OutputProblems.DiskFullRule, OutputProblems.DeniedRule, OutputProblems.FailedRule, OutputProblems.RemainsRule,
        OutputProblems.DisplacedRule, OutputProblems.BrokenRule, OutputProblems.NotFlushedRule,
        ImageProblems.UnreadableRule, ImageProblems.NotCutRule,
        BuildProblems.CacheRule, BuildProblems.ScratchRule,
        IndexProblems.MissingRule, IndexProblems.DamagedRule, IndexProblems.VersionRule,
    ];

    internal static IReadOnlyList<Mistake> Mistakes => All;

    private static readonly Mistake[] All =
    [
        .. SourceMistakes.All,
        .. YamlMistakes.All,
        .. HeaderMistakes.All,
        .. BodyMistakes.All,
        .. LinkMistakes.All,
        .. TextMistakes.All,
        .. IssueMistakes.All,
        .. SiteMistakes.All,
        .. OutputMistakes.All,
        .. PermalinkMistakes.All,
        .. DataMistakes.All,
        .. SensitiveMistakes.All,
    ];

    public static TheoryData<string> Names => [.. All.Select(mistake => mistake.ToString())];

    private static readonly Type[] OneOfEach =
    [
        typeof(Diagnostic), typeof(EditionsPart), typeof(OutputProblems), typeof(DataProblems), typeof(Builder), typeof(SearchIndex),
        typeof(SiteComposition),
    ];

    internal static IEnumerable<Type> Problems =>
        from one in OneOfEach
        from type in one.Assembly.GetTypes()
        where type.Name.EndsWith("Problems", StringComparison.Ordinal)
        select type;

    internal static IEnumerable<Rule> Rules =>
        from type in Problems
        from member in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where member.FieldType == typeof(Rule)
        select (Rule)member.GetValue(null)!;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_reported_where_it_stands(string name)
    {
        var mistake = All.Single(mistake => mistake.ToString() == name);
        var found = mistake.Provoke();
        var expected = mistake.Places().Select(place => $"{place} {mistake.Code}").Concat(mistake.Also).Order(StringComparer.Ordinal);
        var actual = found.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Code}").Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
        foreach (var diagnostic in found)
            BothLanguages(diagnostic);
        foreach (var fact in mistake.Facts)
        {
            Assert.Contains(found, diagnostic =>
                (diagnostic.Message.Chinese + diagnostic.Hint.Chinese).Contains(fact, StringComparison.Ordinal));
            Assert.Contains(found, diagnostic =>
                (diagnostic.Message.English + diagnostic.Hint.English).Contains(fact, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_rule_is_provoked_by_one_of_them()
    {
        var provoked = All.Select(mistake => mistake.Code).ToHashSet();
        Assert.Empty(Rules.Except(OfTheMachine)
            .Where(rule => !provoked.Contains(rule.Code))
            .Select(rule => $"{rule.Code} {rule.Title.English}"));
    }

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.Empty(Rules.GroupBy(rule => rule.Code).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(Rules, rule => Assert.Matches("^BLT[1-9][0-9]{3}$", rule.Code));
        Assert.All(Rules, rule => Assert.True(HasHan(rule.Title.Chinese) && rule.Title.English.Length > 0, rule.Code));
    }

    [Fact]
    public void All_mistakes_of_a_site_are_reported_in_one_run_and_in_order()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\ntitel: x\nsite_code: '1'\n"),
            ("content/news/a.md", "标题"),
            ("content/news/b.md", Sound.News.Replace("2024-01-01", "2024-13-01", StringComparison.Ordinal)),
            ("content/news/c.md", Sound.NewsWith("colour: red")),
            ("content/news/d.md", Sound.Body("[x](gone.md) <b>粗</b> ![](x.png)")),
            ("content/news/e.md", Sound.NewsWith("attachments: e.pdf\naliases: '?'")),
            ("content/policies/f.md", Sound.PolicyWith("number: 测〔2024〕1号\nrepeals: policies/none")),
            ("content/policies/g.md", Sound.PolicyWith("number: 测〔2024〕1号")),
            ("content/policies/G.md", Sound.PolicyWith("")));
        site.Write("content/news/h.md", Mistake.Gbk(Sound.News)).Write("content/news/i.md", []);
        var found = site.Build().Diagnostics;
        Assert.Equal(
            [
                "BLT1002", "BLT1003", "BLT2010", "BLT2010", "BLT2013", "BLT2013", "BLT2027", "BLT3001", "BLT3004",
                "BLT4001", "BLT4005", "BLT4006", "BLT4013", "BLT4015", "BLT4015", "BLT4017", "BLT5003",
            ],
            found.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
        Assert.Equal(found.Order(), found);
        Assert.Empty(site.Tree());
    }

    [Fact]
    public void A_site_without_mistakes_is_without_diagnostics()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Sound.News),
            ("content/policies/b.md", Sound.PolicyWith("")),
            ("content/issues/2024/01.md", Sound.Issue("total: 1")));
        Assert.Empty(site.Publish().Diagnostics);
    }

    [Fact]
    public void The_names_of_validity_are_those_of_the_enumeration() =>
        Assert.Equal(Enum.GetValues<Validity>().Length, ValidityNames.Chinese.Count + 1);

    private static void BothLanguages(Diagnostic diagnostic)
    {
        Assert.True(HasHan(diagnostic.Message.Chinese) && HasHan(diagnostic.Hint.Chinese), diagnostic.Code);
        Assert.True(diagnostic.Message.English.Any(char.IsAsciiLetter) && diagnostic.Hint.English.Any(char.IsAsciiLetter), diagnostic.Code);
        Assert.NotEqual(diagnostic.Message.Chinese, diagnostic.Message.English);
    }

    private static bool HasHan(string text) => text.Any(character => character is >= '\u4e00' and <= '\u9fff');
}
