using Bulletin.Tests.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Cli;

/// <summary>What <c>bulletin search</c> prints.</summary>
public class SearchSpecs
{
    [Theory]
    [InlineData("电梯", "找到 2 件。", "2 found.")]
    [InlineData("“加装电梯”", "找到 1 件。", "1 found.")]
    [InlineData("云政办发2024 12号", "找到 1 件。", "1 found.")]
    [InlineData("“电悌”", "没有找到。", "No results.")]
    public void It_says_how_many_were_found(string typed, string chinese, string english)
    {
        using var site = SmallSite.Two();
        foreach (var (language, said) in new[] { ("zh", chinese), ("en", english) })
        {
            var run = SiteFolder.Tool("search", typed, "--index", site.Output, "--lang", language);
            Assert.Equal(said, run.Out.Split('\n')[0]);
        }
    }

    [Theory]
    [InlineData("加装电梯", "找到 1 件。\n另有 1 件已废止或者失效，没有列出；不写 --in-force 就会列出。")]
    [InlineData("“二次供水”", "没有找到现行有效的文件。\n另有 1 件已废止或者失效，没有列出；不写 --in-force 就会列出。")]
    [InlineData("电梯 区块链", "找到 1 件。\n另有 1 件已废止或者失效，没有列出；不写 --in-force 就会列出。\n没有含“区块链”的内容。")]
    [InlineData("云政办发2024 99", "找到 1 件。\n没有收录“云政办发2024 99”，下面是文字相近的。")]
    public void It_says_what_was_left_out_and_what_leads_nowhere(string typed, string said)
    {
        using var site = SmallSite.Two();
        site.Replace("content/policies/b.md", "status: 有效", "status: 已废止");
        site.Replace("content/policies/b.md", "二次供水设施与电梯", "加装电梯、二次供水设施与电梯");
        site.Publish();
        var run = SiteFolder.Tool("search", typed, "--in-force", "--index", site.Output, "--lang", "zh");
        Assert.StartsWith(said, run.Out);
    }

    [Fact]
    public void While_some_were_not_read_it_says_about_how_many()
    {
        using var site = TestSite.With(Enumerable.Range(1, 12).Select(i =>
            ($"content/policies/{i}.md", SmallSite.Policy($"第{i}件", $"云政发〔2024〕{i}号", "甲乙丙丁。"))));
        site.Publish();
        Assert.StartsWith("找到约 12 件。\n", SiteFolder.Tool("search", "“甲乙丙”", "--index", site.Output, "--lang", "zh").Out);
    }
}
