namespace Bulletin.Tests.Cli;

public class PermalinkSpecs
{
    [Fact]
    public void Recording_promises_every_page_and_keeps_what_is_there()
    {
        using var site = SiteFolder.Small();
        var run = SiteFolder.Tool("permalinks", "record", site.Path);
        Assert.Equal(0, run.Code);
        Assert.Contains("1 URL(s) in all", run.Out, StringComparison.Ordinal);
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
        site.Write("content/policies/2024/2.md", site.Read("content/policies/2024/2.md").Replace("主题分类", "撤回: {时间: 2024-03-03, 原因: 重复发布}\n主题分类", StringComparison.Ordinal));
        Assert.Equal(0, SiteFolder.Tool("permalinks", "record", site.Path).Code);
        Assert.Contains("policies/2024/2\t2024-03-02\twithdrawn\t重复发布\n", site.Read("permalinks.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_recorded_of_content_with_errors()
    {
        using var site = SiteFolder.Small();
        site.Write("content/policies/2024/2.md", "---\n标题: x\n---\n");
        Assert.Equal(1, SiteFolder.Tool("permalinks", "record", site.Path).Code);
        Assert.False(File.Exists(site.Full("permalinks.txt")));
    }
}
