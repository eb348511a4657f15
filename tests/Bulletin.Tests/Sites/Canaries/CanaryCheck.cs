using Bulletin.Tests.Cli;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>Builds sites with canaries and looks for them.</summary>
internal static class CanaryCheck
{
    /// <summary>
    /// Whether it is one of the files of every site that have every character: with its pronunciation, or its simplified one.
    /// </summary>
    public static bool HasEveryCharacter(string path) => path is "assets/wza/pinyin.js" or "search/sounds.js" or "search/variants.js";

    /// <summary>A site that holds everything that is to be left out.</summary>
    /// <param name="isOther">Whether it says so in other words.</param>
    /// <param name="isWithout">Whether it holds none of the files that are left out as a whole.</param>
    public static Canaries Planted(bool isOther = false, bool isWithout = false)
    {
        var canaries = new Canaries(isOther);
        OpenSite.AddTo(canaries, Strays.Settings(canaries));
        LeftOut.AddTo(canaries, isWithout);
        Entries.AddTo(canaries);
        Comments.AddTo(canaries);
        Media.AddTo(canaries);
        if (!isWithout) Strays.AddTo(canaries);
        Strays.AddSettings(canaries);
        return canaries;
    }

    /// <summary>The site, built.</summary>
    public static TestSite Built(Canaries canaries)
    {
        var site = canaries.Site();
        Told("build", site, "--output", site.Output);
        return site;
    }

    /// <summary>What a command says that succeeds.</summary>
    public static string Told(string command, TestSite site, params string[] options) => Told(0, command, site, options);

    /// <summary>What a command says that ends with a code.</summary>
    public static string Told(int code, string command, TestSite site, params string[] options)
    {
        var run = SiteFolder.Tool([command, site.Root, .. options]);
        Assert.True(run.Code == code, run.Error + run.Out);
        return run.Out + run.Error;
    }

    /// <summary>The canaries in what was said. Paths are told: by them editors find what is left out.</summary>
    public static IEnumerable<string> Told(Canaries canaries, string said) =>
        canaries.Kinds(said).Where(kind => !IsPath(kind)).Select(kind => $"told: {kind}");

    /// <summary>The canaries in the output and beside it.</summary>
    public static IEnumerable<string> Leaked(Canaries canaries, TestSite site) => Leaks
        .In(canaries, site.Output, path => !HasEveryCharacter(path))
        .Concat(Leaks.In(
            canaries,
            site.Work,
            path => !HasEveryCharacter(path.StartsWith("next/", StringComparison.Ordinal) ? path[5..] : path)));

    /// <summary>Caches know what the sources still say, and only as what they say.</summary>
    /// <param name="canaries">What is looked for.</param>
    /// <param name="site">Where.</param>
    /// <param name="keepsWords">Whether the search may know single words, which it forgets when a document goes.</param>
    public static void AssertForgotten(Canaries canaries, TestSite site, bool keepsWords = false)
    {
        var sources = TestSite.Tree(site.Root)
            .Where(file => !file.Key.StartsWith(".bulletin", StringComparison.Ordinal))
            .SelectMany(file => Leaks.Kinds(canaries, file.Value))
            .ToHashSet();
        bool IsWords(string path) => keepsWords && path.EndsWith(".search.index", StringComparison.Ordinal);
        Assert.Empty(Leaks.In(canaries, site.Cache, path => !IsOfSources(path) && !IsWords(path)));
        Assert.DoesNotContain(Leaks.In(canaries, site.Cache, IsOfSources), line => !sources.Contains(line.Split(": ", 2)[1]));
    }

    private static bool IsOfSources(string path) => path == "sources" || path.StartsWith("sources.parts/", StringComparison.Ordinal);

    /// <summary>Whether it stands for a path.</summary>
    public static bool IsPath(string kind) => kind.StartsWith("path of", StringComparison.Ordinal);
}
