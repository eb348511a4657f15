using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Yaml;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Configuration;

public class SiteReaderSpecs
{
    private const string Least = "title: 测试公报\norganisation: 测试市人民政府办公室\nbase_url: https://gazette.example/\n";

    [Fact]
    public void Three_keys_are_enough_and_the_rest_has_a_usual_value()
    {
        var site = Read(Least);
        Assert.Equal(("测试公报", "测试市人民政府办公室", "https://gazette.example/"), (site.Title, site.Organisation, site.BaseUrl.AbsoluteUri));
        Assert.Equal(("zh-CN", "gazette", true, true), (site.Language, site.Theme, site.HasSearch, site.HasLucene));
        Assert.False(site.RequiresSecrecyReview);
        Assert.Equal((null, null, null), (site.AsOf, site.DataLicence, site.SiteCode));
        Assert.Empty(site.Editions);
        Assert.Empty(site.Columns);
        Assert.Empty(site.Home);
    }

    [Fact]
    public void Every_key_may_be_written_in_Chinese()
    {
        var site = Read("""
            标题: 测试公报
            主办单位: 测试市人民政府办公室
            网址: https://gazette.example/gb
            语言: zh-Hans
            网站标识码: 5300000001
            ICP备案号: 测ICP备1号
            联系方式: {电话: 0882-1, 地址: 测试市一路, 邮箱: a@gazette.example, 热线: '12345'}
            基准日期: 2024年3月5日
            检索: 否
            开放数据: CC0-1.0
            要求: {保密审查: 是}
            栏目: [{标题: 文件, 文件夹: policies}]
            首页: [policies]
            """);
        Assert.Equal("https://gazette.example/gb/", site.BaseUrl.AbsoluteUri);
        Assert.Equal(("zh-Hans", "5300000001", "测ICP备1号"), (site.Language, site.SiteCode, site.Icp));
        Assert.Equal(new SiteContact("0882-1", "测试市一路", "a@gazette.example", "12345"), site.Contact);
        Assert.Equal((new DateOnly(2024, 3, 5), false, true), (site.AsOf, site.HasSearch, site.RequiresSecrecyReview));
        Assert.Equal("CC0-1.0", site.DataLicence?.Name);
    }

    [Fact]
    public void Another_address_may_stand_in_for_that_of_the_file() =>
        Assert.Equal("https://staging.example/x/", Read(Least, "https://staging.example/x").BaseUrl.AbsoluteUri);

    [Theory]
    [InlineData("editions: [mobile]", "standard mobile")]
    [InlineData("editions: [wza]", "standard", "BLT5006")]
    [InlineData("editions: [无障碍版, mobile, standard]", "standard mobile accessible")]
    [InlineData("editions: standard", "standard")]
    public void The_standard_edition_is_always_built_and_comes_first(string keys, string editions, string? reported = null)
    {
        var site = Reading(Least + keys, out var problems);
        Assert.Equal(editions, string.Join(' ', site!.Editions));
        Assert.Equal(reported, problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_column_is_a_folder_or_a_query_and_the_home_page_shows_all_of_them_unless_told_otherwise()
    {
        var site = Read(Least + """
            columns:
              - {title: 政策文件, folder: policies}
              - {title: 供水, slug: water, query: {topics: 供水}, column_type: 工作动态, keywords: [供水, 节水], description: 供水之事}
            """);
        Assert.Equal(
            [
                "政策文件 policies 政策文件 政策文件 政策文件",
                "供水 columns/water 工作动态 供水,节水 供水之事",
            ],
            site.Columns.Select(one => $"{one.Title} {one.Path} {one.ColumnType} {string.Join(',', one.Keywords)} {one.Description}"));
        Assert.Equal(["policies", "water"], site.Home.Select(name => name.Text));
        Assert.Equal(["water"], Read(Least + """
            columns: [{title: 政策文件, folder: policies}, {title: 供水, slug: water, query: {topics: 供水}}]
            home: water
            """).Home.Select(name => name.Text));
    }

    [Theory]
    [InlineData("columns: [{title: 甲}]", "BLT5004")]
    [InlineData("columns: [{title: 甲, folder: policies, query: {year: 2024}}]", "BLT5004")]
    [InlineData("columns: [{title: 甲, folder: polices}]", "BLT5004")]
    [InlineData("columns: [{title: 甲, query: {year: 2024}}]", "BLT5004")]
    [InlineData("columns: [{title: 甲, slug: 'a b', query: {year: 2024}}]", "BLT5004")]
    [InlineData("columns: [{title: 甲, slug: index, query: {year: 2024}}]", "BLT5004")]
    [InlineData("columns: [{title: 甲, folder: news}, {title: 乙, folder: news}]", "BLT5004")]
    [InlineData("columns: [{title: 甲, folder: news, column_type: 新闻}]", "BLT5005")]
    [InlineData("columns: [{title: 甲, folder: news}]\nhome: [policies]", "BLT5004")]
    [InlineData("site_code: '123'", "BLT5003")]
    [InlineData("language: 中文", "BLT5011")]
    [InlineData("base: x", "BLT2010")]
    [InlineData("search: maybe", "BLT2012")]
    public void What_cannot_be_meant_is_reported_once(string keys, string code)
    {
        Reading(Least + keys, out var problems);
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("gazette.example")]
    [InlineData("ftp://gazette.example/")]
    [InlineData("https://gazette.example/?a=1")]
    [InlineData("https://gazette.example/#a")]
    public void The_address_is_that_of_a_folder_on_the_web(string address)
    {
        Reading(Least.Replace("https://gazette.example/", $"'{address}'", StringComparison.Ordinal), out var problems);
        Assert.Equal("BLT5002", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("title: [")]
    [InlineData("- title: 甲")]
    public void A_file_that_is_missing_or_unreadable_gives_no_settings(string? text)
    {
        using var folder = new TestSite();
        if (text is not null) folder.Write("site.yml", text);
        var problems = new DiagnosticBag();
        Assert.Null(new SiteReader(folder.Root, new Dictionary<string, ParsedYaml>(), new(), problems).Read(null));
        Assert.Single(problems.Sorted());
    }

    private static SiteSettings Read(string text, string? baseUrl = null)
    {
        var settings = Reading(text, out var problems, baseUrl);
        Assert.Empty(problems);
        return settings!;
    }

    private static SiteSettings? Reading(string text, out IReadOnlyList<Diagnostic> problems, string? baseUrl = null)
    {
        using var folder = new TestSite();
        folder.Write("site.yml", text);
        var bag = new DiagnosticBag();
        var settings = new SiteReader(folder.Root, new Dictionary<string, ParsedYaml>(), new(), bag).Read(baseUrl);
        problems = bag.Sorted();
        return settings;
    }
}
