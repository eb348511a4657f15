using Bulletin.Tests.Content.Media.Cleaning;
using Bulletin.Tests.Content.Media.Inspection;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>What is wrong between documents.</summary>
internal static class LinkMistakes
{
    private const string Unsafe = """<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>""";

    public static readonly Mistake[] All =
    [
        new(
            "a picture that claims a height of two hundred million",
            "BLT4050",
            ("content/news/a.md", Sound.Body("![水厂](a.png)\n\n正文。")))
        {
            At = ["content/news/a.png"],
            Facts = ["199999999"],
            Prepare = site => File.WriteAllBytes(
                site.FullPath("content/news/a.png"),
                [0x89, .. "PNG\r\n\x1a\n\0\0\0\rIHDR"u8, 0, 0, 0, 1, 0x0b, 0xeb, 0xc1, 0xff, 8, 2, 0, 0, 0, 0, 0, 0, 0]),
        },
        new("an id of no document", "BLT4001",
            ("content/policies/2024/a.md", Sound.PolicyWith("repeals: ▸policies/2024/bb\namends: [policies/2024/b, ▸news/nowhere]")),
            ("content/policies/2024/b.md", Sound.PolicyWith("status: 已修改"))) { Facts = ["policies/2024/bb", "news/nowhere"] },
        new("an issue that is not there", "BLT4001", ("content/news/a.md", Sound.NewsWith("issue: ▸2024/03"))) { Facts = ["2024/03"] },
        new(
            "a number that is not in the collection",
            "BLT4002",
            (
                "content/policies/a.md",
                Sound.PolicyWith("repeals: ▸测政发〔1999〕9号", "见▸[](doc:测政发〔1998〕8号)。"))) { Facts = ["测政发〔1999〕9号", "测政发〔1998〕8号"] },
        new("a document that is not published", "BLT4003",
            ("content/policies/a.md", Sound.PolicyWith("repeals: ▸policies/b\namends: ▸密〔2024〕1号", "见▸[它](b.md)和▸[](doc:密〔2024〕1号)。")),
            ("content/policies/b.md", Sound.PolicyWith("number: 密〔2024〕1号").Replace("主动公开", "不予公开", StringComparison.Ordinal))),
        new("documents that are not published, each for a reason of its own", "BLT4003",
            ("content/news/a.md", Sound.NewsWith("amends: [▸news/draft, ▸news/request, ▸news/unreviewed]")),
            ("content/news/draft.md", Sound.NewsWith("draft: true")),
            ("content/news/request.md", Sound.News.Replace("主动公开", "依申请公开", StringComparison.Ordinal)),
            (
                "content/news/unreviewed.md",
                Sound.News.Replace("reviewed: 2024-01-01\n", "", StringComparison.Ordinal))) { Facts = ["主动公开"] },
        new("an issue that carries what is not published", "BLT4003",
            ("content/issues/2024/01.md", Sound.Issue("contents: [{title: 文件, items: [{id: ▸policies/b}]}]")),
            ("content/policies/b.md", Sound.PolicyWith("draft: true"))),
        new(
            "itself",
            "BLT4004",
            ("content/policies/a.md", Sound.PolicyWith("number: 测〔2024〕1号\nrepeals: ▸policies/a\namends: ▸测〔2024〕1号"))),
        new(
            "a document number twice",
            "BLT4005",
            ("content/news/a.md", Sound.NewsWith("number: 测〔2024〕1号")),
            ("content/news/b.md", Sound.NewsWith("number: ▸测〔2024〕1号"))) { Facts = ["测〔2024〕1号", "content/news/a.md"] },
        new(
            "an index number twice",
            "BLT4005",
            ("content/news/a.md", Sound.NewsWith("index: 1/2024-1")),
            ("content/news/b.md", Sound.NewsWith("index: ▸1/2024-1"))) { Facts = ["1/2024-1"] },
        new("numbers that differ by case", "BLT4005",
            ("content/news/a.md", Sound.NewsWith("number: 测A〔2024〕1号\nindex: YC/2024-1")),
            ("content/news/b.md", Sound.NewsWith("number: ▸测a〔2024〕1号\nindex: ▸yc/2024-1"))) { Facts = ["content/news/a.md"] },
        new(
            "an issue number twice",
            "BLT4005",
            ("content/issues/2024/03.md", Sound.Issue("summary: x")),
            ("content/issues/2024/3.md", "▸" + Sound.Issue("summary: x"))) { Facts = ["content/issues/2024/03.md"] },
        new(
            "paths that differ by case",
            "BLT4006",
            ("content/news/A.md", Sound.News),
            ("content/news/a.md", Sound.News)) { At = ["content/news/a.md"], Facts = ["content/news/A.md"] },
        new("documents that repeal each other", "BLT4007",
            ("content/policies/a.md", "▸" + Sound.PolicyWith("status: 已废止\nrepeals: policies/b")),
            ("content/policies/b.md", Sound.PolicyWith("status: 已废止\nrepeals: policies/c")),
            (
                "content/policies/c.md",
                Sound.PolicyWith("status: 已废止\nrepeals: policies/a"))) { Facts = ["policies/a → policies/b → policies/c → policies/a"] },
        new("in force, yet repealed", "BLT4008",
            ("content/policies/a.md", Sound.PolicyWith("status: ▸有效")), ("content/policies/b.md", Sound.PolicyWith("repeals: policies/a")),
            ("content/policies/c.md", Sound.PolicyWith("status: ▸已修改\nrepealed_by: policies/b"))) { Facts = ["policies/b", "已修改"] },
        new("repealed by nobody", "BLT4009", ("content/policies/a.md", Sound.PolicyWith("status: ▸已废止"))),
        new("a status that does not fit the dates", "BLT4010",
            ("content/policies/a.md", Sound.PolicyWith("status: ▸有效\neffective: 2023-01-01\nexpires: 2023-12-31")),
            ("content/policies/b.md", Sound.PolicyWith("status: ▸有效\neffective: 2024-02-01")),
            ("content/policies/c.md", Sound.PolicyWith("status: ▸有效\namended_by: policies/d")),
            ("content/policies/d.md", Sound.PolicyWith("status: 有效")),
            ("content/policies/e.md", Sound.PolicyWith("status: ▸已失效\neffective: 2023-01-01\nexpires: 2034-12-31")))
        { Facts = ["已失效", "尚未生效", "已修改"] },
        new(
            "links that lead nowhere",
            "BLT4013",
            ("content/news/2024/a.md", Sound.Body("▸[甲](b.md)和▸[乙](../2023/a.md)，▸[丙](/news/c.md)")),
            ("content/news/2024/bb.md", Sound.News)) { Facts = ["b.md"] },
        new(
            "links that lead nowhere, with a near miss",
            "BLT4013",
            ("content/news/2024/a.md", Sound.Body("▸[甲](bb.md)和▸[乙](../../news/2023/tongzi.md)")),
            ("content/news/2024/bbb.md", Sound.News),
            ("content/policies/2023/tongzhi.md", Sound.PolicyWith(""))) { Facts = ["bbb.md", "../../policies/2023/tongzhi.md"] },
        new(
            "lists that are not made",
            "BLT4013",
            (
                "content/policies/2024/a.md",
                Sound.PolicyWith(
                    "",
                    "▸[甲](../../news/index.html) ▸[乙](index.html) ▸[丙](../../by/nobody/index.html) [有](../index.html)")))
                    {
                        Facts = ["../../news/index.html", "by/index.html"],
                    },
        new("a place that the other document does not have", "BLT4014",
            (
                "content/news/a.md",
                Sound.Body("[有](b.md#t1)，▸[无](b.md#t2)")), ("content/news/b.md", Sound.Body("第一条　甲。"))) { Facts = ["#t2"] },
        new("pictures and attachments that are not there", "BLT4015",
            (
                "content/news/a.md",
                Sound.NewsWith(
                    "attachments: [▸a.pdf, {file: ▸b.pdf}]\nimage: {file: ▸c.png, alt: 图}",
                    "![水厂](D.svg) ▸![水厂](d.SVG) ▸[表](e.xlsx)")),
            ("content/issues/2024/01.md", Sound.Issue("cover: {file: ▸f.png, alt: 封面}")),
            ("content/news/D.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")) { Facts = ["a.pdf", "content/news/D.svg"] },
        new(
            "links to the page of a document",
            "BLT4015",
            (
                "content/news/a.md",
                Sound.Body("▸[令](../policies/令第3号.html)、▸[令](../policies/令第3号.docx#t1)、▸[令](../policies/令第3号)")),
            ("content/policies/令第3号.md", Sound.PolicyWith(""))) { Facts = ["../policies/令第3号.md"] },
        new(
            "a media name that cannot be a URL",
            "BLT4015",
            ("content/news/a.md", Sound.NewsWith("attachments: ▸附 件.csv")),
            ("content/news/附 件.csv", "x")),
        new("paths that leave content/", "BLT4016",
            (
                "content/news/a.md",
                Sound.NewsWith(
                    "attachments: ▸../../site.yml",
                    "▸![水厂](../../../../etc/x.png) ▸[表](../../site.yml) ▸[甲](../../../a.md) ▸[乙](..\\a.csv)")))
                    {
                        Facts = ["../../site.yml"],
                    },
        new(
            "old URLs at which no page can stand",
            "BLT4017",
            ("content/news/a.md", Sound.NewsWith("aliases: [▸/, ▸'/a?id=1', ▸../a.html, ▸'/a#b', ▸/a//b, ▸'C:\\a', /sound.html]"))),
        new(
            "a column that is empty",
            "BLT4018",
            ("site.yml", TestSite.Settings + "\ncolumns:\n  - {title: ▸公告, folder: news}\n")) { Facts = ["公告"] },
        new("pictures with script or outside content", "BLT4019",
            (
                "content/news/a.md",
                Sound.NewsWith(
                    "attachments: [script.svg, outside.svg, dtd.svg, sheet.svg, second.svg, html.svg, broken.svg, "
                        + "escape.svg, set.svg]\nimage: {file: handler.svg, alt: 图}",
                    "![水厂](style.svg)")),
            ("content/news/script.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>"),
            ("content/news/outside.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://x.example/t.gif'/></svg>"),
            (
                "content/news/dtd.svg",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"),
            ("content/news/style.svg", "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'https://x.example/a.css';</style></svg>"),
            (
                "content/news/sheet.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><style><![CDATA[rect { fill: url( 'https://x.example/t.svg#a') }]]>"
                + "</style></svg>"),
            ("content/news/second.svg", "<svg xmlns='http://www.w3.org/2000/svg' style='fill:url(#a);filter:url(//x.example/t.svg#a)'/>"),
            (
                "content/news/html.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh' "
                + "content='0;url=//x.example'/></svg>"),
            ("content/news/broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'>"),
            (
                "content/news/escape.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><style>rect { fill: u\\72l(https://x.example/t.svg#a) }</style></svg>"),
            ("content/news/set.svg", "<svg xmlns='http://www.w3.org/2000/svg' style='mask:image-set(\"https://x.example/t.png\" 1x)'/>"),
            ("content/news/handler.svg", Unsafe))
        {
            At = [
                "content/news/script.svg", "content/news/outside.svg", "content/news/dtd.svg",
                "content/news/style.svg", "content/news/sheet.svg", "content/news/second.svg",
                "content/news/html.svg", "content/news/broken.svg", "content/news/escape.svg", "content/news/set.svg",
                "content/news/handler.svg",
            ],
            Facts = ["onload", "@import", "url(…)", "image-set(", "<meta>", "<!DOCTYPE>", "XML"],
        },
        new(
            "unsafe pictures when only checking",
            "BLT4019",
            ("content/news/a.md", Sound.Body("![水厂](a.svg)")),
            ("content/news/a.svg", Unsafe)) { At = ["content/news/a.svg"], Options = options => options with { Output = null } },
        new(
            "a picture of lists without a description",
            "BLT4020",
            ("content/news/a.md", Sound.NewsWith("image: ▸a.svg")),
            ("content/issues/2024/01.md", Sound.Issue("cover: {file: ▸a.svg, alt: ' '}")),
            ("content/news/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
            ("content/issues/2024/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")) { Facts = ["a.svg"] },
        new(
            "files that run when they are opened",
            "BLT4022",
            ("content/news/a.md", Sound.NewsWith("attachments: [a.html, a.EXE, a.docm, a.php.pdf, a.pdf]", "[设置](a.config)")),
            ("content/news/a.html", "<script>alert(1)</script>"),
            ("content/news/a.EXE", "MZ"),
            ("content/news/a.docm", "PK"),
            ("content/news/a.php.pdf", "%PDF-1.4"),
            ("content/news/a.config", "1"),
            ("content/news/a.pdf", "%PDF-1.4"))
        {
            At = [
                "content/news/a.EXE", "content/news/a.html", "content/news/a.docm", "content/news/a.php.pdf", "content/news/a.config",
            ],
            Facts = [".docm"],
        },
        new(
            "files of a kind that nobody has vouched for",
            "BLT4022",
            ("content/news/a.md", Sound.NewsWith("attachments: [a.dwg, README]")),
            ("content/news/a.dwg", "AC1032"),
            ("content/news/README", "说明")) { At = ["content/news/a.dwg", "content/news/README"], Facts = [".dwg", "file_types"] },
        new(
            "files that are not what they are called",
            "BLT4030",
            ("content/news/a.md", Sound.NewsWith("attachments: [a.pdf, b.docx, c.csv, d.png]")),
            ("content/news/a.pdf", "<!DOCTYPE html><title>请登录</title>"),
            ("content/news/b.docx", "%PDF-1.4"),
            ("content/news/c.csv", ""),
            ("content/news/d.png", "PNG"))
        {
            At = ["content/news/a.pdf", "content/news/b.docx", "content/news/c.csv", "content/news/d.png"],
            Facts = ["HTML", "PDF"],
        },
        new(
            "a photograph that is called a drawing",
            "BLT4031",
            ("content/news/a.md", Sound.Body("![水厂外景](a.png)")))
        {
            At = ["content/news/a.png"],
            Facts = ["JPEG", ".png"],
            Prepare = site => site.Write("content/news/a.png", Sound.Jpeg),
        },
        new(
            "an animation on its side",
            "BLT4033",
            ("content/news/a.md", Sound.Body("![水厂外景](a.png)")))
        {
            At = ["content/news/a.png"],
            Facts = ["a.png"],
            Prepare = site => site.WriteRaw(
                "content/news/a.png",
                Pictures.Png(Pictures.Chunk("acTL", new byte[8]), Pictures.Chunk("eXIf", Pictures.Exif(6)))),
        },
        new(
            "a table in GBK beside a document",
            "BLT4034",
            ("content/news/a.md", Sound.Body("见[名单](名单.csv)。")))
        {
            At = ["content/news/名单.csv"],
            Facts = ["名单.csv"],
            Prepare = site => site.WriteRaw("content/news/名单.csv", Mistake.Gbk("姓名,得分\n甲,90\n")),
        },
        new(
            "addresses of the site itself that lead nowhere",
            "BLT4066",
            ("content/news/a.md", Sound.Body(
                "见▸[通知](https://gazette.example/news/b.html)和▸[表](http://gazette.example/m/policies/2024/附表.pdf?x=1)，"
                + "[本页](https://gazette.example/news/a.html#t1)、[列表](https://gazette.example/news/index.html)、"
                + "[系统](https://gazette.example/oa/1.html)、[别处](https://gazette.example.cn/news/b.html)")))
            {
                Facts = ["news/b.html"],
            },
        new(
            "a picture of many megabytes",
            "BLT4067",
            ("content/news/a.md", Sound.Body("▸![水厂外景](a.jpg)")))
            {
                Facts = ["6.0 MB"],
                Prepare = site => File.WriteAllBytes(site.FullPath("content/news/a.jpg"), [.. Sound.Jpeg, .. new byte[6 << 20]]),
            },
        new(
            "pictures that no browser shows",
            "BLT4032",
            ("content/news/a.md", Sound.NewsWith("image: {file: ▸a.pdf, alt: 图}", "▸![水厂外景](b.tif)")),
            ("content/news/a.pdf", "%PDF-1.4"),
            ("content/news/b.tif", "II*\0")) { Facts = ["a.pdf", "b.tif"] },
        new(
            "a link to another type of document",
            "BLT4023",
            ("content/news/a.md", Sound.NewsWith("specials: ▸news/b")),
            ("content/news/b.md", Sound.NewsWith("consultations: ▸news/a"))) { Facts = ["news/b"] },
        new(
            "an issue that lists a mistyped number",
            "BLT4025",
            ("content/issues/2024/03.md", Sound.Issue("contents: [{title: 文件, items: [{id: ▸测办发〔2024〕1号}]}]"))) { Facts = ["测办发〔2024〕1号"] },
        new(
            "an interpretation of a number that is not there",
            "BLT4025",
            ("content/interpretations/a.md", Sound.NewsWith("form: 文字\ninterprets: ▸测办发〔2024〕1号"))) { Facts = ["测办发〔2024〕1号"] },
        new(
            "an interpretation in pictures alone",
            "BLT4026",
            ("content/interpretations/a.md", Sound.NewsWith("form: 图解\ninterprets: policies/b", "![水从水源地取来，在水厂净化，再由管网送到每一户居民家中](a.svg)")),
            ("content/policies/b.md", Sound.PolicyWith("")),
            (
                "content/interpretations/a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>")) { At = ["content/interpretations/a.md"], Facts = ["图解"] },
        new(
            "an attachment that is listed twice",
            "BLT4024",
            ("content/news/a.md", Sound.NewsWith("attachments: [a.pdf, b.pdf, ▸./a.pdf]")),
            ("content/news/a.pdf", "%PDF-1.4"),
            ("content/news/b.pdf", "%PDF-1.4")) { Facts = ["./a.pdf"] },
        new(
            "an agency that is not registered",
            "BLT4021",
            ("issuers.yml", "- {name: 测试市水务局}\n"),
            ("content/news/a.md", Sound.NewsWith("issuer: ▸测试市水务居")),
            ("content/news/b.md", Sound.NewsWith("issuer: 测试市水务居"))) { Facts = ["测试市水务居", "测试市水务局"] },
        new("what files hold besides what they show", "BLT4040", ("content/news/a.md", Sound.NewsWith("attachments: [a.docx, a.pdf]")))
        {
            Prepare = site => site
                .Write("content/news/a.docx", Packages.Docx("", "<w:comment w:author='王处'/>"))
                .Write("content/news/a.pdf", "%PDF-1.7 << /Author (Zhang San) >>"),
            At = ["content/news/a.docx", "content/news/a.pdf"],
            Facts = ["王处", "Zhang San"],
        },
        new(
            "files that ask for a password",
            "BLT4041",
            ("content/news/a.md", Sound.NewsWith("attachments: a.pdf")),
            ("content/news/a.pdf", "%PDF-1.7 trailer << /Encrypt 4 0 R >>")) { At = ["content/news/a.pdf"] },
        new("an archive with a program, when only checking", "BLT4042", ("content/news/a.md", Sound.NewsWith("attachments: a.zip")))
        {
            Prepare = site => site.Write("content/news/a.zip", Packages.Zip(("填报工具.exe", "MZ"), ("说明.txt", "x"))),
            At = ["content/news/a.zip"],
            Facts = ["填报工具.exe"],
            Options = options => options with { Output = null },
        },
        new(
            "attachments that are named and not there",
            "BLT3046",
            ("content/news/a.md", Sound.Body("正文。\n\n▸附件：1.供水单位名单\n2.公布表式")),
            ("content/news/b.md", Sound.NewsWith("attachments: b.csv", "正文。\n\n附件：供水单位名单")),
            ("content/news/b.csv", "a")) { Facts = ["供水单位名单"] },
    ];
}
