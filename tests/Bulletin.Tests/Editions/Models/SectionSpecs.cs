using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bulletin.Content.Configuration;
using Bulletin.Editions.Models;
using Bulletin.Editions.Rendering;
using Bulletin.Tests.Documentation;
using Bulletin.Themes.Gazette;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Bulletin.Tests.Editions.Models;

/// <summary>What a page shows beside its title and facts, in the order of the page.</summary>
public partial class SectionSpecs
{
    private static readonly List<Section> Kinds =
    [
        .. typeof(Section).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Section)))
            .Select(type => (Section)RuntimeHelpers.GetUninitializedObject(type)),
    ];

    [GeneratedRegex(@"^\| `(?<place>\w+)` \| `(?<section>\w+Section)` \| `(?<part>Parts/\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [Theory]
    [InlineData("policies/1", "OfficialHead LeadPicture Recipients Body Attachments Copies History Related")]
    [InlineData("policies/2", "OfficialHead Body Corrections History Related")]
    [InlineData("responses/1", "LeadPicture Updates Body")]
    [InlineData("specials/1", "Body Gathered")]
    [InlineData("specials/2", "Body")]
    [InlineData("news/1", "Body Related")]
    [InlineData("issues/2024/01", "Issue Body")]
    public void A_page_has_what_its_document_and_its_type_give_it(string id, string parts)
    {
        var page = Shown.Of(
            """
            policies/1   number: 测〔2024〕1号; recipients: 各区; copies: 市委; image: a.svg; attachments: [a.svg]; specials: specials/1
            policies/2   amends: policies/1; corrections: [{on: 2024-01-01, what: 改字}]
            policies/a.svg
            responses/1  updates: [{on: 2024-01-01, what: 已转移}]; image: a.svg
            responses/a.svg
            specials/1
            specials/2
            news/1
            issues/2024/01  contents: [{title: 文件, items: [news/1]}]
            """).Page(id);
        Assert.Equal(parts, string.Join(' ', page.Sections.Select(section => section.Part["Parts/".Length..])));
    }

    [Fact]
    public void The_built_in_theme_has_a_part_for_every_kind()
    {
        var theme = Theme.Of(typeof(GazetteTheme).Assembly);
        Assert.All(Kinds, kind => Assert.True(theme.Has(Edition.Standard, kind.Part), kind.Part));
    }

    [Fact]
    public void A_theme_with_one_of_the_parts_must_have_all() => Assert.Equal(
        [.. Kinds.Select(kind => kind.Part).Where(part => part != "Parts/Body").Order(StringComparer.Ordinal)],
        RequiredTemplates.MissingIn(WithTemplates([.. RequiredTemplates.All, "Parts/Body"])).Order(StringComparer.Ordinal));

    [Fact]
    public void A_theme_that_writes_sections_in_its_own_way_needs_no_part() =>
        Assert.Equal(["Home"], RequiredTemplates.MissingIn(WithTemplates([.. RequiredTemplates.All.Skip(1)])));

    [Fact]
    public void The_reference_lists_every_kind() => Assert.Equal(
        Kinds.Select(kind => $"{kind.Place} {kind.GetType().Name} {kind.Part}").Order(StringComparer.Ordinal),
        Row.Matches(Docs.Read("docs/themes.md"))
            .Select(row => $"{row.Groups["place"].Value} {row.Groups["section"].Value} {row.Groups["part"].Value}")
            .Order(StringComparer.Ordinal));

    // A theme of which only the names of its templates count.
    private static Theme WithTemplates(string[] names)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new("theme"), AssemblyBuilderAccess.RunAndCollect);
        assembly.DefineDynamicModule("theme");
        var item = typeof(RazorCompiledItemAttribute).GetConstructors()[0];
        foreach (var name in names)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(item, [typeof(object), "mvc.1.0.view", $"/{name}.cshtml"]));
        return Theme.Of(assembly);
    }
}
