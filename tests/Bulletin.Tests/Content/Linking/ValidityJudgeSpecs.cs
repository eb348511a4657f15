using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Tests.Properties;
using Bulletin.Tests.Sites;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Linking;

/// <summary>有效性 on a day: what is declared, what the dates say, and what later documents did.</summary>
public class ValidityJudgeSpecs
{
    private const string Terms = "effective: 2024-03-01; expires: 2024-06-30";

    // The last day is one in force. Where the day alone contradicts what is declared, that is reported.
    [Theory]
    [InlineData("status: 有效; " + Terms, "2024-02-29", "尚未生效", "BLT4010")]
    [InlineData("status: 有效; " + Terms, "2024-03-01", "有效", null)]
    [InlineData("status: 有效; " + Terms, "2024-06-30", "有效", null)]
    [InlineData("status: 有效; " + Terms, "2024-07-01", "已失效", "BLT4010")]
    [InlineData("status: 尚未生效; " + Terms, "2024-02-29", "尚未生效", null)]
    [InlineData("status: 尚未生效; " + Terms, "2024-03-01", "有效", null)]
    [InlineData("status: 尚未生效; " + Terms, "2024-07-01", "已失效", "BLT4010")]
    [InlineData("status: 尚未生效", "2024-07-01", "尚未生效", null)]
    [InlineData("status: 已失效; " + Terms, "2024-07-01", "已失效", null)]
    [InlineData("status: 已失效; " + Terms, "2024-03-01", "已失效", null)]
    [InlineData("status: 已修改", "2024-07-01", "已修改", null)]
    [InlineData("status: 已修改; " + Terms, "2024-07-01", "已失效", "BLT4010")]
    [InlineData("status: 已废止", "2024-07-01", "已废止", "BLT4009")]
    [InlineData("status: 已废止; repealed_by: 测〔1999〕9号", "2024-07-01", "已废止", "BLT4002")]
    public void Dates_decide_where_they_say_something(string keys, string asOf, string expected, string? reported)
    {
        var site = LinkedSite.Of($"policies/1 {keys}", asOf: asOf);
        Assert.Equal(expected, Validity(site));
        Assert.Equal(reported, Assert.Single(site.Reported.DefaultIfEmpty())?.Split(' ')[^1]);
    }

    [Theory]
    [InlineData("status: 有效", "2024-04-30", "有效", null)]
    [InlineData("status: 有效", "2024-05-01", "已废止", "policies/1 status BLT4008")]
    [InlineData("status: 已修改", "2024-05-01", "已废止", "policies/1 status BLT4008")]
    [InlineData("status: 已失效", "2024-05-01", "已废止", "policies/1 status BLT4008")]
    [InlineData("status: 已废止", "2024-05-01", "已废止", null)]
    public void A_repeal_counts_from_the_day_its_document_takes_effect(string keys, string asOf, string expected, string? reported) =>
        Judged($"policies/1 {keys}\npolicies/2 repeals: policies/1; status: 尚未生效; effective: 2024-05-01", asOf, expected, reported);

    [Theory]
    [InlineData("status: 有效", "2024-04-30", "有效", null)]
    [InlineData("status: 有效", "2024-05-01", "已修改", "policies/1 status BLT4010")]
    [InlineData("status: 已修改", "2024-05-01", "已修改", null)]
    [InlineData("status: 尚未生效; effective: 2024-02-01", "2024-05-01", "已修改", null)]
    [InlineData("status: 已失效", "2024-05-01", "已失效", null)]
    public void So_does_an_amendment(string keys, string asOf, string expected, string? reported) =>
        Judged($"policies/1 {keys}\npolicies/2 amends: policies/1; status: 尚未生效; effective: 2024-05-01", asOf, expected, reported);

    [Fact]
    public void Without_a_date_of_effect_the_day_of_publication_counts() => Judged(
        "policies/1\npolicies/2 amends: policies/1; published: 2024-02-01; written: 2024-02-01",
        "2024-02-01",
        "已修改",
        "policies/1 status BLT4010");

    [Theory]
    [InlineData("news/1", "")]
    [InlineData("news/1 status: 有效", "有效")]
    [InlineData("interpretations/1", "")]
    public void What_has_no_force_is_judged_only_where_it_says_so(string document, string expected)
    {
        var site = LinkedSite.Of(document);
        Assert.Equal(expected, site.Site.ValidityOf(site.Site.Documents[0]).ToChinese());
    }

    [Fact]
    public void As_time_goes_by_a_document_comes_into_force_and_goes_out_of_it_and_never_back() => Law.ForAll(
        from days in Gen.Choose(-40, 40).ArrayOf(3)
        from declared in Gen.Elements("有效", "尚未生效")
        select new Life(declared, [.. days.Order()]),
        _ => [],
        life =>
        {
            var stages = life.Days.Select(day => Array.IndexOf(["尚未生效", "有效", "已失效"], Of(life, day))).ToArray();
            Assert.DoesNotContain(-1, stages);
            Assert.Equal(stages.Order(), stages);
        },
        runs: 15);

    private static void Judged(string documents, string asOf, string expected, string? reported)
    {
        var site = LinkedSite.Of(documents, asOf: asOf);
        Assert.Equal(expected, Validity(site));
        var own = site.Reported.Where(one => one.StartsWith("policies/1", StringComparison.Ordinal));
        Assert.Equal(reported is null ? [] : [reported], own);
    }

    private static string Validity(LinkedSite site) => site.Site.ValidityOf(site["policies/1"]).ToChinese();

    private static string Of(Life life, int day)
    {
        var asOf = new DateOnly(2024, 5, 1).AddDays(day * 2).ToString("O", CultureInfo.InvariantCulture);
        var site = LinkedSite.Of($"policies/1 status: {life.Declared}; {Terms}", asOf: asOf);
        return Validity(site);
    }

    private sealed record Life(string Declared, int[] Days)
    {
        public override string ToString() => $"{Declared} {string.Join(' ', Days)}";
    }
}
