using System.Diagnostics;
using System.Text;
using Bulletin.Content.Sources;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Files that cannot be read or may not be there.</summary>
internal static class SourceMistakes
{
    private static readonly string[] Unused =
    [
        "content/news/通知.md.txt", "content/news/通知.markdown", "content/news/通知.docx", "content/news/通知.txt",
        "content/news/通知.md.bak", "content/news/通知。md", "content/news/通知.pdf", "content/news/通知", "content/通知.txt",
    ];

    private static readonly string[] Copies =
    [
        "content/news/a - 副本.md", "content/news/a(1).md", "content/news/a-副本.md", "content/news/复件 a.md", "content/news/a_copy.md",
        "content/news/a - Copy (2).md",
    ];

    public static readonly Mistake[] All =
    [
        new("no content folder", "BLT1001") { At = ["content"], Prepare = site => Directory.Delete(site.FullPath("content")) },
        new("a file in GBK", "BLT1002")
        {
            At = ["content/news/a.md:2:8"],
            Facts = ["GBK"],
            Prepare = site => site.Write("content/news/a.md", Mistake.Gbk(Sound.News)),
        },
        new("a wrong byte", "BLT1002")
        {
            At = ["content/news/a.md:7:3"],
            Prepare = site => site.Write("content/news/a.md", [.. Encoding.UTF8.GetBytes(Sound.Body("第一")), 0xff, 0xc3]),
        },
        new("UTF-8 cut within a character", "BLT1002")
        {
            At = ["content/news/a.md:7:3"],
            Prepare = site => site.Write("content/news/a.md", Encoding.UTF8.GetBytes(Sound.Body("第一条"))[..^1]),
        },
        new("UTF-16 of either order", "BLT1002")
        {
            At = ["content/news/a.md:1:1", "content/news/b.md:1:1"],
            Facts = ["UTF-16"],
            Prepare = site => site
                .Write("content/news/a.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Sound.News)])
                .Write(
                    "content/news/b.md",
                    [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Sound.News)]),
        },
        new("site.yml in GBK", "BLT1002")
        {
            At = ["site.yml:1:8"],
            Facts = ["GBK"],
            Prepare = site => site.Write("content/news/a.md", Sound.News).WriteRaw("site.yml", Mistake.Gbk(TestSite.Settings)),
        },
        new("empty files", "BLT1003", ("content/news/a.md", "▸"), ("content/news/b.md", "▸\n \t\r\n"), ("content/news/c.md", "▸\ufeff")),
        new("a file over the limit", "BLT1004")
        {
            At = ["content/news/a.md"],
            Facts = ["4.0 MiB"],
            Prepare = site => site.Write("content/news/a.md", Sound.Body(new string('x', SourceText.MaxLength))),
        },
        new("front matter over the limit", "BLT1004")
        {
            At = ["content/news/a.md:1:1"],
            Facts = ["256.0 KiB"],
            Prepare = site => site.Write("content/news/a.md", Sound.NewsWith("summary: " + new string('x', SourceText.MaxFrontMatter))),
        },
        new("symbolic links to a file, a folder and nowhere", "BLT1005", ("content/news/a.md", Sound.News))
        {
            At = ["content/news/b.md", "content/policies", "content/news/c.png"],
            Facts = ["/etc/passwd"],
            Prepare = site =>
            {
                File.CreateSymbolicLink(site.FullPath("content/news/b.md"), "/etc/passwd");
                Directory.CreateSymbolicLink(site.FullPath("content/policies"), "/etc");
                File.CreateSymbolicLink(site.FullPath("content/news/c.png"), "/nowhere");
            },
        },
        new(
            "names that cannot be URLs",
            "BLT1006",
            ("content/news/a b.md", Sound.News),
            ("content/news/100%.md", Sound.News),
            ("content/news/e\u0301.md", Sound.News),
            ("content/news/A.MD", Sound.News),
            ("content/news/x\ty.md", Sound.News))
        {
            At = ["content/news/a b.md", "content/news/100%.md", "content/news/e\u0301.md", "content/news/A.MD", "content/news/x\ty.md"],
        },
        new(
            "names that Windows keeps for devices",
            "BLT1006",
            ("content/news/con.md", Sound.News),
            ("content/news/Aux/a.md", Sound.News),
            ("content/news/com1.2024.md", Sound.News),
            ("content/news/console.md", Sound.News),
            ("content/news/com10.md", Sound.News))
        {
            At = ["content/news/con.md", "content/news/Aux/a.md", "content/news/com1.2024.md"],
            Facts = ["Windows"],
        },
        new(
            "names that lists need",
            "BLT1006",
            ("content/news/index.md", Sound.News),
            ("content/news/by/a.md", Sound.News),
            ("content/news/page-2.md", Sound.News))
        {
            At = ["content/news/index.md", "content/news/by/a.md", "content/news/page-2.md"],
            Facts = ["page-"],
        },
        new("names that end in .md twice", "BLT1006", ("content/news/a.md.md", Sound.News)) { At = ["content/news/a.md.md"] },
        new(
            "folders of no type",
            "BLT1007",
            ("content/policy/a.md", Sound.News),
            ("content/policy/b/c.md", Sound.News),
            ("content/政策/2024/a.md", Sound.News),
            ("content/a.md", Sound.News))
        {
            At = ["content/a.md", "content/policy/a.md", "content/政策/2024/a.md"],
            Facts = ["policies"],
        },
        new("pipes", "BLT1008", ("content/news/a.md", Sound.Body("[附表](附表.pdf)")))
        {
            At = ["content/news/b.md", "content/news/附表.pdf"],
            Also = ["content/news/a.md:7:1 BLT4015"],
            Prepare = site =>
            {
                foreach (var name in (string[])["b.md", "附表.pdf"])
                    Process.Start("mkfifo", [site.FullPath("content/news/" + name)]).WaitForExit();
            },
        },
        new("settings that are pipes", "BLT1008", ("site.yml", TestSite.Settings), ("content/news/a.md", Sound.News))
        {
            At = ["issuers.yml", "permalinks.txt"],
            Prepare = site =>
            {
                foreach (var name in (string[])["issuers.yml", "permalinks.txt"])
                    Process.Start("mkfifo", [site.FullPath(name)]).WaitForExit();
            },
        },
        new("a site.yml that is a pipe", "BLT1008", ("content/news/a.md", Sound.News))
        {
            At = ["site.yml"],
            Prepare = site =>
            {
                site.Delete("site.yml");
                Process.Start("mkfifo", [site.FullPath("site.yml")]).WaitForExit();
            },
        },
        new("another file that changes in each reading", "BLT1009",
            ("content/news/a1.md", Sound.News), ("content/news/a2.md", Sound.News), ("content/news/a3.md", Sound.News),
            ("content/news/a4.md", Sound.News), ("content/news/a5.md", Sound.News))
        {
            At = ["content/news/a4.md"],
            Prepare = site => site.Age(),
            Progress = site =>
            {
                var reading = 0;
                return new Meanwhile("bodies", () => site.Write($"content/news/a{++reading}.md", Sound.Body("改")));
            },
        },
        new("a description of a dataset under another name", "BLT1010",
            ("content/data/a/dataset.yml.txt", "title: x"), ("content/data/a/a.csv", "x\n1\n"), ("content/news/a.md", Sound.News))
        {
            At = ["content/data/a/dataset.yml.txt"],
            Facts = ["dataset.yml"],
        },
        new(
            "files that are taken for documents by people alone",
            "BLT1012",
            [
                ("content/news/a.md", Sound.News),
                .. Unused.Select(static path => (path, Sound.News)),
            ])
        {
            At = Unused,
            Facts = ["通知.md"],
        },
        new("a picture that no document shows", "BLT1013", ("content/news/a.md", Sound.News), ("content/news/图.png", "x"))
        {
            At = ["content/news/图.png"],
        },
        new(
            "copies beside their originals",
            "BLT1014",
            [("content/news/a.md", Sound.News), .. Copies.Select(static path => (path, Sound.News))])
        {
            At = Copies,
            Facts = ["content/news/a.md"],
        },
        new(
            "what programs leave behind",
            "BLT1015",
            ("content/news/a.md", Sound.News),
            ("content/news/~$a.docx", "x"),
            ("content/news/a.md~", "x"),
            ("content/news/.b.md", Sound.News))
        {
            At = ["content/news/~$a.docx", "content/news/a.md~", "content/news/.b.md"],
        },
        new(
            "documents in a folder of another type, or beside content",
            "BLT1016",
            ("content/news/a.md", Sound.NewsWith("number: 测〔2024〕1号\nstatus: ▸有效")),
            ("policies/2024/a.md", Sound.News),
            ("b.md", Sound.News),
            ("README.md", "# 怎样编辑\n\n见手册。\n"))
        {
            At = ["policies", "b.md"],
            Facts = ["content/policies"],
        },
        new("files that belong to no dataset", "BLT1010",
            ("content/data/a.csv", "x\n1\n"), ("content/data/b/readme.md", "x"),
            ("content/data/c/dataset.yaml", "title: x"), ("content/data/d/d.csv", "x\n1\n"), ("content/news/a.md", Sound.News))
        {
            At = ["content/data/a.csv", "content/data/b/readme.md", "content/data/c/dataset.yaml", "content/data/d"],
        },
        new("a thousand pictures that no document shows", "BLT1011", ("content/news/a.md", Sound.News))
        {
            At = ["content/news/图库"],
            Facts = ["1000"],
            Prepare = site =>
            {
                for (var i = 0; i < 1000; i++) site.Write($"content/news/图库/{i}.jpg", "x");
            },
        },
    ];
}
