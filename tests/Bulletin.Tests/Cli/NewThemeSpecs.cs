using System.Diagnostics;

namespace Bulletin.Tests.Cli;

public class NewThemeSpecs
{
    [Fact]
    public void A_new_theme_builds_with_the_SDK_and_gives_the_same_pages()
    {
        using var site = SiteFolder.Scaffolded();
        Assert.Equal(0, site.Build("--quiet").Code);
        var before = Pages(site);
        Assert.Equal(0, SiteFolder.Tool("new", "theme", site.Full("mytheme")).Code);
        Assert.Equal(2, SiteFolder.Tool("new", "theme", site.Full("mytheme")).Code);
        foreach (var file in new[] { "mytheme.csproj", "README.md" })
            Assert.DoesNotContain(AppContext.BaseDirectory, site.Read("mytheme/" + file), StringComparison.Ordinal);
        var (code, text) = Compile(site.Full("mytheme"));
        Assert.True(code == 0, text);
        site.Write("site.yml", site.Read("site.yml").Replace("theme: gazette", "theme: mytheme/bin/mytheme.dll", StringComparison.Ordinal));
        var run = site.Build("--strict");
        Assert.True(run.Code == 0, run.Error);
        var after = Pages(site);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        // The built-in theme carries scripts and styles without blanks and comments, and 404.html holds
        // the styles. The accessibility statement names the theme that was tested.
        foreach (var (path, page) in before)
        {
            if (path is not ("404.html" or "m/sw.js")
                && !path.StartsWith("assets/", StringComparison.Ordinal)
                && !path.EndsWith("accessibility.html", StringComparison.Ordinal))
            {
                Assert.Equal(page, after[path]);
            }
        }

        foreach (var (script, words) in new[] { ("search", "// Search without a server"), ("search-page", "// The search page") })
        {
            Assert.StartsWith(words, after[$"assets/{script}.js"], StringComparison.Ordinal);
            Assert.DoesNotContain(words, before[$"assets/{script}.js"], StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Pages(SiteFolder site) =>
        Directory.EnumerateFiles(site.Full("output"), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "manifest.json")
        .ToDictionary(file => Path.GetRelativePath(site.Full("output"), file), File.ReadAllText);

    private static (int Code, string Text) Compile(string folder)
    {
        string[] arguments = ["build", folder, "--nologo", "-v", "quiet", "--disable-build-servers"];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var build = Process.Start(start)!;
        var error = build.StandardError.ReadToEndAsync();
        var text = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return (build.ExitCode, text + error.Result);
    }
}
