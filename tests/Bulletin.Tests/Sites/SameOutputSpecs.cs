using System.Text;
using Bulletin.Build;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>Different sources that say the same give the same bytes.</summary>
public class SameOutputSpecs
{
    private static readonly string Sites = Path.Combine(TestSite.Repository, "tests", "sites");
    private static readonly string English = Path.Combine(Sites, "every-key-english");

    [Fact]
    public void Keys_in_Chinese_say_the_same_as_keys_in_English()
    {
        using var english = TestSite.Copy(English);
        using var chinese = TestSite.Copy(Path.Combine(Sites, "every-key-chinese"));
        english.Publish();
        chinese.Publish();
        TestSite.Same(english.Tree(), chinese.Tree());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_byte_order_mark_and_line_ends_of_Windows_make_no_difference(bool hasMark, bool hasReturns)
    {
        using var plain = TestSite.Copy(English);
        using var windows = TestSite.Copy(English);
        foreach (var file in Directory.EnumerateFiles(
            windows.Root,
            "*",
            SearchOption.AllDirectories).Where(file =>
                file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".yml", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(file, hasReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text, new UTF8Encoding(hasMark));
        }

        var expected = plain.Publish();
        var actual = windows.Publish();
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        TestSite.Same(plain.Tree(), windows.Tree());
    }

    [Theory]
    [InlineData("relations-near-end", "relations-far-end")]
    public void A_link_says_the_same_from_either_end(string one, string other)
    {
        using var near = TestSite.Copy(Path.Combine(Sites, one));
        using var far = TestSite.Copy(Path.Combine(Sites, other));
        near.Publish();
        far.Publish();
        TestSite.Same(near.Tree(), far.Tree());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("100%25")]
    [InlineData("#1?")]
    [InlineData("公报")]
    public void The_name_of_the_site_folder_makes_no_difference(string name)
    {
        using var plain = TestSite.Copy(English);
        using var odd = TestSite.Copy(English, name);
        foreach (var site in (TestSite[])[plain, odd])
        {
            site.Write("content/policies/2024/图.svg", """<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"></svg>""");
            site.Replace("content/policies/2024/2.md", "正文。", "![水厂](图.svg)");
            site.Publish();
        }

        TestSite.Same(plain.Tree(), odd.Tree());
        Assert.Contains("width=\"7\" height=\"5\"", odd.Read("policies/2024/2.html"));
    }

    [Fact]
    public void Building_again_changes_nothing()
    {
        using var site = TestSite.Copy(English);
        site.Publish();
        var first = site.Tree();
        Assert.Equal(BuildOutcome.Unchanged, site.Publish().Outcome);
        TestSite.Same(first, site.Tree());
    }

    [Fact]
    public void A_document_may_lie_many_folders_deep()
    {
        using var site = TestSite.Copy(English);
        var path = "policies/" + string.Concat(Enumerable.Repeat("a/", 30)) + "b";
        File.WriteAllText(
            Directory.CreateDirectory(Path.GetDirectoryName(site.FullPath($"content/{path}"))!).FullName + "/b.md",
            File.ReadAllText(site.FullPath("content/policies/2024/2.md"))
                .Replace("number:", "source:", StringComparison.Ordinal)
                .Replace("index:", "author:", StringComparison.Ordinal));
        site.Publish();
        Assert.Contains(string.Concat(Enumerable.Repeat("../", 31)) + "index.html", site.Read(path + ".html"));
    }

    [Fact]
    public void Topics_that_share_a_URL_share_a_list_that_names_them_all()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Content.Diagnostics.Sound.NewsWith("topics: [C++, AI]")),
            ("content/news/b.md", Content.Diagnostics.Sound.NewsWith("topics: ['C#', ai]")));
        site.Publish();
        Assert.Contains("C++、C#", site.Read("by/topic/c/index.html"));
        Assert.DoesNotContain("AI、ai", site.Read("by/topic/ai/index.html"));
    }

    [Fact]
    public void What_vanished_from_the_output_comes_back_though_nothing_else_has_changed()
    {
        using var site = TestSite.Copy(English);
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        site.Publish();
        Assert.Equal(BuildOutcome.Unchanged, site.Publish().Outcome);
        var first = site.Tree();
        File.Delete(Path.Combine(site.Output, "policies/2024/1.html"));
        Directory.Delete(Path.Combine(site.Output, "by"), recursive: true);
        Assert.Equal(BuildOutcome.Published, site.Publish().Outcome);
        TestSite.Same(first, site.Tree());
    }

    [Theory]
    [InlineData("/news/b.html")]
    [InlineData("/news/B.html")]
    [InlineData("/news/index.html")]
    [InlineData("/news/b.html/c.html")]
    [InlineData("/news/p.svg")]
    [InlineData("/manifest.json")]
    public void Checking_finds_the_old_URLs_at_which_a_build_fails(string alias)
    {
        using var site = TestSite.With(
            ("content/news/a.md", Sound.NewsWith($"aliases: {alias}", "![水厂](p.svg)")),
            ("content/news/b.md", Sound.Body("![水厂](p.svg)")),
            ("content/news/p.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        var checking = site.Check().Diagnostics;
        Assert.StartsWith("BLT600", Assert.Single(checking).Code);
        Assert.Equal(site.Build().Diagnostics, checking);
    }

    [Theory]
    [InlineData("every-key-english")]
    [InlineData("validity")]
    [InlineData("columns")]
    [InlineData("withdrawn")]
    [InlineData("media")]
    public void Checking_says_the_same_as_building(string name)
    {
        using var site = TestSite.Copy(Path.Combine(Sites, name));
        Assert.Equal(site.Check().Diagnostics, site.Build().Diagnostics);
    }
}
