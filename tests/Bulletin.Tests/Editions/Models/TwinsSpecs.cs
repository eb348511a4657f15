using Bulletin.Content;
using Bulletin.Editions.Models;

namespace Bulletin.Tests.Editions.Models;

public class TwinsSpecs
{
    private const string Title = "停水通知";

    private static readonly Status Repealed = new("已废止", "repealed");

    [Fact]
    public void A_number_tells_them_apart_and_whether_they_still_hold_is_said_in_any_case() => Assert.Equal(
        ["，云政通〔2023〕1号，已废止", "，云政通〔2024〕1号"],
        Words(Of("a", number: "云政通〔2023〕1号", status: Repealed), Of("b", number: "云政通〔2024〕1号")));

    [Fact]
    public void Without_a_number_the_day_does() =>
        Assert.Equal(["，2023-01-05", "，2024-01-05"], Words(Of("a", date: "2023-01-05"), Of("b", date: "2024-01-05")));

    [Fact]
    public void What_all_have_in_common_is_not_said() =>
        Assert.Equal(["，新闻", "，政策解读"], Words(Of("a", type: "新闻"), Of("b", type: "政策解读")));

    [Fact]
    public void Of_one_day_and_one_kind_the_issuer_does() =>
        Assert.Equal(["，市水务局", "，市住建局"], Words(Of("a", issuers: "市水务局"), Of("b", issuers: "市住建局")));

    [Fact]
    public void Where_nothing_else_does_the_last_part_of_the_address_is_said() => Assert.Equal(
        ["，新闻，chengxi", "，新闻，chengdong", "，政策解读"],
        Words(Of("news/chengxi.html"), Of("news/chengdong/index.html"), Of("c", type: "政策解读")));

    [Fact]
    public void Whether_they_hold_is_enough() => Assert.Equal([null, "，已废止"], Words(Of("a"), Of("b", status: Repealed)));

    [Fact]
    public void More_is_said_only_of_those_that_are_still_alike() => Assert.Equal(
        ["，2024-01-05，新闻", "，2024-01-05，政策解读", "，2024-02-05"],
        Words(Of("a", date: "2024-01-05"), Of("b", date: "2024-01-05", type: "政策解读"), Of("c", date: "2024-02-05")));

    [Fact]
    public void A_text_that_leads_to_one_place_says_enough() => Assert.Equal([null, null], Words(Of("a"), Of("a", date: "2024-01-05")));

    private static Row Of(
        string target,
        string? number = null,
        string date = "2024-01-05",
        string type = "新闻",
        string? issuers = null,
        Status? status = null) => new(Title, new(target), type, issuers, number, date, status);

    private static IEnumerable<string?> Words(params Row[] rows)
    {
        // Wherever they stand: around every page or on this one.
        var said = Enumerable.Range(0, rows.Length + 1).Select(around => Words(rows[..around], rows[around..])).ToList();
        Assert.All(said, words => Assert.Equal(said[0], words));
        return said[0];
    }

    private static string?[] Words(Row[] around, Row[] own)
    {
        var twins = new Twins(new(around), [.. own, new("别的通知", new Route("else.html"), "新闻")]);
        Assert.Null(twins.Words("别的通知", new("else.html")));
        return [.. around.Concat(own).Select(row => twins.Words(row.Title, row.Target))];
    }
}
