namespace Bulletin.Tests.Cli;

public class PermalinkSpecs
{
    [Fact]
    public void Recording_promises_every_page_and_keeps_what_is_there()
    {
        using var site = SiteFolder.Small();
        var run = SiteFolder.Tool("permalinks", "record", site.Path);
        Assert.Equal(0, run.Code);
        Assert.Contains("1 URL(s) in total", run.Out, StringComparison.Ordinal);
        Assert.Equal("policies/2024/1\t2024-03-02\n", site.Read("permalinks.txt"));
        site.Write("permalinks.txt", "# kept\n" + site.Read("permalinks.txt"));
        site.WritePolicy("content/policies/2024/2.md", "节水");
        Assert.Equal(0, SiteFolder.Tool("permalinks", "record", site.Path).Code);
        Assert.Equal("# kept\npolicies/2024/1\t2024-03-02\npolicies/2024/2\t2024-03-02\n", site.Read("permalinks.txt"));
    }

    [Fact]
    public void A_withdrawn_document_is_marked_with_its_reason()
    {
        using var site = SiteFolder.Small();
        site.WritePolicy("content/policies/2024/2.md", "节水");
        SiteFolder.Tool("permalinks", "record", site.Path);
        site.Write(
            "content/policies/2024/2.md",
            site.Read("content/policies/2024/2.md").Replace("主题分类", "撤回: {时间: 2024-03-03, 原因: 重复发布}\n主题分类", StringComparison.Ordinal));
        Assert.Equal(0, SiteFolder.Tool("permalinks", "record", site.Path).Code);
        Assert.Contains("policies/2024/2\t2024-03-02\twithdrawn\t重复发布\n", site.Read("permalinks.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policies/2020/old")]
    [InlineData("/policies/2020/old.html")]
    public void The_old_URL_of_a_document_keeps_its_promise_also_when_it_is_withdrawn(string alias)
    {
        using var site = SiteFolder.Small();
        site.Write("permalinks.txt", "policies/2020/old\t2020-01-01\n");
        Assert.Contains("BLT6101", site.Build().Error, StringComparison.Ordinal);
        Add(site, $"旧网址: {alias}");
        Assert.Equal(0, site.Build("--strict").Code);
        Assert.Contains("policies/2024/1.html", site.Read("output/policies/2020/old.html"), StringComparison.Ordinal);
        Add(site, "撤回: {时间: 2024-03-03, 原因: 重复发布}");
        Assert.Equal(0, site.Build().Code);
        Assert.Contains("policies/2024/1.html", site.Read("output/policies/2020/old.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("供水", site.Read("output/policies/2020/old.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_for_the_as_of_date_breaks_no_promise()
    {
        using var site = Promised();
        Assert.Equal(0, site.Build("--strict", "--as-of", "2024-01-01").Code);
        Assert.False(File.Exists(site.Full("output/policies/2024/1.html")));
        site.Write("site.yml", site.Read("site.yml") + "as_of: 2024-01-01\n");
        Assert.Equal(0, SiteFolder.Tool("check", site.Path, "--strict").Code);
        Assert.Equal(0, SiteFolder.Tool("permalinks", "record", site.Path).Code);
        Assert.Equal("news/1\t2023-12-01\n" + Ledger, site.Read("permalinks.txt"));
    }

    [Fact]
    public void What_is_left_out_for_the_as_of_date_is_not_built_again()
    {
        using var site = Promised();
        site.Write("permalinks.txt", "policies/2024/1\t2024-03-02\twithdrawn\t重复发布\n");
        Assert.Equal("", site.Build("--strict", "--quiet", "--as-of", "2024-01-01").Error);
        Assert.Contains("BLT6102", site.Build("--as-of", "2024-03-02").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_its_own_mistake_and_no_broken_promise()
    {
        using var site = Promised();
        site.Write(
            "content/policies/2024/1.md",
            site.Read("content/policies/2024/1.md").Replace("成文日期: 2024-03-01", "成文日期: 2024-03-99", StringComparison.Ordinal));
        var run = site.Build("--quiet");
        Assert.Equal(1, run.Code);
        Assert.Contains("BLT2013", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("BLT6101", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, SiteFolder.Tool("permalinks", "record", site.Path).Code);
        Assert.Equal(Ledger, site.Read("permalinks.txt"));
    }

    [Theory]
    [InlineData("主动公开", "不予公开")]
    [InlineData("发布审核: 2024-03-01", "草稿: true")]
    public void A_promised_document_that_may_no_longer_be_published_is_a_broken_promise(string from, string to)
    {
        using var site = Promised();
        site.Write("content/policies/2024/1.md", site.Read("content/policies/2024/1.md").Replace(from, to, StringComparison.Ordinal));
        var run = site.Build("--as-of", "2024-03-05");
        Assert.Equal(1, run.Code);
        Assert.Contains("permalinks.txt:1:1: error BLT6101", run.Error, StringComparison.Ordinal);
        Assert.Contains("permalinks.txt:2:1: error BLT6101", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_recorded_of_content_with_errors()
    {
        using var site = SiteFolder.Small();
        site.Write("content/policies/2024/2.md", "---\n标题: x\n---\n");
        Assert.Equal(1, SiteFolder.Tool("permalinks", "record", site.Path).Code);
        Assert.False(File.Exists(site.Full("permalinks.txt")));
    }

    private const string Ledger = "policies/2020/old\t2020-01-01\npolicies/2024/1\t2024-03-02\n";

    // A document and its old URL, both promised; another one of 2023.
    private static SiteFolder Promised()
    {
        var site = SiteFolder.Small();
        Add(site, "旧网址: policies/2020/old");
        site.Write("content/news/1.md", "---\n标题: 消息\n发布日期: 2023-12-01\n公开属性: 主动公开\n发布审核: 2023-12-01\n---\n正文\n");
        site.Write("site.yml", site.Read("site.yml").Replace("folder: policies", "folder: news", StringComparison.Ordinal));
        site.Write("permalinks.txt", Ledger);
        return site;
    }

    private static void Add(SiteFolder site, string key) =>
        site.Write(
            "content/policies/2024/1.md",
            site.Read("content/policies/2024/1.md").Replace("主题分类", key + "\n主题分类", StringComparison.Ordinal));
}
