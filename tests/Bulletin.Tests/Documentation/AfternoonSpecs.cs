using System.Text;
using System.Text.RegularExpressions;
using Bulletin.Tests.Cli;

namespace Bulletin.Tests.Documentation;

/// <summary>
/// An editor's afternoon: each mistake of the handbook's page, made on the site in tests/afternoon, gives the very words that stand there.
/// <c>UPDATE_EXPECTED=1</c> rewrites the words; read the diff as an editor would.
/// </summary>
public sealed partial class AfternoonSpecs
{
    private const string Page = "docs/zh/常见错误.md";
    private static readonly string Site = Path.Combine(Docs.Repository, "tests", "afternoon");

    // ### 1 title, the change between fences, the words between fences.
    [GeneratedRegex(@"^### (?<title>[0-9]+ .+)\n\n```diff\n(?<change>(?:(?!```).*\n)+)```\n\n```\n(?<said>(?:(?!```).*\n)*)```",
        RegexOptions.Multiline)]
    private static partial Regex Entry { get; }

    [GeneratedRegex(@"^(?<what>改名|复制|转码) (?<from>.+?)(?: → (?<to>.+))?$")]
    private static partial Regex OfFiles { get; }

    [Fact]
    public void The_site_itself_has_no_mistake() => Assert.Equal("", Check(static _ => { }));

    [Fact]
    public void Each_mistake_gives_the_words_of_the_page()
    {
        var text = Docs.Read(Page);
        var entries = Entry.Matches(text);
        Assert.Equal(entries.Select((_, i) => $"{i + 1}"), entries.Select(entry => entry.Groups["title"].Value.Split(' ')[0]));
        Assert.True(entries.Count >= 60);
        Assert.Equal(text.Split("\n### ").Length - 1, entries.Count);
        var said = entries.Select(entry => Check(site => Make(site, entry.Groups["change"].Value))).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            var index = 0;
            var updated = Entry.Replace(text, entry => Exchange(entry, said[index++]));
            File.WriteAllText(Path.Combine(Docs.Repository, Page), updated);
        }
        else
        {
            for (var i = 0; i < entries.Count; i++)
                Assert.Equal($"{entries[i].Groups["title"]}\n{entries[i].Groups["said"]}", $"{entries[i].Groups["title"]}\n{said[i]}");
        }
    }

    [Fact]
    public void No_mistake_passes_in_silence_and_none_gives_a_heap_of_messages() =>
        Assert.All(Entry.Matches(Docs.Read(Page)), entry => Assert.InRange(Messages(entry), 1, 2));

    private static int Messages(Match entry) =>
        entry.Groups["said"].Value.Split('\n').Count(line => line.Contains(" BLT", StringComparison.Ordinal));

    private static string Exchange(Match entry, string said)
    {
        var (start, group) = (entry.Groups["said"].Index - entry.Index, entry.Groups["said"]);
        return string.Concat(entry.Value.AsSpan(0, start), said, entry.Value.AsSpan(start + group.Length));
    }

    private static string Check(Action<SiteFolder> make)
    {
        using var site = new SiteFolder();
        foreach (var file in Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories))
        {
            var copy = site.Full(Path.GetRelativePath(Site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        make(site);
        return SiteFolder.Tool("check", site.Path, "--lang", "zh", "--quiet").Error.ReplaceLineEndings("\n");
    }

    private static void Make(SiteFolder site, string change)
    {
        var lines = change.TrimEnd('\n').Split('\n');
        if (OfFiles.Match(lines[0]) is { Success: true } files)
        {
            Change(site, files.Groups["what"].Value, site.Full(files.Groups["from"].Value), files.Groups["to"].Value);
            return;
        }

        var (before, after) = (Of(lines, '-'), Of(lines, '+'));
        var text = site.Read(lines[0]);
        Assert.Equal(2, text.Split(before).Length);
        site.Write(lines[0], text.Replace(before, after, StringComparison.Ordinal));
    }

    private static void Change(SiteFolder site, string what, string from, string to)
    {
        if (what == "转码")
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
            File.WriteAllBytes(from, encoding.GetBytes(File.ReadAllText(from)));
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(site.Full(to))!);
        File.Copy(from, site.Full(to));
        if (what == "改名") File.Delete(from);
    }

    // Whole lines, so that nothing else is meant.
    private static string Of(string[] lines, char sign) =>
        string.Concat(lines.Skip(1).Where(line => line[0] == sign).Select(line => line[1..] + "\n"));
}
