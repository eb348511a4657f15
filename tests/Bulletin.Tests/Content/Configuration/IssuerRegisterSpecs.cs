using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Yaml;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Configuration;

/// <summary>Agencies change their names and merge; whoever looks for one finds what became of it.</summary>
public class IssuerRegisterSpecs
{
    private const string Agencies = """
        - {name: 测试市水务局, slug: water, formerly: [测试市水利局, 测试市水利电力局]}
        - {name: 测试市规划局, slug: planning, merged_into: 测试市自然资源局}
        - {name: 测试市国土局, slug: land, merged_into: 测试市自然资源局, formerly: 测试市土地局}
        - {name: 测试市自然资源局, slug: resources}
        - {name: 测试市教育局}
        """;

    [Theory]
    [InlineData("测试市水务局", "water")]
    [InlineData("测试市水利局", "water")]
    [InlineData("测试市水利电力局", "water")]
    [InlineData("测试市规划局", "resources")]
    [InlineData("测试市土地局", "resources")]
    [InlineData("测试市教育局", "测试市教育局")]
    [InlineData("测试市体育局", "测试市体育局")]
    public void An_agency_is_found_by_any_name_it_had(string name, string slug) => Assert.Equal(slug, Register(Agencies).Find(name).Slug);

    [Fact]
    public void One_that_is_not_there_is_known_by_its_name_alone()
    {
        var register = Register(Agencies);
        Assert.Equal((false, "测试市体育局"), (register.Has("测试市体育局"), register.Find("测试市体育局").Name));
        Assert.Equal("测试市教育局", register.Nearest("测试市教盲局"));
        Assert.Null(register.Nearest("省交通厅"));
    }

    [Fact]
    public void A_circle_of_mergers_is_reported_and_ends()
    {
        const string Circle = """
            - {name: 甲局, merged_into: 乙局}
            - {name: 乙局, merged_into: 甲局}
            - {name: 丙局, merged_into: 甲局}
            """;
        var register = Read(Circle, out var problems);
        Assert.Equal(["issuers.yml:1:27 BLT5009", "issuers.yml:2:27 BLT5009"], problems);
        Assert.Contains(register.Find("丙局").Name, (string[])["甲局", "乙局"]);
    }

    [Theory]
    [InlineData("- {name: 甲局}\n- {name: 甲局}", "issuers.yml:2:10 BLT5008")]
    [InlineData("- {name: 甲局, slug: a}\n- {name: 乙局, slug: A}", "issuers.yml:2:10 BLT5008")]
    [InlineData("- {name: 甲局, merged_into: 乙局}", "issuers.yml:1:27 BLT5009")]
    [InlineData("- {name: 甲局, slug: by}", "issuers.yml:1:20 BLT5004")]
    [InlineData("- {slug: a}", "issuers.yml:1:3 BLT2011")]
    public void What_cannot_be_is_reported_where_it_stands(string text, string reported)
    {
        Read(text, out var problems);
        Assert.Equal([reported], problems);
    }

    [Theory]
    [InlineData("issuers:\n  - {name: 甲局, slug: a}")]
    [InlineData("发文机关:\n  - {名称: 甲局, 网址名: a}")]
    public void The_list_may_stand_under_its_key(string text) => Assert.Equal("a", Register(text).Find("甲局").Slug);

    private static IssuerRegister Register(string text)
    {
        var register = Read(text, out var problems);
        Assert.Empty(problems);
        return register;
    }

    private static IssuerRegister Read(string text, out IReadOnlyList<string> reported)
    {
        using var folder = TestSite.With(("issuers.yml", text));
        var problems = new DiagnosticBag();
        var register = new SiteReader(folder.Root, new Dictionary<string, ParsedYaml>(), new(), problems).ReadIssuers();
        reported = [.. problems.Sorted().Select(problem => $"{problem.Location} {problem.Code}")];
        return register;
    }
}
