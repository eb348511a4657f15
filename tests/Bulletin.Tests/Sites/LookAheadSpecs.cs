using Bulletin.Build;
using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>
/// Whoever checks a document before it is published hears what would refuse it; whoever made one mistake hears of the others.
/// </summary>
public class LookAheadSpecs
{
    private const string Number = "11010519491231002X";

    private static readonly string Unreviewed = Sound
        .NewsWith($"summary: 王某{Number}", $"机密★\n\n王某，{Number}。%%待核%%")
        .Replace("reviewed: 2024-01-01\n", "", StringComparison.Ordinal);

    [Fact]
    public void What_waits_for_its_review_is_looked_through_and_refuses_nothing()
    {
        using var site = TestSite.With(("content/news/a.md", Unreviewed), ("content/news/b.md", Sound.News));
        foreach (var strict in (bool[])[false, true])
        {
            var report = site.Build(options => options with { Strict = strict });
            Assert.True(report.Outcome is BuildOutcome.Published or BuildOutcome.Unchanged);
            Assert.Equal(
                ["BLT9001 5:10", "BLT9002 7:1", "BLT9001 9:4", "BLT3002 9:23"],
                report.Diagnostics.Select(one => $"{CauseOf(one)} {one.Location.Line}:{one.Location.Column}"));
            Assert.All(report.Diagnostics, one => Assert.Equal(("BLT2038", Severity.Note), (one.Code, one.Severity)));
            Assert.DoesNotContain(Number, string.Concat(report.Diagnostics), StringComparison.Ordinal);
        }

        site.Write("content/news/a.md", Unreviewed.Replace("disclosure:", "reviewed: 2024-01-01\ndisclosure:", StringComparison.Ordinal));
        Assert.Equal(
            ["BLT9001", "BLT9002", "BLT9001", "BLT3002"],
            site.Build().Diagnostics.OrderBy(one => one.Location.Line).Select(one => one.Code));
    }

    [Theory]
    [InlineData("draft: true\nreviewed: 2024-01-01", "BLT9001")]
    [InlineData("reviewed: 2024-01-01", "BLT3002 BLT9001", "2023-12-31")]
    [InlineData("disclosure: 不予公开\nreviewed: 2024-01-01", "")]
    [InlineData("disclosure: 依申请公开\nreviewed: 2024-01-01", "")]
    public void What_is_said_of_a_document_depends_on_why_it_is_left_out(string keys, string codes, string? asOf = null)
    {
        var text = Sound.Body($"王某，{Number}。%%待核%%").Replace("reviewed: 2024-01-01", keys, StringComparison.Ordinal);
        if (keys.StartsWith("disclosure", StringComparison.Ordinal))
            text = text.Replace("disclosure: 主动公开\n", "", StringComparison.Ordinal);
        using var site = TestSite.With(
            ("content/news/a.md", text),
            ("content/pages/b.md", Sound.News.Replace("2024", "2022", StringComparison.Ordinal)));
        var report = site.Build(options => options with { AsOf = asOf is null ? null : DateOnly.Parse(asOf, null) });
        Assert.NotEqual(BuildOutcome.Refused, report.Outcome);
        Assert.Equal(codes, string.Join(' ', report.Diagnostics.Select(CauseOf).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Comments_that_the_site_takes_out_refuse_nothing_later_either()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\ncomments: remove"),
            ("content/news/a.md", Sound.Body("正文。%%待核%%").Replace("reviewed: 2024-01-01\n", "", StringComparison.Ordinal)));
        Assert.Empty(site.Build().Diagnostics);
    }

    [Fact]
    public void Nothing_of_a_document_that_is_left_out_is_in_the_output()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Sound.Body("琥珀。").Replace("reviewed: 2024-01-01\n", "", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.News));
        site.Publish();
        Assert.DoesNotContain(site.Tree(), file => file.Value.AsSpan().IndexOf("琥珀"u8) >= 0);
    }

    [Theory]
    [InlineData("published: 2024-13-01", "published: 2024-01-01", "BLT2013")]
    [InlineData("titel: 消息", "title: 消息", "BLT2010")]
    [InlineData("title: [", "title: 消息", "BLT2001")]
    public void A_mistake_in_the_header_hides_none_in_the_body(string typed, string right, string codes)
    {
        const string Body = "## 标题\n\n王某，11010519491231002X。%%待核%%\n\n[甲](nowhere.md)";
        using var site = TestSite.With(("content/news/a.md", Sound.Body(Body).Replace(right, typed, StringComparison.Ordinal)));
        var found = site.Build().Diagnostics.Select(one => one.Code).Order(StringComparer.Ordinal);
        var links = codes == "BLT2001" ? "" : " BLT4013";
        Assert.Equal($"{codes} BLT3002{links} BLT9001", string.Join(' ', found));
    }

    [Fact]
    public void One_mistake_is_said_once()
    {
        using var site = TestSite.With((
            "content/news/a.md",
            Sound.NewsWith("attachments: {file: [a.pdf]}", "附件：1.供水单位名单")));
        Assert.DoesNotContain(site.Build().Diagnostics, one => one.Code == "BLT3046");
    }

    private static string CauseOf(Diagnostic one)
    {
        var at = one.Message.English.LastIndexOf("BLT", StringComparison.Ordinal);
        return at < 0 ? one.Code : one.Message.English.Substring(at, 7);
    }
}
