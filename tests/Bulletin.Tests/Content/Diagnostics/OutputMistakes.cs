using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>What the content makes of the output folder that cannot be, and what stands in it already.</summary>
internal static class OutputMistakes
{
    public static readonly Mistake[] All =
    [
        new("an output folder of somebody else", "BLT6002", News)
        {
            At = ["output"],
            Prepare = site => site.Write("../output/thesis.txt", "x"),
        },
        new("an output path that is a file", "BLT6004", News) { At = ["output"], Prepare = site => site.Write("../output", "x") },
        new(
            "an old URL that is taken",
            "BLT6005",
            ("content/news/a.md", Sound.NewsWith("aliases: /news/b.html")),
            ("content/news/b.md", Sound.News)) { At = ["content/news/a.md"], Facts = ["news/b.html"] },
        new(
            "an old URL taken but for its case",
            "BLT6006",
            ("content/news/a.md", Sound.NewsWith("aliases: /news/B.html")),
            ("content/news/b.md", Sound.News)) { At = ["content/news/b.md"] },
        new(
            "an old URL below a file",
            "BLT6007",
            ("content/news/a.md", Sound.NewsWith("aliases: /news/b.html/c.html")),
            ("content/news/b.md", Sound.News)) { At = ["content/news/b.md"] },
        new(
            "an old URL that cannot be stored",
            "BLT6008",
            ("content/news/a.md", Sound.NewsWith("aliases: \"/a\\x7f.html\""))) { At = ["content/news/a.md"] },
        new(
            "an old URL that Bulletin keeps",
            "BLT6009",
            ("content/news/a.md", Sound.NewsWith("aliases: /manifest.json"))) { At = ["content/news/a.md"], Facts = ["manifest.json"] },
        new("a file in the output where a page belongs", "BLT6010", News, ("content/news/b.md", Sound.News))
        {
            At = ["content/news/b.md"],
            Prepare = site =>
            {
                var text = File.ReadAllText(site.FullPath("content/news/b.md"));
                site.Delete("content/news/b.md");
                site.Publish();
                site.Write("content/news/b.md", text).Write("../output/news/b.html", "of somebody else");
            },
        },
        new("a file in the output that stays", "BLT6011", News) { At = ["output"], Facts = ["own.html"], Prepare = Own },
        new("a file in the output that was changed", "BLT6012", News)
        {
            At = ["output"],
            Facts = ["index.html"],
            Prepare = site =>
            {
                site.Publish();
                File.WriteAllText(Path.Combine(site.Output, "index.html"), "改");
            },
        },
        new(
            "a build for an earlier day than that of the output",
            "BLT6017",
            News,
            ("content/news/b.md", Sound.News.Replace("published: 2024-01-01", "published: 2024-01-20", StringComparison.Ordinal)))
        {
            At = ["output"],
            Facts = ["2024-01-20", "2024-01-02"],
            Prepare = site => site.Publish(),
            Options = options => options with { AsOf = new(2024, 1, 2) },
        },
        new("an output beside a page that is served", "BLT6019", News)
        {
            At = ["output"],
            Facts = [".output.bulletin", "docs/output.md"],
            Prepare = site => site.Write("../index.html", "x"),
        },
    ];

    private static void Own(TestSite site)
    {
        site.Publish();
        site.Write("../output/own.html", "x");
    }

    private static (string Path, string Text) News => ("content/news/a.md", Sound.News);
}
