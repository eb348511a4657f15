using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Mistakes in site.yml and issuers.yml.</summary>
internal static class SiteMistakes
{
    public static readonly Mistake[] All =
    [
        new("no site.yml", "BLT5001") { At = ["site.yml"], Prepare = site => site.Delete("site.yml") },
        new("an empty site.yml", "BLT2011", ("site.yml", "▸"))
        {
            At = ["site.yml:1:1", "site.yml:1:1"],
            Facts = ["base_url"],
            Options = options => options with { Output = null },
        },
        new("a mistyped key of site.yml", "BLT2010", Site("▸editons: [standard]")) { Facts = ["editions"] },
        new("a mistyped key of issuers.yml", "BLT2010", Site(""), ("issuers.yml", "- {name: 甲, ▸shrot: 乙}\n")) { Facts = ["short"] },
        new("a key of site.yml that is like no other", "BLT2010", Site("▸xyzzy: 1")) { Facts = ["docs/site.md"] },
        new("an issuer without a name", "BLT2011", Site(""), ("issuers.yml", "- ▸{slug: a}\n")),
        new(
            "addresses that are none",
            "BLT5002",
            (
                "site.yml",
                TestSite.Settings.Replace("https://", "▸ftp://", StringComparison.Ordinal))) { Facts = ["ftp://gazette.example/"] },
        new(
            "an address with a query",
            "BLT5002",
            ("site.yml", TestSite.Settings.Replace("https://gazette.example/", "▸https://gazette.example/?a=1", StringComparison.Ordinal))),
        new(
            "a base address that is none",
            "BLT5002",
            (
                "site.yml",
                TestSite.Settings.Replace(
                    "https:",
                    "▸https:",
                    StringComparison.Ordinal)))
                    {
                        Options = options => options with { BaseUrl = "gazette.example" },
                        Facts = ["gazette.example"],
                    },
        new("a site code of another length", "BLT5003", Site("site_code: ▸bm0100000")) { Facts = ["bm0100000"] },
        new(
            "a column of neither folder nor query",
            "BLT5004",
            Site("columns:\n  - title: ▸甲\n  - {title: ▸乙, folder: news, query: {year: 2024}}")) { Facts = ["甲", "乙"] },
        new("a column of an unknown folder", "BLT5004", Site("columns: [{title: 甲, folder: ▸notices}]")) { Facts = ["notices", "news"] },
        new(
            "columns whose slug cannot be used",
            "BLT5004",
            Site(
                "columns:\n  - {title: ▸甲, slug: a b, query: {type: news}}\n  - {title: ▸乙, query: {type: news}}\n"
                + "  - {title: ▸丙, slug: page-1, query: {type: news}}"))
                {
                    Facts = ["a b"],
                },
        new(
            "two columns of one slug",
            "BLT5004",
            Site("columns:\n  - {title: 甲, slug: a, query: {type: news}}\n  - {title: ▸乙, slug: A, query: {type: news}}"),
            News),
        new(
            "a column of the home page that is none",
            "BLT5004",
            Site("columns: [{title: 甲, folder: news}]\nhome: [news, ▸policies]"),
            News) { Facts = ["policies", "news"] },
        new("an issuer whose slug cannot be used", "BLT5004", Site(""), ("issuers.yml", "- {name: 甲, slug: ▸a/b}\n")),
        new(
            "a column type that is none",
            "BLT5005",
            Site("columns: [{title: 甲, folder: news, column_type: ▸新闻}]"),
            News) { Facts = ["工作动态"] },
        new(
            "a link of the footer that is none",
            "BLT5002",
            Site("fault_report: ▸javascript:alert(1)\nparty_mark: ▸bszs.example")) { Facts = ["javascript:alert(1)", "bszs.example"] },
        new("an edition that is none", "BLT5006", Site("editions: [standard, ▸mobil]")) { Facts = ["mobil"] },
        new(
            "a logo and a style sheet that are none",
            "BLT5012",
            Site("logo: ▸issuers.yml\nstylesheet: ▸a.css"),
            ("issuers.yml", "- {name: 甲}\n"),
            ("a.css", "</style><script>1</script>")) { Facts = ["issuers.yml", "a.css"] },
        new(
            "a logo and a style sheet that are kept for other uses",
            "BLT5012",
            Site("logo: ▸content/news/a.svg\nstylesheet: ▸.git/a.css"),
            ("content/news/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
            (".git/a.css", "p {}")) { Facts = ["content/news/a.svg", ".git/a.css"] },
        new(
            "a logo of a built site",
            "BLT5012",
            Site("logo: ▸public/assets/logo.png"),
            ("public/manifest.json", """{"format":"bulletin-manifest/1","""),
            ("public/assets/logo.png", "")),
        new("a logo that is a page", "BLT4030", Site("logo: ▸a.png"), ("a.png", "<html>")) { Facts = ["HTML"] },
        new(
            "a style sheet that loads from elsewhere",
            "BLT5013",
            Site("stylesheet: a.css"),
            ("a.css", """
                @\69mport/**/▸'https://fonts.example/a.css';
                p { background: ▸url(//x.example/a.png), url(#a), url(data:image/png;base64,AA==) }
                h1 { background: -webkit-image-set(▸"https://y.example/b.png" 2x) }
                """))
        {
            Facts = ["https://fonts.example/a.css", "//x.example/a.png", "https://y.example/b.png"],
        },
        new(
            "a style sheet that names files which stay behind",
            "BLT5015",
            Site("stylesheet: a.css\nlogo: b.svg"),
            ("a.css", "p { background: ▸url(img/a.png) }\nh1 { background: url('logo.svg?1') }\n@import ▸url(./b.css);"),
            ("b.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")) { Facts = ["img/a.png", "./b.css"] },
        new(
            "file types that cannot be added",
            "BLT5014",
            Site("file_types: [dwg, ▸php, ▸.DOCM, ▸'a b']")) { Facts = ["php", ".DOCM", "a b"] },
        new("a language that is none", "BLT5011", Site("language: ▸简体中文")) { Facts = ["简体中文"] },
        new(
            "colours that cannot be distinguished",
            "BLT5101",
            ("site.yml", TestSite.Settings.Replace("theme: test", "theme: gazette\nstylesheet: ▸own.css", StringComparison.Ordinal)),
            ("own.css", ":root { --muted: #999 }"),
            News) { At = ["site.yml:5:13", "site.yml:5:13", "site.yml:5:13"], Facts = ["--muted"] },
        new(
            "a theme whose pages have no structure",
            "BLT5102",
            ("site.yml", TestSite.Settings.Replace("title: 测试公报", "title: 没有结构", StringComparison.Ordinal)),
            News)
            {
                At = [.. Enumerable.Repeat("site.yml:4:8", 10)],
                Facts = ["main", "h1", "lang", "h4", "nav", "input", "alt", "th", "Accessibility"],
            },
        new(
            "a theme that is not there",
            "BLT5007",
            (
                "site.yml",
                TestSite.Settings.Replace(
                    "theme: test",
                    "theme: nowhere.dll",
                    StringComparison.Ordinal))) { At = ["site.yml:4:8"], Facts = ["nowhere.dll"] },
        new(
            "a theme without an edition that is asked for",
            "BLT5007",
            ("site.yml", TestSite.Settings.Replace("theme: test", "editions: [无障碍版]\ntheme: test", StringComparison.Ordinal)),
            News) { At = ["site.yml:5:8"], Facts = ["TestTheme.dll"] },
        new(
            "a theme that is no assembly",
            "BLT5007",
            ("site.yml", TestSite.Settings.Replace("theme: test", "theme: ▸site.yml", StringComparison.Ordinal)),
            News),
        new(
            "a theme without templates",
            "BLT5007",
            (
                "site.yml",
                TestSite.Settings.Replace("theme: test", $"theme: ▸'{typeof(FactAttribute).Assembly.Location}'", StringComparison.Ordinal)),
            News) { Facts = ["Document"] },
        new(
            "a style sheet and a logo that are not there",
            "BLT5007",
            Site("stylesheet: ▸a.css\nlogo: ▸b.svg")) { Facts = ["a.css", "b.svg"] },
        new(
            "a style sheet outside the site",
            "BLT5007",
            Site(
                "stylesheet: ▸../site-of-others/a.css\nlogo: ▸/etc/passwd"))
                {
                    Prepare = site => site.Write("../site-of-others/a.css", "x"),
                },
        new("a style sheet and a logo that are symbolic links", "BLT5007", Site("stylesheet: ▸a.css\nlogo: ▸in/passwd"))
        {
            Prepare = site =>
            {
                File.CreateSymbolicLink(site.FullPath("a.css"), "/etc/passwd");
                Directory.CreateSymbolicLink(site.FullPath("in"), "/etc");
            },
        },
        new(
            "two agencies of one slug",
            "BLT5008",
            Site(""),
            News,
            ("issuers.yml", "- {name: 甲局, slug: jia}\n- {name: ▸乙局, slug: JIA}\n")) { Facts = ["乙局", "甲局"] },
        new(
            "an agency merged into one that is unknown",
            "BLT5009",
            Site(""),
            News,
            ("issuers.yml", "- {name: 甲局, merged_into: ▸乙局}\n")) { Facts = ["甲局", "乙局"] },
        new(
            "agencies merged in a circle",
            "BLT5009",
            Site(""),
            News,
            (
                "issuers.yml",
                "- {name: 甲局, merged_into: ▸乙局}\n- {name: 乙局, slug: b, merged_into: ▸丙局}\n"
                + "- {name: 丁局, slug: c, formerly: 丙局, merged_into: ▸甲局}\n- {name: 戊局, merged_into: 甲局}\n"))
                {
                    Facts = ["丁局"],
                },
        new("an agency merged into itself", "BLT5009", Site(""), News, ("issuers.yml", "- {name: 甲局, formerly: 乙局, merged_into: ▸乙局}\n")),
        new("a group of one synonym", "BLT5010", Site(""), News, ("synonyms.yml", "- [电梯, 升降机]\n- ▸[社保]\n")),
        new("a synonym that is nothing", "BLT5010", Site(""), News, ("synonyms.yml", "- ▸电梯、\n")),
        new("a synonym in two groups", "BLT5010", Site(""), News, ("synonyms.yml", "- [社保, 社会保险]\n- [▸社保, 五险]\n")) { Facts = ["社保", "1"] },
        new(
            "a synonym too long to be typed",
            "BLT5010",
            Site(""),
            News,
            ("synonyms.yml", $"- [社保, ▸{new string('险', 31)}]\n")) { Facts = ["31", "30"] },
        new(
            "more synonyms than a search should load",
            "BLT5010",
            Site(""),
            News,
            ("synonyms.yml", "▸" + string.Concat(Enumerable.Range(0, 501).Select(i => $"- [甲{i}, 乙{i}]\n")))) { Facts = ["501"] },
        new(
            "a group of too many synonyms",
            "BLT5010",
            Site(""),
            News,
            ("synonyms.yml", "- ▸[a, b, c, d, e, f, g, h, i]\n")) { Facts = ["9", "8"] },
        new("a word switched off that is nothing", "BLT5010", Site(""), News, ("synonyms.yml", "- 停用: ▸[老赖, '']\n")),
        new("synonyms under another key", "BLT5010", Site(""), News, ("synonyms.yml", "▸words:\n- [a, b]\n")) { Facts = ["words"] },
        new(
            "a logo with script",
            "BLT4019",
            Site("logo: ▸logo.svg"),
            News,
            ("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")) { Facts = ["script"] },
        new(
            "a style sheet with a control character in its name",
            "BLT5007",
            Site("stylesheet: ▸\"a\\0.css\"")) { Also = ["site.yml:5:13 BLT2015"] },
    ];

    private static (string Path, string Text) News => ("content/news/a.md", Sound.News);

    // Something is published, so that columns are not empty.
    private static (string Path, string Text) Site(string more) => ("site.yml", $"{TestSite.Settings}\n{more}\n");
}
