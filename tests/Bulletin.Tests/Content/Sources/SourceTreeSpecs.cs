using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Sources;

/// <summary>What of a folder belongs to the site.</summary>
public class SourceTreeSpecs
{
    [Fact]
    public void Documents_pictures_and_tables_are_told_apart_and_sorted_by_path()
    {
        var tree = Found(
            out var reported,
            "news/b.md", "news/a.md", "news/a-1.md", "policies/2024/1.md", "news/b.svg", "news/a.pdf",
            "data/air/dataset.yml", "data/air/air.csv", "data/air/map.png");
        Assert.Equal(
            ["content/data/air/dataset.yml", "content/news/a-1.md", "content/news/a.md", "content/news/b.md", "content/policies/2024/1.md"],
            tree.Documents.Select(file => file.Path));
        Assert.Equal(["content/data/air/map.png", "content/news/a.pdf", "content/news/b.svg"], tree.Media.Select(file => file.Path));
        Assert.Equal(["content/data/air/air.csv"], tree.Data.Select(file => file.Path));
        Assert.Empty(reported);
    }

    [Theory]
    [InlineData(".hidden/a.md")]
    [InlineData("news/.a.md.swp")]
    [InlineData("news/Thumbs.db")]
    [InlineData("news/desktop.ini")]
    public void What_file_managers_leave_behind_is_passed_over(string file)
    {
        var tree = Found(out var reported, "news/a.md", file);
        Assert.Equal(["content/news/a.md"], tree.Documents.Concat(tree.Media).Select(found => found.Path));
        Assert.Empty(reported);
    }

    [Theory]
    [InlineData("news/~$a.docx")]
    [InlineData("news/a.md~")]
    [InlineData("news/.b.md")]
    public void What_editing_programs_leave_behind_is_named_and_not_read(string file)
    {
        var tree = Found(out var reported, "news/a.md", file);
        Assert.Equal(["content/news/a.md"], tree.Documents.Concat(tree.Media).Select(found => found.Path));
        Assert.Equal([$"content/{file} BLT1015"], reported);
    }

    [Theory]
    [InlineData("a.md", "BLT1007")]
    [InlineData("notes/a.md", "BLT1007")]
    [InlineData("News/a.md", "BLT1007")]
    [InlineData("news/a b.md", "BLT1006")]
    [InlineData("news/2024 年/a.md", "BLT1006")]
    [InlineData("news/index.md", "BLT1006")]
    [InlineData("news/by/a.md", "BLT1006")]
    [InlineData("news/page-2.md", "BLT1006")]
    [InlineData("news/a.MD", "BLT1006")]
    [InlineData("data/a.csv", "BLT1010")]
    public void A_document_in_the_wrong_place_or_of_a_wrong_name_is_reported(string file, string code)
    {
        Found(out var reported, "news/ok.md", file);
        Assert.Equal([$"content/{file} {code}"], reported);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        using var site = TestSite.With(("content/news/a.md", "x"), ("elsewhere/b.md", "x"));
        Directory.CreateSymbolicLink(site.FullPath("content/news/more"), site.FullPath("elsewhere"));
        var problems = new DiagnosticBag();
        var tree = SourceTree.Find(site.Root, problems);
        Assert.Equal(["content/news/a.md"], tree.Documents.Select(file => file.Path));
        Assert.Equal("content/news/more", Assert.Single(problems.Sorted()).Location.File);
    }

    [Fact]
    public void A_site_without_content_is_told_so()
    {
        using var site = TestSite.With();
        var problems = new DiagnosticBag();
        Assert.Empty(SourceTree.Find(site.Root, problems).Documents);
        Assert.Equal("BLT1001", Assert.Single(problems.Sorted()).Code);
    }

    [Fact]
    public void A_file_is_found_by_its_path_and_one_of_another_case_is_only_suggested()
    {
        var tree = Found(out _, "news/a.md", "news/Plan.pdf");
        Assert.Equal(1, tree.Other("content/news/Plan.pdf")?.Length);
        Assert.Null(tree.Other("content/news/plan.pdf"));
        Assert.Null(tree.Other("content/news/a.md"));
        Assert.Equal("content/news/Plan.pdf", tree.SameButCase("content/news/plan.PDF"));
        Assert.Null(tree.SameButCase("content/news/plans.pdf"));
    }

    [Theory]
    [InlineData("dataset.year.csv")]
    [InlineData("dataset.yml.csv")]
    [InlineData("datasets.young.geojson")]
    public void A_table_is_one_whatever_it_is_called(string name)
    {
        var tree = Found(out var reported, "data/air/dataset.yml", $"data/air/{name}");
        Assert.Equal([$"content/data/air/{name}"], tree.Data.Select(file => file.Path));
        Assert.Empty(reported);
    }

    [Theory]
    [InlineData("dataset.yaml")]
    [InlineData("Dataset.YML")]
    [InlineData("dataset.yml.txt")]
    [InlineData("dataset.YAML.TXT")]
    [InlineData("datasets.yml")]
    public void A_description_under_a_mistyped_name_is_no_table(string name)
    {
        var tree = Found(out _, $"data/air/{name}", "data/air/a.csv");
        Assert.Equal([$"content/data/air/{name}"], tree.Strays.Select(file => file.Path));
    }

    private static SourceTree Found(out IReadOnlyList<string> reported, params string[] files)
    {
        using var site = TestSite.With(files.Select(file => ($"content/{file}", "x")));
        var problems = new DiagnosticBag();
        var tree = SourceTree.Find(site.Root, problems);
        reported = [.. problems.Sorted().Select(problem => $"{problem.Location.File} {problem.Code}")];
        return tree;
    }
}
