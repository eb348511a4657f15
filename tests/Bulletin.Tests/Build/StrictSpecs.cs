using Bulletin.Build;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>A strict build refuses warnings, also those of a build before that published.</summary>
public sealed class StrictSpecs
{
    [Fact]
    public void Warnings_of_an_unchanged_site_refuse_a_strict_build()
    {
        using var site = Aged("columns: [{title: 消息, folder: news}, {title: 发布会, folder: press}]");
        Assert.Equal(BuildOutcome.Published, site.Publish().Outcome);
        Assert.Equal(BuildOutcome.Unchanged, site.Publish().Outcome);
        Assert.Equal(BuildOutcome.Refused, site.Build(options => options with { Strict = true }).Outcome);
        Assert.Equal(BuildOutcome.Unchanged, site.Publish().Outcome);
    }

    [Fact]
    public void Without_warnings_it_has_nothing_to_do()
    {
        using var site = Aged("");
        site.Publish();
        Assert.Equal(BuildOutcome.Unchanged, site.Build(options => options with { Strict = true }).Outcome);
    }

    [Fact]
    public void A_warning_that_was_masked_is_known_again()
    {
        using var site = Aged("");
        site.Write("../index.html", "x");
        var output = Path.Combine(Path.GetDirectoryName(site.Output)!, "11010519491231002X");
        var first = site.Publish(options => options with { Output = output });
        Assert.Contains("110****2X", Assert.Single(first.Diagnostics).Message.Chinese, StringComparison.Ordinal);
        var second = site.Publish(options => options with { Output = output });
        Assert.Equal(BuildOutcome.Unchanged, second.Outcome);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
    }

    // Old enough for the times of its files to be trusted.
    private static TestSite Aged(string settings)
    {
        var site = TestSite.With(("site.yml", $"{TestSite.Settings}\n{settings}\n"), ("content/news/a.md", Content.Diagnostics.Sound.News));
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(2024, 1, 1));
        return site;
    }
}
