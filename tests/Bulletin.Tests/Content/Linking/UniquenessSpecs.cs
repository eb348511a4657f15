using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

public class UniquenessSpecs
{
    [Theory]
    [InlineData("number: 测〔2024〕1号", "number: 测〔2024〕1号", "news/2 number BLT4005")]
    [InlineData("number: 测〔2024〕1号", "number: 测[2024]1号", "news/2 number BLT4005|news/2 number BLT2022")]
    [InlineData("number: 测A〔2024〕1号", "number: 测a〔2024〕1号", "news/2 number BLT4005")]
    [InlineData("number: 测〔2024〕1号", "number: 测〔2024〕2号", "")]
    [InlineData("number: 测〔2024〕1号", "number: 测〔2023〕1号", "")]
    [InlineData("index: YC/2024-1", "index: yc/2024-1", "news/2 index BLT4005")]
    [InlineData("index: YC/2024-1", "number: 测〔2024〕1号", "")]
    public void A_number_belongs_to_one_document(string one, string other, string reported) =>
        Assert.Equal(reported, string.Join('|', LinkedSite.Of($"news/1 {one}\nnews/2 {other}").Reported));

    [Theory]
    [InlineData("issues/2024/03\nissues/2024/3", "issues/2024/3 BLT4005")]
    [InlineData("issues/2024/03\nissues/special year: 2024; number: 3", "issues/special BLT4005")]
    [InlineData("issues/2024/03\nissues/2023/03", "")]
    public void So_does_the_number_of_an_issue(string documents, string reported) => Assert.Equal(
        reported,
        string.Join('|', LinkedSite.Of(documents).Reported.Where(one => !one.EndsWith("BLT4012", StringComparison.Ordinal))));

    [Fact]
    public void Of_three_the_first_is_named_by_both_others() => Assert.Equal(
        ["news/2 number BLT4005", "news/3 number BLT4005"],
        LinkedSite.Of("news/1 number: 测〔2024〕1号\nnews/2 number: 测〔2024〕1号\nnews/3 number: 测〔2024〕1号").Reported);

    [Fact]
    public void Paths_that_differ_by_case_are_one_URL() =>
        Assert.Equal(["news/a BLT4006"], LinkedSite.Of("news/A\nnews/a\nnews/b").Reported);
}
