using Bulletin.Build;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>
/// Caches of a refused build that come back, as when a power loss keeps some blocks of a file and not others, bring nothing of it into the
/// output and stop no build.
/// </summary>
public sealed class RefusedTextSpecs
{
    private const string Secret = "草稿机密，不得外传";
    private const string Warning = "[没有这个锚点](#nirgends)";

    [Theory]
    [InlineData("search.blocks")]
    [InlineData("search.index")]
    [InlineData("texts.blocks")]
    [InlineData("texts.index")]
    [InlineData("artifacts")]
    [InlineData("last")]
    [InlineData("tree")]
    [InlineData("sources")]
    public void A_cache_of_a_refused_build_brings_nothing_back(string name)
    {
        using var site = Site();
        site.Publish();
        site.Replace("content/news/a1.md", "正文一。", $"{Secret}。{Warning}。更多更多更多更多的文字。");
        Assert.Equal(BuildOutcome.Refused, site.Build(options => options with { Strict = true }).Outcome);
        var kept = Read(site, name);
        site.Replace("content/news/a1.md", $"{Secret}。{Warning}。更多更多更多更多的文字。", "改短了。");
        site.Publish();
        if (kept is var (path, bytes)) File.WriteAllBytes(path, bytes);
        site.Replace("content/news/a2.md", "正文二。", "另一处改动。");
        site.Publish();
        using var clean = TestSite.With(
            ("site.yml", File.ReadAllText(site.FullPath("site.yml"))),
            ("content/news/a1.md", File.ReadAllText(site.FullPath("content/news/a1.md"))),
            ("content/news/a2.md", File.ReadAllText(site.FullPath("content/news/a2.md"))));
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
        Assert.DoesNotContain(site.Tree().Values, bytes => System.Text.Encoding.UTF8.GetString(bytes).Contains("草稿机密"));
    }

    private static TestSite Site() => TestSite.With(
        ("site.yml", TestSite.Settings + "\ndata: CC-BY-4.0\n"),
        ("content/news/a1.md", Content.Diagnostics.Sound.Body("正文一。")),
        ("content/news/a2.md", Content.Diagnostics.Sound.Body("正文二。")));

    private static (string Path, byte[] Bytes)? Read(TestSite site, string name)
    {
        var path = Directory.EnumerateFiles(site.Cache).FirstOrDefault(file => file.EndsWith(name, StringComparison.Ordinal));
        return path is null ? null : (path, File.ReadAllBytes(path));
    }
}
