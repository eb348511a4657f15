namespace Bulletin.Tests.Sites.Canaries;

/// <summary>Files that lie in the folder of a site and are none of it, and what its settings say to nobody.</summary>
internal static class Strays
{
    private static readonly string[] Paths =
    [
        ".git/config", ".env", ".gitignore", "README.md", "notes.txt", "themes/own/Page.cshtml", "output.old/index.html", "backup/site.yml",
        "site.yml~", "site.yml.bak", "content/.hidden.md", "content/.git/HEAD", "content/news/open.md~", "content/news/open.md.bak",
        "content/news/.open.md.swp", "content/news/#open.md#", "content/news/open.md.orig", "content/news/~$open.docx",
        "content/news/Thumbs.db", "content/news/desktop.ini", "content/news/.draft/plan.md", "content/news/unused.txt",
        "content/news/unused.pdf", "content/news/unused.docx",
        "content/news/unused.zip", "content/policies/unused.csv", "content/shared/unused.json",
        "content/news/open.html", "content/news/style.css", "content/news/script.js.map", "content/data/open/.t.csv",
    ];

    /// <summary>Adds files that nobody asked for.</summary>
    public static void AddTo(Canaries canaries)
    {
        foreach (var path in Paths) canaries.Add(path, canaries.Text(path));
        canaries.Add(
            $"content/news/{canaries.New("path of a file that nobody links").Letters}.txt", canaries.Text("a file that nobody links"));
    }

    /// <summary>The end of site.yml.</summary>
    public static string Settings(Canaries canaries) => $"""
        # {canaries.Text("a comment in site.yml")}
        contact: {"{"}phone: 0871-1{"}"} # {canaries.Text("a comment behind a setting")}
        logo: logo.jpg

        """;

    /// <summary>Adds settings beside site.yml.</summary>
    public static void AddSettings(Canaries canaries)
    {
        canaries.Add("issuers.yml", $$"""
            # {{canaries.Text("a comment in issuers.yml")}}
            - {name: 测试市水务局, slug: water, short: {{canaries.Text("the short name of an agency")}}}
            - {name: {{canaries.Text("an agency that issues nothing")}}, slug: {{canaries.New("the slug of such an agency").Letters}}}
            """);
        canaries.Add("synonyms.yml", $"# {canaries.Text("a comment in synonyms.yml")}\n- [供水, 自来水]\n");
        canaries.Add("permalinks.txt", $"""
            # {canaries.Text("a comment in permalinks.txt")}
            news/open	2024-01-01
            # {canaries.Text("a comment on a withdrawal")}
            news/gone	2024-01-01	withdrawn	{canaries.Text("the reason of a withdrawal in permalinks.txt")}

            """);
    }
}
