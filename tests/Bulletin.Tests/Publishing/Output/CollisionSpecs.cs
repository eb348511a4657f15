using System.Text;
using Bulletin.Content;
using Bulletin.Publishing.Paths;

namespace Bulletin.Tests.Publishing.Output;

public class CollisionSpecs
{
    [Theory]
    [InlineData("BLT6005", "p/1.html", "p/1.html")]
    [InlineData("BLT6006", "p/a.html", "p/A.html")]
    [InlineData("BLT6006", "p/a.html", "P/b.html")]
    [InlineData("BLT6007", "p/a", "p/a/b.html")]
    [InlineData("BLT6007", "p/a/b.html", "p/a")]
    [InlineData("BLT6007", "p/a", "p/A/b/c.html")]
    public void Two_files_that_cannot_stand_together_are_named_with_their_sources_and_nothing_is_exchanged(
        string code,
        string one,
        string other)
    {
        foreach (var prepareTwin in new[] { false, true })
        {
            using var output = new TestOutput();
            output.Build(new Dictionary<string, string> { ["index.html"] = "stands" }, prepareTwin: prepareTwin);
            var before = output.Snapshot();
            using var opened = output.Open()!;
            var next = opened.Begin();
            next.Write(new Route(one), "one"u8, "content/one.md");
            next.Write(new Route(other), "other"u8, "content/other.md");
            Assert.Null(next.Commit(TestOutput.AsOf, "bulletin test"));
            var problem = Assert.Single(output.Bag.Sorted());
            Assert.Equal(code, problem.Code);
            Assert.Contains("content/one.md", problem.Message.English, StringComparison.Ordinal);
            Assert.Contains("content/other.md", problem.Message.Chinese, StringComparison.Ordinal);
            Assert.Equal(before, output.Snapshot());
        }
    }

    [Fact]
    public void Every_collision_is_told_in_one_run()
    {
        using var output = new TestOutput();
        using var opened = output.Open()!;
        var next = opened.Begin();
        for (var i = 0; i < 3; i++) next.Write(new Route("same.html"), Encoding.UTF8.GetBytes($"{i}"), $"content/{3 - i}.md");
        next.Write(new Route("Same.html"), "x"u8, "content/x.md");
        next.Write(new Route("../outside.html"), "x"u8, "content/y.md");
        next.Write(new Route("manifest.json"), "x"u8, "content/z.md");
        Assert.Null(next.Commit(TestOutput.AsOf, "bulletin test"));
        Assert.Equal(["BLT6005", "BLT6006", "BLT6008", "BLT6009"], output.Codes.Order());
        var said = output.Bag.Sorted().First(one => one.Code == "BLT6005").Message.English;
        Assert.Contains("content/1.md, content/2.md, content/3.md", said, StringComparison.Ordinal);
        Assert.False(File.Exists(output.In("outside.html")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.html")]
    [InlineData("a/")]
    [InlineData("../a.html")]
    [InlineData("a/../../b.html")]
    [InlineData("a/./b.html")]
    [InlineData("a\\b.html")]
    [InlineData("a\0b.html")]
    [InlineData("a\nb.html")]
    [InlineData("a\u0085b.html")]
    public void An_unsafe_path_is_refused(string path) => Assert.NotNull(RouteRules.FaultOf(path));

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.NotNull(RouteRules.FaultOf("half\ud840.html"));

    [Theory]
    [InlineData("index.html")]
    [InlineData("政策/2024/国发〔2024〕3号.html")]
    [InlineData("姓/𠮷.html")]
    [InlineData(".well-known/security.txt")]
    [InlineData("a..b/...html")]
    public void A_safe_path_is_accepted(string path) => Assert.Null(RouteRules.FaultOf(path));

    [Fact]
    public void A_segment_may_have_255_bytes_and_not_one_more()
    {
        Assert.Null(RouteRules.FaultOf("a/" + new string('b', 255) + "/c"));
        Assert.NotNull(RouteRules.FaultOf("a/" + new string('b', 256)));
        Assert.Null(RouteRules.FaultOf(new string('政', 85)));
        Assert.NotNull(RouteRules.FaultOf(new string('政', 85) + "b"));
    }

    [Fact]
    public void Names_of_our_own_are_reserved_in_the_root_alone()
    {
        Assert.True(RouteRules.IsReserved("manifest.json"));
        Assert.True(RouteRules.IsReserved("Manifest.JSON"));
        Assert.True(RouteRules.IsReserved("manifest"));
        Assert.True(RouteRules.IsReserved("manifest/root.json"));
        Assert.True(RouteRules.IsReserved(".bulletin-work/next/a"));
        Assert.False(RouteRules.IsReserved("manifests/root.json"));
        Assert.False(RouteRules.IsReserved("data/manifest.json"));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        using var output = new TestOutput();
        var one = new Dictionary<string, string> { ["a"] = "file", ["b/c/d.html"] = "deep" };
        var other = new Dictionary<string, string> { ["a/x/y.html"] = "deep", ["b"] = "file" };
        for (var i = 0; i < 4; i++)
        {
            Assert.NotNull(output.Build(one));
            Assert.Equal(TestOutput.Clean(one), output.Snapshot());
            Assert.NotNull(output.Build(other));
            Assert.Equal(TestOutput.Clean(other), output.Snapshot());
        }
    }
}
