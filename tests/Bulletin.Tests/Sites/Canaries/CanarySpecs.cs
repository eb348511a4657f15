using System.Text;
using Bulletin.Tests.Cli;
using static Bulletin.Tests.Sites.Canaries.CanaryCheck;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>What must not go out is in no output of any edition, not beside it, in no cache and in no message.</summary>
public class CanarySpecs
{
    [Fact]
    public void Nothing_that_is_left_out_goes_out_or_is_told()
    {
        var canaries = Planted();
        using var site = canaries.Site(canaries.New("path of the site").Letters);
        Assert.InRange(canaries.All.Count(one => !IsPath(one.Kind)), 153, 999);
        var said = new StringBuilder(Told("build", site, "--output", site.Output, "--format", "json"));
        site.Replace("content/news/open.md", "正文", "改过的正文");
        said.Append(Told("build", site, "--output", site.Output, "--lang", "en", "--timings"));
        said.Append(Told("build", site, "--output", site.Output, "--lang", "zh"));
        said.Append(Told("check", site, "--format", "sarif"));
        said.Append(Told("check", site, "--lang", "zh"));
        Assert.Empty(Leaked(canaries, site).Concat(Told(canaries, said.ToString())));
        // What is known of the sources themselves lies there alone.
        Assert.DoesNotContain(Leaks.In(canaries, site.Cache, path => path != "sources"), line => !IsPath(line.Split(": ")[1]));
    }

    [Fact]
    public void Nobody_can_tell_from_the_output_what_is_left_out()
    {
        using var site = Built(Planted());
        using var other = Built(Planted(isOther: true));
        TestSite.Same(site.Tree(), other.Tree(), "other words");
        using var without = Built(Planted(isWithout: true));
        TestSite.Same(site.Tree(), without.Tree(), "nothing to leave out");
    }

    [Fact]
    public void The_day_of_a_site_does_not_follow_from_what_is_left_out()
    {
        var canaries = new Canaries();
        OpenSite.AddTo(canaries);
        using var site = canaries.Site();
        site.Replace("site.yml", "as_of: 2024-06-30\n", "");
        Told("build", site, "--output", site.Output);
        var before = site.Tree();
        foreach (var (reason, gate) in LeftOut.Gates.Where(one => !one.Reason.StartsWith("withdrawn", StringComparison.Ordinal)).Take(5))
        {
            site.Write(
                $"content/news/{reason.Replace(' ', '-')}.md",
                $"---\ntitle: 消息\nupdated: 2031-01-01\n{gate.Replace("2024-01-01", "2030-01-01", StringComparison.Ordinal)}\n---\n正文。\n");
        }

        Told("build", site, "--output", site.Output);
        TestSite.Same(before, site.Tree());
    }

    [Fact]
    public async Task Nothing_that_is_left_out_is_in_the_preview()
    {
        var canaries = Planted();
        using var folder = new SiteFolder();
        foreach (var (path, content) in canaries.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Full(path))!);
            await File.WriteAllBytesAsync(folder.Full(path), content);
        }

        await using var preview = await PreviewRun.StartAsync(folder);
        var said = new StringBuilder(await preview.Browser.GetStringAsync("/"));
        await foreach (var state in preview.EventsAsync())
        {
            said.Append(state.ToString());
            break;
        }

        foreach (var one in (Canary[])[canaries.All[0], canaries.All[^1]])
        {
            var answer = await preview.Browser.GetStringAsync($"/api/search?q={one.Letters}");
            said.Append(answer.Replace(one.Letters, "", StringComparison.Ordinal));
        }

        said.Append(preview.Output);
        Assert.Empty(Told(canaries, said.ToString()));
        Assert.Empty(Leaks.In(canaries, folder.Full(".bulletin/preview"), path => !HasEveryCharacter(path)));
    }

    [Fact]
    public void Nothing_of_the_machine_goes_out()
    {
        var canaries = new Canaries();
        OpenSite.AddTo(canaries, "theme: test\n");
        string[] names = ["USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "HOME", "USERPROFILE", "EMAIL", "GIT_AUTHOR_NAME"];
        var environment = names.ToDictionary(name => name, name => "/" + canaries.New(name).Letters, StringComparer.Ordinal);
        using var site = canaries.Site(canaries.New("the folder of the site").Letters);
        var (code, said) = ChildProcess.Build(site, "zh-CN", environment);
        Assert.True(code == 0, said);
        Assert.Empty(Leaked(canaries, site).Concat(Told(canaries, said)));
        string[] places = [AppContext.BaseDirectory, TestSite.Repository, Path.GetTempPath()];
        Assert.DoesNotContain(site.Tree(), file => places.Any(place => file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(place)) >= 0));
    }
}
