using Bulletin.Build;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>Editors save while a scheduled build runs: it publishes one of their versions, whole, and does not end for it.</summary>
public sealed class MovingContentSpecs
{
    private const string File = "content/news/a.md";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_is_saved_all_the_time_is_published_in_one_version(bool isAged)
    {
        using var site = TestSite.With((File, Version(0)));
        if (isAged) site.Age();
        Saved(site, first: 1);
    }

    [Fact]
    public void A_file_that_the_last_build_knows_and_that_is_saved_meanwhile_is_no_damage()
    {
        using var site = TestSite.With((File, Version(0)), ("content/news/b.md", Sound.News)).Age();
        site.Publish();
        site.Write("site.yml", TestSite.Settings.Replace("测试公报", "新的公报", StringComparison.Ordinal));
        Saved(site, first: 1);
    }

    [Fact]
    public void A_file_that_is_taken_away_meanwhile_is_left_out()
    {
        using var site = TestSite.With((File, Version(0)), ("content/news/b.md", Sound.News)).Age();
        var report = site.Build(progress: new Meanwhile("read", () => site.Delete(File)));
        Assert.Empty(report.Diagnostics);
        Assert.Equal(BuildOutcome.Published, report.Outcome);
        Assert.False(site.Has("news/a.html"));
        Assert.True(site.Has("news/b.html"));
    }

    [Fact]
    public void A_folder_that_is_renamed_meanwhile_is_found_again()
    {
        using var site = TestSite.With(("content/news/old/a.md", Version(0))).Age();
        var (old, other) = (site.FullPath("content/news/old"), site.FullPath("content/news/new"));
        var report = site.Build(progress: new Meanwhile("bodies", () =>
        {
            if (Directory.Exists(old)) Directory.Move(old, other);
        }));
        Assert.Empty(report.Diagnostics);
        Assert.True(site.Has("news/new/a.html"));
        Assert.False(site.Has("news/old/a.html"));
    }

    private static void Saved(TestSite site, int first)
    {
        var version = first;
        var report = site.Build(progress: new Meanwhile("bodies", () => site.Write(File, Version(version++))));
        Assert.Empty(report.Diagnostics);
        Assert.Equal(BuildOutcome.Published, report.Outcome);
        var text = site.Read("news/a.txt");
        var published = Enumerable.Range(0, version).Single(number => text.Contains($"第{number}稿标题", StringComparison.Ordinal));
        Assert.Contains($"第{published}稿正文", text, StringComparison.Ordinal);
        Assert.Empty(site.Publish().Diagnostics);
        Assert.Contains($"第{version - 1}稿正文", site.Read("news/a.txt"), StringComparison.Ordinal);
    }

    private static string Version(int number) =>
        Sound.NewsWith($"summary: 第{number}稿").Replace("title: ", $"title: 第{number}稿标题", StringComparison.Ordinal) + $"\n第{number}稿正文\n";
}
