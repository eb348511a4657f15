using Bulletin.Publishing.Output;

namespace Bulletin.Tests.Publishing.Output;

public class ForeignFileSpecs
{
    [Fact]
    public void Files_that_are_not_ours_are_carried_from_tree_to_tree_and_named()
    {
        using var output = new TestOutput();
        output.Build(("index.html", "0"));
        output.Put("CNAME", "gazette.example.gov.cn");
        output.Put(".git/objects/aa", "object");
        output.Put(".git/HEAD", "ref");
        Directory.CreateDirectory(output.At(".git/refs/tags"));
        File.CreateSymbolicLink(output.At("latest"), "policies");
        for (var i = 1; i < 5; i++)
        {
            Assert.Equal(4, output.Build(("index.html", $"{i}"))!.Foreign);
            Assert.Equal(["BLT6011"], output.Codes);
            Assert.Contains("kept: .git/, CNAME, latest.", Assert.Single(output.Bag.Sorted()).Message.English, StringComparison.Ordinal);
            string[] expected = [".git/HEAD", ".git/objects/aa", ".git/refs/tags/", "CNAME", "index.html", "latest", "manifest.json"];
            Assert.Equal(expected, output.Snapshot().Keys);
            Assert.Equal("→ policies", output.Snapshot()["latest"]);
        }
    }

    [Fact]
    public void A_foreign_file_that_was_deleted_or_changed_does_not_come_back_from_the_twin()
    {
        using var output = new TestOutput();
        output.Build(("a/index.html", "0"));
        output.Put("a/CNAME", "old");
        output.Put("a/key.txt", "key");
        output.Build(("a/index.html", "1"));
        output.Build(("a/index.html", "2"));
        File.Delete(output.At("a/key.txt"));
        output.Put("a/CNAME", "new");
        Directory.CreateDirectory(output.At("empty"));
        output.Build(("a/index.html", "3"));
        output.Build(("a/index.html", "4"));
        Directory.Delete(output.At("empty"));
        output.Build(("a/index.html", "5"));
        output.Build(("a/index.html", "6"));
        Assert.Equal(["a/CNAME", "a/index.html", "manifest.json"], output.Snapshot().Keys);
        Assert.Equal("new", output.Snapshot()["a/CNAME"]);
    }

    [Fact]
    public void More_than_ten_are_counted()
    {
        using var output = new TestOutput();
        output.Build(("index.html", "0"));
        for (var i = 0; i < 12; i++) output.Put($"proof-{i:00}.txt", "x");
        output.Build(("index.html", "1"));
        Assert.Contains("proof-09.txt and more (12)", Assert.Single(output.Bag.Sorted()).Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CNAME", "CNAME")]
    [InlineData("cname", "CNAME")]
    [InlineData("CNAME/index.html", "CNAME")]
    [InlineData("proofs", "proofs/key.txt")]
    public void One_in_the_way_of_a_new_file_is_an_error(string ours, string foreign)
    {
        using var output = new TestOutput();
        output.Build(("index.html", "0"));
        output.Put(foreign, "theirs");
        var before = output.Snapshot();
        Assert.Null(output.Build(("index.html", "1"), (ours, "ours")));
        var problem = Assert.Single(output.Bag.Sorted());
        Assert.Equal(OutputProblems.ForeignCollidesRule, problem.Rule);
        Assert.Contains(foreign, problem.Message.English, StringComparison.Ordinal);
        Assert.Equal($"content/{ours}.md", problem.Location.File);
        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void An_empty_folder_gives_way_to_a_file_of_the_site()
    {
        using var output = new TestOutput();
        output.Build(("index.html", "0"));
        Directory.CreateDirectory(output.At("about"));
        Assert.NotNull(output.Build(("index.html", "1"), ("about", "text")));
        Assert.Equal("text", output.Snapshot()["about"]);
    }

    [Fact]
    public void Foreign_files_may_differ_by_case_among_themselves()
    {
        using var output = new TestOutput();
        output.Build(("index.html", "0"));
        output.Put("README", "1");
        output.Put("readme", "2");
        Assert.Equal(2, output.Build(("index.html", "1"))!.Foreign);
    }
}
