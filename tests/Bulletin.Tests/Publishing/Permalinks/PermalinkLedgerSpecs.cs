using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.Permalinks;

namespace Bulletin.Tests.Publishing.Permalinks;

public class PermalinkLedgerSpecs
{
    private const string Text = "# 本市公报\npolicies/2024/1\t2024-01-05\n# moved to the archive\n\n"
        + "policies/2024/2\t2024-01-06\twithdrawn\t内容有误\npolicies/2024/3\t2024-02-01\n# end\n";

    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Entries_comments_and_withdrawals_are_read()
    {
        Assert.Equal(
            [
                new("policies/2024/1", new(2024, 1, 5)),
                new("policies/2024/2", new(2024, 1, 6), "内容有误"),
                new("policies/2024/3", new(2024, 2, 1)),
            ],
            Parse(Text).Entries);
        Assert.Equal(Parse(Text).Entries, Parse(Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Entries);
        Assert.Empty(Parse("").Entries);
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData("a", "BLT6103", 1)]
    [InlineData("a 2024-01-01", "BLT6103", 1)]
    [InlineData("\t2024-01-01", "BLT6103", 1)]
    [InlineData(" a\t2024-01-01", "BLT6103", 1)]
    [InlineData("a\t2024-01-01\twithdrawn", "BLT6103", 1)]
    [InlineData("编号\t2024-02-30", "BLT6104", 4)]
    [InlineData("a\t2024-1-1", "BLT6104", 3)]
    [InlineData("a\t2024-01-01\tgone\twhy", "BLT6105", 14)]
    [InlineData("a\t2024-01-01\twithdrawn\t ", "BLT6106", 24)]
    public void A_bad_line_is_told_with_its_place_and_the_others_count(string line, string code, int column)
    {
        Assert.Equal("b", Assert.Single(Parse($"# head\n{line}\nb\t2024-01-01\n").Entries).Id);
        var problem = Assert.Single(bag.Sorted());
        Assert.Equal((code, new Location("permalinks.txt", 2, column)), (problem.Code, problem.Location));
    }

    [Fact]
    public void An_id_listed_twice_is_told_at_the_second()
    {
        Parse("a\t2024-01-01\nb\t2024-01-01\na\t2024-01-02\n");
        var problem = Assert.Single(bag.Sorted());
        Assert.Equal(("BLT6107", "permalinks.txt:3:1"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("line 1", problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_is_kept_by_building_by_an_alias_or_by_a_withdrawal_and_else_broken()
    {
        var ledger = Parse("a\t2024-01-01\nb\t2024-01-02\nc\t2024-01-03\nd\t2024-01-04\ne\t2024-01-05\twithdrawn\twhy\n");
        var problem = Assert.Single(ledger.Check(Set("a"), Set("b"), Set("c")));
        Assert.Equal(("BLT6101", "permalinks.txt:4:1"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("2024-01-04", problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(["BLT6102"], ledger.Check(Set("a", "b", "c", "d", "e"), Set(), Set()).Select(one => one.Code));
    }

    [Fact]
    public void Recording_adds_and_withdraws_and_keeps_the_rest_sorted()
    {
        var built = new Dictionary<string, DateOnly> { ["policies/2024/3"] = new(2030, 1, 1), ["policies/2024/10"] = new(2024, 3, 1) };
        var withdrawn = new Dictionary<string, string>
        {
            ["policies/2024/1"] = "two\nlines",
            ["policies/2024/2"] = "another reason",
            ["unknown"] = "never promised",
        };
        Assert.Equal(
            "# 本市公报\npolicies/2024/1\t2024-01-05\twithdrawn\ttwo lines\npolicies/2024/10\t2024-03-01\n# moved to the archive\n\n"
                + "policies/2024/2\t2024-01-06\twithdrawn\t内容有误\npolicies/2024/3\t2024-02-01\n# end\n",
            Parse(Text).Record(built, withdrawn));
    }

    [Fact]
    public void Recording_nothing_new_changes_nothing() =>
        Assert.Equal(Text, Parse(Text).Record([], new Dictionary<string, string>()));

    [Fact]
    public void No_file_means_no_check_and_a_written_one_reads_back()
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-permalinks-");
        try
        {
            var path = Path.Join(folder.FullName, "permalinks.txt");
            Assert.Null(PermalinkLedger.Read(path, "permalinks.txt", bag));
            var empty = PermalinkLedger.Empty("permalinks.txt");
            PermalinkLedger.Write(path, empty.Record([new("a", new DateOnly(2024, 1, 1))], new Dictionary<string, string>()));
            PermalinkLedger.Write(path, Text);
            Assert.Equal(3, PermalinkLedger.Read(path, "permalinks.txt", bag)!.Entries.Count());
            Assert.Equal(["permalinks.txt"], folder.GetFiles().Select(file => file.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static HashSet<string> Set(params string[] ids) => [.. ids];

    private PermalinkLedger Parse(string text) => PermalinkReader.Read(text, "permalinks.txt", bag);
}
