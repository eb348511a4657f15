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

    [Fact]
    public void While_some_were_not_read_it_says_about_how_many()
    {
        using var site = TestSite.With(Enumerable.Range(1, 12).Select(i =>
            ($"content/policies/{i}.md", SmallSite.Policy($"第{i}件", $"云政发〔2024〕{i}号", "甲乙丙丁。"))));
        site.Publish();
        Assert.StartsWith("找到约 12 件。\n", SiteFolder.Tool("search", "“甲乙丙”", "--index", site.Output, "--lang", "zh").Out);
    }
}
