using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

/// <summary>What must hold of a serial.</summary>
public class IssueChecksSpecs
{
    [Theory]
    [InlineData("issues/2024/01\nissues/2024/02\nissues/2024/03", "")]
    [InlineData("issues/2024/01\nissues/2024/03", "issues/2024/03 BLT4012")]
    [InlineData("issues/2023/24\nissues/2024/01", "")]
    [InlineData("issues/2023/24\nissues/2024/02", "issues/2024/02 BLT4012")]
    [InlineData("issues/2022/24\nissues/2024/01", "issues/2024/01 BLT4012")]
    [InlineData("issues/2024/05", "")]
    public void Numbers_run_on_from_one_in_every_year(string documents, string reported) =>
        Assert.Equal(reported, string.Join('|', LinkedSite.Of(documents).Reported));

    [Theory]
    [InlineData("issues/2024/01 total: 7\nissues/2024/02 total: 8", "")]
    [InlineData("issues/2024/01 total: 7\nissues/2024/02 total: 9", "issues/2024/02 total BLT4012")]
    [InlineData("issues/2024/01 total: 7\nissues/2024/02 total: 7", "issues/2024/02 total BLT4012")]
    [InlineData("issues/2024/01 total: 7\nissues/2024/02", "")]
    [InlineData("issues/2024/01 total: 7\nissues/2024/04 total: 12", "issues/2024/04 BLT4012")]
    [InlineData("issues/2024/01 total: 7\nissues/2024/04 total: 6", "issues/2024/04 BLT4012|issues/2024/04 total BLT4012")]
    public void So_does_the_running_number_where_no_issue_is_missing(string documents, string reported) =>
        Assert.Equal(reported, string.Join('|', LinkedSite.Of(documents).Reported));

    [Fact]
    public void A_document_is_carried_once() => Assert.Equal(
        ["issues/2024/01 contents BLT4011", "issues/2024/02 contents BLT4011"],
        LinkedSite.Of("""
            issues/2024/01  contents: [{title: 文件, items: [news/1, news/2, news/1]}]
            issues/2024/02  contents: [{title: 文件, items: [news/2, news/3]}]
            news/1
            news/2
            news/3
            """).Reported);

    [Theory]
    [InlineData("2024/01", "")]
    [InlineData("2024/02", "news/1 issue BLT4011")]
    public void What_a_document_says_of_its_issue_is_what_the_issue_says(string claimed, string reported) => Assert.Equal(
        reported,
        string.Join('|', LinkedSite.Of($$"""
            issues/2024/01  contents: [{title: 文件, items: [news/1]}]
            issues/2024/02
            news/1          issue: {{claimed}}
            """).Reported));
}
