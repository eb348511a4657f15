namespace Bulletin.Tests.Editions.Pages;

/// <summary>The banner over a document on which nobody may rely without a second look.</summary>
public class NoticesSpecs
{
    private const string Grounds = "《决定》（测〔2024〕7号）→policies/2.html";
    private const string By = "title: 决定; number: 测〔2024〕7号; published: 2024-02-01; written: 2024-02-01";

    [Theory]
    [InlineData("policies/1", null)]
    [InlineData("news/1", null)]
    [InlineData("policies/1 status: 已失效; expires: 2024-01-31", "expired 本文件有效期至2024年1月31日，已失效")]
    [InlineData("policies/1 expires: 2024-01-31", "expired 本文件有效期至2024年1月31日，已失效")]
    [InlineData("policies/1 status: 已失效", "expired 本文件已失效")]
    [InlineData("policies/1 status: 尚未生效; effective: 2024-09-01", "not-yet-effective 本文件尚未生效，自2024年9月1日起施行")]
    [InlineData("policies/1 status: 尚未生效", "not-yet-effective 本文件尚未生效")]
    [InlineData("policies/1 status: 已废止", "repealed 本文件已废止")]
    [InlineData("policies/1 status: 已修改", "amended 本文件已修改")]
    [InlineData("policies/1 status: 已废止; repealed_by: 测〔1999〕9号", "repealed 本文件已废止，废止依据： 测〔1999〕9号")]
    [InlineData("policies/1 status: 已废止\npolicies/2 " + By + "; repeals: policies/1", "repealed 本文件已废止，废止依据： " + Grounds)]
    [InlineData("policies/1 status: 已修改\npolicies/2 " + By + "; amends: policies/1", "amended 本文件已修改，修改依据： " + Grounds)]
    [InlineData(
        "policies/1 status: 已修改; amended_by: policies/2\npolicies/2 withdrawn: {on: 2024-02-01, reason: 有误}",
        "amended 本文件已修改，修改依据： （已撤回的文件）→policies/2.html")]
    public void It_says_what_happened_and_on_what_grounds(string documents, string? expected)
    {
        var site = Shown.Of(documents, asOf: "2024-06-01");
        var notice = site.Page(documents.Split(' ')[0]).Notice;
        var sources = notice?.Sources.Select(source => source.Target is { } target ? $" {source.Text}→{target}" : $" {source.Text}") ?? [];
        Assert.Equal(expected, notice is null ? null : $"{notice.Slug} {notice.Text}{string.Concat(sources)}");
    }
}
