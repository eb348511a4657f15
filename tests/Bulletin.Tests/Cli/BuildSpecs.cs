using System.Text.RegularExpressions;

namespace Bulletin.Tests.Cli;

public partial class BuildSpecs
{
    private const string BadDate = "---\n标题: 坏\n发布日期: 2024-13-01\n公开属性: 主动公开\n发布审核: 2024-01-01\n---\n正文\n";

    [Fact]
    public void Builds_into_output_below_the_site_and_says_so()
    {
        using var site = SiteFolder.Small();
        var run = site.Build();
        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(site.Full("output/policies/2024/1.html")));
        Assert.Contains("1 document, including 0 issues of the gazette.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Build succeeded: " + site.Full("output"), run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_it_in_Chinese_for_a_Chinese_locale()
    {
        using var site = SiteFolder.Small();
        Assert.Contains("网站已生成：", SiteFolder.Tool("zh_CN.UTF-8", ["build", site.Path]).Out, StringComparison.Ordinal);
        Assert.Contains("没有变化，", site.Build("--lang", "zh").Out, StringComparison.Ordinal);
        Assert.Contains(
            "No changes; ",
            SiteFolder.Tool("zh_CN.UTF-8", ["build", site.Path, "--lang=en"]).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_in_the_content_are_told_with_place_and_remedy_and_keep_the_last_output()
    {
        using var site = SiteFolder.Small();
        site.Build();
        site.WritePolicy("content/policies/2024/2.md", "节水");
        site.Write("content/policies/2024/3.md", BadDate);
        var run = site.Build("--lang", "zh");
        Assert.Equal(1, run.Code);
        Assert.Contains(
            "content/policies/2024/3.md:3:7: error BLT2013: “发布日期”的值“2024-13-01”不是日期：没有13月。\n    写成",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains("没有生成：", run.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(site.Full("output/policies/2024/2.html")));
        Assert.True(File.Exists(site.Full("output/policies/2024/1.html")));
    }

    [Fact]
    public void What_is_left_out_is_named_by_path_and_reason_alone()
    {
        using var site = SiteFolder.Small();
        site.Write(
            "content/policies/2024/2.md",
            SiteFolder.Policy.Replace("主动公开", "不予公开", StringComparison.Ordinal).Replace("{0}", "机密", StringComparison.Ordinal));
        var run = site.Build("--lang", "zh");
        Assert.Equal(0, run.Code);
        Assert.Contains("未发布 1 份：\n  content/policies/2024/2.md：不予公开", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("机密", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("link/public")]
    public void The_sources_are_no_output_by_way_of_a_link_either(string output)
    {
        using var site = SiteFolder.Small();
        Directory.CreateSymbolicLink(site.Full("link"), site.Full("content"));
        Assert.Equal(2, site.Build("--output", site.Full(output)).Code);
        Assert.Equal(["policies"], Directory.GetFileSystemEntries(site.Full("content")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_site_whose_caches_cannot_be_written_is_built_all_the_same()
    {
        using var site = SiteFolder.Small();
        site.Write(".bulletin", "");
        var run = site.Build();
        Assert.Equal(
            (0, ""),
            (run.Code, string.Concat(run.Error.Split('\n').Where(line => line.StartsWith("bulletin", StringComparison.Ordinal)))));
        Assert.True(File.Exists(site.Full("output/policies/2024/1.html")));
    }

    [Fact]
    public void Warnings_pass_unless_strict()
    {
        using var site = SiteFolder.Small();
        site.Write(
            "site.yml",
            site.Read("site.yml").Replace("folder: policies}", "folder: policies}, {title: 空, folder: news}", StringComparison.Ordinal));
        var run = site.Build();
        Assert.Equal(0, run.Code);
        Assert.Contains("with 1 warning.", run.Out, StringComparison.Ordinal);
        Assert.Contains("warning BLT4018", run.Error, StringComparison.Ordinal);
        var strict = site.Build("--strict");
        Assert.Equal(1, strict.Code);
        Assert.Contains("1 warning (--strict)", strict.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_nothing_and_timings_are_a_line_each_with_the_total_last()
    {
        using var site = SiteFolder.Small();
        var run = site.Build("--quiet", "--timings");
        Assert.Equal("", run.Error);
        var lines = run.Out.TrimEnd().Split('\n');
        Assert.All(lines, line => Assert.Matches(Timing(), line));
        Assert.StartsWith("total ", lines[^1], StringComparison.Ordinal);
        Assert.True(lines.Length > 5);
        var again = site.Build("--quiet");
        Assert.Equal(("", ""), (again.Out, again.Error));
    }

    [Fact]
    public void The_as_of_date_is_told_with_what_set_it()
    {
        using var site = SiteFolder.Small();
        foreach (var file in Directory.EnumerateFiles(site.Path, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        for (var i = 0; i < 2; i++)
            Assert.Contains("As of 2024-03-02 (from content/policies/2024/1.md).", site.Build().Out, StringComparison.Ordinal);
        Assert.Contains("As of 2030-01-01 (from --as-of).", site.Build("--as-of", "2030-01-01").Out, StringComparison.Ordinal);
        site.Write("site.yml", site.Read("site.yml") + "as_of: 2025-01-01\n");
        Assert.Contains("基准日期 2025-01-01（取自 site.yml）。", site.Build("--lang", "zh").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_by_a_name_alone_is_told_under_the_key_that_was_typed()
    {
        using var site = SiteFolder.Small();
        site.Write(
            "content/policies/2024/1.md",
            site.Read("content/policies/2024/1.md").Replace("发布审核: 2024", "发布审核: 张三 2024", StringComparison.Ordinal));
        Assert.Contains("“发布审核”的值“张三 2024", site.Build("--lang", "zh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_after_an_explicit_as_of_date_are_left_out()
    {
        using var site = SiteFolder.Small();
        Assert.Contains("published after the as-of date", site.Build("--as-of", "2024-03-01").Out, StringComparison.Ordinal);
        Assert.Equal(2, site.Build("--as-of", "yesterday").Code);
    }

    [Fact]
    public void So_are_those_after_the_as_of_date_of_the_site_in_every_build()
    {
        using var site = SiteFolder.Small();
        site.WritePolicy("content/policies/2023/1.md", "节水");
        site.Write(
            "content/policies/2023/1.md",
            site.Read("content/policies/2023/1.md").Replace("2024-03", "2023-03", StringComparison.Ordinal));
        site.Write("site.yml", site.Read("site.yml") + "as_of: 2024-03-01\n");
        foreach (var file in Directory.EnumerateFiles(site.Path, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        for (var i = 0; i < 2; i++)
        {
            var run = site.Build();
            Assert.Equal(0, run.Code);
            Assert.Contains(
                "Left out: 1 document.\n  content/policies/2024/1.md: published after the as-of date",
                run.Out,
                StringComparison.Ordinal);
            Assert.DoesNotContain("供水", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Base_url_stands_in_for_that_of_the_site()
    {
        using var site = SiteFolder.Small();
        site.Build("--base-url", "https://staging.example/x");
        Assert.Contains(
            "https://staging.example/x/policies/2024/1.html",
            site.Read("output/policies/2024/1.html"),
            StringComparison.Ordinal);
        Assert.Equal(2, site.Build("--base-url", "staging.example").Code);
    }

    [Theory]
    [InlineData("content/built")]
    [InlineData(".bulletin/x")]
    [InlineData("")]
    [InlineData("..")]
    public void Output_never_goes_over_the_source(string output)
    {
        using var site = SiteFolder.Small();
        Assert.Equal(2, site.Build("--output", site.Full(output)).Code);
        Assert.False(Directory.Exists(site.Full(".output.bulletin")));
    }

    [Fact]
    public void Output_of_something_else_is_an_environment_that_cannot_be_used()
    {
        using var site = SiteFolder.Small();
        site.Write("other/precious.txt", "x");
        Assert.Equal(3, site.Build("--output", site.Full("other")).Code);
        Assert.Equal("x", site.Read("other/precious.txt"));
    }

    [Fact]
    public void A_cancelled_build_leaves_no_output_and_ends_with_130()
    {
        using var site = SiteFolder.Small();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] args = ["build", site.Path];
        Assert.Equal(130, Bulletin.Cli.Commands.CommandLine.Run(args, SiteFolder.Make(args, output, error, stop: stop.Token)));
        Assert.Contains("Cancelled", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Full("output")));
    }

    [Fact]
    public void Check_writes_nothing()
    {
        using var site = SiteFolder.Small();
        Assert.Equal(0, SiteFolder.Tool("check", site.Path).Code);
        Assert.False(Directory.Exists(site.Full("output")));
        site.Write("content/policies/2024/3.md", BadDate);
        Assert.Equal(1, SiteFolder.Tool("check", site.Path).Code);
    }

    [GeneratedRegex(@"^[a-z-]+ [0-9]+\.[0-9]$")]
    private static partial Regex Timing();
}
