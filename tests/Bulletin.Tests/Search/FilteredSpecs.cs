using Bulletin.Search;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>What must stand in a 发文字号 or in a text is shown and counted only where it does.</summary>
public class FilteredSpecs
{
    [Theory]
    [InlineData("文号:云政办发", "a b")]
    [InlineData("文号:政办", "a b")]
    [InlineData("文号:云政办发2024", "a b")]
    [InlineData("文号:云政办发〔2024〕1", "a")]
    [InlineData("文号:1号", "a")]
    [InlineData("文号:1", "a")]
    [InlineData("文号:11", "b")]
    [InlineData("文号:2024", "a b c")]
    [InlineData("文号:202", "")]
    [InlineData("文号:24", "")]
    [InlineData("文号:2024〕1号", "a")]
    [InlineData("文号:024〕1号", "")]
    [InlineData("文号:发〔2024", "a b c")]
    [InlineData("文号:云政办发1号", "")]
    [InlineData("文号:三届", "")]
    [InlineData("文号:第5号", "")]
    [InlineData("通知 -文号:1号", "b c d e")]
    [InlineData("文号:云政办发[2024]1号", "a")]
    [InlineData("文号:2024）1号", "a")]
    [InlineData("文号:“云政办发2024 1号”", "a")]
    [InlineData("文号:云政办发2024-1号", "a")]
    [InlineData("文号:20241", "")]
    [InlineData("文号:云政办发20241号", "")]
    [InlineData("文号:云政发", "c")]
    [InlineData("文号:云政", "a b c")]
    [InlineData("文号:发", "a b c")]
    [InlineData("文号:令第7号", "d")]
    [InlineData("文号:主席令第十三届", "e")]
    [InlineData("文号:水务", "")]
    [InlineData("文号:政云", "")]
    [InlineData("通知 -文号:云政办发", "c d e")]
    public void A_number_contains_a_text_or_the_document_is_not_shown(string typed, string ids)
    {
        const string Text = "云政办发、政云、水务和云政发都写在正文里，20241 也写着。";
        using var site = TestSite.With(
            ("content/policies/a.md", SmallSite.Policy("甲通知", "云政办发〔2024〕1号", Text)),
            ("content/policies/b.md", SmallSite.Policy("乙通知", "云政办发〔2024〕11号", Text)),
            ("content/policies/c.md", SmallSite.Policy("丙通知", "云政发〔2024〕2号", Text)),
            ("content/policies/d.md", SmallSite.Policy("丁通知", "测试市人民政府令第7号", Text)),
            ("content/policies/e.md", SmallSite.Policy("戊通知", "主席令（第十三届）第45号", Text)));
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), answer.Hits.Select(hit => hit.Id[^1..]).Order());
        Assert.Equal((answer.Hits.Length, false), (answer.Total, answer.IsAtLeast));
    }

    [Theory]
    [InlineData("文号:云政发〔2024〕", 50, false)]
    [InlineData("文号:4号", 2, false)]
    [InlineData("文号:云政发〔2023〕", 61, true)]
    public void Where_few_numbers_may_contain_a_text_all_are_read_and_counted(string typed, int total, bool isApproximate)
    {
        using var site = TestSite.With([.. Enumerable.Range(0, 110).Select(i => (
            $"content/policies/{i}.md",
            SmallSite.Policy($"第{i}次通知", i < 50 ? $"云政发〔2024〕{i + 1}号" : $"云政发〔2023〕{i - 49}号", "正文。")))]);
        site.Publish();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal((total, isApproximate, false), (answer.Total, answer.IsApproximate, answer.IsAtLeast));
    }

    [Theory]
    [InlineData("机关:水务局", "b")]
    [InlineData("-机关:水务局", "a")]
    [InlineData("-机关:“测试市水务局”", "a")]
    [InlineData("电梯 -机关:水务", "a")]
    [InlineData("电梯 -机关:水务 -机关:政府", "")]
    [InlineData("机关:测试市 -机关:水务局", "a")]
    [InlineData("-年份:2023", "a")]
    [InlineData("电梯 -年份:2023年", "a")]
    [InlineData("-年份:2023 -年份:2024", "")]
    [InlineData("年份:2023 -机关:水务局", "")]
    [InlineData("-文号:云水发", "a")]
    [InlineData("电梯 –年份:2023", "b")]
    public void What_a_minus_stands_before_is_left_out_whatever_it_is_asked_of(string typed, string ids)
    {
        using var site = SmallSite.Two();
        var answer = SearchIndex.Open(site.Output).Search(new(typed));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), answer.Hits.Select(hit => hit.Id[^1..]).Order());
        Assert.Equal(answer.Hits.Length, answer.Total);
    }

    [Fact]
    public void A_text_that_was_not_read_is_neither_shown_nor_counted()
    {
        // All have the pairs of 甲乙丙 and of 丙丁戊; two in the middle have the first, and all others the second.
        using var site = TestSite.With([.. Enumerable.Range(0, 1100).Select(i => (
            $"content/policies/{i}.md",
            SmallSite.Policy($"第{i}次通知", $"云政发〔2024〕{i + 1}号", i is 500 or 501 ? "甲乙丙，丙丁，丁戊" : "甲乙，乙丙，丙丁戊")))]);
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        var quoted = index.Search(new("“甲乙丙”"));
        Assert.All(quoted.Hits, hit => Assert.True(hit.Contains));
        Assert.Equal((quoted.Hits.Length, false, true), (quoted.Total, quoted.IsApproximate, quoted.IsAtLeast));
        var left = index.Search(new("通知 -“丙丁戊”"));
        Assert.Equal((left.Hits.Length, false, true), (left.Total, left.IsApproximate, left.IsAtLeast));
        var whole = index.Search(new("文号:云政发"));
        Assert.Equal((1100, true), (whole.Total, whole.Hits.All(hit => hit.Contains)));
    }
}
