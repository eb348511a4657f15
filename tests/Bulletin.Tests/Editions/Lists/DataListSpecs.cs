using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Editions.Lists;

/// <summary>A list of data alone is by the day of update, over all its pages; one that other documents share is by publication.</summary>
public sealed partial class DataListSpecs
{
    private const int Datasets = 110;

    [GeneratedRegex(@"^  Date: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Date { get; }

    [Fact]
    public void The_order_is_that_of_the_whole_list()
    {
        using var site = TestSite.With(
        [
            ("site.yml", TestSite.Settings),
            ("content/news/a.md", Content.Diagnostics.Sound.News),
            .. Enumerable.Range(0, Datasets).SelectMany(Dataset),
        ]);
        Assert.DoesNotContain(site.Publish().Diagnostics, one => one.Severity == Bulletin.Content.Diagnostics.Severity.Error);
        List<string> dates = [.. Dates(site, "data/index.html"), .. Dates(site, "data/page-1.html")];
        Assert.Equal(Datasets, dates.Count);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        List<string> mixed = [.. Dates(site, "by/year/2024/index.html"), .. Dates(site, "by/year/2024/page-1.html")];
        Assert.Equal(Enumerable.Repeat("2024-01-01", Datasets + 1), mixed);
    }

    private static IEnumerable<string> Dates(TestSite site, string page) =>
        Date.Matches(site.Read(page)).Select(match => match.Groups[1].Value);

    // The first was brought up to date last.
    private static (string Path, string Text)[] Dataset(int number) =>
    [
        ($"content/data/d{number}/dataset.yml", $"""
            title: 水价{number}
            description: 居民用水的价格。
            publisher: 测试市水务局
            licence: CC-BY-4.0
            published: 2024-01-01
            updated: {new DateOnly(2024, 6, 1).AddDays(-number).ToString("O", CultureInfo.InvariantCulture)}
            disclosure: 主动公开
            reviewed: 2024-01-01
            files:
              - file: a.csv
                title: 水价
                columns:
                  - {"{name: price, title: 价格, type: number}"}
            """),
        ($"content/data/d{number}/a.csv", "price\n1\n"),
    ];
}
