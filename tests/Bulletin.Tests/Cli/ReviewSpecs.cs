using System.Text;

namespace Bulletin.Tests.Cli;

/// <summary><c>bulletin review</c> writes the record of a review, and no other byte.</summary>
public sealed class ReviewSpecs
{
    private const string Path = "content/news/a.md";

    // The header as it is; what --by 李四 makes of the line of the review.
    [Theory]
    [InlineData("发布审核: 2024-01-01", "发布审核: {时间: 2024-03-05, 审核人: 李四, 指纹: *}")]
    [InlineData("发布审核: 2024-01-01   # 初审", "发布审核: {时间: 2024-03-05, 审核人: 李四, 指纹: *}   # 初审")]
    [InlineData("发布审核:", "发布审核: {时间: 2024-03-05, 审核人: 李四, 指纹: *}")]
    [InlineData("发布审核:   # 待审", "发布审核: {时间: 2024-03-05, 审核人: 李四, 指纹: *}   # 待审")]
    [InlineData("发布审核: {时间: , 审核人: 张三}", "发布审核: {时间: 2024-03-05 , 审核人: 李四, 指纹: *}")]
    [InlineData("发布审核: { 时间: 2024年1月1日, 审核人: \"张三\" }", "发布审核: { 时间: 2024-03-05, 审核人: 李四, 指纹: * }")]
    [InlineData("reviewed: {on: 2024-01-01, by: 张三}", "reviewed: {on: 2024-03-05, by: 李四, digest: *}")]
    [InlineData(
        "发布审核:\n  # 复审\n  审核人: 张三  # 科长\n  时间: 2024-01-01",
        "发布审核:\n  # 复审\n  审核人: 李四  # 科长\n  时间: 2024-03-05\n  指纹: *")]
    [InlineData(
        "发布审核: {时间: 2024-01-01, 指纹: b1-0000000000000000, 审核人: 张三}",
        "发布审核: {时间: 2024-03-05, 指纹: *, 审核人: 李四}")]
    public void The_record_is_written_in_its_form(string before, string after)
    {
        using var site = Site($"---\n# 说明\n标题: '甲'\n发布日期: 2024-03-01\n{before}\n公开属性:  主动公开\n---\n正文。\n\n");
        var run = Review(site, "--by", "李四");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            $"---\n# 说明\n标题: '甲'\n发布日期: 2024-03-01\n{after}\n公开属性:  主动公开\n---\n正文。\n\n",
            Masked(site.Read(Path)));
        Assert.Equal(0, SiteFolder.Tool("build", site.Path, "--strict").Code);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\ufeff")]
    public void Without_a_record_one_is_added_with_the_line_ends_and_the_mark_of_the_file(string newLine, string mark)
    {
        var text = mark + "---\n标题: 甲\n发布日期: 2024-01-01\n公开属性: 主动公开\n---\n正文。".Replace("\n", newLine, StringComparison.Ordinal);
        using var site = Site(text);
        Assert.Equal(0, Review(site).Code);
        Assert.Equal(
            text.Replace($"公开{newLine}---", $"公开{newLine}发布审核: {{时间: 2024-03-05, 指纹: *}}{newLine}---", StringComparison.Ordinal),
            Masked(Encoding.UTF8.GetString(File.ReadAllBytes(site.Full(Path)))));
    }

    [Fact]
    public void An_English_header_gets_an_English_record_and_a_name_is_quoted_where_YAML_needs_it()
    {
        using var site = Site("---\ntitle: 甲\npublished: 2024-01-01\ndisclosure: 主动公开\n---\n正文。\n");
        Assert.Equal(0, Review(site, "--by", "张三, 科长", "--secrecy").Code);
        Assert.Contains(
            "\nsecrecy_reviewed: {on: 2024-03-05, by: '张三, 科长', digest: *}\n---",
            Masked(site.Read(Path)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_of_a_dataset_is_reviewed_with_its_tables()
    {
        using var site = SiteFolder.Small();
        site.Write("content/data/jia/dataset.yml", Dataset.TrimEnd());
        site.Write("content/data/jia/jia.csv", "price\n3.05\n");
        var file = site.Full("content/data/jia/dataset.yml");
        Assert.Equal(0, SiteFolder.Tool("review", file, "--date", "2024-03-05").Code);
        Assert.Equal(0, SiteFolder.Tool("review", "--check", file).Code);
        site.Write("content/data/jia/jia.csv", "price\n3.06\n");
        var run = SiteFolder.Tool("review", "--check", file);
        Assert.Equal(1, run.Code);
        Assert.Contains("changed since", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n标题: 甲\n---\n正文。", "BLT2011")]
    [InlineData("---\n标题：甲\n发布日期: 2024-01-01\n---\n正文。", "BLT2001")]
    [InlineData("正文。", "BLT2027")]
    [InlineData("---\n标题: 甲\n发布日期: 2024-01-01\n公开属性: 主动公开\n附件: 无.pdf\n---\n正文。", "BLT4015")]
    public void What_cannot_be_read_is_refused_and_nothing_is_written(string text, string code)
    {
        using var site = Site(text);
        site.Write("content/news/b.md", Sound);
        var run = SiteFolder.Tool("review", site.Full("content/news/b.md"), site.Full(Path));
        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Equal((text, Sound), (site.Read(Path), site.Read("content/news/b.md")));
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("content/policies/2024/2.md")]
    public void What_is_no_document_is_a_wrong_use(string path)
    {
        using var site = SiteFolder.Small();
        Assert.Equal(2, SiteFolder.Tool("review", site.Full(path)).Code);
    }

    [Fact]
    public void A_review_does_not_lie_in_the_future()
    {
        using var site = Site(Sound);
        var run = SiteFolder.Tool("review", site.Full(Path), "--date", "9999-01-01");
        Assert.Equal(2, run.Code);
        Assert.Equal(Sound, site.Read(Path));
    }

    [Fact]
    public void A_list_where_the_record_belongs_is_not_guessed_at()
    {
        var text = Sound.Replace("发布审核: 2024-01-01", "发布审核:\n  - 2024-01-01", StringComparison.Ordinal);
        using var site = Site(text);
        Assert.Equal(2, Review(site).Code);
        Assert.Equal(text, site.Read(Path));
    }

    private const string Sound = "---\n标题: 甲\n发布日期: 2024-01-01\n公开属性: 主动公开\n发布审核: 2024-01-01\n---\n正文。\n";

    private const string Dataset = """
        标题: 水价
        描述: 居民用水的价格。
        提供方: 示例市水务局
        许可: CC-BY-4.0
        发布日期: 2024-01-01
        公开属性: 主动公开
        文件: [{文件: jia.csv, 标题: 水价, 列: [{名称: price, 标题: 价格, 类型: 小数}]}]
        """;

    private static SiteFolder Site(string document)
    {
        var site = SiteFolder.Small();
        site.Write(Path, document);
        return site;
    }

    private static CommandRun Review(SiteFolder site, params string[] options) =>
        SiteFolder.Tool(["review", site.Full(Path), "--date", "2024-03-05", .. options]);

    private static string Masked(string text)
    {
        var at = text.IndexOf("b1-", StringComparison.Ordinal);
        return at < 0 ? text : text.Remove(at, "b1-0123456789abcdef".Length).Insert(at, "*");
    }
}
